import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { firstOf } from "./any-case.ts";
import { isDirect, type Lock } from "./locked-entries.ts";
import { projectOrNull, type Project } from "./project.ts";
import { isApp, isProject } from "./project-kinds.ts";

/** A project with its path; `null` where it cannot be read. */
export interface LockedProject {
  readonly path: string;
  readonly project: Project | null;
}

/** Whether a file has a name that NuGet gives to lockfiles by itself. */
export function isUsualLock(path: string): boolean {
  return /^packages(?:\..*)?\.lock\.json$/i.test(posix.basename(path));
}

/**
 * The projects that a lockfile is for: those that name it, else that of its name, else those beside it
 * that have no other.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#lock-file-extensibility
 */
export async function lockedProjects(
  path: string,
  lock: Lock,
  repository: Repository,
): Promise<readonly LockedProject[]> {
  const directory = posix.dirname(path);
  const beside: LockedProject[] = [];
  const naming: LockedProject[] = [];
  for (const manifest of repository.manifests) {
    if (!isProject(manifest) || isApp(manifest)) continue;
    const project = await projectOrNull(manifest, repository);
    const named = project?.lockfile ?? null;
    if (named === path) naming.push({ path: manifest, project });
    else if (named === null && posix.dirname(manifest) === directory)
      beside.push({ path: manifest, project });
  }
  const own = beside.filter(({ path: project }) => usualLock(project, repository) === path);
  return naming.length > 0 || own.length < 2 ? [...naming, ...own] : likely(own, lock);
}

/** The lockfile that NuGet takes where a project names none: that of the project's own name goes first. */
function usualLock(project: string, repository: Repository): string | null {
  const directory = posix.dirname(project);
  const name = posix.basename(project, posix.extname(project)).replaceAll(" ", "_");
  const names = [`packages.${name}.lock.json`, "packages.lock.json"];
  return firstOf(
    names.map((each) => posix.join(directory, each)),
    repository,
  );
}

/** Of several projects in one directory, the one whose references a shared name can lock. */
function likely(projects: readonly LockedProject[], lock: Lock): readonly LockedProject[] {
  const direct = new Set(
    lock.targets.flat().flatMap((each) => (isDirect(each) ? each.name.toLowerCase() : [])),
  );
  const choices = [
    projects.filter(({ project }) => project?.isLocked === true),
    projects.filter(
      ({ project }) =>
        project !== null &&
        project.references.length > 0 &&
        project.references.every(({ name }) => direct.has(name.toLowerCase())),
    ),
  ];
  return choices.find((choice) => choice.length > 0) ?? projects;
}
