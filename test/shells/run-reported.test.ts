import { describe, expect, it } from "vitest";
import { endedEarly } from "../../src/pipeline/run-context.ts";
import { runReported } from "../../src/shells/run-reported.ts";
import { Fault } from "../../src/vocabulary/problem.ts";

const context = {
  toolVersion: "1.2.3",
  mode: "sync",
  repository: "acme/shop",
  ref: null,
  commit: null,
  startedAt: 0,
} as const;

describe("a run that is reported", () => {
  it("gives its report", async () => {
    const report = endedEarly(context, 1, { reason: "Late.", problems: [] });

    expect(await runReported(context, async () => report, fail)).toBe(report);
  });

  it("is a failed report where it breaks, with the defect and no stack", async () => {
    const stacks: string[] = [];
    const report = await runReported(
      context,
      async () => {
        throw new TypeError("x is not a function");
      },
      (stack) => stacks.push(stack),
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
    const report = await runReported(context, () => Promise.reject(fault), ignore);

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
      fail,
    );

    expect(report.reason).toContain("text");
  });
});

function fail(stack: string): void {
  throw new Error(`nothing broke, and yet: ${stack}`);
}

function ignore(): void {}
