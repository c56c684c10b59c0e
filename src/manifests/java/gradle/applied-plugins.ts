import { literalOf, pathOf } from "./language/paths.ts";
import { contentOf, isMark, isWord, wordsOf, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "./language/statements.ts";

/** A plugin that a statement applies: its id, or the name of its class. */
export type AppliedPlugin = { readonly id: string } | { readonly className: string };

/**
 * The plugins of a `plugins` block; none of those with `apply false`.
 * https://docs.gradle.org/current/userguide/plugins.html#sec:plugins_block
 */
export function pluginsOfBlock(block: readonly Node[], scope: Scope): AppliedPlugin[] {
  return statementsOf(block).flatMap((statement) => {
    const words = wordsOf(statement);
    const [first = ""] = words;
    if (words.includes("apply") && hasFalse(statement)) return [];
    const end = statement.findIndex((node) => isWord(node, "version") || isWord(node, "apply"));
    const named = end === -1 ? statement : statement.slice(0, end);
    if (first === "kotlin" && named.length > 1) return [];
    if (first === "id" || first === "alias")
      return pluginNamed(contentOf(named[1], "(") ?? named.slice(1), scope);
    const path = pathOf(named);
    return path === null ? [] : [{ id: path }];
  });
}

/** `apply false` and `.apply(false)` */
function hasFalse(statement: Statement): boolean {
  const at = statement.findIndex((node) => isWord(node, "apply"));
  const value = contentOf(statement[at + 1], "(")?.[0] ?? statement[at + 1];
  return isWord(value, "false");
}

const containers = new Set(["plugins", "pluginManager", "getPlugins", "getPluginManager"]);

/** `apply plugin: "…"`, `apply(plugin = "…")`, `apply { plugin("…") }`, `plugins.apply("…")`, `apply<A>()` */
export function pluginsApplied(statement: Statement, scope: Scope): AppliedPlugin[] {
  const at = statement.findIndex((node) => isWord(node, "apply"));
  if (at === -1) return [];
  const behind = statement.slice(at + 1);
  const [first] = behind;
  if (isMark(first, "<")) {
    const close = behind.findIndex((node) => isMark(node, ">"));
    return pluginNamed(behind.slice(1, close), scope);
  }
  const parameters = contentOf(first, "(") ?? behind;
  const inBlock = blocksOf(behind.slice(0, 1)).flatMap((block) =>
    statementsOf(block).flatMap(([word, ...value]) =>
      isWord(word, "plugin") ? [contentOf(value[0], "(") ?? value] : [],
    ),
  );
  const given = [...inBlock, ...byName(parameters)];
  const isContained = wordsOf(statement.slice(0, at)).some((word) => containers.has(word));
  // `with(pluginManager) { apply("…") }` has nothing before it.
  if (given.length === 0 && (at === 0 || isContained)) return pluginNamed(parameters, scope);
  return given.flatMap((value) => pluginNamed(value, scope));
}

/** The value of `plugin: …`, `plugin = …` or `"plugin" to …`, among parameters or in a map of them. */
function byName(parameters: readonly Node[]): (readonly Node[])[] {
  const [only] = parameters;
  const inMap = isWord(only, "mapOf") ? contentOf(parameters[1], "(") : contentOf(only, "[");
  return splitAt(inMap ?? parameters, ",").flatMap(([key, relation, ...value]) => {
    const isKey = isWord(key, "plugin") || (key !== undefined && literalOf([key]) === "plugin");
    const isRelated = isMark(relation, ":") || isMark(relation, "=") || isWord(relation, "to");
    return isKey && isRelated ? [value] : [];
  });
}

/** A text, an entry of a catalog or a class; nothing for what only running the script would show. */
function pluginNamed(value: readonly Node[], scope: Scope): AppliedPlugin[] {
  const { text, missing } = scope.evaluate(value);
  if (missing === null) return /^[\w.-]+$/.test(text) ? [{ id: text }] : [];
  // `A::class.java`
  const colon = value.findIndex((node) => isMark(node, ":"));
  const path = pathOf(colon === -1 ? value : value.slice(0, colon)) ?? "";
  const entry = scope.pluginOf(path.replace(/\.pluginId$/, ""));
  if (entry !== null) return [{ id: entry.id }];
  const className = path.replace(/\.class$/, "");
  return /(?:^|\.)\p{Lu}\w*$/u.test(className) ? [{ className }] : [];
}
