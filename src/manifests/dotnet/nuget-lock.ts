import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { newerLock, notLock } from "../lock-tool.ts";
import { reach } from "../reach.ts";
import { isRecord, parseJson } from "../../syntax/json.ts";
import { upward } from "../workspace-path.ts";
import { privateReferences } from "./private-references.ts";

/** NuGet's lock, one list for each target framework. */
export const nugetLock: Format = {
  id: "nuget-lock",
  packageType: "NUGET",
  files: ["packages.lock.json"],
  lockfile: true,
  endpoint: "dotnet/nuget/packages-lock",
  parse,
};

const tool = { name: "NuGet", command: "dotnet restore --force-evaluate" };
const newestVersion = 2;

async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  const lock = parseJson(text, path);
  if (!isRecord(lock) || !isRecord(lock["dependencies"]) || typeof lock["version"] !== "number")
    throw notLock(path, "has no `version` and `dependencies`", tool);
  const projects = projectsBeside(path, repository);
  const privates = await privateReferences(projects, repository);
  const targets = Object.entries(lock["dependencies"]).map(([target, members]) =>
    entriesOf(target, members, path),
  );
  const packages = new Map<string, Package>();
  for (const entries of targets) {
    const development = privateOnly(entries, privates);
    for (const each of entries) {
      if (isProject(each)) continue;
      const stated = toPackage(each, development, path);
      const key = `${stated.name}\n${stated.version}`;
      // Most packages are the same for every target.
      if (packages.get(key)?.development !== false) packages.set(key, stated);
    }
  }
  return {
    packages: [...packages.values()],
    covers: projects,
    supersedes: upward(path, "Directory.Packages.props").filter((file) => repository.has(file)),
    altered: targets.some((entries) => entries.some(isProject)),
    warnings:
      lock["version"] > newestVersion
        ? [newerLock(path, `version ${lock["version"]}`, newestVersion)]
        : [],
  };
}

interface Entry {
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

function entriesOf(target: string, members: unknown, path: string): Entry[] {
  if (!isRecord(members)) throw notLock(path, `has a target \`${target}\` that is no object`, tool);
  return Object.entries(members).map(([name, entry]) => {
    if (!isRecord(entry)) throw notLock(path, `has an entry \`${name}\` that is no object`, tool);
    return { name, entry };
  });
}

function isProject({ entry: { type } }: Entry): boolean {
  return typeof type === "string" && type.toLowerCase() === "project";
}

/** The packages, by their lower-case names, that only private references lead to. */
function privateOnly(
  entries: readonly Entry[],
  privates: ReadonlySet<string>,
): ReadonlySet<string> {
  if (privates.size === 0) return privates;
  const byName = new Map(entries.map(({ name, entry }) => [name.toLowerCase(), entry]));
  function dependenciesOf(name: string): string[] {
    const dependencies = byName.get(name)?.["dependencies"];
    if (!isRecord(dependencies)) return [];
    return Object.keys(dependencies).map((dependency) => dependency.toLowerCase());
  }
  const others = entries.filter(
    (each) => isProject(each) || (isDirect(each) && !privates.has(each.name.toLowerCase())),
  );
  const starts = others.map(({ name }) => name.toLowerCase());
  return reach(privates, dependenciesOf).difference(reach(starts, dependenciesOf));
}

function isDirect({ entry: { type } }: Entry): boolean {
  return typeof type === "string" && type.toLowerCase() === "direct";
}

function toPackage(
  { name, entry: { resolved } }: Entry,
  development: ReadonlySet<string>,
  path: string,
): Package {
  if (typeof resolved !== "string" || resolved === "")
    throw notLock(path, `has no resolved version of ${name}`, tool);
  return {
    name,
    version: resolved,
    development: development.size > 0 && development.has(name.toLowerCase()),
    resolved: true,
  };
}

function projectsBeside(path: string, { manifests }: Repository): string[] {
  return manifests.filter(
    (manifest) =>
      /\.(?:cs|fs|vb)proj$/i.test(manifest) && posix.dirname(manifest) === posix.dirname(path),
  );
}
