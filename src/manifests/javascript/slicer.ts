import type { Package } from "../../domain/package.ts";
import { closures, type LockGraph } from "./closure.ts";

/** What a slice is cut from. */
export interface Sliceable<Node> {
  readonly packages: readonly Package[];
  /** The entry of each package. */
  readonly entries: readonly Node[];
  /** The directory of the project that gets what no member needs. */
  readonly root: string;
  /** Asked for at the first slice. */
  readonly graph: () => LockGraph<Node>;
}

/**
 * The packages of a lockfile that some of its members need, for `Reading.slice`. What no member
 * reaches belongs to the root, so that all slices together are the whole.
 */
export function slicer<Node>(whole: Sliceable<Node>): (members: readonly string[]) => Package[] {
  let cut: ((members: readonly string[]) => Package[]) | null = null;
  return (members) => (cut ??= createCut(whole))(members);
}

function createCut<Node>({ packages, entries, root, graph: makeGraph }: Sliceable<Node>) {
  const graph = makeGraph();
  const closureOf = closures(graph);
  const all = closureOf(graph.members.values());
  const isFollowed = !all.needed.has(null);
  return (members: readonly string[]): Package[] => {
    const own = closureOf(members.flatMap((member) => graph.members.get(member) ?? []));
    const isOfRoot = members.includes(root);
    const slice: Package[] = [];
    for (const [index, each] of packages.entries()) {
      const entry = entries[index] ?? null;
      const isLeft = isOfRoot && !all.needed.has(entry) && !all.development.has(entry);
      if (own.needed.has(entry) || isLeft) slice.push(each);
      else if (own.development.has(entry))
        slice.push(isFollowed && !each.development ? { ...each, development: true } : each);
    }
    return slice;
  };
}
