import { compareValues, type VersionOrder } from "./version-order.ts";

/** A part of a version. Qualifiers count as set off by a hyphen, whatever is written before them. */
interface Token {
  readonly prefix: "." | "-";
  readonly value: bigint | string;
}

/**
 * Maven's order, which is that of Gradle's versions as far as these look alike.
 * https://maven.apache.org/pom.html#version-order-specification
 */
export const mavenOrder: VersionOrder = {
  release(version) {
    const parsed = tokens(version);
    const end = parsed.findIndex(
      ({ prefix, value }) => prefix === "-" || typeof value === "string",
    );
    const numbers = parsed
      .slice(0, end === -1 ? parsed.length : end)
      .flatMap(({ value }) => (typeof value === "bigint" ? [value] : []));
    return /^\d[\w.-]*(?:\+[\w.-]+)?$/.test(version) ? numbers : null;
  },
  compare(a, b) {
    const [one, other] = [trimmed(tokens(a)), trimmed(tokens(b))];
    for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
      const order = compareTokens(
        one[at] ?? padding(other[at]?.prefix),
        other[at] ?? padding(one[at]?.prefix),
      );
      if (order !== 0) return order;
    }
    return 0;
  },
};

const part =
  /(?<separator>^|[.-]|(?<=\d)(?=[^\d.-])|(?<=[^\d.-])(?=\d))(?<text>\d+|[^\d.-]+|)(?=(?<next>\d?))/g;

/** Split at dots and hyphens, and where digits and other characters meet; an empty part is 0. */
function tokens(version: string): readonly Token[] {
  return [...version.toLowerCase().matchAll(part)].map(({ groups, index }) => {
    const { separator = "", text = "", next = "" } = groups ?? {};
    if (!/^\d*$/.test(text)) return { prefix: "-", value: qualifier(text, next !== "") };
    const isSetOff = separator === "-" || (separator === "" && index > 0);
    return { prefix: isSetOff ? "-" : ".", value: BigInt(text) };
  });
}

const shortForms = new Map([
  ["a", "alpha"],
  ["b", "beta"],
  ["m", "milestone"],
]);

const synonyms = new Map([
  ["cr", "rc"],
  ["final", ""],
  ["ga", ""],
  ["release", ""],
]);

function qualifier(text: string, isBeforeDigit: boolean): string {
  return (isBeforeDigit ? shortForms.get(text) : undefined) ?? synonyms.get(text) ?? text;
}

/** Without the parts that have no meaning at the end, and before each hyphen. */
function trimmed(all: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  let isAtEnd = true;
  for (const token of all.toReversed()) {
    if (isAtEnd && (token.value === 0n || token.value === "")) continue;
    kept.unshift(token);
    isAtEnd = token.prefix === "-";
  }
  return kept;
}

function padding(prefix: Token["prefix"] = "."): Token {
  return { prefix, value: prefix === "." ? 0n : "" };
}

function compareTokens(a: Token, b: Token): number {
  if (typeof a.value === "string" && typeof b.value === "string")
    return compareQualifiers(a.value, b.value);
  if (typeof a.value === "string" || typeof b.value === "string")
    return typeof a.value === "string" ? -1 : 1;
  if (a.prefix !== b.prefix) return a.prefix === "-" ? -1 : 1;
  return compareValues(a.value, b.value);
}

const known = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];

function compareQualifiers(a: string, b: string): number {
  const [one = 0, other = 0] = [a, b].map((text) =>
    known.includes(text) ? known.indexOf(text) : known.length,
  );
  return one === other ? compareValues(a, b) : one - other;
}
