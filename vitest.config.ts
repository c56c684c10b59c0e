import { configDefaults, defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * With `--mode whole` alone: faults planted in the fuzzer, every hostile text in two sizes, and the
 * organisation's jobs over many repositories.
 */
const long = [
  "test/scenarios/organisation/demo.test.ts",
  "test/fuzz/watch.test.ts",
  "test/manifests/hostile-growth.test.ts",
  "test/scenarios/organisation/three-steps.test.ts",
  "test/scenarios/organisation/two-thousand.test.ts",
];

const takesLong = /\/test\/(?:scenarios|hostile|secrets|faults|model|fuzz)\//;

/** What takes long begins first, so that no worker is left with it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- the method of a sequencer
    const { long = [], short = [] } = Object.groupBy(await super.sort(files), ({ moduleId }) =>
      takesLong.test(moduleId) ? "long" : "short",
    );
    return [...long, ...short];
  }
}

export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ["test/support/property-seed.ts", "test/support/watched.ts"],
    include: ["test/**/*.test.ts"],
    // They need tools that npm ci does not bring: npm run test:judges.
    exclude: [
      ...configDefaults.exclude,
      "test/**/*.tool.judge.test.ts",
      ...(mode === "whole" ? [] : long),
    ],
    testTimeout: 120_000,
    // Tests mock no module and share no state, so files need no process of their own: 226 s in place of 586 s.
    isolate: false,
    // Many tests wait for a process that they have started, which leaves a core idle.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
    },
  },
}));
