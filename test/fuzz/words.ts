import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "./target.ts";

const src = join(import.meta.dirname, "../../src");

/** What the code compares with, and what its samples are made of: chance alone would not come upon it. */
export function wordsOf({ source, seeds }: Target): readonly string[] {
  const code = source.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: src }));
  const texts = code.toSorted().map((path) => readFileSync(join(src, path), "utf8"));
  const literals = texts.flatMap((text) => text.match(/(?<=")[^"\n\\]{1,30}(?=")/g) ?? []);
  const own = seeds.flatMap((seed) => seed.match(/[\w@$.:/-]{2,30}|[^\w\s]{2,4}/g) ?? []);
  return [...new Set([...literals.filter((word) => !word.includes("./")), ...own])];
}
