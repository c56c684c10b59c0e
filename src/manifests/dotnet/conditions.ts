import { posix } from "node:path";
import { existsAt } from "./functions.ts";
import { closingBracket, expand, type Expanded } from "./properties.ts";
import type { Scope } from "./scope.ts";

/** The value of a condition; `null` where the repository does not decide it. */
export type Verdict = boolean | null;

/** Longer than any condition that a person wrote. */
const maxLength = 5_000;

/**
 * Evaluates a condition. One that asks for a property that no file sets is not decided, because a build
 * may be given it.
 * https://learn.microsoft.com/visualstudio/msbuild/msbuild-conditions
 */
export function evaluateCondition(condition: string | null, scope: Scope): Verdict {
  const text = condition?.trim() ?? "";
  if (text === "") return true;
  if (text.length > maxLength) return null;
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const state: State = { tokens, at: 0, scope };
  const verdict = either(state);
  // What the grammar does not have is not decided.
  return state.at === tokens.length ? verdict : null;
}

interface State {
  readonly tokens: readonly string[];
  at: number;
  readonly scope: Scope;
}

const token = /\s*(?:(==|!=|<=|>=|[<>!()])|(')|([$@%])\(|-?\w[\w.+*-]*)/y;

/** Operators and words as they are, text in quotes with one quote before it. */
function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const from = token.lastIndex;
    const match = token.exec(text);
    if (match === null) return text.slice(from).trim() === "" ? tokens : null;
    const [whole, operator, quote, sign] = match;
    const start = token.lastIndex;
    if (quote === undefined && sign === undefined) {
      tokens.push(operator ?? whole.trim());
      continue;
    }
    const end =
      quote === undefined ? closingBracket(text, start - 1) + 1 : closingQuote(text, start);
    if (end <= 0) return null;
    tokens.push(`'${text.slice(quote === undefined ? start - 2 : start, end)}`);
    token.lastIndex = quote === undefined ? end : end + 1;
  }
  return tokens;
}

/** Where the text that begins at `start` ends; quotes within a function's brackets are its own. */
function closingQuote(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text.charAt(at) === "'") return at;
    if (text.startsWith("$(", at)) {
      const end = closingBracket(text, at + 1);
      if (end !== -1) at = end;
    }
  }
  return -1;
}

function isNext(state: State, word: string): boolean {
  if (state.tokens[state.at]?.toLowerCase() !== word) return false;
  state.at += 1;
  return true;
}

function either(state: State): Verdict {
  let verdict = both(state);
  while (isNext(state, "or")) {
    const other = both(state);
    verdict = verdict === true || other === true ? true : verdict === null ? null : other;
  }
  return verdict;
}

function both(state: State): Verdict {
  let verdict = one(state);
  while (isNext(state, "and")) {
    const other = one(state);
    verdict = verdict === false || other === false ? false : verdict === null ? null : other;
  }
  return verdict;
}

function one(state: State): Verdict {
  if (isNext(state, "!")) {
    const verdict = one(state);
    return verdict === null ? null : !verdict;
  }
  if (isNext(state, "(")) {
    const verdict = either(state);
    return isNext(state, ")") ? verdict : fail(state);
  }
  const left = operand(state);
  if (left === null) return fail(state);
  if (isNext(state, "(")) return call(left, state);
  const compare = comparisons.get(state.tokens[state.at] ?? "");
  if (compare === undefined) return decided([left], ([value = ""]) => truth(value), state);
  state.at += 1;
  const right = operand(state);
  if (right === null) return fail(state);
  return decided([left, right], ([a = "", b = ""]) => compare(a, b), state);
}

function fail(state: State): null {
  state.at = state.tokens.length + 1;
  return null;
}

function operand(state: State): string | null {
  const next = state.tokens[state.at];
  if (next === undefined || !/^['\w-]/.test(next)) return null;
  state.at += 1;
  return next;
}

/** The two functions that conditions have. */
function call(name: string, state: State): Verdict {
  const value = operand(state);
  if (value === null || !isNext(state, ")")) return fail(state);
  if (name.toLowerCase() === "hastrailingslash")
    return decided([value], ([path = ""]) => /[\\/]$/.test(path), state);
  if (name.toLowerCase() !== "exists") return fail(state);
  const { path, project } = state.scope;
  return decided(
    [value],
    ([target = ""]) => {
      // Conditions of properties and imports start from their file, those of items from the project.
      const verdicts = [path, project].map((from) =>
        existsAt(target, posix.dirname(from), state.scope),
      );
      return verdicts.every((each) => each === verdicts[0]) ? (verdicts[0] ?? null) : null;
    },
    state,
  );
}

/** The answer that all values of the operands give; `null` where they give several. */
function decided(
  operands: readonly string[],
  ask: (values: readonly string[]) => Verdict,
  { scope }: State,
): Verdict {
  const expanded = operands.map((each) => valueOf(each, scope));
  if (expanded.some(({ unknown, open }) => unknown !== null || (open && scope.plain !== true)))
    return null;
  const [first, second] = expanded;
  const choices = (first?.values ?? []).flatMap((value) =>
    second === undefined ? [[value]] : second.values.map((other) => [value, other]),
  );
  const answers = new Set(choices.map(ask));
  return answers.size === 1 ? (answers.values().next().value ?? null) : null;
}

function valueOf(written: string, scope: Scope): Expanded {
  const text = written.startsWith("'") ? written.slice(1) : written;
  // Items are not known before all properties are.
  if (/[@%]\(/.test(text)) return { values: [], unknown: text, open: true };
  return expand(text, scope);
}

const comparisons: ReadonlyMap<string, (a: string, b: string) => Verdict> = new Map([
  ["==", equal],
  ["!=", (a: string, b: string) => !equal(a, b)],
  ["<", (a: string, b: string) => ordered(a, b, (order) => order < 0)],
  [">", (a: string, b: string) => ordered(a, b, (order) => order > 0)],
  ["<=", (a: string, b: string) => ordered(a, b, (order) => order <= 0)],
  [">=", (a: string, b: string) => ordered(a, b, (order) => order >= 0)],
]);

const number = /^[+-]?\d+(?:\.\d+)?$/;

function equal(a: string, b: string): boolean {
  if (a.toLowerCase() === b.toLowerCase()) return true;
  if (number.test(a) && number.test(b)) return Number(a) === Number(b);
  const truths = [truth(a), truth(b)];
  return truths[0] !== null && truths[0] === truths[1];
}

function ordered(a: string, b: string, holds: (order: number) => boolean): Verdict {
  return number.test(a) && number.test(b) ? holds(Number(a) - Number(b)) : null;
}

function truth(value: string): Verdict {
  if (/^!?(?:true|on|yes)$/i.test(value)) return !value.startsWith("!");
  return /^(?:false|off|no)$/i.test(value) ? false : null;
}
