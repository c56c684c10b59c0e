import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What is longer stays out of the repository, whatever it reaches. */
export const longestKept = 2_000;

const folder = join(import.meta.dirname, "corpus");

/** The inputs of a target that reach what its seeds do not, as earlier runs found them. */
export function readCorpus(target: string): readonly string[] {
  const file = fileOf(target);
  if (!existsSync(file)) return [];
  const parsed: unknown = JSON.parse(readFileSync(file, "utf8"));
  if (!Array.isArray(parsed) || !parsed.every((one) => typeof one === "string"))
    throw new Error(`${file} is not a list of texts.`);
  return parsed;
}

export function writeCorpus(target: string, inputs: readonly string[]): void {
  writeFileSync(fileOf(target), `${JSON.stringify(inputs, null, 1)}\n`);
}

function fileOf(target: string): string {
  return join(folder, `${target}.json`);
}
