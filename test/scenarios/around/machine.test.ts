import { chownSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startAction } from "../../support/action.ts";
import { temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { key, stage } from "../../support/scenario.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };

it("a folder for temporary files that cannot be written fails no sync that is done", async () => {
  const { workspace, sandbox, github } = await stage({ files });
  const file = join(temporaryDirectory(), "file");
  writeFileSync(file, "");

  const { exitCode, outputs, log } = await startAction({
    workspace,
    inputs: { "cortex-api-key": key, "cortex-api-url": sandbox.url, entity: "shop" },
    env: { GITHUB_API_URL: github.url, RUNNER_TEMP: file },
  });

  expect({ exitCode, result: outputs["result"] }).toEqual({ exitCode: 0, result: "synced" });
  expect(log).toContain("report-unwritten");
  expect(log).not.toContain("input-invalid");
});

describe.skipIf(process.getuid?.() !== 0)("a work tree of another user, as in a container,", () => {
  it("is read by git all the same", async () => {
    const { workspace, run } = await stage({ files });
    for (const path of [".", ...readdirSync(workspace)])
      chownSync(join(workspace, path), 4_711, 4_711);

    const scene = await run();

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
  });
});
