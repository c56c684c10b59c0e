import { defineConfig } from "vitest/config";

/** Readers of others beside ours, those of tools that have to be installed included. */
export default defineConfig({
  test: {
    setupFiles: ["test/support/property-seed.ts"],
    include: ["test/**/*.judge.test.ts"],
    globalSetup: ["scripts/judges/set-up.ts"],
    // A package manager that takes longer than a minute is ended; a busy machine may need many of them.
    testTimeout: 600_000,
    isolate: false,
    maxWorkers: 2,
  },
});
