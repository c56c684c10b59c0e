import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { ParseResult } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { asString, isRecord } from "../../domain/untyped.ts";
import { parseJsonc } from "../../syntax/jsonc.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { bunGraph, type BunSection } from "./bun-graph.ts";
import { developmentOf } from "./closure.ts";
import { newerShape, type KnownShape } from "./newer-lock.ts";
import { isPackageName, requirementOf, splitSpec } from "./npm-spec.ts";
import { slicer } from "./slicer.ts";

const tool = { name: "Bun", command: "bun install --lockfile-only" };
const known: KnownShape = {
  newest: 2,
  sections: new Set(
    "lockfileVersion configVersion workspaces packages trustedDependencies overrides patchedDependencies catalog catalogs".split(
      " ",
    ),
  ),
};

/** Bun's lock, in its text form. https://bun.sh/docs/pm/lockfile */
export function parseBunLock(text: string, path: string): ParseResult {
  const lock = parseJsonc(text, path);
  const version = isRecord(lock) ? lock["lockfileVersion"] : null;
  if (!isRecord(lock) || typeof version !== "number")
    throw lockError(path, "has no `lockfileVersion`", tool);
  const workspaces = section(lock, "workspaces", path);
  const entries = section(lock, "packages", path);
  const graph = bunGraph(workspaces, entries, (workspace) =>
    posix.join(posix.dirname(path), workspace),
  );
  const development = developmentOf(graph);
  const packages: Package[] = [];
  const keys: string[] = [];
  for (const [key, entry] of entries) {
    const found = packageOf(key, entry, path);
    if (found === null) continue;
    keys.push(key);
    packages.push({ ...found, development: development.has(key), resolved: true });
  }
  return {
    packages,
    covers: [
      beside(path, "package.json"),
      ...[...workspaces.keys()].flatMap((member) => memberOf(member, path)),
    ],
    warnings: newerShape(
      path,
      { version, place: "`lockfileVersion`", sections: Object.keys(lock) },
      known,
    ),
    slice: slicer({ packages, entries: keys, root: posix.dirname(path), graph: () => graph }),
  };
}

function section(lock: Record<string, unknown>, name: string, path: string): BunSection {
  const content = lock[name] ?? {};
  if (!isRecord(content)) throw lockError(path, `has \`${name}\` that are not an object`, tool);
  return new Map(Object.entries(content));
}

function memberOf(directory: string, path: string): string[] {
  const member = directory === "" ? null : pathFrom(path, `${directory}/package.json`);
  return member === null ? [] : [member];
}

type Named = Pick<Package, "name" | "version">;

/** The first of an entry is `name@version`, or `name@` and where else it comes from. */
function packageOf(key: string, entry: unknown, path: string): Named | null {
  const id: unknown = Array.isArray(entry) ? entry[0] : null;
  const { name, range } = splitSpec(asString(id));
  if (range === null || !isPackageName(name))
    throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool);
  if (range.startsWith("root:")) return null;
  const required = requirementOf(name, range);
  if (required.kind === "package") return { name: required.name, version: required.range };
  return required.kind === "archive" ? { name, version: required.version } : null;
}
