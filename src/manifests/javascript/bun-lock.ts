import type { Package } from "../../domain/package.ts";
import type { Format, Reading } from "../format.ts";
import { newerLock, notLock } from "../lock-tool.ts";
import { isRecord } from "../../syntax/json.ts";
import { parseJsonc } from "../../syntax/jsonc.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { developmentKeys, type BunSection } from "./bun-development.ts";
import { isPackageName, requirementOf, splitSpec } from "./npm-spec.ts";

/** Bun's lock, in its text form. https://bun.sh/docs/pm/lockfile */
export const bunLock: Format = {
  id: "bun-lock",
  packageType: "NODE",
  files: ["bun.lock"],
  lockfile: true,
  workspace: true,
  endpoint: null,
  parse,
};

const tool = { name: "Bun", command: "bun install --lockfile-only" };
const newest = 1;

function parse(text: string, path: string): Reading {
  const lock = parseJsonc(text, path);
  const version = isRecord(lock) ? lock["lockfileVersion"] : null;
  if (!isRecord(lock) || typeof version !== "number")
    throw notLock(path, "has no `lockfileVersion`", tool);
  const workspaces = section(lock, "workspaces", path);
  const packages = section(lock, "packages", path);
  const development = developmentKeys(workspaces, packages);
  return {
    packages: [...packages].flatMap(([key, entry]) =>
      packageOf(key, entry, development.has(key), path),
    ),
    covers: [
      beside(path, "package.json"),
      ...[...workspaces.keys()].flatMap((member) => memberOf(member, path)),
    ],
    warnings: version > newest ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest)] : [],
  };
}

function section(lock: Record<string, unknown>, name: string, path: string): BunSection {
  const content = lock[name] ?? {};
  if (!isRecord(content)) throw notLock(path, `has \`${name}\` that are no object`, tool);
  return new Map(Object.entries(content));
}

function memberOf(directory: string, path: string): string[] {
  const member = directory === "" ? null : pathFrom(path, `${directory}/package.json`);
  return member === null ? [] : [member];
}

/** The first of an entry is `name@version`, or `name@` and where else it comes from. */
function packageOf(key: string, entry: unknown, development: boolean, path: string): Package[] {
  const id: unknown = Array.isArray(entry) ? entry[0] : null;
  const { name, range } = splitSpec(typeof id === "string" ? id : "");
  if (range === null || !isPackageName(name))
    throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that names no package`, tool);
  if (range.startsWith("root:") || localArchive.test(range)) return [];
  const required = requirementOf(name, range);
  if (required.kind !== "package") return [];
  return [{ name: required.name, version: required.range, development, resolved: true }];
}

/** Bun writes the path of an archive without `file:`. */
const localArchive = /^[^:]+\.(?:tgz|tar\.gz)$/;
