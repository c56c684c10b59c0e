import { posix } from "node:path";
import { Fault } from "../../../domain/problem.ts";
import type { Repository } from "../../format.ts";
import { pathFrom, upward } from "../../workspace-path.ts";
import { definitionsOf, type Definition } from "./definitions.ts";
import { evaluate, literalOf } from "./expressions.ts";
import { readProperties } from "./properties-file.ts";
import { isMark, type Node } from "./nodes.ts";
import { readScript } from "./script.ts";
import { statementsOf } from "./statements.ts";

/** A script with what it defines. */
export interface Script {
  readonly path: string;
  readonly nodes: readonly Node[];
  readonly definitions: ReadonlyMap<string, Definition>;
}

/** A build script with all that tells what its names mean. */
export interface Build {
  /** The script itself and those that it applies. */
  readonly scripts: readonly Script[];
  /** Where names are looked up, nearest first: scripts and properties of the project and of those above. */
  readonly definitions: readonly ReadonlyMap<string, Definition>[];
  readonly uses: readonly string[];
  /** Scripts that are applied and do not exist. */
  readonly missing: readonly string[];
}

/**
 * Gathers what a build script builds on, inside the workspace.
 * @throws Fault `include-outside`, `include-cycle`, and `manifest-invalid` for a script that cannot be read.
 */
export function openBuild(text: string, path: string, repository: Repository): Build {
  const missing: string[] = [];
  const root = rootOf(path, repository);
  const applying = { root, repository, missing, seen: new Set<string>() };
  const own = withApplied(toScript(text, path), applying, []);
  const definitions: ReadonlyMap<string, Definition>[] = [];
  const uses = own.slice(1).map((script) => script.path);
  for (const above of upward(path, "gradle.properties")) {
    const directory = posix.dirname(above);
    const scripts = directory === posix.dirname(path) ? own : scriptsIn(directory, repository);
    definitions.push(...scripts.map((script) => script.definitions));
    if (scripts !== own) uses.push(...scripts.map((script) => script.path));
    if (repository.has(above)) {
      definitions.push(fromProperties(above, repository));
      uses.push(above);
    }
    if (directory === root) break;
  }
  return { scripts: own, definitions, uses, missing };
}

/** The directory with the settings or the catalog of the build; the workspace where there are none. */
export function rootOf(path: string, repository: Repository): string {
  const settings = settingsOf(path, repository);
  if (settings !== null) return posix.dirname(settings);
  const catalogs = upward(path, "gradle/libs.versions.toml");
  const catalog = catalogs.find((candidate) => repository.has(candidate));
  return catalog === undefined ? "." : posix.dirname(posix.dirname(catalog));
}

/** The settings script that a build script belongs to; `null` where there is none. */
export function settingsOf(path: string, repository: Repository): string | null {
  const groovy = upward(path, "settings.gradle");
  const candidates = groovy.flatMap((settings) => [settings, `${settings}.kts`]);
  return candidates.find((candidate) => repository.has(candidate)) ?? null;
}

/** Reads a script of the repository. @throws Fault `manifest-invalid` */
export function scriptAt(path: string, repository: Repository): Script {
  const scripts = read.get(repository) ?? new Map<string, Script>();
  read.set(repository, scripts);
  const script = scripts.get(path) ?? toScript(repository.text(path), path);
  scripts.set(path, script);
  return script;
}

const read = new WeakMap<Repository, Map<string, Script>>();

function toScript(text: string, path: string): Script {
  const nodes = readScript(text, path);
  return { path, nodes, definitions: definitionsOf(nodes) };
}

interface Applying {
  readonly root: string;
  readonly repository: Repository;
  readonly missing: string[];
  readonly seen: Set<string>;
}

function withApplied(script: Script, applying: Applying, chain: readonly string[]): Script[] {
  const { root, repository, missing, seen } = applying;
  const project = chain[0] ?? script.path;
  const longer = [...chain, script.path];
  const applied = appliedBy(script, project, root).flatMap((path) => {
    if (longer.includes(path)) throw circle([...longer, path], project);
    if (seen.has(path)) return [];
    seen.add(path);
    if (repository.has(path)) return withApplied(scriptAt(path, repository), applying, longer);
    missing.push(path);
    return [];
  });
  return [script, ...applied];
}

/** The scripts of `apply from: "…"`. https://docs.gradle.org/current/userguide/plugins.html#sec:script_plugins */
function appliedBy(script: Script, project: string, root: string): string[] {
  const toRoot = posix.relative(posix.dirname(project), root) || ".";
  const lookup = (name: string): string | null =>
    /(?:^|\.)(?:rootDir|rootProject\.projectDir)$/.test(name)
      ? toRoot
      : /(?:^|\.)projectDir$/.test(name)
        ? "."
        : null;
  return statementsOf(script.nodes).flatMap((statement) => {
    const from = appliedFrom(statement);
    if (from === null) return [];
    const { text, missing } = evaluate(from, lookup);
    const isRemote = /^[a-z][a-z\d+.-]+:/i.test(text);
    if (missing !== null || isRemote) return [];
    const path = pathFrom(project, text);
    return path === null ? outside(script.path, text, from[0]?.line) : [path];
  });
}

function appliedFrom(statement: readonly Node[]): readonly Node[] | null {
  const [apply, group] = statement;
  if (apply?.kind !== "word" || apply.text !== "apply") return null;
  const parameters = group?.kind === "group" ? group.nodes : statement.slice(1);
  const [from, relation, ...value] = parameters;
  if (from?.kind !== "word" || from.text !== "from") return null;
  if (!isMark(relation, ":") && !isMark(relation, "=")) return null;
  // `rootProject.file("…")` and `file("…")`
  const last = value.at(-1);
  const file = last?.kind === "group" ? literalOf(last.nodes) : null;
  return file === null || last?.kind !== "group" ? value : last.nodes;
}

function scriptsIn(directory: string, repository: Repository): Script[] {
  return ["build.gradle", "build.gradle.kts"].flatMap((name) => {
    const path = posix.join(directory, name);
    return repository.has(path) ? [scriptAt(path, repository)] : [];
  });
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

function outside(path: string, target: string, line: number | undefined): never {
  throw new Fault(
    "include-outside",
    `${path} applies ${JSON.stringify(target.slice(0, 200))}, which is outside the workspace. Nothing was read. Move the script into the repository, or exclude the manifest.`,
    line === undefined ? { path } : { path, line },
  );
}

function circle(chain: readonly string[], path: string): Fault {
  return new Fault("include-cycle", `${chain.join(" → ")} is a circle of scripts. Break it.`, {
    path,
  });
}
