import type { YamlMapping } from "./yaml-mapping.ts";

/** What stands on one line: a text, or `{…}` or `[…]` of texts. */
export type InlineValue = string | readonly string[] | YamlMapping;

/** Thrown for text outside the regular subset. Never leaves this folder. */
export const irregular = new Error("not regular block style");

/** The value behind a colon or a dash, where it is one of the plain forms. @throws irregular */
export function inlineValue(written: string): InlineValue {
  const first = written.charCodeAt(0);
  if (first === singleQuote || first === doubleQuote) return quotedText(written);
  if (first === brace) return flowMapping(written);
  if (first === bracket) return flowSequence(written);
  const last = written.charCodeAt(written.length - 1);
  if (!beginsPlain(first) || last === colon || last === space) throw irregular;
  if (written.includes(" ") && (written.includes(": ") || written.includes(" #"))) throw irregular;
  return written;
}

const [space, doubleQuote, singleQuote, colon, bracket, brace] = [32, 34, 39, 58, 91, 123];

/** By code: a large lock has some hundred thousand values. */
const plainStarts = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9/._$(^~=+<;)\\]/.test(String.fromCharCode(code)) ? 1 : 0,
);

function beginsPlain(code: number): boolean {
  return code < 128 ? plainStarts[code] === 1 : code >= firstPrintable;
}

const firstPrintable = 0xa0;

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

/** What pnpm writes of nearly every package: `{integrity: sha512-…}`, `{node: '>=18'}`. */
const single = /^\{([A-Za-z]+): (?:([A-Za-z0-9/._+=][A-Za-z0-9/._+=-]*)|'([^']*)')\}$/;

function flowMapping(written: string): YamlMapping {
  const [, name, plainText, quoted = ""] = single.exec(written) ?? [];
  if (name !== undefined) return new Map([[name, plainText ?? quoted]]);
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
