import { eachSpan } from "../syntax/lines.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

/** How the lines of a lock are written. Each pattern is sticky, for a line with its indent. */
export interface YarnSyntax {
  /** What the line at the head of an entry asks for; `null` for a line of another kind. */
  readonly specs: (line: string) => readonly string[] | null;
  /** `  name value` */
  readonly field: RegExp;
  /** `  name:`, with lines below it. */
  readonly block: RegExp;
  /** `    name value` */
  readonly dependency: RegExp;
  /** What stands between a name and its value. */
  readonly separator: string;
  /** `    name:` and the `      name value` below, of which nothing is read. */
  readonly settings?: { readonly head: RegExp; readonly line: RegExp };
}

/**
 * The entries of a lock of which every line is as Yarn itself writes it; `null` where one is not.
 * A lock has many thousand lines, so they are looked at in place.
 */
export function readYarnLines(text: string, syntax: YarnSyntax): readonly YarnEntry[] | null {
  const entries: YarnEntry[] = [];
  let entry: Draft | null = null;
  let block = "";
  let blocks: string[] = [];
  let inSettings = false;

  function read(start: number, end: number, line: number): boolean {
    if (start === end) return true;
    // Behind a carriage return alone Yarn reads on.
    if (text.charCodeAt(start) === numberSign) return !text.slice(start, end).includes("\r");
    if (text.charCodeAt(start) !== space) return readHead(start, end, line);
    if (entry === null) return false;
    if (text.charCodeAt(start + 2) !== space) return readField(entry, start, end);
    if (text.charCodeAt(start + 4) !== space) return readDependency(entry, start, end);
    return inSettings && isWhole(syntax.settings?.line, start, end);
  }

  function readHead(start: number, end: number, line: number): boolean {
    const specs = syntax.specs(text.slice(start, end));
    if (specs === null) return false;
    entry = draft(specs, line);
    entries.push(entry);
    block = "";
    blocks = [];
    inSettings = false;
    return true;
  }

  function readField(target: Draft, start: number, end: number): boolean {
    inSettings = false;
    const from = start + 2;
    if (text.charCodeAt(end - 1) === colon) {
      block = unquoted(text.slice(from, end - 1));
      // Of two equal blocks, or a field and a block, only the last one counts.
      const isNew = !blocks.includes(block) && !readFields.has(block);
      blocks.push(block);
      return isNew && isWhole(syntax.block, start, end);
    }
    block = "";
    if (!isWhole(syntax.field, start, end)) return false;
    const stop = nameEnd(from);
    const name = unquoted(text.slice(from, stop));
    if (name === "version") target.version = valueAt(stop, end);
    else if (name === "resolution") target.resolution = valueAt(stop, end);
    else if (name === "name") target.name = valueAt(stop, end);
    else return !readBlocks.has(name);
    return true;
  }

  function readDependency(target: Draft, start: number, end: number): boolean {
    const isRead = readBlocks.has(block);
    inSettings = block !== "" && !isRead && isWhole(syntax.settings?.head, start, end);
    if (inSettings) return true;
    if (block === "" || !isWhole(syntax.dependency, start, end)) return false;
    if (!isRead) return true;
    const from = start + 4;
    const stop = nameEnd(from);
    const name = unquoted(text.slice(from, stop));
    if (block === "peerDependencies") target.peers.push(name);
    else target.dependencies.push([name, valueAt(stop, end) ?? ""]);
    return true;
  }

  function isWhole(pattern: RegExp | undefined, start: number, end: number): boolean {
    if (pattern === undefined) return false;
    pattern.lastIndex = start;
    return pattern.test(text) && pattern.lastIndex === end;
  }

  function nameEnd(from: number): number {
    const isQuoted = text.charCodeAt(from) === quote;
    return isQuoted ? text.indexOf('"', from + 1) + 1 : text.indexOf(syntax.separator, from);
  }

  function valueAt(stop: number, end: number): string | null {
    return unquoted(text.slice(stop + syntax.separator.length, end)) || null;
  }

  let regular = true;
  eachSpan(text, (start, end, line) => {
    regular &&= read(start, end, line);
  });
  return regular ? entries : null;
}

const readFields = new Set(["version", "resolution", "name"]);
const readBlocks = new Set(["dependencies", "optionalDependencies", "peerDependencies"]);
const [space, quote, numberSign, colon] = [32, 34, 35, 58];

interface Draft extends YarnEntry {
  version: string | null;
  resolution: string | null;
  name: string | null;
  readonly dependencies: YarnDependency[];
  readonly peers: string[];
}

function draft(specs: readonly string[], line: number): Draft {
  return { specs, line, version: null, resolution: null, name: null, dependencies: [], peers: [] };
}

/** A text without the quotes that may stand around it. */
export function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1) : written;
}
