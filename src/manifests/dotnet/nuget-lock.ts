import type { ParseResult, Repository } from "../format.ts";
import { newerLock } from "../lock-tool.ts";
import { upward } from "../workspace-path.ts";
import { isProjectEntry, packagesOf, readLock } from "./locked-entries.ts";
import { lockedProjects, type LockedProject } from "./locked-projects.ts";
import { fileAt } from "./any-case.ts";
import { centralFile } from "./project-kinds.ts";

const newestVersion = 2;

/**
 * The packages of a lockfile, and the projects that it covers.
 * @throws Fault `manifest-invalid` for any other text.
 */
export async function parseNugetLock(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lock = readLock(text, path);
  const projects = await lockedProjects(path, lock, repository);
  const isTest = projects.length > 0 && projects.every(({ project }) => project?.isTest === true);
  return {
    packages: packagesOf(lock, path, { privates: privateNames(projects), isTest }),
    covers: projects.map((each) => each.path),
    supersedes: upward(path, centralFile).flatMap((file) => fileAt(file, repository) ?? []),
    altered: lock.targets.flat().some(isProjectEntry),
    warnings:
      lock.version > newestVersion && !lock.isKnown
        ? [newerLock(path, `version ${lock.version}`, newestVersion)]
        : [],
  };
}

/** The packages, in lower case, that the projects reference for development alone. */
function privateNames(projects: readonly LockedProject[]): ReadonlySet<string> {
  const references = projects.flatMap(({ project }) => project?.references ?? []);
  const needed = new Set(
    references.flatMap(({ name, development }) => (development ? [] : name.toLowerCase())),
  );
  return new Set(references.map(({ name }) => name.toLowerCase())).difference(needed);
}
