import { parse } from "@pnpm/dependency-path";
import { readWantedLockfile as readUntilSix } from "@pnpm/lockfile-file";
import { DepType, detectDepTypes } from "@pnpm/lockfile.detect-dep-types";
import {
  convertToLockfileObject,
  readEnvLockfile,
  readWantedLockfile,
  type LockfileObject,
  type PackageSnapshot,
} from "@pnpm/lockfile.fs";
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
}

function isBeforeNine(lock: string): boolean {
  return /^lockfileVersion: '?[56]/m.test(lock);
}

async function byPnpmEight(directory: string): Promise<Found[]> {
  const { packages = {} } = (await readUntilSix(directory, { ignoreIncompatible: false })) ?? {};
  return Object.entries(packages)
    .filter(([, { resolution }]) => !isDirectory(resolution))
    .map(([path, { name, version, dev }]) => {
      const told = parse(path);
      return {
        name: `${name ?? told.name} ${version ?? told.version}`,
        development: dev === true,
      };
    });
}

/** The lock of the project, and that of the package manager, which pnpm reads by itself. */
async function byPnpmOfToday(directory: string): Promise<Found[]> {
  const project = await readWantedLockfile(directory, { ignoreIncompatible: false });
  const manager = await readEnvLockfile(directory);
  return [
    ...(project === null ? [] : foundIn(project)),
    ...(manager === null ? [] : foundIn(convertToLockfileObject({ ...manager, importers: {} }))),
  ];
}

function foundIn(lock: LockfileObject): Found[] {
  const types = new Map(Object.entries(detectDepTypes(lock)));
  // The keys have a type of their own there, which hides the type of the values.
  const packages = Object.entries(lock.packages ?? {}) as [string, PackageSnapshot][];
  return packages
    .filter(([, { resolution }]) => !isDirectory(resolution))
    .map(([path, snapshot]) => {
      const { name, version } = nameVerFromPkgSnapshot(path, snapshot);
      return { name: `${name} ${version}`, development: types.get(path) === DepType.DevOnly };
    });
}

/** A directory of the repository is none of its packages. */
function isDirectory(resolution: object): boolean {
  return "type" in resolution && resolution.type === "directory";
}
