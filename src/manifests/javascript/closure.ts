import type { Package } from "../../domain/package.ts";
import { reach } from "../reach.ts";

/** Entries that something asks for; `null` stands for one that the lockfile does not have. */
export type Asked<Node> = readonly (Node | null)[];

/** The entries that a member of a workspace asks for itself. */
export interface Starts<Node> {
  readonly needed: Asked<Node>;
  readonly development: Asked<Node>;
}

/** A lockfile as a graph of its entries. */
export interface LockGraph<Node> {
  /** By directory, relative to the root of the run; that of the lockfile itself is one of them. */
  readonly members: ReadonlyMap<string, Starts<Node>>;
  /** The entries that an entry cannot do without. */
  readonly needs: (node: Node) => Asked<Node>;
  /** The entries that an entry uses where another one brings them, such as optional peers. */
  readonly uses?: (node: Node) => Asked<Node>;
  /** The entry that has the package of a node, where several nodes share one. */
  readonly entryOf?: (node: Node) => Node;
}

export interface Closure<Node> {
  readonly needed: ReadonlySet<Node | null>;
  /** What is reached besides, which only development needs. */
  readonly development: ReadonlySet<Node | null>;
}

/**
 * What the members reach. Where the lockfile lacks something that they need, nothing is for
 * development alone, since what is missing might need any of it.
 */
export function closureOf<Node>(
  graph: LockGraph<Node>,
  members: Iterable<Starts<Node>>,
): Closure<Node> {
  const needs = (node: Node | null) => (node === null ? [] : graph.needs(node));
  const uses = (node: Node | null) => (node === null ? [] : (graph.uses?.(node) ?? []));
  const starts = [...members];
  const needed = reach(
    starts.flatMap((member) => member.needed),
    needs,
  );
  const reached = reach(
    [...needed, ...starts.flatMap(({ development }) => development)],
    (node) => (needed.has(node) ? uses(node) : [...needs(node), ...uses(node)]),
  );
  if (needed.has(null)) return { needed: entriesOf(graph, reached), development: new Set() };
  const kept = entriesOf(graph, needed);
  return { needed: kept, development: entriesOf(graph, reached).difference(kept) };
}

/** What only development needs of the whole; nothing is followed where no member has such a need. */
export function developmentOf<Node>(graph: LockGraph<Node>): ReadonlySet<Node | null> {
  const members = [...graph.members.values()];
  return members.every(({ development }) => development.length === 0)
    ? new Set()
    : closureOf(graph, members).development;
}

function entriesOf<Node>({ entryOf }: LockGraph<Node>, nodes: Set<Node | null>): Set<Node | null> {
  if (entryOf === undefined) return nodes;
  const entries = new Set<Node | null>();
  for (const node of nodes) entries.add(node === null ? null : entryOf(node));
  return entries;
}

/** What `slicer` needs of a lockfile. */
export interface Sliceable<Node> {
  readonly packages: readonly Package[];
  /** The entry of each package. */
  readonly entries: readonly Node[];
  /** The directory of the lockfile's own project. */
  readonly root: string;
  readonly graph: () => LockGraph<Node>;
}

/**
 * The packages of a lockfile that some of its members need, for `Reading.slice`. What no member
 * reaches belongs to the root, so that all slices together are the whole.
 */
export function slicer<Node>({
  packages,
  entries,
  root,
  graph: makeGraph,
}: Sliceable<Node>): (members: readonly string[]) => readonly Package[] {
  let made: { readonly graph: LockGraph<Node>; readonly whole: Closure<Node> } | null = null;
  const make = () => {
    const graph = makeGraph();
    return { graph, whole: closureOf(graph, graph.members.values()) };
  };
  return (members) => {
    const { graph, whole } = (made ??= make());
    const own = closureOf(
      graph,
      members.flatMap((member) => graph.members.get(member) ?? []),
    );
    const isOfRoot = members.includes(root);
    const isFollowed = !whole.needed.has(null);
    const slice: Package[] = [];
    for (const [index, each] of packages.entries()) {
      const entry = entries[index] ?? null;
      const isReached = whole.needed.has(entry) || whole.development.has(entry);
      if (own.needed.has(entry) || (isOfRoot && !isReached)) slice.push(each);
      else if (own.development.has(entry))
        slice.push(isFollowed ? { ...each, development: true } : each);
    }
    return slice;
  };
}
