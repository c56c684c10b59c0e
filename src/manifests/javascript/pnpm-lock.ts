import type { Package } from "../../domain/package.ts";
import type { Format, Reading } from "../format.ts";
import { newerLock, notLock } from "../lock-tool.ts";
import { isMapping, parseYaml, type YamlMapping } from "../../syntax/yaml.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { developmentKeys } from "./pnpm-development.ts";
import { pnpmKey, type PnpmKey } from "./pnpm-key.ts";

/** pnpm's lock. https://github.com/pnpm/spec/tree/master/lockfile */
export const pnpmLock: Format = {
  id: "pnpm-lock",
  packageType: "NODE",
  files: ["pnpm-lock.yaml"],
  lockfile: true,
  workspace: true,
  endpoint: "node/pnpm-lock",
  parse,
};

const tool = { name: "pnpm", command: "pnpm install --lockfile-only" };
const oldest = 5;
const newest = 9;
const oldestOfEndpoint = 6;

async function parse(text: string, path: string): Promise<Reading> {
  if (text.trim() === "") throw notLock(path, "is empty", tool);
  const documents = await parseYaml(text, path);
  const locks = documents
    .filter((document) => document !== "")
    .map((document) => lockOf(document, path));
  if (locks.length === 0) throw notLock(path, "has no content", tool);
  const major = Math.min(...locks.map(({ version }) => version));
  return {
    packages: locks.flatMap((lock) => packagesOf(lock, path)),
    covers: [...new Set(locks.flatMap(({ root }) => coveredBy(root, path)))],
    altered: major < oldestOfEndpoint,
    warnings: locks.flatMap(({ version }) =>
      version > newest ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest)] : [],
    ),
  };
}

interface Lock {
  readonly root: YamlMapping;
  readonly version: number;
}

function lockOf(document: unknown, path: string): Lock {
  const written = isMapping(document) ? document.get("lockfileVersion") : undefined;
  if (!isMapping(document) || typeof written !== "string")
    throw notLock(path, "has no `lockfileVersion`", tool);
  const version = Number.parseInt(written, 10);
  if (!(version >= oldest))
    throw notLock(
      path,
      `has \`lockfileVersion\` ${written.slice(0, 20)}, which is not known`,
      tool,
    );
  return { root: document, version };
}

function packagesOf({ root, version }: Lock, path: string): Package[] {
  const locked = section(root, "packages", path);
  const development = version < newest ? null : developmentKeys(root);
  const packages: Package[] = [];
  for (const [key, entry] of locked) {
    if (!isMapping(entry))
      throw notLock(path, `has an entry \`${shown(key)}\` that is no mapping`, tool);
    const parsed = pnpmKey(key, version);
    if (isDirectory(parsed, entry)) continue;
    const name = textOf(entry, "name") ?? parsed.name;
    if (name === null)
      throw notLock(path, `has an entry \`${shown(key)}\` that names no package`, tool);
    packages.push({
      name,
      version: parsed.version ?? textOf(entry, "version"),
      development: development === null ? entry.get("dev") === "true" : development.has(key),
      resolved: true,
    });
  }
  return packages;
}

/** A directory is the repository's own; an archive in the repository is a release like any other. */
function isDirectory({ kind }: PnpmKey, entry: YamlMapping): boolean {
  const resolution = entry.get("resolution");
  if (!isMapping(resolution)) return kind === "local";
  return resolution.get("type") === "directory" || (kind === "local" && !resolution.has("tarball"));
}

/** A package.json for each importer; beside the lock where it knows of no importers. */
function coveredBy(root: YamlMapping, path: string): string[] {
  const importers = section(root, "importers", path);
  const members = [...importers.keys()].flatMap((importer) => {
    const manifest = pathFrom(path, `${importer}/package.json`);
    return manifest === null ? [] : [manifest];
  });
  return [beside(path, "package.json"), ...members];
}

/** A part of the lock that is left out where it would be empty, and never written without content. */
function section(root: YamlMapping, name: string, path: string): YamlMapping {
  const content = root.get(name) ?? new Map<string, unknown>();
  if (!isMapping(content)) throw notLock(path, `has \`${name}\` that are no mapping`, tool);
  return content;
}

function textOf(mapping: YamlMapping, key: string): string | null {
  const value = mapping.get(key);
  return typeof value === "string" && value !== "" ? value : null;
}

function shown(key: string): string {
  return key.length > 100 ? `${key.slice(0, 100)}…` : key;
}
