import { appliedBy, type Applied } from "./build/applied-scripts.ts";
import { boundScope } from "./bound-scope.ts";
import { pluginsIn, type OwnPlugin } from "./build/build-logic.ts";
import type { Construct, Finding } from "./findings.ts";
import { pathFrom } from "../../workspace-path.ts";
import { filesBelow } from "./build/layout.ts";
import { contentOf, isWord, type Node } from "./language/nodes.ts";
import { pluginFindings } from "./plugin-findings.ts";
import { readableScript, type Script } from "./build/script-files.ts";
import { splitAt, type Statement } from "./language/statements.ts";
import type { Walk } from "./walk-state.ts";

/** Reads what stands outside of `dependencies` blocks. */
type Read = (nodes: readonly Node[], walk: Walk) => Finding[];

/** What the scripts and plugins declare that a statement applies, and the sources that it names. */
export function followedFindings(statement: Statement, walk: Walk, read: Read): Finding[] {
  return [
    ...ofIncludedBuild(statement, walk),
    ...ofApplied(statement, walk, read),
    ...(walk.active ? pluginFindings(statement, walk) : []),
    ...ofPlugins(statement, walk, read),
    ...ofSources(statement, walk, read),
  ];
}

/** `includeBuild("../build-logic")` in the settings, for which no condition asks whether it is there. */
function ofIncludedBuild(
  statement: Statement,
  { target, guarded, path, scope, build }: Walk,
): Finding[] {
  const [first, ...behind] = statement;
  if (target !== null || guarded || !isWord(first, "includeBuild")) return [];
  const written = contentOf(behind[0], "(") ?? behind.slice(0, 1);
  const { text, missing } = scope.evaluate(splitAt(written, ",")[0] ?? []);
  // What a package manager installs is no build of the repository's own.
  if (missing !== null || text.split("/").includes("node_modules")) return [];
  const directory = pathFrom(path, text);
  const isHere = directory !== null && filesBelow(directory, build.repository).length > 0;
  const line = first?.line ?? 1;
  return isHere ? [] : [{ kind: "unknown", construct: "absent-build", subject: text, path, line }];
}

function ofApplied(statement: Statement, walk: Walk, read: Read): Finding[] {
  const { build, scope } = walk;
  const applying = {
    script: walk.path,
    project: build.script.path,
    repository: build.repository,
    lookup: (name: string) => scope.textOf(name),
  };
  return appliedBy(statement, applying).flatMap((applied) => [
    ...(walk.active ? unfollowed(applied, walk) : []),
    ...applied.paths.flatMap((path) => ofScript(path, walk, read)),
  ]);
}

const constructs: Readonly<Record<string, Construct>> = {
  remote: "remote-script",
  missing: "missing-script",
  outside: "outside-script",
  unknown: "script-path",
};

function unfollowed({ reason, written, line }: Applied, { path, guarded }: Walk): Finding[] {
  const construct = reason === null ? undefined : constructs[reason];
  return construct === undefined || (guarded && construct === "missing-script")
    ? []
    : [{ kind: "unknown", construct, subject: written, path, line }];
}

function ofScript(path: string, walk: Walk, read: Read): Finding[] {
  const script = readableScript(path, walk.build.repository);
  if (script === null)
    return walk.active
      ? [{ kind: "unknown", construct: "script-path", subject: path, path: walk.path, line: 1 }]
      : [];
  return once(path, walk) ? ofText(script, walk, read) : [];
}

function once(name: string, { visited, active, test }: Walk): boolean {
  const key = `${name}\0${active}\0${test}`;
  if (visited.has(key)) return false;
  visited.add(key);
  return true;
}

function ofText({ path, nodes, definitions }: Script, walk: Walk, read: Read): Finding[] {
  return read(nodes, { ...walk, path, isTop: true, scope: walk.scope.with(definitions) });
}

function ofPlugins(statement: Statement, walk: Walk, read: Read): Finding[] {
  const idOf = (accessor: string): string | null => walk.scope.pluginOf(accessor)?.id ?? null;
  return pluginsIn(statement, walk.build.logic, idOf).flatMap((plugin) =>
    ofPlugin(plugin, statement, walk, read),
  );
}

function ofPlugin(plugin: OwnPlugin, [first]: Statement, walk: Walk, read: Read): Finding[] {
  if ("script" in plugin) return ofScript(plugin.script, walk, read);
  const bodies = walk.build.logic.symbols.get(plugin.className) ?? [];
  if (bodies.length > 0) return ofSymbol(plugin.className, walk, read);
  const line = first?.line ?? 1;
  return walk.active
    ? [{ kind: "unknown", construct: "plugin", subject: plugin.className, path: walk.path, line }]
    : [];
}

/** Functions and classes of the build logic that a statement names. */
function ofSources(statement: Statement, walk: Walk, read: Read): Finding[] {
  const { symbols } = walk.build.logic;
  if (symbols.size === 0) return [];
  const names = new Set(outerWords(statement).filter((word) => symbols.has(word)));
  return [...names].flatMap((name) => {
    const at = statement.findIndex((node) => isWord(node, name));
    return ofSymbol(name, walk, read, contentOf(statement[at + 1], "("));
  });
}

function outerWords(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) => {
    if (node.kind === "word") return node.text;
    return node.kind === "group" && node.open !== "{" ? outerWords(node.nodes) : [];
  });
}

function ofSymbol(
  name: string,
  walk: Walk,
  read: Read,
  parameters: readonly Node[] | null = null,
): Finding[] {
  const depth = walk.depth + 1;
  const given = (parameters === null ? [] : splitAt(parameters, ",")).map((value) => {
    const { text, missing } = walk.scope.evaluate(value);
    return missing ?? text;
  });
  if (depth > maxCalls || !once(`symbol ${name} ${given.join()}`, walk)) return [];
  const bodies = walk.build.logic.symbols.get(name) ?? [];
  return bodies.flatMap(({ path, symbol }) => {
    const source = readableScript(path, walk.build.repository);
    const outer = source === null ? walk.scope : walk.scope.with(source.definitions);
    const scope = boundScope(symbol, parameters ?? [], outer);
    return read(symbol.body, { ...walk, path, scope, depth, isTop: false });
  });
}

/** Functions that call each other would never end. */
const maxCalls = 20;
