import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    setupFiles: ["test/support/property-seed.ts"],
    include: [
      "test/{convergence,entities,pipeline,settings,github,cortex,report,syntax}/**/*.test.ts",
      "test/manifests/{mentions,comments}.test.ts",
      "test/app/permission.test.ts",
    ],
    testTimeout: 30_000,
  },
});
