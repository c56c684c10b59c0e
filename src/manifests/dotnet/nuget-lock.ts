import { posix } from "node:path";
import type { Package } from "../../vocabulary/package.ts";
import { Fault } from "../../vocabulary/problem.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { isRecord, parseJson } from "../syntax/json.ts";

/** NuGet's lock, one list for each target framework. */
export const nugetLock: Format = {
  id: "nuget-lock",
  packageType: "NUGET",
  files: ["packages.lock.json"],
  lockfile: true,
  endpoint: "dotnet/nuget/packages-lock",
  parse,
};

const newestVersion = 2;

function parse(text: string, path: string, repository: Repository): Reading {
  const lock = parseJson(text, path);
  if (!isRecord(lock) || !isRecord(lock["dependencies"]) || typeof lock["version"] !== "number")
    throw notLock(path, "has no `version` and `dependencies`");
  const entries = Object.entries(lock["dependencies"]).flatMap(([target, members]) =>
    entriesOf(target, members, path),
  );
  const thirdParty = entries.filter(({ entry }) => !isProject(entry));
  return {
    packages: unique(thirdParty.map((each) => toPackage(each, path))),
    covers: projectsBeside(path, repository),
    altered: thirdParty.length < entries.length,
    warnings: lock["version"] > newestVersion ? [newer(path, lock["version"])] : [],
  };
}

interface Entry {
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

function entriesOf(target: string, members: unknown, path: string): Entry[] {
  if (!isRecord(members)) throw notLock(path, `has a target \`${target}\` that is no object`);
  return Object.entries(members).map(([name, entry]) => {
    if (!isRecord(entry)) throw notLock(path, `has an entry \`${name}\` that is no object`);
    return { name, entry };
  });
}

function isProject({ type }: Record<string, unknown>): boolean {
  return typeof type === "string" && type.toLowerCase() === "project";
}

function toPackage({ name, entry: { resolved } }: Entry, path: string): Package {
  if (typeof resolved !== "string" || resolved === "")
    throw notLock(path, `has no resolved version of ${name}`);
  return { name, version: resolved, development: false, resolved: true };
}

/** Most packages are the same for every target. */
function unique(packages: readonly Package[]): Package[] {
  const byKey = new Map(packages.map((each) => [JSON.stringify([each.name, each.version]), each]));
  return [...byKey.values()];
}

function projectsBeside(path: string, { manifests }: Repository): string[] {
  return manifests.filter(
    (manifest) =>
      /\.(?:cs|fs|vb)proj$/i.test(manifest) && posix.dirname(manifest) === posix.dirname(path),
  );
}

function newer(path: string, version: number): NonNullable<Reading["warnings"]>[number] {
  return {
    code: "manifest-version-newer",
    message: `${path} has version ${version}; the newest known here is ${newestVersion}, and it was read as that. Compare the result, and update this action.`,
  };
}

function notLock(path: string, fact: string): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} ${fact}, so it is not a lock of NuGet. Run \`dotnet restore --force-evaluate\` to have it written anew.`,
    { path },
  );
}
