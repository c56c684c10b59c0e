import { splitSpec, requirementOf } from "./npm-spec.ts";
import { dependenciesIn, type Project } from "./project.ts";
import { reach } from "./reach.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

/**
 * The entries that only development needs: reached from `devDependencies` of the projects and from
 * nothing else. None where something cannot be followed, since that might need any of them.
 */
export function developmentEntries(
  entries: readonly YarnEntry[],
  projects: readonly Project[],
): ReadonlySet<YarnEntry> {
  const find = finder(entries);
  const members = new Set(projects.map(({ name }) => name));
  let complete = true;
  const follow = (dependencies: Iterable<YarnDependency>): YarnEntry[] =>
    [...dependencies].flatMap(([name, range]) => {
      const found = find(name, range);
      if (found.length === 0 && !members.has(name)) complete = false;
      return found;
    });
  // A member's entry mixes all its dependencies; its package.json tells them apart, and is a start itself.
  const next = (entry: YarnEntry): YarnEntry[] =>
    isMember(entry)
      ? []
      : [...follow(entry.dependencies), ...entry.peers.flatMap((name) => find(name, ""))];
  const starts = (...sections: readonly string[]): YarnDependency[] =>
    projects.flatMap((project) => sections.flatMap((section) => dependenciesIn(project, section)));

  const needed = reach(
    [
      ...follow(starts("dependencies", "optionalDependencies")),
      ...starts("peerDependencies").flatMap(([name, range]) => find(name, range)),
    ],
    next,
  );
  if (!complete) return new Set();
  return reach(follow(starts("devDependencies")), next).difference(needed);
}

function isMember({ resolution }: YarnEntry): boolean {
  return resolution !== null && resolution.includes("@workspace:", 1);
}

/** Finds what a dependency leads to; all entries of the name where `resolutions` hide which one. */
function finder(entries: readonly YarnEntry[]): (name: string, range: string) => YarnEntry[] {
  const bySpec = new Map<string, YarnEntry[]>();
  const byName = new Map<string, YarnEntry[]>();
  for (const entry of entries)
    for (const spec of entry.specs) {
      add(bySpec, unpatched(spec), entry);
      add(byName, splitSpec(spec).name, entry);
    }
  return (name, range) =>
    bySpec.get(`${name}@${range}`) ?? bySpec.get(`${name}@npm:${range}`) ?? byName.get(name) ?? [];
}

/** Yarn patches some packages on its own, and whoever asks for the package gets the patched one. */
function unpatched(spec: string): string {
  const { name, range } = splitSpec(spec);
  if (range === null || !range.startsWith("patch:")) return spec;
  const inner = requirementOf(name, range);
  return inner.kind === "package" ? `${name}@npm:${inner.range ?? ""}` : spec;
}

function add(map: Map<string, YarnEntry[]>, key: string, entry: YarnEntry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}
