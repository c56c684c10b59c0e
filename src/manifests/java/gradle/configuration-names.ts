import { contentOf, isWord, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { splitAt } from "./language/statements.ts";

/** Words of which none is a name: calls on configurations, and what leads to them. */
const calls = new Set([
  "configurations",
  "sourceSets",
  "project",
  "get",
  "getting",
  "creating",
  "registering",
  "configure",
  "all",
  "configureEach",
]);

/**
 * The name of the configuration that nodes stand for: a text, `configurations["api"]`,
 * `configurations.named("api").get()`, `JavaPlugin.API_CONFIGURATION_NAME`,
 * `sourceSets.test.get().apiConfigurationName`, or a variable that holds one. `null` for anything else.
 */
export function configurationName(nodes: readonly Node[], scope: Scope): string | null {
  return named(nodes, scope, true);
}

function named(nodes: readonly Node[], scope: Scope, mayBeVariable: boolean): string | null {
  const [only, more] = nodes;
  if (only?.kind === "text" && more === undefined) return textOf(nodes, scope);
  const last = nodes.findLast((node) => node.kind === "word" && !calls.has(node.text));
  const word = last?.kind === "word" ? last.text : null;
  const constant = /^([A-Z_]+)_CONFIGURATION_NAME$/.exec(word ?? "")?.[1];
  if (constant !== undefined) return camelCase(constant);
  const [, property] = /^(.+)ConfigurationName$/.exec(word ?? "") ?? [];
  if (property !== undefined) return ofSourceSet(property, nodes.slice(0, -2), scope);
  const looked = lookedUp(nodes, scope);
  if (looked !== null) return looked;
  if (only?.kind !== "word" || more !== undefined) return word;
  const { nodes: value = [] } = (mayBeVariable ? scope.definitionOf(only.text) : null) ?? {};
  const isOne = value.length > 1 && value.some((node) => isWord(node, "configurations"));
  return (isOne ? named(value, scope, false) : textOf(nodes, scope)) ?? word;
}

/** `testImplementation` for the property `implementation` of the source set `test`. */
function ofSourceSet(property: string, set: readonly Node[], scope: Scope): string {
  const name = named(set, scope, false);
  if (name === null || name === "main") return property;
  return `${name}${property.charAt(0).toUpperCase()}${property.slice(1)}`;
}

/** The last text that is given to a call or an index. */
function lookedUp(nodes: readonly Node[], scope: Scope): string | null {
  const group = nodes.findLast((node) => node.kind === "group" && node.open !== "{");
  const given = contentOf(group, "(") ?? contentOf(group, "[") ?? [];
  if (given.length > 0) return named(splitAt(given, ",")[0] ?? [], scope, false);
  const at = group === undefined ? -1 : nodes.lastIndexOf(group);
  return at < 1 ? null : lookedUp(nodes.slice(0, at), scope);
}

function textOf(nodes: readonly Node[], scope: Scope): string | null {
  const { text, missing } = scope.evaluate(nodes);
  return missing === null ? text : null;
}

function camelCase(constant: string): string {
  return constant
    .toLowerCase()
    .replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `configurations["api"]("g:a:1")`: which configuration is called, and with what; `null` for other statements. */
export function calledConfiguration(
  statement: readonly Node[],
  scope: Scope,
): { readonly name: string; readonly parameters: readonly Node[] } | null {
  const end = statement.findLastIndex((node) => contentOf(node, "(") !== null);
  const parameters = contentOf(statement[end], "(");
  const isCall = statement[end - 1]?.kind === "group" && isWord(statement[0], "configurations");
  if (!isCall || parameters === null) return null;
  const name = configurationName(statement.slice(0, end), scope);
  return name === null ? null : { name, parameters };
}
