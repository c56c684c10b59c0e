import type { XmlElement } from "../../syntax/xml-element.ts";
import { callFunction } from "./functions.ts";
import { callMethod } from "./methods.ts";
import { machineRoot } from "./paths.ts";
import { lookUp, type Properties, type Scope } from "./scope.ts";

/** The values that a text has under one condition or another; none where a part of it is not known. */
export interface Expanded {
  readonly values: readonly string[];
  /** The first property or function that the repository does not give; `null` when all are known. */
  readonly unknown: string | null;
  /** Whether the text may have other values in another build. */
  readonly open: boolean;
}

/**
 * Sets a property as MSBuild does on its way through the files: with the values known by then.
 * @param verdict of its conditions; `null` where they cannot be decided.
 */
export function assign(
  properties: Properties,
  { name, text }: XmlElement,
  verdict: true | null,
  scope: Scope,
): void {
  const key = name.toLowerCase();
  const { values, open } = expand(text.trim(), scope);
  const before = verdict === null ? (properties.get(key)?.values ?? []) : [];
  properties.set(key, {
    values: values.length === 0 ? [] : [...new Set([...before, ...values])],
    open: open || verdict === null,
  });
}

/** Properties that double each other would otherwise be longer than memory. */
const maxLength = 1_000;
const maxValues = 16;

/**
 * Puts properties and the results of property functions into a text.
 * https://learn.microsoft.com/visualstudio/msbuild/property-functions
 */
export function expand(text: string, scope: Scope): Expanded {
  let start = text.indexOf("$(");
  if (start === -1) return { values: [text], unknown: null, open: false };
  let values = [""];
  let open = false;
  let at = 0;
  for (; start !== -1; start = text.indexOf("$(", at)) {
    const end = closingBracket(text, start + 1);
    if (end === -1) return unknown(text.slice(start));
    const inner = evaluate(text.slice(start + 2, end), scope);
    if (inner.unknown !== null) return inner;
    const before = text.slice(at, start);
    values = values.flatMap((value) => inner.values.map((next) => value + before + next));
    values = [...new Set(values)];
    if (values.length > maxValues || values.some((value) => value.length > maxLength))
      return unknown(text.slice(start + 2, end));
    open ||= inner.open;
    at = end + 1;
  }
  const rest = text.slice(at);
  return { values: values.map((value) => value + rest), unknown: null, open };
}

/** Expands a name or version. Where a property of the machine stands in it, which is a directory, it is not known. */
export function expandValue(text: string, scope: Scope): Expanded {
  const expanded = expand(text, scope);
  return expanded.values.some((value) => value.includes(machineRoot))
    ? unknown(/\$\(([^()]*)\)/.exec(text)?.[1] ?? text)
    : expanded;
}

function unknown(name: string): Expanded {
  return { values: [], unknown: name.trim().slice(0, maxLength), open: true };
}

/** The value of what stands between `$(` and `)`. */
function evaluate(inner: string, scope: Scope): Expanded {
  const name = inner.trim();
  const property = lookUp(name, scope);
  if (property !== undefined && !/[.([]/.test(name)) {
    if (property.values.length === 0) return unknown(name);
    return { values: property.values, unknown: null, open: property.open };
  }
  if (/^[\w-]+$/.test(name)) return unknown(name);
  return callChain(name, scope) ?? unknown(/^[\w.-]+$/.test(name) ? name : `$(${inner})`);
}

const head = /^(?:\[(?<type>[\w.]+)\]::(?<member>\w+)|(?<property>[\w-]+))\s*/;
const link = /^\.(\w+)\s*/;

/** `[Type]::Function(…)` or a property, with the methods called on it; `null` where one is not known. */
function callChain(text: string, scope: Scope): Expanded | null {
  const start = head.exec(text);
  const { type, member = "", property = "" } = start?.groups ?? {};
  if (start === null) return null;
  let rest = text.slice(start[0].length);
  let current: Expanded | null;
  if (type === undefined) {
    const known = lookUp(property, scope);
    current = known === undefined || known.values.length === 0 ? null : { ...known, unknown: null };
  } else {
    const call = argumentsAt(rest, scope);
    if (call === null) return null;
    rest = call.rest;
    current =
      orDefault(`${type}::${member}`, call.lists) ??
      combined(call.lists, (values) => callFunction(`${type}::${member}`, values, scope));
  }
  while (current !== null && rest !== "") {
    const next = link.exec(rest);
    if (next === null) return null;
    const call = argumentsAt(rest.slice(next[0].length), scope);
    if (call === null) return null;
    rest = call.rest;
    current = combined([current, ...call.lists], ([self = "", ...values]) =>
      callMethod(next[1] ?? "", self, values),
    );
  }
  return current;
}

/** What a value that no file gives is by default: a build may be given another. */
function orDefault(name: string, [value, other]: readonly Expanded[]): Expanded | null {
  const isDefault = name.toLowerCase() === "msbuild::valueordefault" && value?.unknown !== null;
  return isDefault && other?.unknown === null ? { ...other, open: true } : null;
}

interface Arguments {
  readonly lists: readonly Expanded[];
  readonly rest: string;
}

/** The arguments in brackets at the start of a text; none where there are no brackets. */
function argumentsAt(text: string, scope: Scope): Arguments | null {
  if (!text.startsWith("(")) return { lists: [], rest: text };
  const end = closingBracket(text, 0);
  if (end === -1) return null;
  const inside = text.slice(1, end);
  const written = inside.trim() === "" ? [] : splitArguments(inside);
  const lists = written.map((each) => expand(unquoted(each.trim()), scope));
  return { lists, rest: text.slice(end + 1).trim() };
}

/** Calls a function with each choice of its arguments' values. */
function combined(
  lists: readonly Expanded[],
  call: (values: readonly string[]) => string | null,
): Expanded | null {
  let choices: string[][] = [[]];
  for (const { values } of lists) {
    choices = choices.flatMap((choice) => values.map((value) => [...choice, value]));
    if (choices.length > maxValues) return null;
  }
  const results = choices.map(call);
  const values = results.filter((result) => result !== null);
  if (values.length === 0 || values.length < results.length) return null;
  return { values: [...new Set(values)], unknown: null, open: lists.some(({ open }) => open) };
}

/** Where the bracket at `start` closes; -1 where it does not. Those in quotes do not count. */
export function closingBracket(text: string, start: number): number {
  let depth = 0;
  let quote = "";
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (/['"`]/.test(character)) quote = character;
    else if (character === "(") depth += 1;
    else if (character === ")" && --depth === 0) return at;
  }
  return -1;
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (/['"`]/.test(character)) quote = character;
    else if (character === "(") depth += 1;
    else if (character === ")") depth -= 1;
    else if (character === "," && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function unquoted(text: string): string {
  const quote = text.charAt(0);
  const isQuoted = /['"`]/.test(quote) && text.length > 1 && text.endsWith(quote);
  return isQuoted ? text.slice(1, -1) : text;
}
