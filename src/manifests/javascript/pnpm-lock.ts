import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { parseYaml } from "../../syntax/yaml.ts";
import { isMapping, type YamlMapping } from "../../syntax/yaml-mapping.ts";
import type { ParseResult, Repository } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { developmentOf, type LockGraph } from "./closure.ts";
import { newerShape, type KnownShape } from "./newer-lock.ts";
import {
  environmentKeys,
  importersOf,
  isEnvironment,
  pnpmGraph,
  type PnpmDocument,
} from "./pnpm-graph.ts";
import { pnpmKey, type PnpmKey } from "./pnpm-key.ts";
import { rushGraph, standInsOf } from "./pnpm-rush.ts";
import { rushLock, rushProjects, standInScope, type RushProject } from "./rush.ts";
import { slicer } from "./slicer.ts";

const tool = { name: "pnpm", command: "pnpm install --lockfile-only" };
const oldest = 5;
const oldestOfEndpoint = 6;
const known: KnownShape = {
  newest: 9,
  sections: new Set(
    "lockfileVersion settings catalogs overrides packageExtensionsChecksum pnpmfileChecksum ignoredOptionalDependencies patchedDependencies importers packages snapshots time onlyBuiltDependencies neverBuiltDependencies registry specifiers dependencies devDependencies optionalDependencies dependenciesMeta".split(
      " ",
    ),
  ),
};

/** pnpm's lock. https://github.com/pnpm/spec/tree/master/lockfile */
export async function parsePnpmLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const documents = await parseYaml(text, path);
  const locks = documents
    .filter((document) => document !== "")
    .map((document) => lockOf(document, path));
  // pnpm takes an empty file for none.
  if (locks.length === 0) return { packages: [] };
  const place = placeOf(path, repository);
  const parts = locks.map((lock) => readDocument(lock, place, path, repository));
  const [part] = parts;
  return {
    packages: part !== undefined && parts.length === 1 ? part.packages : parts.flatMap(packagesIn),
    covers: [...new Set(parts.flatMap(({ covers }) => covers))],
    altered: parts.some(({ altered }) => altered),
    warnings: locks.flatMap(({ root, version }) =>
      newerShape(path, { version, place: "`lockfileVersion`", sections: root.keys() }, known),
    ),
    slice: (members) => parts.flatMap(({ slice }) => slice(members)),
  };
}

function packagesIn({ packages }: Part): readonly Package[] {
  return packages;
}

/** Where the projects of a lockfile lie. */
interface Place {
  /** The directory that gets what no member needs. */
  readonly root: string;
  /** The directory that importers are relative to. */
  readonly base: string;
  readonly projects: readonly RushProject[];
}

function placeOf(path: string, repository: Repository): Place {
  const rush = rushLock(path);
  const directory = posix.dirname(path);
  return rush === null
    ? { root: directory, base: directory, projects: [] }
    : { root: rush.root, base: rush.temp, projects: rushProjects(rush.root, repository) };
}

function lockOf(document: unknown, path: string): PnpmDocument {
  const written = isMapping(document) ? document.get("lockfileVersion") : undefined;
  if (!isMapping(document) || typeof written !== "string")
    throw lockError(path, "has no `lockfileVersion`", tool);
  const version = Number.parseInt(written, 10);
  if (!(version >= oldest))
    throw lockError(
      path,
      `has \`lockfileVersion\` ${written.slice(0, 20)}, which is not known`,
      tool,
    );
  section(document, "importers", path);
  return { root: document, version };
}

/** What one document declares. */
interface Part {
  readonly packages: readonly Package[];
  readonly covers: readonly string[];
  readonly altered: boolean;
  readonly slice: (members: readonly string[]) => readonly Package[];
}

function readDocument(
  lock: PnpmDocument,
  { root, base, projects }: Place,
  path: string,
  repository: Repository,
): Part {
  const standIns = standInsOf(lock, projects);
  const isRush = standIns.size > 0;
  let made: LockGraph<string> | null = null;
  const graph = () =>
    (made ??= isRush
      ? rushGraph(lock, standIns, repository)
      : pnpmGraph(lock, (importer) => joined(base, importer)));
  const left = environmentKeys(lock);
  // Before version 9 the entries state it themselves, but not those of a stand-in.
  const development = lock.version < known.newest && !isRush ? null : developmentOf(graph());
  const { packages, entries } = packagesOf(lock, { left, development }, path);
  const importers = isRush
    ? standIns.values().map(({ directory }) => directory)
    : importersOf(lock)
        .keys()
        .map((importer) => joined(base, importer));
  return {
    packages,
    covers: isEnvironment(lock)
      ? []
      : importers.flatMap((each) => manifestsOf(each, repository)).toArray(),
    altered: lock.version < oldestOfEndpoint || left.size > 0 || isRush,
    slice: slicer({ packages, entries, root, graph }),
  };
}

/** The directory of an importer; one that lies elsewhere stays as it is. */
function joined(base: string, importer: string): string {
  return posix.isAbsolute(importer) ? importer : posix.join(base, importer);
}

/** The manifests of a directory that pnpm may read; none of one that lies outside of the repository. */
function manifestsOf(directory: string, { has }: Repository): string[] {
  if (/^(?:\.\.(?:\/|$)|\/)/.test(directory)) return [];
  const others = ["package.yaml", "package.json5"].map((name) => posix.join(directory, name));
  return [posix.join(directory, "package.json"), ...others.filter(has)];
}

interface Reached {
  readonly left: ReadonlySet<string>;
  /** `null` where the entries state it themselves. */
  readonly development: ReadonlySet<string | null> | null;
}

function packagesOf({ root, version }: PnpmDocument, { left, development }: Reached, path: string) {
  const packages: Package[] = [];
  const entries: string[] = [];
  for (const [key, entry] of section(root, "packages", path)) {
    if (!isMapping(entry))
      throw lockError(path, `has an entry \`${shown(key)}\` that is not a mapping`, tool);
    const parsed = pnpmKey(key, version);
    if (isDirectory(parsed, entry) || left.has(key)) continue;
    const name = textOf(entry, "name") ?? parsed.name;
    if (name === null)
      throw lockError(path, `has an entry \`${shown(key)}\` that names no package`, tool);
    if (name.startsWith(standInScope)) continue;
    entries.push(key);
    packages.push({
      name,
      version: parsed.version ?? textOf(entry, "version"),
      development: development === null ? entry.get("dev") === "true" : development.has(key),
      resolved: true,
    });
  }
  return { packages, entries };
}

/** A directory is the repository's own; an archive in the repository is a release like any other. */
function isDirectory({ kind }: PnpmKey, entry: YamlMapping): boolean {
  const resolution = entry.get("resolution");
  if (!isMapping(resolution)) return kind === "local";
  return resolution.get("type") === "directory" || (kind === "local" && !resolution.has("tarball"));
}

/** A part of the lock that is left out where it would be empty, and never written without content. */
function section(root: YamlMapping, name: string, path: string): YamlMapping {
  const content = root.get(name) ?? new Map<string, unknown>();
  if (!isMapping(content)) throw lockError(path, `has \`${name}\` that are not a mapping`, tool);
  return content;
}

function textOf(mapping: YamlMapping, key: string): string | null {
  const value = mapping.get(key);
  return typeof value === "string" && value !== "" ? value : null;
}

function shown(key: string): string {
  return key.length > 100 ? `${key.slice(0, 100)}…` : key;
}
