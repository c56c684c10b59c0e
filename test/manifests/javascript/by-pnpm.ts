import { posix } from "node:path";
import { parse } from "@pnpm/dependency-path";
import { readWantedLockfile as readUntilSix } from "@pnpm/lockfile-file";
import { DepType, detectDepTypes } from "@pnpm/lockfile.detect-dep-types";
import { readWantedLockfile, type LockfileObject, type PackageSnapshot } from "@pnpm/lockfile.fs";
import { nameVerFromPkgSnapshot } from "@pnpm/lockfile.utils";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";

/**
 * What pnpm's own readers find in a lock: `name version`, and ` dev` where only development needs it.
 * Today's reader knows version 9; versions 5 and 6 are read by the last one that did, that of pnpm 8.
 */
export async function byPnpm(lock: string): Promise<string[]> {
  const directory = temporaryDirectory();
  writeFiles(directory, { "pnpm-lock.yaml": lock });
  const found = isBeforeNine(lock) ? await byPnpmEight(directory) : await byPnpmOfToday(directory);
  const needed = new Set(found.filter((each) => !each.development).map(({ name }) => name));
  return found
    .map(({ name, development }) => (development && !needed.has(name) ? `${name} dev` : name))
    .toSorted();
}

interface Found {
  /** With the version behind it. The same name has an entry for each set of peers. */
  readonly name: string;
  readonly development: boolean;
  /** The key of its entry. */
  readonly path: string;
}

function isBeforeNine(lock: string): boolean {
  return /^lockfileVersion: '?[56]/m.test(lock);
}

async function byPnpmEight(directory: string): Promise<Found[]> {
  const { packages = {} } = (await readUntilSix(directory, { ignoreIncompatible: false })) ?? {};
  return Object.entries(packages)
    .filter(([, { resolution }]) => !isDirectory(resolution))
    .map(([path, { name, version, dev }]) => {
      const reported = parse(path);
      return {
        name: `${name ?? reported.name} ${version ?? reported.version}`,
        development: dev === true,
        path,
      };
    });
}

/** The lock of the project; that of pnpm itself is read apart and is no part of it. */
async function byPnpmOfToday(directory: string): Promise<Found[]> {
  const project = await readWantedLockfile(directory, { ignoreIncompatible: false });
  return project === null ? [] : foundIn(project);
}

/**
 * The packages that pnpm's own readers reach from some importers and from what these link, as
 * `name version`.
 */
export async function closureByPnpm(lock: string, importers: readonly string[]): Promise<string[]> {
  const directory = temporaryDirectory();
  writeFiles(directory, { "pnpm-lock.yaml": lock });
  const project = await readWantedLockfile(directory, { ignoreIncompatible: false });
  if (project === null) return [];
  const reached = new Set(importers);
  for (const id of reached) for (const linked of linksOf(project, id)) reached.add(linked);
  const own = Object.entries(project.importers).filter(([id]) => reached.has(id));
  const types = detectDepTypes({ ...project, importers: Object.fromEntries(own) });
  return foundIn(project)
    .filter(({ path }) => Object.hasOwn(types, path))
    .map(({ name }) => name)
    .toSorted();
}

function linksOf(project: LockfileObject, id: string): string[] {
  const importer = Object.entries(project.importers).find(([own]) => own === id)?.[1];
  return Object.values({ ...importer?.dependencies, ...importer?.devDependencies })
    .filter((reference) => reference.startsWith("link:"))
    .map((reference) => posix.join(id, reference.slice("link:".length)));
}

function foundIn(lock: LockfileObject): Found[] {
  const types = new Map(Object.entries(detectDepTypes(lock)));
  // The keys have a type of their own there, which hides the type of the values.
  const packages = Object.entries(lock.packages ?? {}) as [string, PackageSnapshot][];
  return packages
    .filter(([, { resolution }]) => !isDirectory(resolution))
    .map(([path, snapshot]) => {
      const { name, version } = nameVerFromPkgSnapshot(path, snapshot);
      const development = types.get(path) === DepType.DevOnly;
      return { name: `${name} ${version}`, development, path };
    });
}

/** A directory of the repository is none of its packages. */
function isDirectory(resolution: object): boolean {
  return "type" in resolution && resolution.type === "directory";
}
