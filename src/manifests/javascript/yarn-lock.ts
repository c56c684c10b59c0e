import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { newerLock } from "../lock-tool.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { isExactVersion, isPackageName, requirementOf, splitSpec } from "./npm-spec.ts";
import { readProject } from "./project.ts";
import { readYarnLock } from "./read-yarn-lock.ts";
import { workspaceMembers } from "./workspaces.ts";
import { developmentEntries } from "./yarn-development.ts";
import type { YarnEntry, YarnLock } from "./yarn-entry.ts";

/** Yarn's lock, classic and berry. https://classic.yarnpkg.com/en/docs/yarn-lock/ */
export const yarnLock: Format = {
  id: "yarn-lock",
  packageType: "NODE",
  files: ["yarn.lock"],
  lockfile: true,
  workspace: true,
  endpoint: "node/yarn-lock",
  parse,
};

const newest = 8;

async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  const lock = await readYarnLock(text, path);
  const manifests = projectsOf(lock, path, repository);
  const projects = manifests.map((manifest) => readProject(manifest, repository));
  const known = projects.filter((project) => project !== null);
  const development =
    known.length === projects.length ? developmentEntries(lock.entries, known) : new Set();
  const packages: Package[] = [];
  for (const entry of lock.entries)
    for (const each of packagesOf(entry, development.has(entry), path)) packages.push(each);
  return {
    packages,
    covers: manifests,
    uses: manifests.filter((_, index) => projects[index] !== null),
    warnings:
      lock.berry !== null && lock.berry > newest
        ? [newerLock(path, `\`__metadata\` version ${lock.berry}`, newest)]
        : [],
  };
}

/** The package.json files that share the lock. */
function projectsOf({ entries, berry }: YarnLock, path: string, repository: Repository): string[] {
  const own = beside(path, "package.json");
  if (berry === null) {
    const members = workspaceMembers(
      readProject(own, repository) ?? {},
      posix.dirname(path),
      repository,
    );
    return [...new Set([own, ...members])];
  }
  const members = entries.flatMap(({ resolution }) => {
    if (resolution === null || !resolution.includes("@workspace:")) return [];
    const [, directory] = /^.[^@]*@workspace:(.*)$/.exec(resolution) ?? [];
    const member = directory === undefined ? null : pathFrom(path, `${directory}/package.json`);
    return member === null ? [] : [member];
  });
  return [...new Set([own, ...members])];
}

/**
 * The third-party packages of an entry: one, unless a classic key names several that came out as one.
 * Where `resolutions` put an alias in the place of a package, the key has both, and the alias is meant.
 */
function packagesOf(entry: YarnEntry, development: boolean, path: string): Package[] {
  const specs = entry.resolution === null ? entry.specs : [withoutBinding(entry.resolution)];
  const packages: Package[] = [];
  let isAliased = false;
  for (const spec of specs) {
    const { name, range } = splitSpec(spec);
    const required = requirementOf(isPackageName(name) ? name : (entry.name ?? ""), range ?? spec);
    if (required.kind === "local") continue;
    const real = required.kind === "package" ? required.name : name;
    if (real === "") throw nameless(entry, path);
    const isAlias = real !== name && range?.startsWith("npm:") === true;
    if (isAliased && !isAlias) continue;
    if (isAlias && !isAliased) packages.length = 0;
    isAliased = isAlias;
    const version = versionOf(entry, required.kind === "package" ? required.range : null);
    if (packages.at(-1)?.name !== real)
      packages.push({ name: real, version, development, resolved: true });
  }
  return packages.length < 2
    ? packages
    : [...new Map(packages.map((each) => [each.name, each])).values()];
}

/** `::` and what follows tells more about a patch. */
function withoutBinding(resolution: string): string {
  const at = resolution.indexOf("::");
  return at === -1 ? resolution : resolution.slice(0, at);
}

/** A berry resolution is the truth; elsewhere, and for git and archives, the version stands beside. */
function versionOf({ resolution, version }: YarnEntry, range: string | null): string | null {
  return resolution !== null && range !== null && isExactVersion(range) ? range : version;
}

function nameless({ line }: YarnEntry, path: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has an entry that names no package. Run \`yarn install\` to have it written anew.`,
    line === null ? { path } : { path, line },
  );
}
