import { describe, expect, it } from "vitest";
import { packageLock } from "../support/sample-files.ts";
import { stage } from "../support/scenario.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };
const overBudget = { code: "time-budget", severity: "error" };

describe("a run that takes longer than its time-budget", () => {
  it("ends with a report where Cortex does not answer", async () => {
    const { run } = await stage({ files, faults: [{ times: null, do: "hang" }] });

    const scene = await run({ inputs: { "time-budget": "1s" } });

    expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
    expect(scene.report).toMatchObject({ result: "failed" });
    expect(scene.report.problems).toMatchObject([overBudget]);
    expect(scene.summary).toContain("`time-budget`");
  });

  it("ends with a report before a manifest that would take longer", async () => {
    const { run } = await stage({
      files: { "pnpm-lock.yaml": `packages: {${"a?: {b: c}, ".repeat(2_000_000)}}` },
    });

    const scene = await run({ inputs: { "time-budget": "5s" } });

    expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
    expect(scene.report.problems).toMatchObject([overBudget]);
  });

  it("ends with a report where its manifests take too long", { timeout: 120_000 }, async () => {
    const { run, workspace } = await stage({
      files: Object.fromEntries(
        Array.from({ length: 1_000 }, (_, at) => [
          `p${at}/requirements.txt`,
          "a==1\n".repeat(8_000),
        ]),
      ),
    });

    const scene = await run({ inputs: { "time-budget": "1s" }, workspace });

    expect(scene).toMatchObject({ exitCode: 1, recorded: [] });
    expect(scene.report.problems).toMatchObject([overBudget]);
  });
});
