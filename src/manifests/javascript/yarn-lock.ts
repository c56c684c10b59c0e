import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import { developmentOf } from "./closure.ts";
import { newerShape, type KnownShape } from "./newer-lock.ts";
import {
  isExactVersion,
  isPackageName,
  requirementOf,
  splitSpec,
  type Requirement,
} from "./npm-spec.ts";
import { readYarnLock } from "./read-yarn-lock.ts";
import { slicer } from "./slicer.ts";
import type { YarnEntry, YarnLock } from "./yarn-entry.ts";
import { yarnGraph } from "./yarn-graph.ts";
import { yarnProjects } from "./yarn-projects.ts";

/** A newer lock of the same shape resolves every entry. */
const known: KnownShape = { newest: 10, sections: new Set(["resolution"]) };

/** Yarn's lock, classic and berry. https://classic.yarnpkg.com/en/docs/yarn-lock/ */
export async function parseYarnLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = await readYarnLock(text, path);
  if (lock.entries.length === 0 && text.trim() === "") return { packages: [], covers: [] };
  const projects = await yarnProjects(lock, path, repository);
  const graph = yarnGraph(lock.entries, projects);
  const development = developmentOf(graph);
  const packages: Package[] = [];
  const entries: YarnEntry[] = [];
  for (const entry of lock.entries)
    for (const each of packagesOf(entry, development.has(entry), path)) {
      packages.push(each);
      entries.push(entry);
    }
  const manifests = projects.map(({ directory }) => posix.join(directory, "package.json"));
  return {
    packages,
    covers: manifests,
    uses: manifests.filter((_, index) => projects[index]?.project !== null),
    warnings: lock.berry !== null && lock.berry > known.newest ? warningsOf(lock, path) : [],
    slice: slicer({ packages, entries, root: posix.dirname(path), graph: () => graph }),
  };
}

function warningsOf({ entries, berry }: YarnLock, path: string): readonly Warning[] {
  const isResolved = entries.every(({ resolution }) => resolution !== null);
  const sections = [isResolved ? "resolution" : "other"];
  return newerShape(path, { version: berry ?? 0, place: "`__metadata` version", sections }, known);
}

/**
 * The third-party packages of an entry: one, unless a classic key names several that came out as one.
 * Where `resolutions` replace a package by an alias, the key has both, and the alias counts.
 */
function packagesOf(entry: YarnEntry, development: boolean, path: string): Package[] {
  // A member, as Bun writes it.
  if (entry.version?.startsWith("workspace:") === true) return [];
  const specs = entry.resolution === null ? entry.specs : [withoutBinding(entry.resolution)];
  const packages: Package[] = [];
  let isAliased = false;
  for (const spec of specs) {
    const { name, range } = splitSpec(spec);
    const required = requirementOf(isPackageName(name) ? name : (entry.name ?? ""), range ?? spec);
    if (required.kind === "local") continue;
    const real = required.kind === "catalog" ? name : required.name;
    if (real === "") throw namelessError(entry, path);
    const isAlias = real !== name && range?.startsWith("npm:") === true;
    if (isAliased && !isAlias) continue;
    if (isAlias && !isAliased) packages.length = 0;
    isAliased = isAlias;
    const version = versionOf(entry, required);
    if (packages.at(-1)?.name !== real)
      packages.push({ name: real, version, development, resolved: true });
  }
  return packages.length < 2
    ? packages
    : [...new Map(packages.map((each) => [each.name, each])).values()];
}

/** `::` and what follows describe a patch. */
function withoutBinding(resolution: string): string {
  const at = resolution.indexOf("::");
  return at === -1 ? resolution : resolution.slice(0, at);
}

/** A berry resolution is the truth; elsewhere, and for git and archives, the version stands beside. */
function versionOf({ resolution, version }: YarnEntry, required: Requirement): string | null {
  if (required.kind === "archive") return versionBeside(version, required.version);
  const range = required.kind === "package" ? required.range : null;
  return resolution !== null && range !== null && isExactVersion(range) ? range : version;
}

/** Bun writes the path of an archive where the version would be. */
function versionBeside(version: string | null, packed: string | null): string | null {
  return version !== null && isExactVersion(version) ? version : packed;
}

function namelessError({ line }: YarnEntry, path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has an entry that names no package. Run \`yarn install\` to write it again.`,
    line === null ? { path } : { path, line },
  );
}
