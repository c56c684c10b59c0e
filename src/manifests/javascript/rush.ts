import { posix } from "node:path";
import { getArray, getProperty, isRecord } from "../../domain/untyped.ts";
import { parseJsonc } from "../../syntax/jsonc.ts";
import type { Repository } from "../format.ts";

/** Where Rush keeps a lockfile. https://rushjs.io/pages/advanced/config_files/ */
export interface RushLock {
  /** The directory of rush.json. */
  readonly root: string;
  /** The directory in which Rush installs, to which paths of the lockfile are relative. */
  readonly temp: string;
}

/** A project of rush.json. */
export interface RushProject {
  readonly name: string;
  /** Relative to the root of the run. */
  readonly directory: string;
  /** Its stand-in in a lockfile without workspaces. */
  readonly standIn: string;
}

/** The scope of stand-ins for projects of the repository. */
export const standInScope = "@rush-temp/";

const place = /^(?<root>(?:.*\/)?)common\/config\/(?:rush|subspaces\/(?<subspace>[^/]+))\/[^/]+$/;

/** Where a lockfile of Rush belongs; `null` for a lockfile elsewhere. */
export function rushLock(path: string): RushLock | null {
  const { root, subspace = "" } = place.exec(path)?.groups ?? {};
  if (root === undefined) return null;
  return { root: posix.join(root, "."), temp: posix.join(root, "common/temp", subspace) };
}

/** The projects of the rush.json in a directory; none where there is none that can be read. */
export function rushProjects(root: string, repository: Repository): readonly RushProject[] {
  const listed = listedProjects(posix.join(root, "rush.json"), repository);
  const standIns = new Set<string>();
  // Rush counts equal names up in this order.
  return listed
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map(({ name, folder }) => {
      const bare = `${standInScope}${name.replace(/^@[^/]*\//, "")}`;
      let standIn = bare;
      for (let count = 1; standIns.has(standIn); count += 1) standIn = `${bare}-${count}`;
      standIns.add(standIn);
      return { name, directory: posix.join(root, folder), standIn };
    });
}

function listedProjects(
  path: string,
  repository: Repository,
): { readonly name: string; readonly folder: string }[] {
  return getArray(settingsAt(path, repository), "projects").flatMap((project) => {
    const { packageName: name, projectFolder: folder } = isRecord(project) ? project : {};
    return typeof name === "string" && typeof folder === "string" ? [{ name, folder }] : [];
  });
}

/** The overrides of a Rush repository, in pnpm's form. https://rushjs.io/pages/configs/pnpm-config_json/ */
export function rushOverrides(root: string, repository: Repository): unknown {
  const path = posix.join(root, "common/config/rush/pnpm-config.json");
  return getProperty(settingsAt(path, repository), "globalOverrides");
}

function settingsAt(path: string, repository: Repository): unknown {
  if (!repository.has(path)) return null;
  try {
    return parseJsonc(repository.text(path), path);
  } catch {
    // The lock covers these files, so a fault in one loses no more than the detail it adds.
    return null;
  }
}
