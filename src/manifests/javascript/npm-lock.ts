import type { Package } from "../../domain/package.ts";
import type { Format, Reading } from "../format.ts";
import { newerLock, notLock } from "../lock-tool.ts";
import { isRecord, parseJson } from "../../syntax/json.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { nameInModules } from "./node-modules.ts";
import { nestedPackages } from "./npm-lock-v1.ts";

/** npm's lock. https://docs.npmjs.com/cli/configuring-npm/package-lock-json */
export const npmLock: Format = {
  id: "npm-lock",
  packageType: "NODE",
  files: ["package-lock.json", "npm-shrinkwrap.json"],
  lockfile: true,
  workspace: true,
  endpoint: "node/package-lock",
  parse,
};

const tool = { name: "npm", command: "npm install --package-lock-only" };
const newest = 3;

function parse(text: string, path: string): Reading {
  const lock = parseJson(text, path);
  if (!isRecord(lock)) throw notLock(path, "is no JSON object", tool);
  const { lockfileVersion: version, packages: flat, dependencies: nested } = lock;
  if (version !== undefined && typeof version !== "number")
    throw notLock(path, "has a `lockfileVersion` that is no number", tool);
  if (version === undefined && flat === undefined && nested === undefined)
    throw notLock(path, "has neither `lockfileVersion` nor `packages` nor `dependencies`", tool);
  const isNewer = version !== undefined && version > newest;
  if (isNewer && flat === undefined)
    throw notLock(path, `has \`lockfileVersion\` ${version} and no \`packages\``, tool);
  if (flat === undefined)
    return {
      packages: nestedPackages(nested ?? {}, (fact) => notLock(path, fact, tool)),
      covers: covers(path, []),
    };
  const { packages, members } = flatPackages(flat, path);
  return {
    packages,
    covers: covers(path, members),
    warnings: isNewer ? [newerLock(path, `\`lockfileVersion\` ${version}`, newest)] : [],
  };
}

/** `packages` of versions 2 and 3: the keys are paths, and those outside node_modules are this repository's own. */
function flatPackages(flat: unknown, path: string): { packages: Package[]; members: string[] } {
  if (!isRecord(flat)) throw notLock(path, "has `packages` that are no object", tool);
  const packages: Package[] = [];
  const members: string[] = [];
  for (const key of Object.keys(flat)) {
    const entry = flat[key];
    if (!isRecord(entry))
      throw notLock(path, `has an entry \`${key.slice(0, 100)}\` that is no object`, tool);
    const { version = null, link, resolved, integrity, name: alias, dev } = entry;
    if (version !== null && typeof version !== "string")
      throw notLock(path, `has an entry \`${key.slice(0, 100)}\` whose version is no text`, tool);
    const name = nameInModules(key);
    // What has an integrity came from a registry, wherever it lies.
    if (name === null && integrity === undefined) members.push(key);
    else if (link !== true && !(typeof resolved === "string" && resolved.startsWith("file:")))
      packages.push({
        name: typeof alias === "string" ? alias : (name ?? key),
        version: version === "" ? null : version,
        development: dev === true,
        resolved: true,
      });
  }
  return { packages, members };
}

function covers(path: string, members: readonly string[]): string[] {
  const manifests = members.flatMap((member) => pathFrom(path, `${member}/package.json`) ?? []);
  const own = [beside(path, "package.json")];
  // npm does not look at a package-lock.json that has a shrinkwrap beside it.
  if (path.endsWith("npm-shrinkwrap.json")) own.push(beside(path, "package-lock.json"));
  return [...new Set([...own, ...manifests])];
}
