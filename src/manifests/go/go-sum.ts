import type { Package } from "../../domain/package.ts";
import { Fault } from "../../domain/problem.ts";
import type { ParseResult } from "../format.ts";
import { Lines } from "../../syntax/lines.ts";
import { beside } from "../workspace-path.ts";

const goMod = "/go.mod";

/**
 * A module whose zip has a hash was downloaded; one with a hash of its `go.mod` alone was only
 * weighed while versions were selected, and is no dependency.
 */
/** Checksums of Go modules. https://go.dev/ref/mod#go-sum-files */
export function parseGoSum(text: string, path: string): ParseResult {
  const sums: Sums = { packages: [], goModOnly: [], module: "" };
  const lines = new Lines(text);
  while (lines.next()) {
    const line = lines.line();
    if (read(sums, line)) continue;
    // Go itself splits at any run of white space and passes over empty lines.
    const tidied = line.trim().replace(/\s+/g, " ");
    if (tidied !== "" && !read(sums, tidied)) throw malformedError(path, lines.number);
  }
  const { packages, goModOnly } = sums;
  return {
    packages,
    altered: anyOther(goModOnly, packages),
    // It is read only where the go.mod beside it, being of before Go 1.17, names less than it does.
    covers: packages.length === 0 ? [] : [beside(path, "go.mod")],
  };
}

interface Sums {
  readonly packages: Package[];
  readonly goModOnly: string[];
  /** The last module with a hash of its zip, as `name version`. */
  module: string;
}

/** Takes one line in; `false` where it is none of the usual form. */
function read(sums: Sums, line: string): boolean {
  const space = line.indexOf(" ");
  const end = line.indexOf(" ", space + 1);
  if (!isEntry(line, space, end)) return false;
  if (line.startsWith(goMod, end - goMod.length)) {
    const subject = line.slice(0, end - goMod.length);
    if (subject !== sums.module) sums.goModOnly.push(subject);
  } else {
    const name = line.slice(0, space);
    const version = line.slice(space + 1, end);
    sums.packages.push({ name, version, development: false, resolved: true });
    sums.module = line.slice(0, end);
  }
  return true;
}

const v = 118;
const h = 104;
const colon = 58;
/** Of a space and a SHA-256 hash, as `h1:` writes it. */
const hashLength = 48;

/**
 * Whether a line is `name v… h1:…`, recognised by the few characters that are always the same, because a
 * go.sum has many thousand lines.
 */
function isEntry(line: string, space: number, end: number): boolean {
  return (
    space > 0 &&
    line.charCodeAt(space + 1) === v &&
    line.charCodeAt(end + 1) === h &&
    line.charCodeAt(end + 3) === colon &&
    (line.length === end + hashLength || line.lastIndexOf(" ") === end)
  );
}

function anyOther(goModOnly: readonly string[], packages: readonly Package[]): boolean {
  if (goModOnly.length === 0) return false;
  const modules = new Set(packages.map(({ name, version }) => `${name} ${version}`));
  return goModOnly.some((module) => !modules.has(module));
}

function malformedError(path: string, line: number): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has a line that is not \`module version hash\`. Run \`go mod tidy\` to write it again.`,
    { path, line },
  );
}
