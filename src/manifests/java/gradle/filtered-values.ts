import type { Definition } from "./language/definitions.ts";
import { contentOf, isMark, isWord, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { splitAt } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";

/** Calls that keep some values of a list, and what they keep where their condition holds. */
const filters: ReadonlyMap<string, boolean> = new Map([
  ["findAll", true],
  ["find", true],
  ["filter", true],
  ["grep", true],
  ["filterNot", false],
  ["filterNotNull", true],
]);

/** Whether a call keeps some values of the list that it is called on. */
export function isFilter(name: string): boolean {
  return filters.has(name);
}

type Test = (text: string, given: string) => boolean;

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["startsWith", (text, given) => text.startsWith(given)],
  ["endsWith", (text, given) => text.endsWith(given)],
  ["contains", (text, given) => text.includes(given)],
]);

/**
 * The values of a list that a condition lets through. One that is not understood may let each through,
 * as both sides of a condition count.
 */
export function filtered(
  values: readonly Definition[],
  name: string,
  block: readonly Node[] | null,
  scope: Scope,
): readonly Definition[] {
  if (block === null) return values;
  const { parameters, body } = lambdaOf(block);
  const condition = body.filter((node) => !isMark(node, "\n"));
  const [parameter = "it"] = parameters;
  const isKept = filters.get(name) ?? true;
  return values.filter((value) => {
    const holds = verdict(condition, parameter, value, scope);
    return holds === null || holds === isKept;
  });
}

/** Whether a condition holds for a value; `null` where that is not known. */
function verdict(
  written: readonly Node[],
  parameter: string,
  value: Definition,
  scope: Scope,
): boolean | null {
  if (isMark(written[0], "!")) {
    const inner = contentOf(written[1], "(") ?? written.slice(1);
    const holds = verdict(inner, parameter, value, scope);
    return holds === null ? null : !holds;
  }
  const own = scope.evaluate(value.nodes, value.within);
  if (own.missing !== null || !isWord(written[0], parameter)) return null;
  const compared = comparedWith(written.slice(1));
  if (compared === null) return null;
  const given = scope.evaluate(compared.given);
  return given.missing === null ? compared.test(own.text, given.text) : null;
}

/** `.startsWith("a")`, `== "a"` and `!= "a"` behind the value. */
function comparedWith(
  behind: readonly Node[],
): { readonly test: Test; readonly given: readonly Node[] } | null {
  const [first, second, third] = behind;
  if (isMark(second, "=") && (isMark(first, "=") || isMark(first, "!"))) {
    const isEqual = isMark(first, "=");
    return { test: (text, given) => (text === given) === isEqual, given: behind.slice(2) };
  }
  const test = second?.kind === "word" ? tests.get(second.text) : undefined;
  const given = contentOf(third, "(");
  const isCall = test !== undefined && isMark(first, ".") && behind.length === 3;
  return isCall && given !== null && splitAt(given, ",").length === 1 ? { test, given } : null;
}
