import { reachableFrom } from "../reachable-from.ts";

/** Entries that something asks for; `null` stands for one that the lockfile does not have. */
export type Requirements<Node> = readonly (Node | null)[];

/** A lockfile as a graph of its entries and of the projects that share it. */
export interface LockGraph<Node> {
  /** The projects by directory, relative to the root of the run. */
  readonly members: ReadonlyMap<string, Node>;
  /** The entries that an entry or a project cannot do without. */
  readonly needs: (node: Node) => Requirements<Node>;
  /** The entries that a project asks for in development. */
  readonly develops: (node: Node) => Requirements<Node>;
  /** The optional peers of an entry: only what brings them decides whether development alone needs them. */
  readonly uses?: (node: Node) => Requirements<Node>;
  /** What an entry needs as well where something else brings it: its peers. */
  readonly peers?: (node: Node) => Requirements<Node>;
  /** The entry that has the package of a node, where several nodes share one. */
  readonly entryOf?: (node: Node) => Node;
}

export interface Closure<Node> {
  readonly needed: ReadonlySet<Node | null>;
  /** What is reached besides, which only development needs. */
  readonly development: ReadonlySet<Node | null>;
}

/**
 * A function that follows a graph from some of its members. Where something is missing in the lockfile that
 * they need, nothing is for development alone, since what is missing might need any of it.
 */
export function closures<Node>(graph: LockGraph<Node>): (members: Iterable<Node>) => Closure<Node> {
  const { needs, develops, uses, peers } = followers(graph);
  const brought = graph.uses === undefined ? new Set() : broughtByDevelopment(graph);
  const follow = (node: Node | null): Requirements<Node> =>
    joined(
      needs(node),
      uses(node).filter((each) => !brought.has(each)),
    );
  /** What some nodes use or develop with, with all that it needs. */
  const reachBesides = (certain: ReadonlySet<Node | null>) => {
    const projects = [...graph.members.values()].filter((member) => certain.has(member));
    const used = graph.uses === undefined ? [] : [...certain].flatMap(uses);
    return reachableFrom<Node | null>([...projects.flatMap(develops), ...used], (node) =>
      certain.has(node) ? nothing : joined(joined(needs(node), uses(node)), develops(node)),
    );
  };
  return (members) => {
    const certain = reachableFrom<Node | null>(members, follow);
    const besides = reachBesides(certain);
    const isBrought = (peer: Node | null) => besides.has(peer) && !certain.has(peer);
    const bring = (node: Node | null) => peers(node).filter(isBrought);
    const needed = withMore(certain, (node) => joined(follow(node), bring(node)), bring);
    if (needed.has(null))
      return { needed: entriesOf(graph, needed.union(besides)), development: new Set() };
    const kept = entriesOf(graph, needed);
    return { needed: kept, development: entriesOf(graph, besides).difference(kept) };
  };
}

/** The nodes with what they bring and all that this needs; themselves where they bring nothing. */
function withMore<Node>(
  nodes: Set<Node>,
  next: (node: Node) => Iterable<Node>,
  bring: (node: Node) => readonly Node[],
): Set<Node> {
  const more: Node[] = [];
  for (const node of nodes) more.push(...bring(node));
  return more.length === 0 ? nodes : nodes.union(reachableFrom(more, next));
}

/** The ways of a graph, also from what the lockfile does not have, which lead nowhere. */
function followers<Node>(graph: LockGraph<Node>) {
  const from = (way: ((node: Node) => Requirements<Node>) | undefined) => (node: Node | null) =>
    way === undefined || node === null ? nothing : way(node);
  return {
    needs: from(graph.needs),
    develops: from(graph.develops),
    uses: from(graph.uses),
    peers: from(graph.peers),
  };
}

const nothing: readonly never[] = [];

function joined<Node>(some: Requirements<Node>, more: Requirements<Node>): Requirements<Node> {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}

/** What development asks for and nothing needs, optional peers aside. */
function broughtByDevelopment<Node>(graph: LockGraph<Node>): ReadonlySet<Node | null> {
  const { needs, develops } = followers(graph);
  const needed = reachableFrom<Node | null>(graph.members.values(), needs);
  return reachableFrom([...needed].flatMap(develops), (node) =>
    needed.has(node) ? nothing : joined(needs(node), develops(node)),
  ).difference(needed);
}

/** What only development needs of the whole; nothing is followed where no member develops with anything. */
export function developmentOf<Node>(graph: LockGraph<Node>): ReadonlySet<Node | null> {
  const members = [...graph.members.values()];
  return members.every((member) => graph.develops(member).length === 0)
    ? new Set()
    : closures(graph)(members).development;
}

function entriesOf<Node>({ entryOf }: LockGraph<Node>, nodes: Set<Node | null>): Set<Node | null> {
  if (entryOf === undefined) return nodes;
  const entries = new Set<Node | null>();
  for (const node of nodes) entries.add(node === null ? null : entryOf(node));
  return entries;
}
