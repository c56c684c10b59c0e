import { describe, expect, it } from "vitest";
import { endedEarly } from "../../src/pipeline/run-context.ts";
import { runReported } from "../../src/app/run-reported.ts";
import { Fault } from "../../src/domain/problem.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "sync",
  repository: "acme/shop",
  ref: null,
  commit: null,
  source: null,
  runId: "",
  isPreview: false,
  startedAt: 0,
} as const;

describe("a run that is reported", () => {
  it("gives its report", async () => {
    const report = endedEarly(context, 1, { reason: "Late.", problems: [] });

    expect(await runReported(context, async () => report, { secrets: [], defect: fail })).toEqual(
      report,
    );
  });

  it("is a failed report where it breaks, with the defect and no stack", async () => {
    const stacks: string[] = [];
    const report = await runReported(
      context,
      async () => {
        throw new TypeError("x is not a function");
      },
      { secrets: [], defect: (stack) => stacks.push(stack) },
    );

    expect(report).toMatchObject({ result: "failed", mode: "sync", repository: "acme/shop" });
    expect(report.problems).toEqual([
      expect.objectContaining({ severity: "error", code: "internal" }),
    ]);
    expect(JSON.stringify(report)).toContain("TypeError: x is not a function");
    expect(JSON.stringify(report)).not.toContain("run-reported.test");
    expect(stacks).toEqual([expect.stringContaining("run-reported.test")]);
  });

  it("keeps the code of a fault that nobody made a value of", async () => {
    const fault = new Fault("cortex-unreachable", "No connection.");
    const report = await runReported(context, () => Promise.reject(fault), {
      secrets: [],
      defect: ignore,
    });

    expect(report.problems).toEqual([expect.objectContaining({ code: "cortex-unreachable" })]);
    expect(report.reason).toBe("No connection.");
  });

  it("reports also what is thrown before the run has begun, and what is no error", async () => {
    const report = await runReported(
      context,
      () => {
        // oxlint-disable-next-line typescript/only-throw-error -- libraries do
        throw "text";
      },
      { secrets: [], defect: fail },
    );

    expect(report.reason).toContain("text");
  });

  it("reports no secret, neither in the report nor of where it broke", async () => {
    const stacks: string[] = [];
    const report = await runReported(
      context,
      () => Promise.reject(new TypeError("Invalid header: Bearer ctx-key-5f1d2a90")),
      {
        secrets: ["ctx-key-5f1d2a90", null],
        defect: (stack) => stacks.push(stack),
      },
    );

    expect(report.reason).toContain("Bearer ***");
    expect(JSON.stringify(report) + stacks.join("")).not.toContain("ctx-key");
  });
});

function fail(stack: string): void {
  throw new Error(`nothing broke, and yet: ${stack}`);
}

function ignore(): void {}
