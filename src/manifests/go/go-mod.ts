import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { goWorkspace } from "./go-workspace.ts";
import { linesOf, readMod, type ModFile, type Module } from "./mod-file.ts";
import { replacements } from "./replacements.ts";
import { isToolModule } from "./tool-module.ts";
import { compareVersions, isReleased } from "./versions.ts";

/** The file of a Go module. https://go.dev/ref/mod#go-mod-file */
export function parseGoMod(text: string, path: string, repository: Repository): ParseResult {
  const own = readMod(text, path);
  const workspace = posix.basename(path) === "go.mod" ? goWorkspace(path, repository) : null;
  const { members } = workspace ?? { members: [own] };
  const replace = replacements(workspace?.work ?? null, members);
  const excluded = excludedBy(members);
  const required = modulesOf(own, excluded);
  // An older go.mod names what it requires itself, and not what is selected in the end.
  const selected =
    isComplete(own) || workspace !== null ? selectFrom(required, own, members, excluded) : required;
  const development = isToolModule(own, repository);
  const names = new Set(members.map(nameOf));
  const warnings = workspace?.warnings ?? [];
  // Go refuses a conflict about any version that a member requires, selected or not.
  if (workspace !== null)
    for (const member of members)
      for (const module of modulesOf(member, excluded))
        if (!names.has(module.path)) replace(module);
  const packages: Package[] = [];
  for (const module of selected) {
    const built = names.has(module.path) ? null : replace(module);
    if (built !== null) packages.push(packageOf(built, development));
  }
  return {
    packages,
    supersedes: isComplete(own)
      ? [beside(path, posix.basename(path).replace(/\.mod$/, ".sum"))]
      : [],
    uses:
      workspace === null
        ? []
        : [workspace.work.path, ...members.map((member) => member.path)].filter(
            (used) => used !== path,
          ),
    ...(warnings.length > 0 && { unresolved: true, warnings }),
  };
}

/** The modules that a file requires, but for versions that Go passes over. */
function modulesOf(file: ModFile, excluded: ReadonlySet<string>): readonly Module[] {
  return excluded.size === 0
    ? file.required
    : file.required.filter((module) => !excluded.has(keyOf(module)));
}

/**
 * Selects, for each module that is required, the highest version that any of the members requires, as Go
 * does for all modules of a workspace together.
 * https://go.dev/ref/mod#minimal-version-selection
 */
function selectFrom(
  required: readonly Module[],
  own: ModFile,
  members: readonly ModFile[],
  excluded: ReadonlySet<string>,
): readonly Module[] {
  const names = new Set<string>();
  for (const { path } of required) names.add(path);
  // Nearly every file requires each module once.
  if (members.length === 1 && names.size === required.length) return required;
  const highest = new Map<string, Module>();
  for (const module of required) raise(highest, module);
  for (const member of members)
    if (member.path !== own.path)
      for (const module of modulesOf(member, excluded))
        if (highest.has(module.path)) raise(highest, module);
  return [...highest.values()];
}

function raise(highest: Map<string, Module>, module: Module): void {
  const before = highest.get(module.path);
  if (before === undefined || compareVersions(module.version, before.version) > 0)
    highest.set(module.path, module);
}

/** The versions that Go passes over. */
function excludedBy(members: readonly ModFile[]): ReadonlySet<string> {
  return new Set(members.flatMap((member) => member.excluded).map(keyOf));
}

function keyOf({ path, version }: Module): string {
  return `${path} ${version}`;
}

function packageOf({ path, version, usual }: Module, development: boolean): Package {
  return { name: path, version, development, resolved: usual === true || isReleased(version) };
}

/** The name by which the others of a workspace require a module. */
function nameOf(file: ModFile): string {
  return linesOf(file, "module")[0]?.words[0] ?? "";
}

const firstComplete = [1, 17] as const;

/** Since Go 1.17 a go.mod names every module that is built from. https://go.dev/ref/mod#graph-pruning */
function isComplete(file: ModFile): boolean {
  const [version = ""] = linesOf(file, "go")[0]?.words ?? [];
  const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  const [completeMajor, completeMinor] = firstComplete;
  return (
    Number(major) > completeMajor ||
    (Number(major) === completeMajor && Number(minor) >= completeMinor)
  );
}
