import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { pathFrom } from "../../../workspace-path.ts";
import { evaluate, unknownPart, type Lookup } from "../language/expressions.ts";
import { literalOf } from "../language/paths.ts";
import { buildRootOf, isScript, settingsOf } from "./layout.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "../language/nodes.ts";
import type { Script } from "./script-files.ts";
import { readSettings } from "./settings.ts";
import { splitAt, statementsOf, type Statement } from "../language/statements.ts";

/** A script that is applied, where it may lie in the repository. */
export interface Applied {
  /** As it is written, with the names in it. */
  readonly written: string;
  /** Those of the repository that it may be; one alone unless its name is made by code. */
  readonly paths: readonly string[];
  /** Why it is not followed; `null` where it is. */
  readonly reason: "remote" | "missing" | "unknown" | "outside" | null;
  readonly line: number;
}

/** All scripts that a script applies, in whatever block. */
export function appliedScripts(script: Script, project: string, repository: Repository): Applied[] {
  if (!script.applies) return [];
  return deepStatements(script.nodes).flatMap((statement) =>
    appliedBy(statement, { script: script.path, project, repository, lookup: () => null }),
  );
}

function deepStatements(nodes: readonly Node[]): Statement[] {
  return statementsOf(nodes).flatMap((statement) => [
    statement,
    ...statement.flatMap((node) => (node.kind === "group" ? deepStatements(node.nodes) : [])),
  ]);
}

export interface ApplyContext {
  readonly script: string;
  /** The script of the project that it is applied to. */
  readonly project: string;
  readonly repository: Repository;
  readonly lookup: Lookup;
}

/**
 * The scripts of `apply from: "…"`, `apply(from = "…")` and `apply { from("…") }`.
 * https://docs.gradle.org/current/userguide/plugins.html#sec:script_plugins
 */
export function appliedBy(statement: Statement, applying: ApplyContext): Applied[] {
  const at = statement.findIndex((node) => isWord(node, "apply"));
  if (at === -1) return [];
  return fromParameters(statement.slice(at + 1)).map((from) => locate(from, applying));
}

function fromParameters(behind: readonly Node[]): (readonly Node[])[] {
  const block = contentOf(behind[0], "{");
  if (block !== null)
    return statementsOf(block).flatMap(([word, ...value]) => {
      if (!isWord(word, "from")) return [];
      const inner = contentOf(value[0], "(");
      return [inner ?? value];
    });
  const [first] = behind;
  const inner = first?.kind === "group" ? first.nodes : behind;
  // `mapOf("from" to "…")` and `[from: "…"]`
  const map = inner.find((node) => node.kind === "group" && node.open !== "{");
  const parameters = [
    ...splitAt(inner, ","),
    ...(map?.kind === "group" ? splitAt(map.nodes, ",") : []),
  ];
  return parameters.flatMap((parameter) => {
    const [key, relation, ...value] = parameter;
    const named = (key === undefined ? null : literalOf([key])) ?? wordsOf(parameter)[0];
    const related = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
    return named === "from" && related && value.length > 0 ? [value] : [];
  });
}

function locate(from: readonly Node[], applying: ApplyContext): Applied {
  const { script, project, repository, lookup } = applying;
  const line = from[0]?.line ?? 1;
  const root = buildRootOf(project, repository);
  const { text, missing } = evaluate(fileArgument(from), (name) => standing(name) ?? lookup(name));
  const written = text.replaceAll(unknownPart, `\${${missing ?? ""}}`).replaceAll(rootMark, "");
  const given = { written, line };
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(text)) return { ...given, paths: [], reason: "remote" };
  const bases = text.startsWith(rootMark)
    ? [root]
    : [posix.dirname(project), posix.dirname(script), root];
  const target = text.replaceAll(rootMark, "").replace(/^\//, text.startsWith(rootMark) ? "" : "/");
  const candidates = bases.flatMap((base) => pathFrom(posix.join(base, "x"), target) ?? []);
  if (missing !== null) {
    const paths = matching(candidates, repository).filter((path) => path !== script);
    return { ...given, paths, reason: paths.length === 0 ? "unknown" : null };
  }
  const [first] = candidates;
  const found =
    candidates.find((candidate) => repository.has(candidate)) ??
    besideProjects(target, project, repository);
  if (first === undefined && found === undefined) return { ...given, paths: [], reason: "outside" };
  return found === undefined
    ? { written: first ?? written, line, paths: [], reason: "missing" }
    : { ...given, paths: [found], reason: null };
}

/** A block for other projects applies scripts from where these lie. */
function besideProjects(
  target: string,
  project: string,
  repository: Repository,
): string | undefined {
  const settings = settingsOf(project, repository);
  if (settings === null) return undefined;
  const { directories } = readSettings(settings, repository);
  for (const directory of directories.values()) {
    const path = pathFrom(posix.join(directory, "x"), target);
    if (path !== null && repository.has(path)) return path;
  }
  return undefined;
}

/** Stands for the root's directory at the beginning of a path. No file that is read holds this character. */
const rootMark = "\u0001";

function standing(name: string): string | null {
  if (/(?:^|\.)(?:rootDir|settingsDir|rootProject\.projectDir|rootProject\.rootDir)$/.test(name))
    return rootMark;
  return /(?:^|\.)projectDir$/.test(name) ? "." : null;
}

/** `rootProject.file("…")`, `file("…")`, `new File(rootDir, "…")`, `rootDir.resolve("…")`, `uri("…")` */
function fileArgument(from: readonly Node[]): readonly Node[] {
  const words = wordsOf(from);
  const group = from.at(-1);
  if (group?.kind !== "group" || group.open !== "(") return from;
  const maker = words.at(-1);
  const mark: Node = { kind: "text", parts: [rootMark, "/"], line: group.line };
  const [base, ...rest] = splitAt(group.nodes, ",");
  if (maker === "File" && rest.length > 0)
    return /[dD]ir$/.test(wordsOf(base ?? []).at(-1) ?? "")
      ? [mark, { kind: "mark", text: "+", line: group.line }, ...(rest[0] ?? [])]
      : (rest[0] ?? []);
  const fromRoot = words.includes("rootProject") || words.includes("rootDir");
  if (maker === "file" || maker === "resolve" || maker === "uri" || maker === "File")
    return fromRoot
      ? [mark, { kind: "mark", text: "+", line: group.line }, ...group.nodes]
      : group.nodes;
  return from;
}

/** The scripts of the repository that a path with unknown parts may be. */
function matching(candidates: readonly string[], repository: Repository): string[] {
  const patterns = candidates
    .filter((candidate) => /[^\0/.]/.test(candidate.replace(/\.gradle(?:\.(?:kts|dcl))?$/, "")))
    .map((candidate) => candidate.split(unknownPart));
  return repository.manifests.filter(
    (path) => isScript(path) && patterns.some((parts) => matches(path, parts)),
  );
}

function matches(path: string, [start = "", ...parts]: readonly string[]): boolean {
  if (!path.startsWith(start)) return false;
  let at = start.length;
  for (const [index, part] of parts.entries()) {
    const next = index === parts.length - 1 ? path.length - part.length : path.indexOf(part, at);
    if (next < at || !path.endsWith(part, next + part.length) || path.slice(at, next).includes("/"))
      return false;
    at = next + part.length;
  }
  return at === path.length;
}
