import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { Reading, Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { goWorkspace } from "./go-workspace.ts";
import { readMod, type ModFile } from "./mod-file.ts";
import { replacements, type Module } from "./replacements.ts";
import { isToolModule } from "./tool-module.ts";
import { compareVersions, isReleased } from "./versions.ts";

/** The file of a Go module. https://go.dev/ref/mod#go-mod-file */
export function parseGoMod(text: string, path: string, repository: Repository): Reading {
  const own = readMod(text, path);
  const workspace = posix.basename(path) === "go.mod" ? goWorkspace(path, repository) : null;
  const { members } = workspace ?? { members: [own] };
  const replace = replacements(workspace?.work ?? null, members);
  const required = modules(own, "require");
  // An older go.mod names what it requires itself, and not what is selected in the end.
  const selected = isComplete(own) || workspace !== null ? selectFrom(required, members) : required;
  const development = isToolModule(own, repository);
  const names = new Set(members.map(moduleOf));
  const excluded = excludedBy(members);
  return {
    packages: selected
      .filter((module) => !excluded.has(keyOf(module)))
      .filter(({ path: module }) => workspace === null || !names.has(module))
      .map(replace)
      .filter((module) => module !== null)
      .map((module) => packageOf(module, development)),
    supersedes: isComplete(own)
      ? [beside(path, posix.basename(path).replace(/\.mod$/, ".sum"))]
      : [],
    uses:
      workspace === null
        ? []
        : [workspace.work.path, ...members.map((member) => member.path)].filter(
            (used) => used !== path,
          ),
  };
}

/** The modules that the lines of a verb name with a version. */
function modules({ directives }: ModFile, verb: "require" | "exclude"): readonly Module[] {
  return directives
    .filter((directive) => directive.verb === verb)
    .map(({ words: [path = "", version = ""] }) => ({ path, version }));
}

/**
 * Selects, for each module that is required, the highest version that any of the members requires, as Go
 * does for all modules of a workspace together; one that is excluded is passed over.
 * https://go.dev/ref/mod#minimal-version-selection
 */
function selectFrom(required: readonly Module[], members: readonly ModFile[]): readonly Module[] {
  const excluded = excludedBy(members);
  const highest = new Map<string, Module>();
  for (const module of members.flatMap((member) => modules(member, "require"))) {
    const before = highest.get(module.path);
    if (excluded.has(keyOf(module))) continue;
    if (before === undefined || compareVersions(module.version, before.version) > 0)
      highest.set(module.path, module);
  }
  const paths = new Set(required.map(({ path }) => path));
  return [...paths].flatMap((path) => highest.get(path) ?? []);
}

/** The versions that Go passes over. */
function excludedBy(members: readonly ModFile[]): ReadonlySet<string> {
  return new Set(members.flatMap((member) => modules(member, "exclude").map(keyOf)));
}

function keyOf({ path, version }: Module): string {
  return `${path} ${version}`;
}

function packageOf({ path, version }: Module, development: boolean): Package {
  return { name: path, version, development, resolved: isReleased(version) };
}

/** The name by which the others of a workspace require a module. */
function moduleOf({ directives }: ModFile): string {
  return directives.find(({ verb }) => verb === "module")?.words[0] ?? "";
}

const firstComplete = [1, 17] as const;

/** Since Go 1.17 a go.mod names every module that is built from. https://go.dev/ref/mod#graph-pruning */
function isComplete({ directives }: ModFile): boolean {
  const [version = ""] = directives.find(({ verb }) => verb === "go")?.words ?? [];
  const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  const [completeMajor, completeMinor] = firstComplete;
  return (
    Number(major) > completeMajor ||
    (Number(major) === completeMajor && Number(minor) >= completeMinor)
  );
}
