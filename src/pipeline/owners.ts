import { describedOwners, type DescribedOwnership } from "../entities/described-owners.ts";
import { descriptorHome } from "../entities/descriptor-paths.ts";
import { readDescriptor } from "../entities/descriptor.ts";
import { ownersByPath, type Ownership } from "../entities/owners.ts";
import type { Repository } from "../manifests/format.ts";
import type { EntityPath } from "../settings/settings.ts";
import { byText } from "../domain/order.ts";
import { packageTypes } from "../domain/package.ts";
import { problemOf, type Problem } from "../domain/problem.ts";
import type { IncompleteArea } from "./holds.ts";

/** Which entity a manifest belongs to; without one, why it has none. */
export type Owner =
  | { readonly entity: string; readonly reason: null; readonly unresolved: null }
  | { readonly entity: null; readonly reason: string; readonly unresolved: UnresolvedOwner | null };

/** A descriptor that leaves the owner open, and the entities that may be it. */
interface UnresolvedOwner {
  readonly descriptor: string;
  /** Those that descriptors name, and the one that would be the owner without them: `null` for none. */
  readonly entities: readonly (string | null)[];
}

/** The entities of a run and what belongs to them. */
export interface Owners {
  /** Each once. */
  readonly entities: readonly string[];
  readonly ownerOf: (path: string) => Owner;
  /** What keeps the owners from being known; it holds every package type. */
  readonly incomplete: readonly IncompleteArea[];
  /** Descriptors that own nothing, with the reason. */
  readonly idle: readonly IdleFile[];
  readonly problems: readonly Problem[];
}

export interface IdleFile {
  readonly path: string;
  /** In words that follow on the path. */
  readonly reason: string;
}

/** The owners by the lines of `entity`, in their order. */
export function namedOwners(lines: readonly EntityPath[]): Owners {
  return ownersByLines(lines, "no line of `entity` covers its directory");
}

/** The owners by the directories that entities of the Cortex catalog have. */
export function catalogedOwners(lines: readonly EntityPath[]): Owners {
  return ownersByLines(lines, "no entity of the Cortex catalog has its directory");
}

function ownersByLines(lines: readonly EntityPath[], noOwner: string): Owners {
  return {
    entities: entitiesOf(lines),
    ownerOf: ownerOf(lines, noOwner),
    incomplete: [],
    idle: [],
    problems: [],
  };
}

/**
 * The owners by the Cortex descriptors in the repository, sorted by directory.
 * @param repository `owner/name`, `null` where it is not known.
 */
export async function ownersByDescriptors(
  paths: readonly string[],
  tree: Pick<Repository, "text">,
  repository: string | null,
): Promise<Owners> {
  const described = await Promise.all(paths.map((path) => read(path, tree, repository)));
  const { ownerships, unplaced, idle, problems } = describedOwners(described.flat());
  const sorted = ownerships.toSorted((a, b) => byText(a.path, b.path));
  return {
    entities: entitiesOf(sorted),
    ownerOf: ownerOf(sorted, "no Cortex descriptor owns its directory"),
    incomplete: unplaced.map(({ descriptor }) => ({ path: descriptor, packageTypes })),
    idle,
    problems,
  };
}

async function read(
  path: string,
  tree: Pick<Repository, "text">,
  repository: string | null,
): ReturnType<typeof readDescriptor> {
  try {
    return await readDescriptor(tree.text(path), path, repository);
  } catch (thrown) {
    const { path: home, isFixed } = descriptorHome(path);
    const own = isFixed ? home : null;
    return [{ kind: "broken", path: own, descriptor: path, problem: problemOf(thrown, { path }) }];
  }
}

function entitiesOf(ownerships: readonly Ownership[]): readonly string[] {
  const named = ownerships.flatMap(({ entity }) => (entity === null ? [] : [entity]));
  return [...new Set(named)];
}

function ownerOf(
  ownerships: readonly (Ownership & Partial<DescribedOwnership>)[],
  noOwner: string,
): Owners["ownerOf"] {
  const nearest = ownersByPath(ownerships);
  const nearestKnown = ownersByPath(ownerships.filter(({ entity }) => entity !== null));
  return (path) => {
    const found = nearest(path);
    if (found === null) return { entity: null, reason: noOwner, unresolved: null };
    const { entity, descriptor = "", claimants = [] } = found;
    if (entity !== null) return { entity, reason: null, unresolved: null };
    const around = nearestKnown(path)?.entity ?? null;
    const unresolved = { descriptor, entities: [...claimants, around] };
    return { entity, reason: `its owner is not known, because of ${descriptor}`, unresolved };
  };
}
