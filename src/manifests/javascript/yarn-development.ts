import { splitSpec, requirementOf } from "./npm-spec.ts";
import { dependenciesIn, type Project } from "./project.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

/**
 * The entries that only development needs: reached from `devDependencies` of the projects and from
 * nothing else. None where something cannot be followed, since that might need any of them.
 */
export function developmentEntries(
  entries: readonly YarnEntry[],
  projects: readonly Project[],
): ReadonlySet<YarnEntry> {
  const starts = (...sections: readonly string[]): YarnDependency[] =>
    projects.flatMap((project) => sections.flatMap((section) => dependenciesIn(project, section)));
  const ofDevelopment = starts("devDependencies");
  if (ofDevelopment.length === 0) return new Set();
  const find = finder(entries);
  const members = new Set(projects.map(({ name }) => name));
  let complete = true;

  function follow(dependencies: readonly YarnDependency[], reached: Set<YarnEntry>): void {
    for (const [name, range] of dependencies) {
      const found = find(name, range);
      if (found.length === 0 && !members.has(name)) complete = false;
      for (const entry of found) reached.add(entry);
    }
  }

  /** A set hands over what is added to it while it is walked. */
  function reachAll(reached: Set<YarnEntry>, known: ReadonlySet<YarnEntry>): Set<YarnEntry> {
    for (const entry of reached) {
      // A member's entry mixes all its dependencies; its package.json tells them apart, and is a start itself.
      if (known.has(entry) || isMember(entry)) continue;
      follow(entry.dependencies, reached);
      for (const name of entry.peers) for (const peer of find(name, "")) reached.add(peer);
    }
    return reached;
  }

  const needed = new Set<YarnEntry>();
  follow(starts("dependencies", "optionalDependencies"), needed);
  for (const [name, range] of starts("peerDependencies"))
    for (const entry of find(name, range)) needed.add(entry);
  reachAll(needed, new Set());
  if (!complete) return new Set();
  const development = new Set<YarnEntry>();
  follow(ofDevelopment, development);
  return reachAll(development, needed).difference(needed);
}

function isMember({ resolution }: YarnEntry): boolean {
  return resolution !== null && resolution.includes("@workspace:", 1);
}

const none: readonly YarnEntry[] = [];

type Find = (name: string, range: string) => readonly YarnEntry[];

/** Finds what a dependency leads to; all entries of the name where `resolutions` hide which one. */
function finder(entries: readonly YarnEntry[]): Find {
  const bySpec = indexed(entries, unpatched);
  let byName: ReadonlyMap<string, readonly YarnEntry[]> | null = null;
  return (name, range) => {
    const found = bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`);
    if (found !== undefined) return found;
    byName ??= indexed(entries, (spec) => splitSpec(spec).name);
    return byName.get(name) ?? none;
  };
}

function indexed(
  entries: readonly YarnEntry[],
  keyOf: (spec: string) => string,
): ReadonlyMap<string, readonly YarnEntry[]> {
  const index = new Map<string, YarnEntry[]>();
  for (const entry of entries)
    for (const spec of entry.specs) {
      const key = keyOf(spec);
      const known = index.get(key);
      if (known === undefined) index.set(key, [entry]);
      else known.push(entry);
    }
  return index;
}

/** Yarn patches some packages on its own, and whoever asks for the package gets the patched one. */
function unpatched(spec: string): string {
  if (!spec.includes("@patch:", 1)) return spec;
  const { name, range } = splitSpec(spec);
  if (range === null || !range.startsWith("patch:")) return spec;
  const inner = requirementOf(name, range);
  return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}
