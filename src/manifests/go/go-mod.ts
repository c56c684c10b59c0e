import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { Format, Reading, Repository } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { goWorkspace } from "./go-workspace.ts";
import { modDirectives, type Directive } from "./mod-directives.ts";
import { replacements, type Module } from "./replacements.ts";

/** The file of a Go module. https://go.dev/ref/mod#go-mod-file */
export const goMod: Format = {
  id: "go-mod",
  packageType: "GO",
  files: ["go.mod"],
  lockfile: true,
  endpoint: null,
  parse,
};

function parse(text: string, path: string, repository: Repository): Reading {
  const directives = modDirectives(text, path);
  if (directives.length === 0) throw unreadable(path, "has no directive", 1);
  const workspace = goWorkspace(path, repository);
  const own = { path, directives };
  const replace = replacements(workspace === null ? [own] : [workspace, own]);
  const members = new Set((workspace?.members ?? []).map((member) => moduleOf(member, repository)));
  // Go passes over a requirement of a version that is excluded.
  const excluded = new Set(modules(directives, "exclude", path).map(keyOf));
  const packages = modules(directives, "require", path)
    .filter(
      (module) =>
        !members.has(module.path) && (excluded.size === 0 || !excluded.has(keyOf(module))),
    )
    .map(replace)
    .filter((module) => module !== null)
    .map(packageOf);
  return {
    packages,
    supersedes: isComplete(directives) ? [beside(path, "go.sum")] : [],
    uses: workspace === null ? [] : [workspace.path],
  };
}

/** The modules that the lines of a verb name with a version. */
function modules(directives: readonly Directive[], verb: string, path: string): Module[] {
  return directives
    .filter((directive) => directive.verb === verb)
    .map(({ words, line }) => {
      const [module, version, more] = words;
      if (module === undefined || version === undefined || more !== undefined)
        throw unreadable(path, `has a \`${verb}\` that is not \`module version\``, line);
      return { path: module, version };
    });
}

function keyOf({ path, version }: Module): string {
  return `${path} ${version}`;
}

function packageOf({ path, version }: Module): Package {
  return { name: path, version, development: false, resolved: released.test(version) };
}

/** Until Go tidies it, a requirement may name a branch or a commit. */
const released = /^v\d+\.\d+\.\d+/;

/** The name by which the others of a workspace require a module; `null` where it tells none. */
function moduleOf(path: string, repository: Repository): string | null {
  const named = modDirectives(repository.text(path), path).find(({ verb }) => verb === "module");
  return named?.words[0] ?? null;
}

const firstComplete = [1, 17] as const;

/** Since Go 1.17 a go.mod names every module that is built from. https://go.dev/ref/mod#graph-pruning */
function isComplete(directives: readonly Directive[]): boolean {
  const [version = ""] = directives.find(({ verb }) => verb === "go")?.words ?? [];
  const [, major = "0", minor = "0"] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  const [completeMajor, completeMinor] = firstComplete;
  return (
    Number(major) > completeMajor ||
    (Number(major) === completeMajor && Number(minor) >= completeMinor)
  );
}

function unreadable(path: string, fact: string, line: number): Fault {
  return new Fault("manifest-invalid", `${path} ${fact}. Fix the line, and run \`go mod tidy\`.`, {
    path,
    line,
  });
}
