import { literalOf } from "./expressions.ts";
import type { Context, Finding } from "./findings.ts";
import { contentOf, deepNodes, isMark, isWord, wordsOf, type Node } from "./nodes.ts";
import { notationsOf } from "./notations.ts";
import { meantVersion } from "./rich-version.ts";
import type { Scope } from "./scope.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./statements.ts";

type Forced = Extract<Finding, { readonly kind: "forced" }>;

const everyConfiguration = new Set(["all", "configureEach", "each", "forEach"]);
const classpaths = new Set(["compileClasspath", "runtimeClasspath"]);
const selecting = new Set(["matching", "filter", "findAll"]);

/**
 * The versions that `configurations.all { resolutionStrategy { … } }` puts in place of those that are
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
  const isRule = statement.some((node) => isWord(node, "eachDependency"));
  return blocksOf(statement).flatMap((block) =>
    statementsOf(block).flatMap((each) =>
      isRule ? byRule(each, context) : ofStatement(each, context),
    ),
  );
}

function byNotations(values: readonly Node[], { scope, path }: Context): Forced[] {
  return notationsOf(values, scope).flatMap((notation): Forced[] =>
    notation.name === null || notation.version === null
      ? []
      : [
          {
            kind: "forced",
            module: notation.name,
            version: notation.version,
            path,
            line: values[0]?.line ?? 1,
          },
        ],
  );
}

/** `if (requested.group == "g" && requested.name == "a") useVersion("1")` */
function byRule([first, condition, ...body]: Statement, { scope, path }: Context): Forced[] {
  const asked = contentOf(condition, "(");
  if (!isWord(first, "if") || asked === null) return [];
  const nodes = [...deepNodes(body)];
  const at = nodes.findIndex((node) => isWord(node, "useVersion"));
  const value = nodes[at + 1];
  if (at === -1 || value === undefined) return [];
  const { text, missing } = scope.evaluate(contentOf(value, "(") ?? [value]);
  const version = missing === null ? meantVersion({ require: text }) : null;
  if (version === null) return [];
  const { line } = first ?? { line: 1 };
  return modulesOf(asked, scope).map((module) => ({
    kind: "forced",
    module,
    version,
    path,
    line,
  }));
}

/** What a condition asks for, as `group` or `group:artifact`; nothing for one that asks otherwise. */
function modulesOf(condition: readonly Node[], scope: Scope): string[] {
  return alternatives(condition).flatMap((all) => {
    const asked = splitAt(all, "&").map((each) => comparison(each, scope));
    const known = new Map(asked.filter((each) => each !== null));
    const group = known.get("group");
    if (group === undefined || known.size < asked.length) return [];
    const artifact = known.get("name");
    return [artifact === undefined ? group : `${group}:${artifact}`];
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
