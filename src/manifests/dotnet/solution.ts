import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { perRepository } from "../per-repository.ts";

/**
 * The directories that `$(SolutionDir)` may be for a project: those of the solutions that name it, else
 * the nearest directory above with a solution. Solutions that lie beside the way up are looked at where
 * none above names the project.
 * https://learn.microsoft.com/cpp/build/reference/common-macros-for-build-commands-and-properties
 */
export const solutionDirectories = perRepository(search);

function search(project: string, repository: Repository): readonly string[] {
  const above = directoriesAbove(project);
  const solutions = above.flatMap((directory) => solutionsIn(directory, repository));
  const naming = solutions.filter((solution) => names(solution, project, repository));
  if (naming.length > 0) return directoriesOf(naming);
  const beside = above.flatMap((directory) =>
    repository
      .list(directory)
      .filter((name) => name.endsWith("/") && !hidden.test(name))
      .flatMap((name) => solutionsIn(posix.join(directory, name.slice(0, -1)), repository)),
  );
  const besideNaming = beside.filter((solution) => names(solution, project, repository));
  if (besideNaming.length > 0) return directoriesOf(besideNaming);
  return directoriesOf(solutions).slice(0, 1);
}

const hidden = /^(?:\.|node_modules\/|bin\/|obj\/)/;

function directoriesAbove(path: string): string[] {
  const directory = posix.dirname(path);
  return directory === "." ? ["."] : [directory, ...directoriesAbove(directory)];
}

function solutionsIn(directory: string, repository: Repository): string[] {
  return repository
    .list(directory)
    .filter((name) => /\.slnx?$/i.test(name))
    .map((name) => posix.join(directory, name))
    .filter((path) => repository.has(path));
}

/** Both kinds of solution write the path of a project, relative to themselves, in quotes. */
function names(solution: string, project: string, repository: Repository): boolean {
  const path = posix.relative(posix.dirname(solution), project).toLowerCase();
  return textOf(solution, repository).replaceAll("\\", "/").toLowerCase().includes(`"${path}"`);
}

function textOf(path: string, repository: Repository): string {
  try {
    return repository.text(path);
  } catch (thrown) {
    // A solution declares nothing: one that cannot be read names no project.
    if (thrown instanceof Fault) return "";
    throw thrown;
  }
}

function directoriesOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => posix.dirname(path)))];
}
