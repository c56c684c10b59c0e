import { eachLine } from "../syntax/lines.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

/**
 * Reads a classic yarn.lock as Yarn itself writes it, many times as fast as Yarn's grammar.
 * `null` for a text with any other line: that is the grammar's to judge.
 */
export function readClassic(text: string): readonly YarnEntry[] | null {
  const entries: Draft[] = [];
  let entry: Draft | null = null;
  let block: string | null = null;
  let regular = true;
  eachLine(text, (line, number) => {
    if (!regular || line === "" || line.startsWith("#")) return;
    if (!line.startsWith(" ")) {
      const specs = readSpecs(line);
      regular = specs !== null;
      entry = draft(specs ?? [], number);
      entries.push(entry);
      block = null;
    } else if (entry !== null && line.startsWith("    ") && block !== null) {
      regular = readDependency(entry, block, line);
    } else if (entry !== null) {
      block = /^ {2}"?(?<name>[A-Za-z]+)"?:$/.exec(line)?.groups?.["name"] ?? null;
      regular = block !== null || readField(entry, line);
    } else regular = false;
  });
  return regular ? entries : null;
}

interface Draft extends YarnEntry {
  version: string | null;
  name: string | null;
  readonly dependencies: YarnDependency[];
}

function draft(specs: readonly string[], line: number): Draft {
  return {
    specs,
    line,
    version: null,
    resolution: null,
    name: null,
    dependencies: [],
    peers: [],
  };
}

// https://github.com/yarnpkg/yarn/blob/master/src/lockfile/parse.js
const token = String.raw`"[^"\\]*"|[A-Za-z/.-][^\s:,"]*`;
const specToken = new RegExp(`(?:${token})(?=(, |:$))`, "y");
const fieldLine = new RegExp(`^ {2}(${token}) (${token}|\\d+)$`);
const dependencyLine = new RegExp(`^ {4}(${token}) (${token}|\\d+)$`);

function readSpecs(line: string): string[] | null {
  const specs: string[] = [];
  specToken.lastIndex = 0;
  while (true) {
    const found = specToken.exec(line);
    if (found === null) return null;
    const [spec, follows] = found;
    specs.push(unquoted(spec));
    if (follows === ":") return specs;
    specToken.lastIndex += 2;
  }
}

function readField(entry: Draft, line: string): boolean {
  const [, field, value = ""] = fieldLine.exec(line) ?? [];
  if (field === undefined) return false;
  const name = unquoted(field);
  if (name === "version") entry.version = unquoted(value);
  else if (name === "name") entry.name = unquoted(value);
  return true;
}

function readDependency(entry: Draft, block: string, line: string): boolean {
  const [, name, range = ""] = dependencyLine.exec(line) ?? [];
  if (name === undefined) return false;
  if (block === "dependencies" || block === "optionalDependencies")
    entry.dependencies.push([unquoted(name), unquoted(range)]);
  return true;
}

function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1) : written;
}
