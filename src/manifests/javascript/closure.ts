import { reach } from "../reach.ts";

/** Entries that something asks for; `null` stands for one that the lockfile does not have. */
export type Asked<Node> = readonly (Node | null)[];

/** A lockfile as a graph of its entries and of the projects that share it. */
export interface LockGraph<Node> {
  /** The projects by directory, relative to the root of the run. */
  readonly members: ReadonlyMap<string, Node>;
  /** The entries that an entry or a project cannot do without. */
  readonly needs: (node: Node) => Asked<Node>;
  /** The entries that a project asks for in development. */
  readonly develops: (node: Node) => Asked<Node>;
  /** The optional peers of an entry: only what brings them decides whether development alone needs them. */
  readonly uses?: (node: Node) => Asked<Node>;
  /** What an entry needs as well where something else brings it: its peers. */
  readonly peers?: (node: Node) => Asked<Node>;
  /** The entry that has the package of a node, where several nodes share one. */
  readonly entryOf?: (node: Node) => Node;
}

export interface Closure<Node> {
  readonly needed: ReadonlySet<Node | null>;
  /** What is reached besides, which only development needs. */
  readonly development: ReadonlySet<Node | null>;
}

/**
 * A function that follows a graph from some of its members. Where the lockfile lacks something that
 * they need, nothing is for development alone, since what is missing might need any of it.
 */
export function closures<Node>(graph: LockGraph<Node>): (members: Iterable<Node>) => Closure<Node> {
  const needs = (node: Node | null) => (node === null ? [] : graph.needs(node));
  const develops = (node: Node | null) => (node === null ? [] : graph.develops(node));
  const uses = (node: Node | null) => (node === null ? [] : (graph.uses?.(node) ?? []));
  const brought = graph.uses === undefined ? new Set() : broughtByDevelopment(graph);
  const follow = (node: Node | null) => {
    const used = uses(node).filter((each) => !brought.has(each));
    return used.length === 0 ? needs(node) : [...needs(node), ...used];
  };
  const peersIn = (reached: ReadonlySet<Node | null>, node: Node | null) =>
    node === null ? [] : (graph.peers?.(node) ?? []).filter((peer) => reached.has(peer));
  return (members) => {
    const certain = reach<Node | null>(members, follow);
    const reached = reach(certain, (node) =>
      certain.has(node)
        ? [...uses(node), ...develops(node)]
        : [...needs(node), ...uses(node), ...develops(node)],
    );
    const needed =
      graph.peers === undefined || reached.size === certain.size
        ? certain
        : reach(certain, (node) => [...follow(node), ...peersIn(reached, node)]);
    if (needed.has(null)) return { needed: entriesOf(graph, reached), development: new Set() };
    const kept = entriesOf(graph, needed);
    return { needed: kept, development: entriesOf(graph, reached).difference(kept) };
  };
}

/** What development asks for and nothing needs, optional peers aside. */
function broughtByDevelopment<Node>(graph: LockGraph<Node>): ReadonlySet<Node | null> {
  const needs = (node: Node | null) => (node === null ? [] : graph.needs(node));
  const develops = (node: Node | null) => (node === null ? [] : graph.develops(node));
  const needed = reach<Node | null>(graph.members.values(), needs);
  return reach([...needed].flatMap(develops), (node) =>
    needed.has(node) ? [] : [...needs(node), ...develops(node)],
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
