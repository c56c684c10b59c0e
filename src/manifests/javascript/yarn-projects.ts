import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { beside, pathFrom } from "../workspace-path.ts";
import { catalogsFor, type FindInCatalog } from "./catalogs.ts";
import { readProject } from "./project.ts";
import { rushLock, rushProjects } from "./rush.ts";
import { workspaceMembers } from "./workspaces.ts";
import type { YarnEntry, YarnLock } from "./yarn-entry.ts";
import type { YarnProject } from "./yarn-graph.ts";

/** The projects that share a yarn.lock, its own first. */
export async function yarnProjects(
  lock: YarnLock,
  path: string,
  repository: Repository,
): Promise<YarnProject[]> {
  const inCatalog = lock.berry === null ? noCatalog : await catalogsFor(path, repository);
  const members = membersOf(lock, path, repository);
  return [...members].map(([manifest, entry]) => ({
    directory: posix.dirname(manifest),
    project: readProject(manifest, repository),
    entry,
    inCatalog,
  }));
}

const noCatalog: FindInCatalog = () => null;

/** The package.json of each project, with its entry where the lock has one. */
function membersOf(
  lock: YarnLock,
  path: string,
  repository: Repository,
): ReadonlyMap<string, YarnEntry | null> {
  const own = beside(path, "package.json");
  const members = new Map<string, YarnEntry | null>([[own, null]]);
  const isReported = lock.berry !== null && lock.workspaces === null;
  for (const manifest of isReported ? [] : globbed(lock, own, path, repository))
    members.set(manifest, null);
  for (const entry of lock.entries) {
    const manifest = directoryOf(entry, path);
    if (manifest !== null) members.set(manifest, entry);
  }
  return members;
}

/** The members that the root names; Yarn 6 has the name of each in its lock, a classic lock has none. */
function globbed(
  { workspaces }: YarnLock,
  own: string,
  path: string,
  repository: Repository,
): readonly string[] {
  const rush = rushLock(path);
  if (rush !== null)
    return rushProjects(rush.root, repository).map(({ directory }) =>
      posix.join(directory, "package.json"),
    );
  const root = readProject(own, repository) ?? {};
  return workspaceMembers(root, posix.dirname(path), repository).filter((manifest) => {
    const name = readProject(manifest, repository)?.["name"];
    return workspaces === null || (typeof name === "string" && workspaces.has(name));
  });
}

/** The package.json of a member's entry, as berry and Bun write it; `null` for a package. */
function directoryOf(entry: YarnEntry, path: string): string | null {
  const directory = memberDirectory(entry);
  return directory === null ? null : pathFrom(path, `${directory}/package.json`);
}

/** Where a member lies, relative to the lock; `null` for an entry that is not a member. */
function memberDirectory({ resolution, version }: YarnEntry): string | null {
  if (resolution === null)
    return version?.startsWith(workspace) === true ? version.slice(workspace.length) : null;
  if (!resolution.includes("@workspace:")) return null;
  return /^.[^@]*@workspace:(.*)$/.exec(resolution)?.[1] ?? null;
}

const workspace = "workspace:";
