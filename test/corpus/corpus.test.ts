import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { corpusCases } from "../../scripts/corpus/corpus-cases.ts";
import { openCase, readCase } from "../../scripts/corpus/read-case.ts";
import { formatMatcher } from "../../src/manifests/discovery/match-files.ts";
import { formats } from "../../src/manifests/formats.ts";
import { resolveCoverage } from "../../src/manifests/coverage.ts";
import exceptions from "./exceptions.json" with { type: "json" };
import { judge, type Expectation } from "./judge.ts";

const corpus = fileURLToPath(new URL("../../../shared/corpus", import.meta.url));
const isThere = existsSync(corpus);
const cases = isThere ? corpusCases(corpus) : [];
const reasons = new Map(Object.entries(exceptions));

describe("the corpus of real manifests", () => {
  it("lies beside the project", (context) => {
    if (!isThere) context.skip("It is not there, so nothing was read from it.");
    expect(cases.length).toBeGreaterThan(0);
  });

  it("has each case with a reason not to be read as expected", (context) => {
    if (!isThere) context.skip("The corpus is not there.");
    const known = new Set(cases.map(({ path }) => path));

    expect([...reasons.keys()].filter((path) => !known.has(path))).toEqual([]);
  });

  it.each([...Map.groupBy(cases, ({ folder }) => folder)])(
    "is read as expected: %s",
    async (folder, ofFolder) => {
      const judged = new Map<string, readonly string[]>();
      for (const corpusCase of ofFolder) {
        const result = await readCase(corpus, corpusCase);
        const wrong = judge(corpusCase.packageType, expectationOf(corpusCase.path), result);
        judged.set(corpusCase.path, wrong);
      }
      const failed = [...judged].filter(([, wrong]) => wrong.length > 0);
      process.stdout.write(
        `${folder}: ${judged.size - failed.length} passed, ${failed.length} failed\n`,
      );

      expect(Object.fromEntries(failed.filter(([path]) => !reasons.has(path)))).toEqual({});
      // A reason for what is read as expected is out of date.
      expect([...judged.keys()].filter((path) => reasons.has(path))).toEqual(
        failed.map(([path]) => path).filter((path) => reasons.has(path)),
      );
    },
  );

  it("loses none of its manifests: each counts, fails or is covered", async (context) => {
    if (!isThere) context.skip("The corpus is not there.");
    const formatOf = formatMatcher(formats);
    for (const { path } of cases) {
      const repository = openCase(corpus, path);
      const manifests = repository.manifests.flatMap((manifest) => {
        const format = formatOf(manifest);
        return format === null ? [] : [{ path: manifest, format, entity: null }];
      });
      const { effective, covered, leftOver } = await resolveCoverage(
        manifests,
        repository,
        () => null,
      );

      const all = [...effective, ...covered, ...leftOver].map((manifest) => manifest.path);
      expect(all.toSorted(), path).toEqual(manifests.map((manifest) => manifest.path).toSorted());
      for (const { coveredBy } of covered)
        expect(
          effective.some((manifest) => manifest.path === coveredBy),
          path,
        ).toBe(true);
    }
  });
});

function expectationOf(path: string): Expectation {
  return JSON.parse(readFileSync(join(corpus, path, "expected.json"), "utf8")) as Expectation;
}
