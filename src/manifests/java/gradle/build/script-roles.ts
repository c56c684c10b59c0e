import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { pathFrom } from "../../../workspace-path.ts";
import { appliedScripts } from "./applied-scripts.ts";
import { isPluginScript } from "./build-logic.ts";
import { isScript, settingsOf } from "./layout.ts";
import { readableScript } from "./script-files.ts";
import { readSettings } from "./settings.ts";

/** What a script is in its build. */
export type ScriptRole =
  /** Of a project: named by the settings, by its usual name, or by nothing that gives it another role. */
  | "project"
  | "settings"
  /** A precompiled plugin: it declares for the projects that apply it. */
  | "plugin"
  /** Applied by other scripts, for which it declares. */
  | "applied"
  /** Beside the script that the settings name for its project, or one for Gradle itself. */
  | "unused";

const usual = /^build\.gradle(?:\.(?:kts|dcl))?$/;
const settings = /^settings\.gradle(?:\.(?:kts|dcl))?$|\.settings\.gradle(?:\.(?:kts|dcl))?$/;
const initial = /^init\.gradle(?:\.(?:kts|dcl))?$|\.init\.gradle(?:\.(?:kts|dcl))?$/;

/** The role of a script in its build. */
export function roleOf(path: string, repository: Repository): ScriptRole {
  const name = posix.basename(path);
  if (isPluginScript(path)) return "plugin";
  if (settings.test(name)) return "settings";
  if (initial.test(name) || /(?:^|\/)init\.d\//.test(path)) return "unused";
  const named = namedScript(posix.dirname(path), path, repository);
  if (named === path) return "project";
  if (usual.test(name)) return named === null ? "project" : "unused";
  return appliedIn(repository).has(path) ? "applied" : "project";
}

/** Whether something besides its ending shows that a script is one of the build. */
export function isNamed(path: string, repository: Repository): boolean {
  return (
    usual.test(posix.basename(path)) ||
    settings.test(posix.basename(path)) ||
    isPluginScript(path) ||
    namedScript(posix.dirname(path), path, repository) === path ||
    appliedIn(repository).has(path)
  );
}

function namedScript(directory: string, path: string, repository: Repository): string | null {
  const above = settingsOf(path, repository);
  const named = above === null ? undefined : readSettings(above, repository).scripts.get(directory);
  return named !== undefined && repository.has(named) ? named : null;
}

/** The scripts of the project in a directory, as far as their names show. */
export function scriptsIn(directory: string, repository: Repository): string[] {
  const candidates = ["build", posix.basename(posix.resolve("/", directory))].flatMap((name) => [
    posix.join(directory, `${name}.gradle`),
    posix.join(directory, `${name}.gradle.kts`),
    posix.join(directory, `${name}.gradle.dcl`),
  ]);
  const named = namedScript(directory, posix.join(directory, "build.gradle"), repository);
  return [...new Set([...(named === null ? [] : [named]), ...candidates])].filter(
    (path) => repository.has(path) && roleOf(path, repository) === "project",
  );
}

const applied = new WeakMap<Repository, ReadonlySet<string>>();

/** The scripts that others apply. */
function appliedIn(repository: Repository): ReadonlySet<string> {
  const before = applied.get(repository);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const path of repository.manifests.filter(isScript)) {
    const script = readableScript(path, repository);
    for (const each of script === null ? [] : appliedScripts(script, path, repository))
      for (const target of each.paths) found.add(target);
  }
  applied.set(repository, found);
  return found;
}

/** The usual names of a project's scripts in the directory of a lock file. */
export function scriptsBeside(lock: string, directory: string, repository: Repository): string[] {
  const root = pathFrom(lock, directory);
  if (root === null) return [];
  const usualNames = ["build.gradle", "build.gradle.kts"].map((name) => posix.join(root, name));
  return [...new Set([...usualNames, ...scriptsIn(root, repository)])];
}
