import { type Prune } from "../domain/policy.ts";

/** A value that was understood, or all that is wrong with it: each fault reads on from the input's name. */
export type Parsed<Value> = { readonly value: Value } | { readonly faults: readonly string[] };

const maxShown = 100;

/** The fault of a value that is not among those allowed. */
export function notAllowed(text: string, allowed: string): { readonly faults: readonly string[] } {
  return { faults: [`is ${shown(text)}; allowed is ${allowed}.`] };
}

/** A value as a message quotes it: on one line and not endless. */
export function shown(text: string): string {
  return JSON.stringify(text.length > maxShown ? `${text.slice(0, maxShown)}…` : text);
}

// https://yaml.org/spec/1.2.2/#1032-tag-resolution, as `getBooleanInput` of @actions/core has it.
const booleans = new Map([
  ...["true", "True", "TRUE"].map((text) => [text, true] as const),
  ...["false", "False", "FALSE"].map((text) => [text, false] as const),
]);

export function parseBoolean(text: string): Parsed<boolean> {
  const value = booleans.get(text);
  return value === undefined ? notAllowed(text, "`true` or `false`") : { value };
}

/** What `prune` allows: the spellings of a boolean, and `all`. */
export function parsePrune(text: string): Parsed<Prune> {
  if (text === "all") return { value: text };
  const value = booleans.get(text);
  return value === undefined
    ? notAllowed(text, "`true`, `all` or `false`")
    : { value: value ? "true" : "false" };
}

/** A parser for one of some words. */
export function oneOf<Word extends string>(words: readonly Word[]): (text: string) => Parsed<Word> {
  const allowed = words.map((word) => `\`${word}\``).join(", ");
  return (text) => {
    const value = words.find((word) => word === text);
    return value === undefined ? notAllowed(text, `one of ${allowed}`) : { value };
  };
}

/** `0%` to `100%`, decimals allowed, as a share from 0 to 1. */
export function parsePercentage(text: string): Parsed<number> {
  const percent = Number(/^(?<number>\d{1,3}(?:\.\d+)?)%$/.exec(text)?.groups?.["number"]);
  return percent <= 100
    ? { value: percent / 100 }
    : notAllowed(text, "a percentage from `0%` to `100%`, such as `50%`");
}

/** A parser for a whole number within bounds, written in digits. */
export function wholeNumber(least: number, most: number): (text: string) => Parsed<number> {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= least && value <= most
      ? { value }
      : notAllowed(text, `a whole number from ${least} to ${most}`);
  };
}

const msOfUnit = new Map([
  ["s", 1_000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

/** A whole number of seconds, minutes or hours, up to a day, in milliseconds. */
export function parseDuration(text: string): Parsed<number> {
  const { number, unit = "" } = /^(?<number>\d{1,5})(?<unit>[smh])$/.exec(text)?.groups ?? {};
  const value = Number(number) * (msOfUnit.get(unit) ?? Number.NaN);
  return value >= 1_000 && value <= 24 * 3_600_000
    ? { value }
    : notAllowed(text, "a time from `1s` to `24h`, such as `30m`");
}

/** Any text on one line. */
export function parseLine(text: string): Parsed<string> {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  return /[\u0000-\u001f\u007f]/.test(text)
    ? notAllowed(text, "text on one line")
    : { value: text };
}

/** The key travels in an HTTP header. Its faults never show it. */
export function parseApiKey(text: string): Parsed<string> {
  if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
  const fault = /^bearer\s/i.test(text)
    ? "begins with `Bearer`; allowed is the key alone."
    : "contains a space, a line break or a character that is not ASCII; allowed is the key alone, as Cortex shows it.";
  return { faults: [fault] };
}

/** The token travels in an HTTP header. Its fault never shows it. */
export function parseToken(text: string): Parsed<string> {
  if (/^[\u0021-\u007e]+$/.test(text)) return { value: text };
  return {
    faults: [
      "contains a space, a line break or a character that is not ASCII; allowed is the token alone.",
    ],
  };
}

// https://git-scm.com/docs/git-check-ref-format
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const unfit = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|\/\.|[/.]$|\.lock$/;

/**
 * The name of one branch; `refs/heads/` in front of it is taken off. A comma would be allowed by git,
 * and is nearly always a list.
 */
export function parseBranch(text: string): Parsed<string> {
  const value = text.replace(/^refs\/heads\//, "");
  return value === "" || unfit.test(value) || value.includes(",") || value.startsWith("refs/")
    ? notAllowed(text, "the name of one branch, such as `main`, and neither a list nor a pattern")
    : { value };
}

/** `owner/name`, as in a repository's address on GitHub. */
export function parseRepository(text: string): Parsed<string> {
  return /^[\w.-]+\/[\w.-]+$/.test(text)
    ? { value: text }
    : notAllowed(text, "`owner/name`, as in the repository's address on GitHub");
}
