import type { FindInCatalog } from "./catalogs.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { requirementOf, splitSpec } from "./npm-spec.ts";
import { dependenciesIn, type Project } from "./project.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

/** A project that shares a yarn.lock. */
export interface YarnProject {
  /** Relative to the root of the run. */
  readonly directory: string;
  /** `null` where it cannot be read. */
  readonly project: Project | null;
  /** Its own entry, which a classic lock does not have. */
  readonly entry: YarnEntry | null;
  readonly inCatalog: FindInCatalog;
}

type Node = YarnEntry | YarnProject;

/** A yarn.lock as a graph of its entries and of the projects that share it. */
export function yarnGraph(
  entries: readonly YarnEntry[],
  projects: readonly YarnProject[],
): LockGraph<Node> {
  const byEntry = new Map(projects.map((project) => [project.entry, project]));
  // A member's entry mixes all its dependencies; its package.json keeps them apart.
  const find = finder(entries, (entry) => byEntry.get(entry) ?? entry);
  const byName = new Map(projects.map((project) => [nameOf(project), project]));

  const ask = ([name, range]: YarnDependency): Requirements<Node> => {
    const found = find(name, range);
    return found.length > 0 ? found : [byName.get(name) ?? null];
  };
  /** What is asked for where something else brings it. */
  const askPeer = ([name, range]: YarnDependency): Requirements<Node> =>
    find(name, range).filter((node) => !isProject(node));
  const sections = ({ project, inCatalog }: YarnProject, ...names: string[]): YarnDependency[] =>
    names.flatMap((section) =>
      project === null
        ? []
        : dependenciesIn(project, section).map(([name, range]) => [
            name,
            rangeInLock(name, range, inCatalog),
          ]),
    );

  return {
    members: new Map(projects.map((project) => [project.directory, project])),
    needs: (node) => {
      if (!isProject(node)) return node.dependencies.flatMap(ask);
      if (node.project === null) return node.entry?.dependencies.flatMap(ask) ?? [null];
      const peers = sections(node, "peerDependencies").flatMap(askPeer);
      return [...sections(node, "dependencies", "optionalDependencies").flatMap(ask), ...peers];
    },
    develops: (node) => (isProject(node) ? sections(node, "devDependencies").flatMap(ask) : none),
    peers: (node) =>
      isProject(node) || node.peers.length === 0
        ? none
        : node.peers.flatMap((name) =>
            node.optionalPeers.includes(name) ? [] : askPeer([name, ""]),
          ),
  };
}

function isProject(node: Node): node is YarnProject {
  return "directory" in node;
}

function nameOf({ project, entry }: YarnProject): string | null {
  const name = project?.["name"];
  if (typeof name === "string") return name;
  return entry?.resolution == null ? null : splitSpec(entry.resolution).name;
}

/** The range that a lock has in the place of `catalog:`. */
function rangeInLock(name: string, range: string, inCatalog: FindInCatalog): string {
  if (!range.startsWith("catalog:")) return range;
  const required = requirementOf(name, range);
  return required.kind === "catalog" ? (inCatalog(name, required.catalog)?.range ?? range) : range;
}

const none: readonly Node[] = [];

type Find = (name: string, range: string) => readonly Node[];

/** Finds what a dependency leads to; all entries of the name where `resolutions` hide which one. */
function finder(entries: readonly YarnEntry[], nodeOf: (entry: YarnEntry) => Node): Find {
  let bySpec: ReadonlyMap<string, readonly Node[]> | null = null;
  let byName: ReadonlyMap<string, readonly Node[]> | null = null;
  return (name, range) => {
    bySpec ??= indexed(entries, keyOf, nodeOf);
    const found = bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`);
    if (found !== undefined) return found;
    byName ??= indexed(entries, (spec) => splitSpec(spec).name, nodeOf);
    return byName.get(name) ?? none;
  };
}

function indexed(
  entries: readonly YarnEntry[],
  keyFor: (spec: string) => string,
  nodeOf: (entry: YarnEntry) => Node,
): ReadonlyMap<string, readonly Node[]> {
  const index = new Map<string, Node[]>();
  for (const entry of entries) {
    const node = nodeOf(entry);
    for (const spec of entry.specs) {
      const key = keyFor(spec);
      const known = index.get(key);
      if (known === undefined) index.set(key, [node]);
      else known.push(node);
    }
  }
  return index;
}

/** What a package.json writes for a spec. */
function keyOf(spec: string): string {
  if (spec.includes("@patch:", 1)) return unpatched(spec);
  const binding = spec.indexOf("::");
  return binding === -1 ? spec : spec.slice(0, binding);
}

/** Yarn patches some packages on its own, and whoever asks for the package gets the patched one. */
function unpatched(spec: string): string {
  const { name, range } = splitSpec(spec);
  if (range === null || !range.startsWith("patch:")) return spec;
  const inner = requirementOf(name, range);
  return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}
