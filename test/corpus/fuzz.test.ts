import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusCases, type CorpusCase } from "../../scripts/corpus/corpus-cases.ts";
import { formatOfCase } from "../../scripts/corpus/read-case.ts";
import { decodeText } from "../../src/workspace/decode-text.ts";
import { readManifest } from "../../src/manifests/read.ts";
import { Fault } from "../../src/domain/problem.ts";
import { mutated } from "../manifests/mutated.ts";
import { repositoryWith } from "../manifests/samples.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const isThere = existsSync(corpus);
const cases = isThere ? corpusCases(corpus) : [];
const runsForEachFile = 20;
const mostBytes = 20_000;

describe("real manifests with random changes", () => {
  it("are made of a corpus beside the project", (context) => {
    if (!isThere) context.skip("It is not there, so nothing was changed and read.");
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each([...Map.groupBy(cases, ({ folder }) => folder)])(
    "give packages or a fault of the file: %s",
    async (_, ofFolder) => {
      for (const corpusCase of ofFolder) await fuzz(corpusCase);
    },
    120_000,
  );
});

async function fuzz(corpusCase: CorpusCase): Promise<void> {
  const { path, mainFile } = corpusCase;
  const format = formatOfCase(corpusCase);
  const text = textOf(join(corpus, path, mainFile));
  if (format === null || text === null) return;
  const sample = { path: mainFile, text, others: new Map<string, string>() };
  await fc.assert(
    fc.asyncProperty(mutated(text), async (changed) => {
      const { failure } = await readManifest(
        { path: mainFile, format },
        repositoryWith(sample, changed),
      );
      if (failure !== null) expect(failure.code, failure.message).toMatch(/^(?:manifest|include)-/);
    }),
    { numRuns: runsForEachFile },
  );
}

/** The text of a file that is not too long to be read again and again; `null` for another. */
function textOf(file: string): string | null {
  const bytes = readFileSync(file);
  if (bytes.length > mostBytes) return null;
  try {
    return decodeText(bytes, file);
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
