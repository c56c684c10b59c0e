import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { goWorkspace } from "./go-workspace.ts";
import { readMod, type ModFile } from "./mod-file.ts";
import { replacements, type Module } from "./replacements.ts";
import { isToolModule } from "./tool-module.ts";
import { compareVersions, isReleased } from "./versions.ts";

/** The file of a Go module. https://go.dev/ref/mod#go-mod-file */
export const goMod: Format = {
  id: "go-mod",
  packageType: "GO",
  // Of other names are those that `-modfile` takes, often for tools.
  files: ["go.mod", "go.*.mod"],
  lockfile: true,
  endpoint: null,
  parse,
};

function parse(text: string, path: string, repository: Repository): Reading {
  const own = readMod(text, path);
  const workspace = posix.basename(path) === "go.mod" ? goWorkspace(path, repository) : null;
  const { members } = workspace ?? { members: [own] };
  const replace = replacements(workspace?.work ?? null, members);
  const select = selection(members);
  const development = isToolModule(own, repository);
  const names = new Set(members.map(moduleOf));
  const required = new Set(modules(own, "require").map((module) => module.path));
  return {
    packages: [...required]
      .filter((module) => workspace === null || !names.has(module))
      .map(select)
      .map((module) => (module === null ? null : replace(module)))
      .filter((module) => module !== null)
      .map((module) => packageOf(module, development)),
    covers: isComplete(own) ? [beside(path, posix.basename(path).replace(/\.mod$/, ".sum"))] : [],
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
 * Selects of the versions that modules require of another the highest, as Go does for all modules of a
 * workspace together; one that is excluded is passed over.
 * https://go.dev/ref/mod#minimal-version-selection
 */
function selection(members: readonly ModFile[]): (path: string) => Module | null {
  const excluded = new Set(members.flatMap((member) => modules(member, "exclude").map(keyOf)));
  const selected = new Map<string, Module>();
  for (const member of members)
    for (const module of modules(member, "require")) {
      if (excluded.has(keyOf(module))) continue;
      const before = selected.get(module.path);
      if (before === undefined || compareVersions(module.version, before.version) > 0)
        selected.set(module.path, module);
    }
  return (path) => selected.get(path) ?? null;
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
