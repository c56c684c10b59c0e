import { corpusCases } from "./corpus/corpus-cases.ts";
import { readCase } from "./corpus/read-case.ts";

/**
 * Reads every case of a corpus and prints what was read, by the path of the case:
 * `node scripts/corpus.ts <directory> > results.json`
 */
const [, , directory] = process.argv;
if (directory === undefined) throw new Error("Name the directory of the corpus.");

const results: [path: string, result: unknown][] = [];
for (const corpusCase of corpusCases(directory)) {
  const result = await readCase(directory, corpusCase);
  if (result !== null) results.push([corpusCase.path, result]);
}
console.log(JSON.stringify(Object.fromEntries(results), null, 1));
