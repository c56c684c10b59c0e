import { defineConfig } from "vitest/config";

/** Needs Chromium and GitHub's stylesheet, so it is not among the tests that run everywhere. */
export default defineConfig({
  test: { include: ["test/visual/**/*.visual.ts"], testTimeout: 120_000 },
});
