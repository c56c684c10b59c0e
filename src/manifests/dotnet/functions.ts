import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import { upward } from "../workspace-path.ts";
import { fileAt, firstOf } from "./any-case.ts";
import { asText } from "./methods.ts";
import { combine, directoryName, fullPath, placeOf, workspaceRoot } from "./paths.ts";
import { regexFunctions } from "./regular-expressions.ts";
import type { Scope } from "./scope.ts";
import { derivedProperty, isCompatible } from "./target-framework.ts";

/** A function of MSBuild or .NET; `null` where its result is not known. */
type Function = (values: readonly string[], scope: Scope) => string | boolean | null;

/** The result of `[Type]::Name(…)` for values; `null` where the function or its result is not known. */
export function callFunction(name: string, values: readonly string[], scope: Scope): string | null {
  return asText(functions.get(name.toLowerCase())?.(values, scope) ?? null);
}

const functions: ReadonlyMap<string, Function> = new Map<string, Function>([
  [
    "msbuild::getpathoffileabove",
    ([name = "", start = ""], scope) => above(start, name, scope) ?? "",
  ],
  [
    "msbuild::getdirectorynameoffileabove",
    ([start = "", name = ""], scope) => {
      const found = above(start, name, scope);
      return found === null ? "" : withoutSlash(found.slice(0, -posix.basename(found).length));
    },
  ],
  ["msbuild::ensuretrailingslash", ([path = ""]) => withSlash(path)],
  ["msbuild::normalizepath", (parts, scope) => fullPath(combine(parts), projectOf(scope))],
  [
    "msbuild::normalizedirectory",
    (parts, scope) => withSlash(fullPath(combine(parts), projectOf(scope))),
  ],
  ["msbuild::valueordefault", ([value = "", other = ""]) => (value === "" ? other : value)],
  ["msbuild::escape", ([value = ""]) => value],
  ["msbuild::unescape", ([value = ""]) => value],
  ["msbuild::versionequals", (values) => compared(values, (order) => order === 0)],
  ["msbuild::versionnotequals", (values) => compared(values, (order) => order !== 0)],
  ["msbuild::versiongreaterthan", (values) => compared(values, (order) => order > 0)],
  ["msbuild::versiongreaterthanorequals", (values) => compared(values, (order) => order >= 0)],
  ["msbuild::versionlessthan", (values) => compared(values, (order) => order < 0)],
  ["msbuild::versionlessthanorequals", (values) => compared(values, (order) => order <= 0)],
  ["msbuild::istargetframeworkcompatible", ([own = "", other = ""]) => isCompatible(own, other)],
  [
    "msbuild::gettargetframeworkidentifier",
    ([framework = ""]) => derivedProperty("targetframeworkidentifier", framework),
  ],
  [
    "msbuild::gettargetframeworkversion",
    ([framework = ""]) =>
      derivedProperty("targetframeworkversion", framework)?.replace("v", "") ?? null,
  ],
  [
    "msbuild::gettargetplatformidentifier",
    ([framework = ""]) => derivedProperty("targetplatformidentifier", framework),
  ],
  ["system.io.path::combine", combine],
  ["system.io.path::join", combine],
  ["system.io.path::getfullpath", ([path = ""], scope) => fullPath(path, projectOf(scope))],
  ["system.io.path::getdirectoryname", ([path = ""]) => directoryName(path)],
  ["system.io.path::getfilename", ([path = ""]) => posix.basename(path.replaceAll("\\", "/"))],
  [
    "system.io.path::getfilenamewithoutextension",
    ([path = ""]) => posix.parse(path.replaceAll("\\", "/")).name,
  ],
  ["system.io.path::getextension", ([path = ""]) => posix.extname(path.replaceAll("\\", "/"))],
  ["system.io.path::directoryseparatorchar", () => "/"],
  ["system.io.path::altdirectoryseparatorchar", () => "/"],
  ["system.io.directory::getparent", ([path = ""]) => directoryName(path)],
  ["system.io.directory::exists", ([path = ""], scope) => existsAt(path, projectOf(scope), scope)],
  ["system.io.file::exists", ([path = ""], scope) => existsAt(path, projectOf(scope), scope)],
  ["system.io.file::readalltext", ([path = ""], scope) => textAt(path, scope)],
  ["system.string::isnullorempty", ([value = ""]) => value === ""],
  ["system.string::isnullorwhitespace", ([value = ""]) => value.trim() === ""],
  ["system.string::concat", (values) => values.join("")],
  ["system.string::copy", ([value = ""]) => value],
  ["system.string::new", ([value = ""]) => value],
  [
    "system.string::format",
    ([format = "", ...values]) =>
      format.replace(/\{(\d)\}/g, (_, at: string) => values[Number(at)] ?? ""),
  ],
  ...regexFunctions,
]);

function projectOf({ project }: Scope): string {
  return posix.dirname(project);
}

/** The file of a name in the directory `start` or above it; never the file that asks. */
function above(start: string, name: string, { path, repository }: Scope): string | null {
  const place = placeOf(start === "" ? "." : start, posix.dirname(path));
  if (place.kind !== "inside" || name.trim() === "") return null;
  const candidates = upward(posix.join(place.path, "file"), name.trim().replaceAll("\\", "/"));
  const found = firstOf(
    candidates.filter((candidate) => candidate.toLowerCase() !== path.toLowerCase()),
    repository,
  );
  return found === null ? null : `${workspaceRoot}${found}`;
}

/** Whether there is a file or directory; `null` for the machine's own, `false` outside the workspace. */
export function existsAt(
  written: string,
  directory: string,
  { repository }: Scope,
): boolean | null {
  const place = placeOf(written, directory);
  if (place.kind === "machine") return null;
  if (place.kind === "outside" || written.trim() === "") return false;
  const path = posix.normalize(place.path).replace(/\/$/, "");
  return fileAt(path, repository) !== null || repository.list(path).length > 0;
}

function textAt(written: string, { project, repository }: Scope): string | null {
  const place = placeOf(written, posix.dirname(project));
  if (place.kind !== "inside" || !repository.has(place.path)) return null;
  try {
    return repository.text(place.path);
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}

function withSlash(path: string): string {
  return path === "" || /[\\/]$/.test(path) ? path : `${path}/`;
}

function withoutSlash(path: string): string {
  return path === workspaceRoot ? path : path.replace(/\/$/, "");
}

/** Compares two versions by their numbers, as MSBuild does; `null` for what is no version. */
function compared(
  [one = "", other = ""]: readonly string[],
  holds: (order: number) => boolean,
): boolean | null {
  const [a, b] = [one, other].map(numbersOf);
  if (a === undefined || b === undefined || a === null || b === null) return null;
  const at = [0, 1, 2, 3].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return holds(at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0));
}

function numbersOf(version: string): readonly number[] | null {
  const [, numbers] = /^v?(\d+(?:\.\d+){0,3})(?:[-+].*)?$/i.exec(version.trim()) ?? [];
  return numbers === undefined ? null : numbers.split(".").map(Number);
}
