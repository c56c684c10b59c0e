import { describe, expect, it } from "vitest";
import { longestKept, readCorpus } from "./corpus.ts";
import { isWhole, oneIn } from "../support/one-in.ts";
import { soonMs } from "./fuzz-target.ts";
import { allTargets } from "./targets.ts";
import { fuzz } from "./watch.ts";

const names = allTargets().map(({ name }) => name);
const tried = oneIn(3, names);
/** `npm run test:fuzz` goes on for longer, from a seed of its own. */
const budget = {
  seed: 20_261_126,
  executions: isWhole ? 128 : 64,
  milliseconds: Number.POSITIVE_INFINITY,
  mostCpuMs: isWhole ? soonMs : Number.POSITIVE_INFINITY,
};

describe("whatever reads what others wrote", () => {
  it("has a name of its own and seeds", () => {
    expect(new Set(names).size).toBe(names.length);
    expect(allTargets().filter(({ seeds }) => seeds.length === 0)).toEqual([]);
  });

  it.each(names)("has a small corpus: %s", (name) => {
    const corpus = readCorpus(name);

    expect(corpus.length).toBeLessThanOrEqual(100);
    expect(corpus.filter((input) => input.length > longestKept)).toEqual([]);
  });

  it("keeps its promise for thousands of changed inputs", async () => {
    const outcomes = await fuzz(tried, { budget });
    const executions = outcomes.reduce((sum, outcome) => sum + outcome.executions, 0);
    process.stdout.write(`fuzzing: ${outcomes.length} targets, ${executions} executions\n`);

    expect(
      outcomes.flatMap(({ target, finding }) => (finding === null ? [] : [{ target, ...finding }])),
    ).toEqual([]);
    expect(outcomes.map(({ target }) => target)).toEqual(tried);
    expect(outcomes.filter(({ reached }) => reached === 0)).toEqual([]);
  }, 300_000);
});
