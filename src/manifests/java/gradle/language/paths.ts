import { isMark, type Node } from "./nodes.ts";

/** The path that nodes spell: `a["b.c"]`, `a.property("b.c")` and `a.b.c.get()` all are `a.b.c`. `null` for anything else. */
export function pathOf(nodes: readonly Node[]): string | null {
  const segments: string[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.kind === "word") {
      if (node.text === "as" && segments.length > 0) break;
      const parameters = nodes[at + 1];
      if (parameters?.kind === "group" && parameters.open === "(") {
        const table = readers.get(node.text);
        if (table === undefined) return null;
        const name = literalOf(parameters.nodes);
        if (name !== null) segments.push(...table, name);
        else if (parameters.nodes.length > 0) return null;
        at += 1;
      } else if (isMark(nodes[at - 1], ".") || at === 0) segments.push(node.text);
      else return null;
    } else if (node?.kind === "group" && node.open === "[" && segments.length > 0) {
      const name = literalOf(node.nodes);
      if (name === null) return null;
      segments.push(name);
    } else if (node?.kind !== "mark" || !/[.?!]/.test(node.text)) return null;
  }
  return segments.length === 0 ? null : segments.join(".");
}

/** The string that stands there alone and whole; `null` for anything else. */
export function literalOf(nodes: readonly Node[]): string | null {
  const [node] = nodes;
  if (nodes.length !== 1 || node?.kind !== "text") return null;
  return node.parts.every((part) => typeof part === "string") ? node.parts.join("") : null;
}

/** A path without the objects that only lead to a property: `rootProject.extra.a` is `a`. */
export function propertyPath(path: string): string {
  const segments = path.split(".");
  while (segments.length > 1 && leading.has(segments[0] ?? "")) segments.shift();
  return segments.join(".");
}

const leading = new Set([
  "rootProject",
  "versionCatalogs",
  "project",
  "parent",
  "providers",
  "ext",
  "extra",
  "properties",
  "this",
]);

/** Calls that give what they are asked for, or what stands before them; with the table they look in. */
const readers = new Map<string, readonly string[]>([
  ["get", []],
  ["getValue", []],
  ["getProperty", []],
  ["property", []],
  ["findProperty", []],
  ["gradleProperty", []],
  ["toString", []],
  ["asProvider", []],
  ["findLibrary", []],
  ["findBundle", ["bundles"]],
  ["findVersion", ["versions"]],
  ["named", []],
  ["trim", []],
  ["orNull", []],
]);
