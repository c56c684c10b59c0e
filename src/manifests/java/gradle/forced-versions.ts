import type { Notation } from "./coordinates.ts";
import { literalOf } from "./language/paths.ts";
import type { Context, Finding, KnownNotation } from "./findings.ts";
import { contentOf, deepNodes, isMark, isWord, wordsOf, type Node } from "./language/nodes.ts";
import { notationsOf } from "./notations.ts";
import { gradleVersion } from "./versions/rich-version.ts";
import type { Scope } from "./scope.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";

type Forced = Extract<Finding, { readonly kind: "forced" }>;
type Target = Pick<Forced, "name" | "version" | "missing">;

const everyConfiguration = new Set(["all", "configureEach", "each", "forEach"]);
const classpaths = new Set(["compileClasspath", "runtimeClasspath"]);
const selecting = new Set(["matching", "filter", "findAll"]);

/**
 * The versions with which `configurations.all { resolutionStrategy { … } }` replaces those that are
 * declared: by `force`, and by `eachDependency` where it asks for a group or module by its name.
 * https://docs.gradle.org/current/userguide/resolution_rules.html
 */
export function forcedIn(statement: Statement, context: Context): Forced[] {
  const words = wordsOf(statement);
  if (!words.includes("configurations") || words.some((word) => selecting.has(word))) return [];
  if (isForAll(statement)) return [statement, ...blocksOf(statement)].flatMap(inside);
  const inner = words.at(-1) === "configurations" ? blocksOf(statement) : [];
  return inner.flatMap((block) =>
    statementsOf(block).filter(isForAll).flatMap(blocksOf).flatMap(inside),
  );

  function inside(nodes: readonly Node[]): Forced[] {
    return statementsOf(nodes).flatMap((each) => ofStatement(each, context));
  }
}

function isForAll(statement: Statement): boolean {
  const names = [...deepNodes(statement.filter((node) => contentOf(node, "{") === null))];
  return names.some((node) => {
    if (node.kind === "word") return everyConfiguration.has(node.text) || classpaths.has(node.text);
    return classpaths.has(literalOf([node]) ?? "");
  });
}

function ofStatement(statement: Statement, context: Context): Forced[] {
  const at = statement.findIndex((node) => isWord(node, "force") || isWord(node, "forcedModules"));
  const behind = statement.slice(at + 1);
  if (at !== -1) {
    const values = isMark(behind[0], "=") ? behind.slice(1) : (contentOf(behind[0], "(") ?? behind);
    return byNotations(values, context);
  }
  if (isWord(statement[0], "substitute")) return bySubstitution(statement, context);
  const isRule = statement.some((node) => isWord(node, "eachDependency"));
  return blocksOf(statement).flatMap((block) =>
    statementsOf(lambdaOf(block).body).flatMap((each) =>
      isRule ? byRule(each, context) : ofStatement(each, context),
    ),
  );
}

/** `substitute(module("g:a")).using(module("g:b:1"))` */
function bySubstitution(statement: Statement, { scope, path }: Context): Forced[] {
  const to = statement.findIndex((node) => isWord(node, "using") || isWord(node, "with"));
  const [module] = to === -1 ? [] : moduleIn(statement.slice(0, to), scope);
  const [target] = moduleIn(statement.slice(to + 1), scope);
  if (module === undefined || target === undefined) return [];
  const { line } = statement[0] ?? { line: 1 };
  return [{ kind: "forced", module: module.name, ...target, path, line }];
}

/** The coordinates of the first `module("…")`. */
function moduleIn(nodes: readonly Node[], scope: Scope): KnownNotation[] {
  const flat = [...deepNodes(nodes)];
  const value = flat[flat.findIndex((node) => isWord(node, "module")) + 1];
  if (value === undefined || !flat.some((node) => isWord(node, "module"))) return [];
  return known(notationsOf(contentOf(value, "(") ?? [value], scope));
}

function known(notations: readonly Notation[]): KnownNotation[] {
  return notations.filter((notation) => notation.name !== null);
}

function byNotations(values: readonly Node[], { scope, path }: Context): Forced[] {
  const { line } = values[0] ?? { line: 1 };
  return known(notationsOf(values, scope)).flatMap(({ name, version, missing }): Forced[] =>
    version === null && missing === null
      ? []
      : [{ kind: "forced", module: name, name, version, missing, path, line }],
  );
}

/** `if (requested.group == "g" && requested.name == "a") useVersion("1")`, with `else if`, and with `useTarget` */
function byRule(statement: Statement, context: Context): Forced[] {
  const [first, condition, ...behind] = statement;
  // `else` in a line of its own
  if (isWord(first, "else")) return byRule(statement.slice(1), context);
  const asked = contentOf(condition, "(");
  if (!isWord(first, "if") || asked === null) return [];
  const otherwise = behind.findIndex((node) => isWord(node, "else"));
  const body = otherwise === -1 ? behind : behind.slice(0, otherwise);
  const { scope, path } = context;
  const { line } = first ?? { line: 1 };
  const target = targetIn(body, scope);
  const modules = modulesOf(asked, scope);
  return [
    ...(target === null
      ? []
      : modules.map((module): Forced => ({ kind: "forced", module, ...target, path, line }))),
    ...(otherwise === -1 ? [] : byRule(behind.slice(otherwise), context)),
  ];
}

/** The replacement for a request in `useVersion("1")` and `useTarget("g:a:1")`. */
function targetIn(body: readonly Node[], scope: Scope): Target | null {
  for (const statement of statementsOf(body)) {
    const at = statement.findIndex(
      (node) => isWord(node, "useVersion") || isWord(node, "useTarget"),
    );
    const inner = at === -1 ? blocksOf(statement).map((block) => targetIn(block, scope)) : [];
    const found = inner.find((each) => each !== null);
    if (found !== undefined) return found;
    if (at === -1) continue;
    const value = contentOf(statement[at + 1], "(") ?? statement.slice(at + 1);
    if (isWord(statement[at], "useTarget")) return known(notationsOf(value, scope))[0] ?? null;
    const { text, missing } = scope.evaluate(value);
    return { version: missing === null ? gradleVersion({ require: text }) : null, missing };
  }
  return null;
}

/** What a condition asks for, as `group`, `group:artifact` or `:artifact`; nothing for one that asks otherwise. */
function modulesOf(condition: readonly Node[], scope: Scope): string[] {
  return alternatives(condition).flatMap((all) => {
    const asked = splitAt(all, "&").map((each) => comparison(each, scope));
    const known = new Map(asked.filter((each) => each !== null));
    const [group = "", name] = [known.get("group"), known.get("name")];
    if (known.size === 0 || known.size < asked.length) return [];
    return [name === undefined ? group : `${group}:${name}`];
  });
}

function alternatives(condition: readonly Node[]): (readonly Node[])[] {
  return splitAt(condition, "|");
}

/** `requested.group == "g"` */
function comparison(nodes: readonly Node[], scope: Scope): [string, string] | null {
  const at = nodes.findIndex((node) => isMark(node, "="));
  const property = wordsOf(nodes.slice(0, Math.max(at, 0))).at(-1);
  if ((property !== "group" && property !== "name") || !isMark(nodes[at + 1], "=")) return null;
  const { text, missing } = scope.evaluate(nodes.slice(at + 2));
  return missing === null ? [property, text] : null;
}
