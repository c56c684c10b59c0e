import type { YarnEntry, YarnLock } from "./yarn-entry.ts";
import { readYarnLines, type YarnSyntax } from "./yarn-lines.ts";

/**
 * Reads a berry yarn.lock as Yarn itself writes it, many times as fast as a YAML parser.
 * `null` for a text with any other line: that is Yarn's parser to judge.
 */
export function readBerry(text: string): YarnLock | null {
  const lines = text.includes("\n? ") ? text.replace(longHead, "$1:") : text;
  const all = readYarnLines(lines, syntax) ?? [];
  const metadata = all.find(isMetadata);
  // Of two equal heads the last one counts, which is rare enough to leave it.
  const isUnique = new Set(all.map(({ specs: [spec] }) => spec)).size === all.length;
  if (metadata === undefined || !isUnique) return null;
  return {
    entries: all.filter((entry) => entry !== metadata),
    berry: Number(metadata.version ?? Number.NaN),
    workspaces: null,
  };
}

/** `? "…"` and a line with `:`, which Yarn writes for heads of more than 1024 characters. */
const longHead = /^\? ("[^"\n]*")\r?\n:(?=\r?$)/gm;

// The part of YAML in which neither escapes nor signs with a meaning can occur.
const quoted = String.raw`"[ !#-[\]-~]*"`;
const key = `${quoted}|[A-Za-z0-9/._$(^~][!-9;-~]*`;
const letters = "[!-9;-~]*";
const value = `${quoted}|[A-Za-z0-9/._$(^~=+<;)]${letters}(?:(?::(?=[!-~])| (?=[!"$-~]))${letters})*`;
const head = /^"([ !#-[\]-~]+)":$/;
const metadataHead = "__metadata";

const syntax: YarnSyntax = {
  separator: ": ",
  specs: specsOf,
  field: new RegExp(` {2}[A-Za-z]+: (?:${value})`, "y"),
  block: / {2}[A-Za-z]+:/y,
  dependency: new RegExp(` {4}(?:${key}): (?:${value})`, "y"),
  settings: {
    head: new RegExp(` {4}(?:${key}):`, "y"),
    line: new RegExp(` {6}(?:${key}): (?:${value})`, "y"),
  },
};

/** `"name@range, name@range":` */
function specsOf(line: string): string[] | null {
  if (line === `${metadataHead}:`) return [metadataHead];
  const written = head.exec(line)?.[1];
  if (written === undefined || !written.includes("@", 1)) return null;
  return written.includes(",") ? written.split(",").map((spec) => spec.trim()) : [written.trim()];
}

function isMetadata({ specs: [spec] }: YarnEntry): boolean {
  return spec === metadataHead;
}
