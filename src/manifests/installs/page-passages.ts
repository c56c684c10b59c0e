import type { PackageType } from "../../domain/package.ts";
import { count, endOfBracket, type Counted } from "./passages.ts";

/** Servers that give browsers and Deno the packages of npm by their names, and the name that stands behind. */
const address =
  /(?:\b(?:unpkg\.com|esm\.(?:sh|run)|cdn\.jsdelivr\.net\/(?:combine\/)?npm|cdn\.skypack\.dev|ga\.jspm\.io|cdnjs\.cloudflare\.com\/ajax\/libs)\/|,npm\/)(?:(?:v\d+|stable|npm)[/:])?\*?((?:@[\w.-]{1,100}\/)?[\w.-]{1,200})/g;

/** What PyScript and Pyodide load. https://docs.pyscript.net/latest/user-guide/configuration/ */
const pyodide = /<(?:m?py)-config|type=["']m?py["']|\b(?:pyodide|micropip)\b/;
const packages = /\b(?:packages["']?\s*[=:]|loadPackage\(|micropip\.install\()/;

/** What of a page or a module a browser loads by the names of packages; lines keep their numbers. */
export function pagePassages(packageType: PackageType, text: string): string {
  const lines = text.split("\n");
  if (packageType === "NODE") return lines.map(namesOfAddresses).join("\n");
  if (packageType !== "PYTHON" || !pyodide.test(text)) return "";
  const counted: Counted = new Set();
  for (const [at, line] of lines.entries())
    if (!counted.has(at) && packages.test(line)) count(counted, at, endOfBracket(lines, at));
  return lines.map((line, at) => (counted.has(at) ? line : "")).join("\n");
}

function namesOfAddresses(line: string): string {
  return Array.from(line.matchAll(address), ([, name = ""]) => name).join(" ");
}
