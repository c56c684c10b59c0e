import type { YarnEntry } from "./yarn-entry.ts";
import { readYarnLines, unquoted, type YarnSyntax } from "./yarn-lines.ts";

/**
 * Reads a classic yarn.lock as Yarn itself writes it, many times as fast as Yarn's grammar.
 * `null` for a text with any other line: that is the grammar's to judge.
 */
export function readClassic(text: string): readonly YarnEntry[] | null {
  return readYarnLines(text, syntax);
}

// https://github.com/yarnpkg/yarn/blob/master/src/lockfile/parse.js
const token = String.raw`"[^"\\\u0000-\u001f]*"|[A-Za-z][^\s:,"]*`;
const specToken = new RegExp(`(?:${token})(?=(, |:$))`, "y");

const syntax: YarnSyntax = {
  separator: " ",
  specs: specsOf,
  field: new RegExp(` {2}(?:${token}) (?:${token}|\\d+)`, "y"),
  block: / {2}(?:"[A-Za-z]+"|[A-Za-z]+):/y,
  dependency: new RegExp(` {4}(?:${token}) (?:${token}|\\d+)`, "y"),
};

/** `name@range, "name@range":` */
function specsOf(line: string): string[] | null {
  const specs: string[] = [];
  specToken.lastIndex = 0;
  while (true) {
    const found = specToken.exec(line);
    if (found === null) return null;
    specs.push(unquoted(found[0]));
    if (found[1] === ":") return specs;
    specToken.lastIndex += 2;
  }
}
