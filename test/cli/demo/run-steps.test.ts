import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { painter } from "../../../src/report/paint.ts";
import { startSandbox } from "../../../src/sandbox/server.ts";
import type { ScriptedFault } from "../../../src/sandbox/faults.ts";
import { demoFiles, writeFiles } from "../../../src/cli/demo/demo-files.ts";
import { runSteps } from "../../../src/cli/demo/run-steps.ts";
import { temporaryDirectory } from "../../support/repository.ts";
import { readByOthers } from "../../support/other-readers/read-by-others.ts";

describe("the story of the demo", () => {
  it("goes well: first sync, second sync, second repository, deleted lockfile, prune", async () => {
    const { good, text, workspace, sandbox } = await runDemo();

    expect(good).toBe(true);
    expect(text.match(/^\d\. .*$/gm)).toEqual([
      "1. The first sync. Cortex records of-unknown-origin, of which nobody knows where it came from.",
      "2. The second sync. Nothing has changed.",
      "3. A second repository reports to the same entity.",
      "4. billing/gradle.lockfile is deleted. A check shows what that means.",
      "5. The prune. A sync removes what is gone, and nothing else.",
    ]);
    expect(text).not.toContain("✗");
    expect(existsSync(join(workspace, "billing/gradle.lockfile"))).toBe(false);
    expect(sandbox.requests().filter(({ method }) => method === "DELETE")).toHaveLength(3);
  });

  it.each([
    "replace-by-type",
    "replace-by-endpoint",
    "overwrite-by-name",
    "add-by-version",
  ] as const)("goes well on a service that stores by %s", async (storage) => {
    expect(await runDemo({ storage })).toMatchObject({ good: true });
  });

  it("asks for one list with its end, and for the state, while nothing changes", async () => {
    const { text } = await runDemo();
    const [, second = ""] = text.split("2. The second sync.");
    const [requests = ""] = second.split("3. ");

    expect(requests.match(/^ {2}(?:GET|POST|DELETE) /gm)).toEqual(["  GET ", "  GET ", "  GET "]);
  });

  it("ends at the first sync where that fails, and reports it", async () => {
    const { good, text } = await runDemo({}, [
      { match: { method: "POST", path: "gosum" }, times: null, do: { status: 403 } },
    ]);

    expect(good).toBe(false);
    expect(text).toContain("✗ Not so: The run reports `synced`");
    expect(text).not.toContain("2. The second sync.");
  });

  it("does not believe a report of which the service knows better", async () => {
    const { good, text } = await runDemo({}, [
      { match: { method: "DELETE" }, times: null, do: { status: 403 } },
    ]);

    expect(good).toBe(false);
    expect(text).toMatch(/✗ Not so: The sandbox holds what is declared/);
  });
});

async function runDemo(
  options: Parameters<typeof startSandbox>[0] = {},
  faults: readonly ScriptedFault[] = [],
) {
  const workspace = temporaryDirectory();
  writeFiles(demoFiles, workspace);
  const sandbox = await startSandbox({ readFile: readByOthers, ...options });
  onTestFinished(() => sandbox.close());
  sandbox.script(faults);
  const stated: string[] = [];
  const good = await runSteps(
    { workspace, sandbox, env: process.env },
    {
      log: (text) => stated.push(text),
      paint: painter(false),
      neighbour: join(workspace, "../neighbour"),
    },
  );
  return { good, text: stated.join(""), workspace, sandbox };
}
