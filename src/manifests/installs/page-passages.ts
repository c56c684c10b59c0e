import type { PackageType } from "../../domain/package.ts";
import { count, endOfBracket, type Counted } from "./passages.ts";

/** Servers that give browsers and Deno the packages of npm by their names. */
const address =
  /\b(?:unpkg\.com|esm\.(?:sh|run)|cdn\.jsdelivr\.net\/(?:combine\/)?npm|cdn\.skypack\.dev|ga\.jspm\.io|cdnjs\.cloudflare\.com\/ajax\/libs)\/(?:npm:)?/g;

/** What PyScript and Pyodide load. https://docs.pyscript.net/latest/user-guide/configuration/ */
const pyodide = /<(?:m?py)-config|type=["']m?py["']|\b(?:pyodide|micropip)\b/;
const packages = /\b(?:packages["']?\s*[=:]|loadPackage\(|micropip\.install\()/;

/** What of a page or a module a browser loads by the names of packages; lines keep their numbers. */
export function pagePassages(packageType: PackageType, text: string): string {
  if (packageType === "NODE") return counted(text, (line) => line.search(address) !== -1);
  if (packageType !== "PYTHON" || !pyodide.test(text)) return "";
  return counted(text, (line) => packages.test(line));
}

function counted(text: string, counts: (line: string) => boolean): string {
  const lines = text.split("\n");
  const all: Counted = new Set();
  for (const [at, line] of lines.entries())
    if (!all.has(at) && counts(line)) count(all, at, endOfBracket(lines, at));
  return lines.map((line, at) => (all.has(at) ? line.replaceAll(address, " ") : "")).join("\n");
}
