import { posix } from "node:path";
import { Fault } from "../../../../domain/problem.ts";
import type { Repository } from "../../../format.ts";
import { upward } from "../../../workspace-path.ts";
import { appliedScripts } from "./applied-scripts.ts";
import { buildLogicOf, type BuildLogic } from "./build-logic.ts";
import type { Definition } from "../language/definitions.ts";
import { importsOf, type Imports } from "../language/imports.ts";
import { buildRootOf, settingsOf } from "./layout.ts";
import { readProperties } from "../../../../syntax/lines.ts";
import { readableScript, scriptOf, type Script } from "./script-files.ts";
import { scriptsIn } from "./script-roles.ts";
import type { Symbols } from "../language/symbols.ts";

/** A build script with all that defines its names, and all that its project inherits. */
export interface Build {
  readonly repository: Repository;
  readonly script: Script;
  readonly directory: string;
  /** The directory of the root project. */
  readonly root: string;
  /** The script itself and those that it applies, in whatever block. */
  readonly scripts: readonly Script[];
  /** The scripts whose blocks for other projects the project inherits from. */
  readonly ancestors: readonly Script[];
  /** Where names are looked up, nearest first: scripts and properties of the project and of those above. */
  readonly definitions: readonly ReadonlyMap<string, Definition>[];
  /** Those of the root project and of the run: what `rootProject.a`, `gradle.ext.a` and `System.getProperty("a")` ask for. */
  readonly named: NamedDefinitions;
  /** The functions of the project and of those above, nearest first. */
  readonly symbols: readonly { readonly path: string; readonly symbols: Symbols }[];
  readonly logic: BuildLogic;
  readonly imports: Imports;
  readonly uses: readonly string[];
}

type Level = ReadonlyMap<string, Definition>;

/** Definitions that are asked for by the object that has them. */
export interface NamedDefinitions {
  readonly rootProject: readonly Level[];
  readonly gradle: readonly Level[];
}

/**
 * Gathers what a build script builds on, inside the workspace.
 * @throws Fault `include-cycle`, and `manifest-invalid` for a script that cannot be read.
 */
export function openBuild(text: string, path: string, repository: Repository): Build {
  const script = scriptOf(text, path, repository);
  const root = buildRootOf(path, repository);
  const own = withApplied(script, path, repository);
  const levels: Level[] = [];
  let rootProject: readonly Level[] = [];
  const symbols: Build["symbols"][number][] = [];
  const uses = own.slice(1).map((each) => each.path);
  const ancestors = settingsScript(path, root, repository);
  const settings = ancestors.map(({ definitions }) => definitions);
  for (const above of upward(path, "gradle.properties")) {
    const before = levels.length;
    const directory = posix.dirname(above);
    const isOwn = directory === posix.dirname(path);
    const scripts = isOwn ? own : scriptsAbove(directory, repository);
    levels.push(...scripts.map(({ definitions }) => definitions));
    symbols.push(...scripts);
    if (!isOwn) {
      ancestors.push(...scripts);
      uses.push(...scripts.map((each) => each.path));
    }
    if (repository.has(above)) {
      levels.push(fromProperties(above, repository));
      uses.push(above);
    }
    if (directory !== root) continue;
    rootProject = levels.slice(before);
    break;
  }
  const logic = buildLogicOf(path, repository);
  return {
    repository,
    script,
    directory: posix.dirname(path),
    root,
    scripts: own,
    ancestors,
    definitions: [...levels, ...logic.sources.map(({ definitions }) => definitions)],
    named: { rootProject, gradle: [...settings, ...levels].map(ofGradle) },
    symbols,
    logic,
    imports: importsOf([...own, ...ancestors].map(({ nodes }) => nodes)),
    uses,
  };
}

/** The settings script, which may configure all projects; none of its own for `buildSrc` without settings. */
function settingsScript(path: string, root: string, repository: Repository): Script[] {
  const settings = settingsOf(path, repository);
  if (settings === null || settings === path || posix.dirname(settings) !== root) return [];
  const script = readableScript(settings, repository);
  return script === null ? [] : [script];
}

function scriptsAbove(directory: string, repository: Repository): Script[] {
  return scriptsIn(directory, repository).flatMap((path) => {
    const script = readableScript(path, repository);
    return script === null ? [] : withApplied(script, path, repository);
  });
}

function withApplied(script: Script, project: string, repository: Repository): Script[] {
  const seen = new Set<string>([script.path]);

  function visit(from: Script, chain: readonly string[]): Script[] {
    const longer = [...chain, from.path];
    const targets = appliedScripts(from, project, repository).flatMap(({ paths }) => paths);
    const scripts = targets.flatMap((path) => {
      if (longer.includes(path)) throw cycle([...longer, path], project);
      if (seen.has(path)) return [];
      seen.add(path);
      const script = readableScript(path, repository);
      return script === null ? [] : visit(script, longer);
    });
    return [from, ...scripts];
  }

  return visit(script, []);
}

function fromProperties(path: string, repository: Repository): Map<string, Definition> {
  const entries = [...readProperties(repository.text(path))];
  return new Map(
    entries.map(([name, value]) => [
      name,
      { nodes: [{ kind: "text", parts: [value], line: 1 }], within: "", depth: 0 },
    ]),
  );
}

const known = new WeakMap<Level, Level>();

/** What a script gives to `gradle` as extra properties. */
function ofGradle(level: Level): Level {
  const before = known.get(level);
  if (before !== undefined) return before;
  const found = new Map<string, Definition>();
  for (const [path, definition] of level)
    if (path.startsWith("gradle."))
      found.set(path.replace(/^gradle\.(?:ext(?:ra)?\.)?/, ""), definition);
  known.set(level, found);
  return found;
}

function cycle(chain: readonly string[], path: string): Fault {
  return new Fault("include-cycle", `${chain.join(" → ")} is a cycle of scripts. Break it.`, {
    path,
  });
}
