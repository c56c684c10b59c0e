import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { buildRootOf, isBelow, isScript, settingsOf } from "./layout.ts";
import { roleOf } from "./script-roles.ts";
import { readSettings } from "./settings.ts";
import { perRepository } from "../../../per-repository.ts";

/** The projects of one build. */
export interface Projects {
  /** The directories of all that the settings or a script name, by their paths as `:a:b`. */
  readonly directories: ReadonlyMap<string, string>;
  /** The scripts that are manifests, by the directories of their projects. */
  readonly scripts: ReadonlyMap<string, readonly string[]>;
}

/** The projects of the build that a script belongs to; found once for all scripts of it. */
export function projectsOf(path: string, repository: Repository): Projects {
  return projectsBelow(buildRootOf(path, repository), repository, path);
}

const projectsBelow = perRepository(findProjects);

function findProjects(root: string, repository: Repository, path: string): Projects {
  const settings = settingsOf(path, repository);
  const isOwn = settings !== null && posix.dirname(settings) === root;
  const directories = new Map(
    isOwn ? readSettings(settings, repository).directories : [[":", root]],
  );
  const named = new Set(directories.values());
  const scripts = new Map<string, string[]>();
  for (const script of repository.manifests) {
    if (!isScript(script) || !isBelow(script, root)) continue;
    if (buildRootOf(script, repository) !== root || roleOf(script, repository) !== "project")
      continue;
    const directory = posix.dirname(script);
    scripts.set(directory, [...(scripts.get(directory) ?? []), script]);
    if (!named.has(directory)) directories.set(defaultPath(directory, root), directory);
    named.add(directory);
  }
  return { directories, scripts };
}

/** The path of the project in a directory. */
export function projectPathOf(directory: string, root: string, { directories }: Projects): string {
  for (const [path, each] of directories) if (each === directory) return path;
  return defaultPath(directory, root);
}

function defaultPath(directory: string, root: string): string {
  const relative = posix.relative(root, directory);
  return `:${relative === "" ? "" : relative.split("/").join(":")}`;
}
