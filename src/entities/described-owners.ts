import { problem, type Problem } from "../domain/problem.ts";
import type { BrokenDescriptor, Described, DescribedOwner, IdleDescriptor } from "./descriptor.ts";
import type { Ownership } from "./owners.ts";

/** A directory with the descriptor that names its owner, or should. */
export interface DescribedOwnership extends Ownership {
  readonly descriptor: string;
  /** Where the owner is not known: those that descriptors name for the very directory. */
  readonly claimants: readonly string[];
}

/** Who owns what by the descriptors of the repository. */
export interface DescribedOwners {
  readonly ownerships: readonly DescribedOwnership[];
  /** Descriptors that may own any directory, so that nothing of the repository is known. */
  readonly unplaced: readonly BrokenDescriptor[];
  /** Descriptors that own nothing here, each once, with the reason in words that follow on the path. */
  readonly idle: readonly { readonly path: string; readonly reason: string }[];
  readonly problems: readonly Problem[];
}

/**
 * Puts the descriptors together. Two owners of one directory are an error naming both files, and
 * neither gets it; a directory whose descriptor is broken goes to nobody, not to the next owner.
 */
export function describedOwners(described: readonly Described[]): DescribedOwners {
  const broken = described.filter((each) => each.kind === "broken");
  const byPath = Map.groupBy(
    described.filter((each) => each.kind === "owner"),
    ({ path }) => path,
  );
  const conflicts = [...byPath.values()].filter((owners) => entitiesOf(owners).length > 1);
  const lost = [...broken, ...conflicts.flat()].flatMap(({ path, descriptor }) =>
    path === null
      ? []
      : [{ path, entity: null, descriptor, claimants: entitiesOf(byPath.get(path) ?? []) }],
  );
  const lostPaths = new Set(lost.map(({ path }) => path));
  const kept = [...byPath.values()].flatMap(([owner]) =>
    owner === undefined || lostPaths.has(owner.path) ? [] : [owned(owner)],
  );
  return {
    ownerships: [...kept, ...lost],
    unplaced: broken.filter(({ path }) => path === null),
    idle: idleAmong(described),
    problems: [...broken.map((each) => each.problem), ...conflicts.map(conflict)],
  };
}

/** A file of several descriptors is idle where all of them are. */
function idleAmong(described: readonly Described[]): DescribedOwners["idle"] {
  const byDescriptor = Map.groupBy(described, ({ descriptor }) => descriptor);
  return [...byDescriptor].flatMap(([path, all]) => {
    const idle = all.filter((each): each is IdleDescriptor => each.kind === "idle");
    const reasons = [...new Set(idle.map(({ reason }) => reason))];
    return idle.length < all.length ? [] : [{ path, reason: reasons.join(", and ") }];
  });
}

function owned({ path, entity, descriptor }: DescribedOwner): DescribedOwnership {
  return { path, entity, descriptor, claimants: [] };
}

function entitiesOf(owners: readonly DescribedOwner[]): readonly string[] {
  return [...new Set(owners.map(({ entity }) => entity))];
}

function conflict(owners: readonly DescribedOwner[]): Problem {
  const both = owners.map(({ entity, descriptor }) => `${descriptor} (${entity})`).join(" and ");
  const [first] = owners;
  const directory = first?.path === "." ? "the whole repository" : (first?.path ?? "");
  return problem(
    "error",
    "descriptor-conflict",
    `${both} both own ${directory}, so it is held. Give one of them a \`basepath\`, or set \`entity\`.`,
    { path: first?.descriptor ?? null },
  );
}
