import { Lines } from "../../syntax/lines.ts";
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
  const reader = new YarnReader(text, syntax);
  const lines = new Lines(text);
  while (lines.next()) if (!reader.read(lines)) return null;
  return reader.entries;
}

class YarnReader {
  readonly entries: Draft[] = [];
  readonly #text: string;
  readonly #syntax: YarnSyntax;
  #entry: Draft | null = null;
  #block = "";
  #blocks: string[] = [];
  #inSettings = false;
  #setting = "";

  constructor(text: string, syntax: YarnSyntax) {
    this.#text = text;
    this.#syntax = syntax;
  }

  /** Takes one line in; `false` for one that Yarn does not write. */
  read({ start, end, number }: Lines): boolean {
    const text = this.#text;
    if (start === end) return true;
    // Behind a carriage return alone Yarn reads on.
    if (text.charCodeAt(start) === numberSign) return !text.slice(start, end).includes("\r");
    if (text.charCodeAt(start) !== space) return this.#readHead(start, end, number);
    if (this.#entry === null) return false;
    if (text.charCodeAt(start + 2) !== space) return this.#readField(this.#entry, start, end);
    if (text.charCodeAt(start + 4) !== space) return this.#readDependency(this.#entry, start, end);
    return this.#inSettings && this.#readSetting(this.#entry, start, end);
  }

  #readHead(start: number, end: number, line: number): boolean {
    const specs = this.#syntax.specs(this.#text.slice(start, end));
    if (specs === null) return false;
    this.#entry = draft(specs, line);
    this.entries.push(this.#entry);
    this.#block = "";
    this.#blocks = [];
    this.#inSettings = false;
    return true;
  }

  #readField(target: Draft, start: number, end: number): boolean {
    const text = this.#text;
    this.#inSettings = false;
    const from = start + 2;
    if (text.charCodeAt(end - 1) === colon) {
      const block = unquoted(text.slice(from, end - 1));
      // Of two equal blocks, or a field and a block, only the last one counts.
      const isNew = !this.#blocks.includes(block) && !readFields.has(block);
      this.#block = block;
      this.#blocks.push(block);
      return isNew && this.#isWhole(this.#syntax.block, start, end);
    }
    this.#block = "";
    if (!this.#isWhole(this.#syntax.field, start, end)) return false;
    const stop = this.#nameEnd(from);
    const name = unquoted(text.slice(from, stop));
    if (name === "version") target.version = this.#valueAt(stop, end);
    else if (name === "resolution") target.resolution = this.#valueAt(stop, end);
    else if (name === "name") target.name = this.#valueAt(stop, end);
    else return !readBlocks.has(name);
    return true;
  }

  #readDependency(target: Draft, start: number, end: number): boolean {
    const isRead = readBlocks.has(this.#block);
    this.#inSettings =
      this.#block !== "" && !isRead && this.#isWhole(this.#syntax.settings?.head, start, end);
    if (this.#inSettings) {
      this.#setting = unquoted(this.#text.slice(start + 4, end - 1));
      return true;
    }
    if (this.#block === "" || !this.#isWhole(this.#syntax.dependency, start, end)) return false;
    if (!isRead) return true;
    const from = start + 4;
    const stop = this.#nameEnd(from);
    const name = unquoted(this.#text.slice(from, stop));
    if (this.#block === "peerDependencies") target.peers.push(name);
    else target.dependencies.push([name, this.#valueAt(stop, end) ?? ""]);
    return true;
  }

  #readSetting(target: Draft, start: number, end: number): boolean {
    if (!this.#isWhole(this.#syntax.settings?.line, start, end)) return false;
    const isOptional =
      this.#block === "peerDependenciesMeta" &&
      this.#text.startsWith("optional: true", start + 6) &&
      end === start + 6 + "optional: true".length;
    if (isOptional) target.optionalPeers.push(this.#setting);
    return true;
  }

  #isWhole(pattern: RegExp | undefined, start: number, end: number): boolean {
    if (pattern === undefined) return false;
    pattern.lastIndex = start;
    return pattern.test(this.#text) && pattern.lastIndex === end;
  }

  #nameEnd(from: number): number {
    const isQuoted = this.#text.charCodeAt(from) === quote;
    return isQuoted
      ? this.#text.indexOf('"', from + 1) + 1
      : this.#text.indexOf(this.#syntax.separator, from);
  }

  #valueAt(stop: number, end: number): string | null {
    return unquoted(this.#text.slice(stop + this.#syntax.separator.length, end)) || null;
  }
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
  readonly optionalPeers: string[];
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
    optionalPeers: [],
  };
}

/** A text without the quotes that may stand around it. */
export function unquoted(written: string): string {
  return written.startsWith('"') ? written.slice(1, -1) : written;
}
