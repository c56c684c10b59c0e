import { Fault } from "../../domain/problem.ts";
import { asString, isRecord } from "../../domain/untyped.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

type Tree = ReadonlyMap<string, unknown>;

/**
 * The entries of a parsed yarn.lock, as a map or an object of each level.
 * @throws Fault `manifest-invalid` for what is no entry.
 */
export function entriesOf(tree: unknown, path: string): YarnEntry[] {
  const entries: YarnEntry[] = [];
  for (const [key, value] of level(tree) ?? []) {
    if (key === "__metadata") continue;
    const fields = level(value);
    if (fields === null || !key.includes("@", 1))
      throw new Fault(
        "manifest-invalid",
        `${path} has an entry \`${key.slice(0, 100)}\` that is not one of Yarn's. Run \`yarn install\` to write it again.`,
        { path },
      );
    entries.push({
      specs: key.split(",").map((spec) => spec.trim()),
      line: null,
      version: textOf(fields, "version"),
      resolution: textOf(fields, "resolution"),
      name: textOf(fields, "name"),
      dependencies: [
        ...dependenciesOf(fields, "dependencies"),
        ...dependenciesOf(fields, "optionalDependencies"),
      ],
      peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name),
      optionalPeers: optionalPeersOf(fields),
    });
  }
  return entries;
}

/** The entries of Yarn 6's JSON, in the shape of a berry lock; `null` for JSON of another kind. */
export function treeOfJson(json: unknown): { tree: Tree; workspaces: ReadonlySet<string> } | null {
  const lock = level(json);
  const entries = level(lock?.get("entries") ?? {});
  const workspaces = level(lock?.get("workspaces") ?? {});
  if (lock === null || entries === null || workspaces === null) return null;
  const tree = new Map<string, unknown>([["__metadata", textual(lock.get("__metadata"))]]);
  for (const [key, entry] of entries) tree.set(key, level(entry)?.get("resolution") ?? entry);
  return { tree, workspaces: new Set(workspaces.keys()) };
}

/** Numbers as the texts that they are in YAML. */
function textual(metadata: unknown): Tree | null {
  const fields = level(metadata);
  if (fields === null) return null;
  return new Map(
    [...fields].map(([key, value]) => [key, typeof value === "number" ? String(value) : value]),
  );
}

/** The `version` of a berry lock's `__metadata`; `null` where there is none. */
export function metadataVersion(tree: unknown): number | null {
  const metadata = level(level(tree)?.get("__metadata"));
  return metadata === null ? null : Number(textOf(metadata, "version") ?? Number.NaN);
}

function level(value: unknown): Tree | null {
  if (value instanceof Map) return value;
  return isRecord(value) ? new Map(Object.entries(value)) : null;
}

function textOf(fields: Tree, field: string): string | null {
  const value = fields.get(field);
  return typeof value === "string" && value !== "" ? value : null;
}

/** Berry has settings of each peer, Yarn 6 a list of the optional ones. */
function optionalPeersOf(fields: Tree): string[] {
  const listed = fields.get("optionalPeerDependencies");
  if (Array.isArray(listed)) return listed.filter((name) => typeof name === "string");
  return [...(level(fields.get("peerDependenciesMeta")) ?? [])].flatMap(([name, meta]) => {
    const optional = level(meta)?.get("optional");
    return optional === true || optional === "true" ? [name] : [];
  });
}

function dependenciesOf(fields: Tree, field: string): YarnDependency[] {
  return [...(level(fields.get(field)) ?? [])].map(([name, range]) => [name, asString(range)]);
}
