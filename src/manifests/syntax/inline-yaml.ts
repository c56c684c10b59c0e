import type { YamlMapping } from "./yaml.ts";

/** What stands on one line: a text, or `{…}` or `[…]` of texts. */
export type InlineValue = string | readonly string[] | YamlMapping;

/** Thrown for text outside the regular subset. Never leaves this folder. */
export const irregular = new Error("not regular block style");

/** The value behind a colon or a dash, where it is one of the plain forms. @throws irregular */
export function inlineValue(written: string): InlineValue {
  const first = written.charAt(0);
  if (first === "'" || first === '"') return quotedText(written);
  if (first === "{") return flowMapping(written);
  if (first === "[") return flowSequence(written);
  if (!plainStart.test(first) || written.endsWith(":") || written.endsWith(" ")) throw irregular;
  if (written.includes(" ") && (written.includes(": ") || written.includes(" #"))) throw irregular;
  return written;
}

const plainStart = /[A-Za-z0-9/._$(^~=+<;)\\\u00a0-\uffff]/;

/** The text of a scalar in quotes that end where it ends. @throws irregular */
export function quotedText(written: string): string {
  const inner = written.slice(1, -1);
  if (written.length < 2 || !written.endsWith(written.charAt(0))) throw irregular;
  if (written.startsWith("'")) {
    if (!inner.includes("'")) return inner;
    if (inner.replaceAll("''", "").includes("'")) throw irregular;
    return inner.replaceAll("''", "'");
  }
  if (!written.startsWith('"') || inner.includes('"') || inner.includes("\\")) throw irregular;
  return inner;
}

// A scalar within `{}` or `[]`: in single quotes without more of them inside, or plain.
const letters = String.raw`[^,[\]{}:#'"]*`;
const plain = String.raw`[A-Za-z0-9/._$(^~=+]${letters}(?::(?=[^\s,[\]{}])${letters})*`;
const flowScalar = `(?:'[^']*'|${plain})`;
const element = new RegExp(`(?:(${flowScalar}): )?(${flowScalar})(?:, |$)`, "y");

function flowMapping(written: string): YamlMapping {
  const mapping = new Map<string, string>();
  for (const { key, value } of elements(written, "}")) {
    if (key === undefined || mapping.has(key)) throw irregular;
    mapping.set(key, value);
  }
  return mapping;
}

function flowSequence(written: string): string[] {
  return elements(written, "]").map(({ key, value }) => {
    if (key !== undefined) throw irregular;
    return value;
  });
}

interface Element {
  readonly key: string | undefined;
  readonly value: string;
}

function elements(written: string, close: string): Element[] {
  if (!written.endsWith(close)) throw irregular;
  const inner = written.slice(1, -1);
  const found: Element[] = [];
  element.lastIndex = 0;
  while (element.lastIndex < inner.length) {
    const [, key, value = " "] = element.exec(inner) ?? [];
    if (value.endsWith(" ") || key?.endsWith(" ") === true) throw irregular;
    found.push({ key: key === undefined ? key : unquoted(key), value: unquoted(value) });
  }
  return found;
}

function unquoted(written: string): string {
  return written.startsWith("'") ? written.slice(1, -1) : written;
}
