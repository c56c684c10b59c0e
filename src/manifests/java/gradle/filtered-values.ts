import type { Definition } from "./language/definitions.ts";
import { contentOf, isMark, type Node } from "./language/nodes.ts";
import type { Scope } from "./scope.ts";
import { splitAt } from "./language/statements.ts";
import { lambdaOf } from "./language/symbols.ts";

/** Calls that keep some values of a list or a map, and what they keep where their condition holds. */
const filters: ReadonlyMap<string, boolean> = new Map([
  ["findAll", true],
  ["find", true],
  ["filter", true],
  ["grep", true],
  ["filterKeys", true],
  ["filterValues", true],
  ["filterNot", false],
  ["filterNotNull", true],
]);

/** Whether a call keeps some values of the list that it is called on. */
export function isFilter(name: string | null): name is string {
  return name !== null && filters.has(name);
}

type Test = (text: string, given: string) => boolean;

const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ["startsWith", (text, given) => text.startsWith(given)],
  ["endsWith", (text, given) => text.endsWith(given)],
  ["contains", (text, given) => text.includes(given)],
  ["equals", (text, given) => text === given],
]);

/**
 * The values of a list that a condition lets through. One that is not understood may let each through,
 * as both sides of a condition count.
 * @param named what the parameters of the condition stand for
 */
export function filtered<Value>(
  values: readonly Value[],
  name: string,
  block: readonly Node[] | null,
  scope: Scope,
  named: (value: Value, parameters: readonly string[]) => ReadonlyMap<string, Definition>,
): readonly Value[] {
  if (block === null) return values;
  const { parameters, body } = lambdaOf(block);
  const condition = body.filter((node) => !isMark(node, "\n"));
  const isKept = filters.get(name) ?? true;
  return values.filter((value) => {
    const holds = verdict(condition, scope.with(named(value, parameters)));
    return holds === null || holds === isKept;
  });
}

/** Whether a condition holds; `null` where that is not known. */
function verdict(condition: readonly Node[], scope: Scope): boolean | null {
  const compared = comparison(condition);
  if (compared === null) {
    if (!isMark(condition[0], "!")) return null;
    const holds = verdict(contentOf(condition[1], "(") ?? condition.slice(1), scope);
    return holds === null ? null : !holds;
  }
  const [own, given] = [scope.evaluate(compared.own), scope.evaluate(compared.given)];
  const isKnown = own.missing === null && given.missing === null;
  return isKnown ? compared.test(own.text, given.text) : null;
}

interface Comparison {
  readonly own: readonly Node[];
  readonly test: Test;
  readonly given: readonly Node[];
}

/** `it.startsWith("a")`, `it == "a"` and `it != "a"`; `null` for several at once and all else. */
function comparison(condition: readonly Node[]): Comparison | null {
  if (isMark(condition[0], "!") || condition.some((node) => isMark(node, "&") || isMark(node, "|")))
    return null;
  const equals = condition.findIndex((node) => isMark(node, "="));
  const isEqual = isMark(condition[equals + 1], "=");
  if (isEqual || isMark(condition[equals - 1], "!")) {
    const own = condition.slice(0, isEqual ? equals : equals - 1);
    const given = condition.slice(equals + (isEqual ? 2 : 1));
    return { own, test: (text, other) => (text === other) === isEqual, given };
  }
  const [name, group] = condition.slice(-2);
  const test = name?.kind === "word" ? tests.get(name.text) : undefined;
  const given = contentOf(group, "(");
  if (test === undefined || given === null || splitAt(given, ",").length !== 1) return null;
  return { own: condition.slice(0, -3), test, given };
}
