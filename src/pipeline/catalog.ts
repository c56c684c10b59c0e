import type { CatalogEntity, Cortex } from "../cortex/cortex.ts";
import { readState } from "../convergence/read-state.ts";
import { isSameRepository } from "../convergence/source.ts";
import type { StateReading } from "../convergence/state.ts";
import { Fault, faultOf, problem, type Problem } from "../domain/problem.ts";

/** What is known about an entity before it is compared. */
export interface ScreenedEntity {
  readonly entity: string;
  /** The CID; `null` where it is not known. */
  readonly entityId: string | null;
  /** The state, where it had to be read for the answer. */
  readonly reading: StateReading | null;
  /** Why the entity is not touched, and nothing of it shown; `null` where it may be. */
  readonly fault: Fault | null;
}

interface ScreenContext {
  readonly cortex: Cortex;
  /** `owner/name`; `null` where it is not known. */
  readonly repository: string | null;
  /** The beginning of this repository's keys in a state, `github.com/owner/name`, and its id. */
  readonly source: { readonly name: string; readonly id: string } | null;
  /** Whether the run is of a pull request, which anybody may open. */
  readonly isPreview: boolean;
  readonly sleep: (ms: number) => Promise<void>;
}

export interface Screening {
  readonly entities: readonly ScreenedEntity[];
  readonly problems: readonly Problem[];
}

/**
 * Checks descriptors against Cortex: a descriptor names only what belongs to its repository. One
 * request answers for all entities of this repository; each other entity takes one of its own.
 */
export async function screenEntities(
  entities: readonly string[],
  context: ScreenContext,
): Promise<Screening> {
  try {
    const known = await catalogOf(entities, context);
    return {
      entities: await Promise.all(entities.map((entity) => screen(entity, known, context))),
      problems: [],
    };
  } catch (thrown) {
    return unlisted(entities, faultOf(thrown), context);
  }
}

type Known = ReadonlyMap<string, CatalogEntity>;

async function catalogOf(
  entities: readonly string[],
  { cortex, repository }: ScreenContext,
): Promise<Known> {
  const known: Known =
    repository === null ? new Map() : byNames(await cortex.catalog({ repository }));
  const others = entities.filter((entity) => !known.has(entity));
  if (others.length === 0) return known;
  return new Map([...known, ...byNames(await cortex.catalog({ tags: others }))]);
}

function byNames(entities: readonly CatalogEntity[]): Known {
  return new Map(entities.flatMap((each) => [[each.tag, each] as const, [each.id, each] as const]));
}

async function screen(
  entity: string,
  known: Known,
  context: ScreenContext,
): Promise<ScreenedEntity> {
  const found = known.get(entity);
  const screened = { entity, entityId: found?.id ?? null, reading: null, fault: null };
  // Cortex itself reports that there is no such entity, when its packages are requested.
  if (found === undefined) return screened;
  const owner = found.git?.repository ?? null;
  if (owner !== null && sameRepository(owner, context.repository)) return screened;
  const reading = await readState({ ...context, entity }, found.id);
  const sources = sourcesOf(reading);
  if (sources.some((source) => isOwn(source, context))) return { ...screened, reading };
  // Whether sources of other repositories have it is not known while its state cannot be read.
  if (owner === null && reading.kind === "unavailable" && reading.code !== "cortex-rejected")
    return { ...screened, reading, fault: new Fault(reading.code, reading.fact, { entity }) };
  if (owner === null && sources.length === 0) return { ...screened, reading };
  const names = owner ?? sources.map(({ name }) => name).join(", ");
  return { ...screened, reading, fault: foreign(entity, names, context.repository) };
}

/** Where the catalog may not be listed, descriptors are believed; a pull request only for what is known to be ours. */
async function unlisted(
  entities: readonly string[],
  fault: Fault,
  context: ScreenContext,
): Promise<Screening> {
  const isRefused = fault.code === "cortex-rejected";
  const message = `Whether the entities that descriptors name belong to this repository could not be checked. ${fault.message}`;
  const believed = isRefused && !context.isPreview;
  return {
    problems: isRefused ? [problem("notice", "catalog-unavailable", message)] : [],
    entities: await Promise.all(
      entities.map(async (entity) => {
        const screened = { entity, entityId: null, reading: null, fault: null };
        if (believed) return screened;
        const reading = await readState({ ...context, entity }, null);
        if (sourcesOf(reading).some((source) => isOwn(source, context)))
          return { ...screened, reading };
        const unknown = new Fault(isRefused ? "catalog-unavailable" : fault.code, message, {
          entity,
        });
        return { ...screened, reading, fault: unknown };
      }),
    ),
  };
}

interface KnownSource {
  readonly name: string;
  readonly repositoryId: string;
}

function sourcesOf(reading: StateReading): readonly KnownSource[] {
  if (!("state" in reading)) return [];
  return [...reading.state.sources].map(([name, { repositoryId }]) => ({ name, repositoryId }));
}

function isOwn(known: KnownSource, { source }: ScreenContext): boolean {
  if (source === null) return false;
  return isSameRepository(known, { name: source.name.toLowerCase(), repositoryId: source.id });
}

function sameRepository(a: string, b: string | null): boolean {
  return b !== null && a.toLowerCase() === b.toLowerCase();
}

function foreign(entity: string, owner: string, repository: string | null): Fault {
  return new Fault(
    "entity-foreign",
    `${entity} is held: a descriptor names it, and in Cortex it belongs to ${owner}, not to ${repository ?? "this repository"}. Correct the tag in the descriptor or the repository in Cortex, or name it by \`entity\` in the workflow.`,
    { entity },
  );
}
