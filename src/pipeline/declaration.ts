import type { DeclaredType } from "../convergence/declared.ts";
import { ownersByPath } from "../entities/owners.ts";
import type { Repository } from "../manifests/format.ts";
import { warningsOf } from "../manifests/read.ts";
import { findSpeakers, type Speakers } from "../manifests/speakers.ts";
import type { ManifestReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { problem, type Problem } from "../vocabulary/problem.ts";
import { declareEntity } from "./declare-entities.ts";
import type { Discovered } from "./discovered.ts";
import { manifestRows } from "./manifest-rows.ts";

/** What the repository declares, entity by entity, and what became of each manifest. */
export interface RepositoryDeclaration {
  /** In the order of `entity`; one without a name where none was given (`list`). */
  readonly entities: readonly {
    readonly entity: string | null;
    readonly types: readonly DeclaredType[];
  }[];
  readonly manifests: readonly ManifestReport[];
  readonly problems: readonly Problem[];
}

/** Reads the manifests that were found and gives what they say to the entities that own them. */
export async function declareRepository(
  settings: Settings,
  discovered: Discovered,
  repository: Repository,
): Promise<RepositoryDeclaration> {
  const names = entityNames(settings);
  const ownerOf = ownersByPath(settings.entities);
  const owned = discovered.found.map((manifest) => ({
    ...manifest,
    entity: ownerOf(manifest.path)?.entity ?? null,
  }));
  const named = settings.entities.length > 0;
  const speakers = await findSpeakers(
    owned.filter(({ entity }) => entity !== null || !named),
    repository,
  );
  const unowned = named ? owned.filter(({ entity }) => entity === null) : [];
  const policy = {
    developmentDependencies: settings.developmentDependencies,
    ownTypes: settings.packageTypes,
  };
  return {
    entities: names.map((entity) => ({
      entity,
      types: declareEntity(entity, speakers, discovered.untrusted, policy),
    })),
    manifests: manifestRows(speakers, [
      ...discovered.excluded.map((manifest) => ({ ...manifest, status: "excluded" as const })),
      ...unowned.map((manifest) => ({ ...manifest, status: "unowned" as const, reason: noOwner })),
    ]),
    problems: [...discovered.problems, ...speakerProblems(speakers)],
  };
}

/** The entities that `entity` names, each once; `null` alone where it names none. */
export function entityNames(settings: Settings): readonly (string | null)[] {
  const names = [...new Set(settings.entities.map(({ entity }) => entity))];
  return names.length > 0 ? names : [null];
}

const noOwner = "no line of `entity` covers its directory";

function speakerProblems({ speakers }: Speakers): readonly Problem[] {
  return speakers.flatMap((speaker) => {
    const told = speaker.failure === null ? warningsOf(speaker) : [speaker.failure];
    return told.map((found) =>
      problem(found.severity, found.code, found.message, { ...found, entity: speaker.entity }),
    );
  });
}
