import { parseState } from "../convergence/state.ts";
import type { Cortex } from "../cortex/cortex.ts";
import { faultOf, problem, type Fault, type Problem } from "../domain/problem.ts";
import { some } from "../domain/wording.ts";
import type { Settings } from "../settings/settings.ts";
import { screenEntities, type ScreenedEntity } from "./catalog.ts";
import { catalogOwners } from "./catalog-owners.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";
import type { WorkTree } from "../manifests/discovery/repository.ts";
import { aliasesOf, onceEach, withoutAliases } from "./one-entity.ts";
import {
  catalogedOwners,
  namedOwners,
  ownersByDescriptors,
  type IdleFile,
  type Owners,
} from "./owners.ts";
import type { AssignedEntity } from "./ports.ts";
import type { RunContext } from "./run-context.ts";

/** The owners of a run, and what is known of each entity before it is compared. */
export interface FoundOwners {
  readonly owners: Owners;
  readonly entities: readonly ScreenedEntity[];
  /** Entities that share all that another one owns, by that one. */
  readonly sharers: ReadonlyMap<string, readonly string[]>;
  /** The directories that the catalog gives them; none where something else does. */
  readonly cataloged: Settings["entities"];
  readonly problems: readonly Problem[];
}

interface FindContext {
  readonly context: RunContext;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * The entities of a repository: those that descriptors in it name, else those to which the catalog
 * gives it. `list` asks Cortex nothing.
 */
export async function findOwners(
  { discovered, repository }: { discovered: Discovery; repository: WorkTree },
  find: FindContext,
): Promise<FoundOwners> {
  const { mode } = find.context;
  const described = await ownersByDescriptors(
    discovered.descriptors,
    repository,
    find.context.repository,
  );
  const idle = [...discovered.idleDescriptors, ...described.idle];
  const owners = { ...described, idle, problems: [...described.problems, ...idleProblems(idle)] };
  if (mode === "list") return unscreened(owners);
  return owners.entities.length > 0 ? screened(owners, find) : ownersByCatalog(owners, find);
}

/** One notice for each reason why descriptors own nothing. */
function idleProblems(idle: readonly IdleFile[]): readonly Problem[] {
  return [...Map.groupBy(idle, ({ reason }) => reason)].map(([reason, files]) => {
    const paths = files.map(({ path }) => path);
    const [path = null] = paths;
    const owns = paths.length === 1 ? "owns" : "own";
    const message = `${some(paths)} ${owns} nothing here: ${reason}.`;
    return problem("notice", "descriptor-idle", message, { path });
  });
}

/**
 * Entities that the workflow names: the word of its owner is obeyed. A tag and a CID of one entity
 * are one. `list` asks Cortex nothing.
 */
export async function givenOwners(
  entities: Settings["entities"],
  { context, cortex }: Pick<FindContext, "context" | "cortex">,
): Promise<FoundOwners & { readonly lines: Settings["entities"] }> {
  if (context.mode === "list") return { ...unscreened(namedOwners(entities)), lines: entities };
  const { lines, faults, problems } = await onceEach(entities, cortex);
  const given = unscreened(namedOwners(lines));
  const named = given.entities.map((each) => ({
    ...each,
    fault: faults.get(each.entity) ?? null,
  }));
  return { ...given, entities: named, problems, lines };
}

function unscreened(owners: Owners): FoundOwners {
  const entities = owners.entities.map((entity) => ({
    entity,
    entityId: null,
    reading: null,
    fault: null,
  }));
  return { owners, entities, sharers: new Map(), cataloged: [], problems: [] };
}

async function screened(
  owners: Owners,
  { context, cortex, sleep }: FindContext,
): Promise<FoundOwners> {
  const { repository, source, isPreview } = context;
  const screening = await screenEntities(owners.entities, {
    cortex,
    sleep,
    repository,
    source,
    isPreview,
  });
  const aliases = aliasesOf(screening.entities);
  return {
    owners: withoutAliases(owners, aliases),
    entities: screening.entities.filter(({ entity }) => !aliases.has(entity)),
    sharers: new Map(),
    cataloged: [],
    problems: screening.problems,
  };
}

async function ownersByCatalog(
  described: Owners,
  { context: { repository }, cortex }: FindContext,
): Promise<FoundOwners> {
  const none = unscreened(described);
  if (repository === null) return none;
  try {
    const entities = await cortex.catalog({ repository });
    return ownersOf(entities, described);
  } catch (thrown) {
    return { ...none, problems: [catalogProblem(faultOf(thrown))] };
  }
}

/** The entities of a repository as the catalog was asked ahead: no file in it names another. */
export function assignedOwners(entities: readonly AssignedEntity[]): FoundOwners {
  return ownersOf(entities, catalogedOwners([]));
}

function ownersOf(
  entities: readonly AssignedEntity[],
  { idle, incomplete, problems: before }: Owners,
): FoundOwners {
  const { lines, sharers, problems } = catalogOwners(entities);
  const byTag = new Map(entities.map((entity) => [entity.tag, entity]));
  const owners = { ...catalogedOwners(lines), idle, incomplete, problems: before };
  const all = owners.entities.flatMap((entity) => [entity, ...(sharers.get(entity) ?? [])]);
  return {
    owners,
    entities: all.map((entity) => {
      const { id = null, state } = byTag.get(entity) ?? {};
      const reading = state === undefined ? null : parseState(state, id);
      return { entity, entityId: id, reading, fault: null };
    }),
    sharers,
    cataloged: lines,
    problems,
  };
}

function catalogProblem({ code, message }: Fault): Problem {
  const isRefused = code === "cortex-rejected";
  return problem(
    "error",
    isRefused ? "catalog-unavailable" : code,
    `Cortex could not be asked which entities belong to this repository. ${message}`,
  );
}
