import type { DeclaredType } from "../convergence/declared.ts";
import type { Repository } from "../manifests/format.ts";
import { warningsOf, type FoundManifest } from "../manifests/read.ts";
import { findSpeakers, type Speakers } from "../manifests/speakers.ts";
import type { ManifestReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { declareEntity } from "./declare-entities.ts";
import type { Discovered } from "./discovered.ts";
import { manifestRows } from "./manifest-rows.ts";
import type { Untrusted } from "./holds.ts";
import type { Owner, Owners } from "./owners.ts";
import { unmatchedLines } from "./unmatched-lines.ts";

/** What one entity declares. */
export interface DeclaredEntity {
  /** `null` for what has no owner, which only `list` tells. */
  readonly entity: string | null;
  readonly types: readonly DeclaredType[];
}

/** What the repository declares, entity by entity, and what became of each manifest. */
export interface RepositoryDeclaration {
  /** In the order of the owners. */
  readonly entities: readonly DeclaredEntity[];
  readonly manifests: readonly ManifestReport[];
  /** All that could not be seen, or not be given to an owner. */
  readonly untrusted: readonly Untrusted[];
  readonly problems: readonly Problem[];
}

/** Reads the manifests that were found and gives what they say to the entities that own them. */
export async function declareRepository(
  settings: Pick<Settings, "developmentDependencies" | "packageTypes" | "entities">,
  discovered: Discovered,
  owners: Owners,
  repository: Repository,
  mode: "sync" | "check" | "list",
): Promise<RepositoryDeclaration> {
  const owned = discovered.found.map((manifest) => ({
    ...manifest,
    ...owners.ownerOf(manifest.path),
  }));
  // What nobody owns is told by `list` all the same, and by no other mode.
  const isTold = ({ entity }: { readonly entity: string | null }): boolean =>
    entity !== null || mode === "list";
  const told = owned.filter(isTold);
  const speakers = await findSpeakers(told, repository);
  const untrusted = [...discovered.untrusted, ...owners.untrusted, ...owned.flatMap(doubtOf)];
  const names = [...owners.entities, ...(told.some(({ entity }) => entity === null) ? [null] : [])];
  const policy = {
    developmentDependencies: settings.developmentDependencies,
    ownTypes: settings.packageTypes,
  };
  const entities = (names.length > 0 || mode !== "list" ? names : [null]).map((entity) => ({
    entity,
    types: declareEntity(entity, speakers, untrusted, policy),
  }));
  const skipped = [
    ...discovered.excluded.map((manifest) => ({ ...manifest, status: "excluded" as const })),
    ...owned.flatMap(({ path, format, entity, reason }) =>
      entity === null && mode !== "list"
        ? [{ path, format, reason, status: "unowned" as const }]
        : [],
    ),
  ];
  return {
    entities,
    manifests: manifestRows(
      speakers,
      skipped,
      entities.flatMap(({ types }) => types),
    ),
    untrusted,
    problems: [
      ...discovered.problems,
      ...owners.problems,
      ...unmatchedLines(settings.entities, discovered),
      ...speakerProblems(speakers),
    ],
  };
}

/** While it is not known whose a manifest is, it may be of any entity that has a claim to it. */
function doubtOf({ format, doubt }: FoundManifest & Owner): readonly Untrusted[] {
  if (doubt === null) return [];
  const { descriptor, entities } = doubt;
  const packageTypes = [format.packageType];
  return entities.map((entity) => ({ path: descriptor, packageTypes, entity }));
}

function speakerProblems({ speakers }: Speakers): readonly Problem[] {
  return speakers.flatMap((speaker) => {
    const told = speaker.failure === null ? warningsOf(speaker) : [speaker.failure];
    return told.map((found) =>
      problem(found.severity, found.code, found.message, { ...found, entity: speaker.entity }),
    );
  });
}
