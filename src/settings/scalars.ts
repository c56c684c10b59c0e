import { notAllowed, type Parsed } from "./parsed.ts";
import type { Prune } from "./settings.ts";

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

/** Any text on one line. */
export function parseLine(text: string): Parsed<string> {
  // oxlint-disable-next-line no-control-regex -- control characters are what this looks for
  return /[\u0000-\u001f\u007f]/.test(text)
    ? notAllowed(text, "text on one line")
    : { value: text };
}
