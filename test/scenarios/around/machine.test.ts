import { chownSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { headCommit, startAction } from "../../support/action.ts";
import { temporaryDirectory } from "../../support/repository.ts";
import { packageLock } from "../../support/sample-files.ts";
import { key, stage } from "../../support/scenario.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };

const unwritable = [
  ["a file", () => fileIn(temporaryDirectory())],
  // Where the system says of what cannot be made that it is not there.
  ...(process.platform === "linux" ? ([["below /proc", () => "/proc/none"]] as const) : []),
] as const;

it.each(unwritable)(
  "a folder for temporary files that is %s fails no sync that is done",
  async (_, place) => {
    const { workspace, sandbox, github } = await stage({ files });

    const { exitCode, outputs, log } = await startAction({
      workspace,
      inputs: { "cortex-api-key": key, "cortex-api-url": sandbox.url, entity: "shop" },
      env: { GITHUB_API_URL: github.url, RUNNER_TEMP: place() },
    });

    expect({ exitCode, result: outputs["result"] }).toEqual({ exitCode: 0, result: "synced" });
    expect(log).toContain("report-unwritten");
    expect(log).not.toContain("input-invalid");
  },
);

function fileIn(directory: string): string {
  const file = join(directory, "file");
  writeFileSync(file, "");
  return file;
}

describe.skipIf(process.getuid?.() !== 0)("a work tree of another user, as in a container,", () => {
  it("is read by git all the same", async () => {
    const branches = new Map<string, string>();
    const { workspace, run } = await stage({ files, github: { branches } });
    const commit = headCommit(workspace);
    branches.set("main", commit);
    for (const path of [".", ...readdirSync(workspace)])
      chownSync(join(workspace, path), 4_711, 4_711);

    const scene = await run({ commit });

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
  });
});
