import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A manifest of a corpus with the files around it. */
export interface CorpusCase {
  /** The folder of the case below the corpus, with `/`. */
  readonly path: string;
  /** The part of the corpus that it is counted in. */
  readonly folder: string;
  /** A name of the corpus's own, which distinguishes the versions of a format. */
  readonly format: string;
  readonly packageType: string;
  /** The file that is judged; the others are there to be looked up. */
  readonly mainFile: string;
}

/** The cases that the `index.json` of a corpus lists. */
export function corpusCases(corpus: string): readonly CorpusCase[] {
  const index: unknown = JSON.parse(readFileSync(join(corpus, "index.json"), "utf8"));
  if (!Array.isArray(index) || !index.every(isCase))
    throw new Error(`${join(corpus, "index.json")} does not list the cases of a corpus.`);
  return index;
}

const fields = ["path", "folder", "format", "packageType", "mainFile"] as const;

function isCase(value: unknown): value is CorpusCase {
  return (
    typeof value === "object" &&
    value !== null &&
    fields.every((field) => typeof Reflect.get(value, field) === "string")
  );
}
