import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/untyped.ts";
import type { ParseResult } from "../format.ts";
import { lockError } from "../lock-tool.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { newerShape, type KnownShape } from "./newer-lock.ts";
import { nameInModules, nestedPackages } from "./npm-lock-v1.ts";
import { isMember, npmGraph } from "./npm-graph.ts";
import { requirementOf } from "./npm-spec.ts";
import { slicer } from "./slicer.ts";

const tool = { name: "npm", command: "npm install --package-lock-only" };
const known: KnownShape = {
  newest: 4,
  sections: new Set(["name", "version", "lockfileVersion", "requires", "packages", "dependencies"]),
};

/** npm's lock. https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export function parseNpmLock(text: string, path: string): ParseResult {
  // npm takes an empty file for none.
  if (text.trim() === "") return { packages: [] };
  const lock = parseJson(text, path);
  if (!isRecord(lock)) throw lockError(path, "is no JSON object", tool);
  const { lockfileVersion: version, packages: flat, dependencies: nested } = lock;
  if (version !== undefined && typeof version !== "number")
    throw lockError(path, "has a `lockfileVersion` that is not a number", tool);
  if (version === undefined && flat === undefined && nested === undefined)
    throw lockError(path, "has neither `lockfileVersion` nor `packages` nor `dependencies`", tool);
  const isNewer = version !== undefined && version > known.newest;
  if (isNewer && flat === undefined)
    throw lockError(path, `has \`lockfileVersion\` ${version} and no \`packages\``, tool);
  if (flat === undefined) {
    const packages = nestedPackages(nested ?? {}, (fact) => lockError(path, fact, tool));
    return { packages, covers: covers(path, []) };
  }
  if (!isRecord(flat)) throw lockError(path, "has `packages` that are not an object", tool);
  const { packages, keys, members, altered } = flatPackages(flat, path);
  return {
    packages,
    covers: covers(path, members),
    ...(altered ? { altered } : {}),
    warnings: newerShape(
      path,
      { version: version ?? 0, place: "`lockfileVersion`", sections: Object.keys(lock) },
      known,
    ),
    slice: slicer({
      packages,
      entries: keys,
      root: posix.dirname(path),
      graph: () => npmGraph(flat, (member) => directoryOf(member, path)),
    }),
  };
}

type Flat = Readonly<Record<string, unknown>>;

interface FlatPackages {
  readonly packages: readonly Package[];
  /** The key of each package. */
  readonly keys: readonly string[];
  readonly members: readonly string[];
  readonly altered: boolean;
}

/** `packages` of version 2 and up: the keys are paths, and those outside node_modules are this repository's own. */
function flatPackages(flat: Flat, path: string): FlatPackages {
  const packages: Package[] = [];
  const keys: string[] = [];
  const members: string[] = [];
  let altered = false;
  for (const key of Object.keys(flat)) {
    const entry = flat[key];
    if (!isRecord(entry))
      throw lockError(path, `has an entry \`${key.slice(0, 100)}\` that is not an object`, tool);
    const { version = null, link, resolved, name: alias, dev, extraneous } = entry;
    if (version !== null && typeof version !== "string")
      throw lockError(
        path,
        `has an entry \`${key.slice(0, 100)}\` whose version is not text`,
        tool,
      );
    const inModules = nameInModules(key);
    const name = inModules ?? key;
    if (inModules === null && isMember(key, entry)) members.push(key);
    else if (extraneous === true) altered ||= inModules !== null;
    else if (link !== true && !isDirectory(name, resolved)) {
      keys.push(key);
      packages.push({
        name: typeof alias === "string" ? alias : name,
        version: version === "" ? null : version,
        development: dev === true,
        resolved: true,
      });
    }
  }
  return { packages, keys, members, altered };
}

/** Whether a package was copied from a directory of the repository, and not from an archive in it. */
function isDirectory(name: string, resolved: unknown): boolean {
  return (
    typeof resolved === "string" &&
    resolved.startsWith("file:") &&
    requirementOf(name, resolved).kind === "local"
  );
}

function directoryOf(member: string, path: string): string {
  return posix.join(posix.dirname(path), member);
}

function covers(path: string, members: readonly string[]): string[] {
  const manifests = members.flatMap((member) => pathFrom(path, `${member}/package.json`) ?? []);
  const own = [beside(path, "package.json")];
  // npm does not look at a package-lock.json that has a shrinkwrap beside it.
  if (path.endsWith("npm-shrinkwrap.json")) own.push(beside(path, "package-lock.json"));
  return [...new Set([...own, ...manifests])];
}
