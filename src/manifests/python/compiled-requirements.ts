import { posix } from "node:path";
import type { Repository } from "../format.ts";

/**
 * The `.in` files that a requirements file may be compiled from: the one of its name, and those that
 * pip-compile and uv name in comments, relative to the directory that they were run in.
 * https://pip-tools.readthedocs.io/en/stable/
 */
export function compiledFrom(text: string, path: string, { has }: Repository): readonly string[] {
  if (!path.endsWith(".txt")) return [];
  const places = directoriesUpward(path);
  const sources = new Set([path.replace(/\.txt$/, ".in")].filter(has));
  const mayName = text.includes("#") && text.includes(".in");
  for (const [, written = ""] of mayName ? text.matchAll(source) : []) {
    const place = places.map((directory) => posix.join(directory, written)).find(has);
    if (place !== undefined) sources.add(place);
  }
  return [...sources];
}

const source = /^[^\S\n]*#[^\n]*?(?:[\s=]|-r[\s=])([\w./-]+\.in)(?=\s|$)/gm;

function directoriesUpward(path: string): readonly string[] {
  const parts = posix.dirname(path).split("/");
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join("/")), "."];
}
