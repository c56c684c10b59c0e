import { defineConfig } from "vitest/config";

/** Needs tmux, so it is not among the tests that run everywhere. */
export default defineConfig({
  test: { include: ["test/terminal/**/*.terminal.ts"], testTimeout: 120_000 },
});
