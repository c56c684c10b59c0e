import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { packageLock } from "../support/sample-files.ts";

it("a host that cannot be reached is one clear error with its cause", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({ inputs: { "cortex-api-url": "http://127.0.0.1:9" } });

  expect(scene.exitCode).toBe(1);
  expect(scene.report.problems).toMatchObject([
    {
      severity: "error",
      code: "cortex-unreachable",
      message: expect.stringContaining("ECONNREFUSED") as string,
    },
  ]);
});
