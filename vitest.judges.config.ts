import { defineConfig } from "vitest/config";

/** Readers of others beside ours, those of tools that have to be installed included. */
export default defineConfig({
  test: {
    include: ["test/**/*.judge.test.ts"],
    globalSetup: ["scripts/judges/set-up.ts"],
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 2,
  },
});
