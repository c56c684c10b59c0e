import { Fault } from "../../domain/problem.ts";
import { pathFrom } from "../workspace-path.ts";
import type { Directive } from "./mod-directives.ts";
import { linesOf, refused, type ModFile, type Module } from "./mod-file.ts";
import { checkMajor } from "./versions.ts";

/** Gives what is built in place of a module: another one, itself, or a directory (`null`). */
export type Replace = (module: Module) => Module | null;

/**
 * Reads `replace` lines: those of the go.work, and for what these do not replace those of all its members.
 * In a file one that names a version goes before one that does not. Members may not differ in what they
 * replace a module by, unless the go.work replaces it.
 * https://go.dev/ref/mod#workspaces
 * @throws Fault `manifest-invalid`, with the line: for a line that Go refuses, and, where it is used, for
 * a module that two members replace by different ones.
 */
export function replacements(work: ModFile | null, modules: readonly ModFile[]): Replace {
  const ofWork = byKey(replacementsOf(work));
  const ofMembers = modules.map(replacementsOf);
  const replacedByWork = new Set([...ofWork.values()].map(({ module }) => module));
  refuseConflicts(ofMembers.flat().filter(({ module }) => !replacedByWork.has(module)));
  const members = ofMembers.filter((all) => all.length > 0).map(byKey);
  if (ofWork.size === 0 && members.length === 0) return (module) => module;
  return (module) => {
    const found = matchIn(ofWork, module) ?? agreedIn(members, module);
    return found === undefined ? module : found.target;
  };
}

interface Replacement {
  readonly module: string;
  /** The module with its version, where the line names one. */
  readonly key: string;
  /** `null` for a directory. */
  readonly target: Module | null;
  /** The target as the file writes it. */
  readonly written: string;
  /** The target whatever file writes it. */
  readonly place: string;
  readonly file: string;
  readonly line: number;
}

type ByKey = ReadonlyMap<string, Replacement>;

/** The replacements of one file: the last of a module counts. */
function byKey(all: readonly Replacement[]): ByKey {
  return new Map(all.map((each) => [each.key, each]));
}

function matchIn(file: ByKey, { path, version }: Module): Replacement | undefined {
  return file.get(keyOf(path, version)) ?? file.get(keyOf(path));
}

/**
 * The last member's replacement counts. Go refuses one that names the version where an earlier member
 * replaces that version by something written differently, and not one of every version.
 * https://github.com/golang/go/blob/go1.26.0/src/cmd/go/internal/modload/modfile.go#L352
 */
function agreedIn(members: readonly ByKey[], module: Module): Replacement | undefined {
  let found: Replacement | undefined;
  for (const file of members) {
    const each = matchIn(file, module);
    if (each === undefined) continue;
    const namesVersion = each.key !== keyOf(module.path);
    if (found !== undefined && namesVersion && found.written !== each.written)
      throw conflict(found, each);
    found = each;
  }
  return found;
}

function refuseConflicts(all: readonly Replacement[]): void {
  const known = new Map<string, Replacement>();
  for (const each of all) {
    const before = known.get(each.key);
    if (before !== undefined && before.place !== each.place) throw conflict(before, each);
    known.set(each.key, each);
  }
}

function replacementsOf(file: ModFile | null): readonly Replacement[] {
  if (file === null) return [];
  return linesOf(file, "replace").map((directive) => replacementOf(directive, file.path));
}

function replacementOf({ words, line }: Directive, file: string): Replacement {
  const arrow = words.indexOf("=>");
  const [module, version] = words.slice(0, arrow);
  const [target, targetVersion] = words.slice(arrow + 1);
  const isWhole = (arrow === 1 || arrow === 2) && words.length > arrow + 1;
  if (module === undefined || target === undefined || !isWhole || words.length > arrow + 3)
    throw refused(file, "has a `replace` that is not `module => module version`", line);
  if (isDirectory(target) !== (targetVersion === undefined))
    throw refused(
      file,
      "replaces a module by a path that is neither a directory nor a version",
      line,
    );
  const mismatch =
    checkMajor(module, version ?? "") ??
    (targetVersion === undefined ? null : checkMajor(target, targetVersion));
  if (mismatch !== null) throw refused(file, mismatch, line);
  const found = targetVersion === undefined ? null : { path: target, version: targetVersion };
  return {
    module,
    key: keyOf(module, version),
    target: found,
    written: keyOf(target, targetVersion),
    place: found === null ? (pathFrom(file, target) ?? target) : keyOf(found.path, found.version),
    file,
    line,
  };
}

/** Go takes for a directory what begins with a dot or a slash, or with a drive. */
function isDirectory(path: string): boolean {
  return /^(?:\.{1,2}(?:[\\/]|$)|[\\/]|[A-Za-z]:)/.test(path);
}

function keyOf(path: string, version = ""): string {
  return `${path} ${version}`;
}

function conflict(before: Replacement, { file, line, key, place }: Replacement): Fault {
  return new Fault(
    "manifest-invalid",
    `${file} replaces ${key.trim()} by ${place.trim()}, and ${before.file} by ${before.place.trim()}. Go refuses that: keep one of them, or replace it in go.work.`,
    { path: file, line },
  );
}
