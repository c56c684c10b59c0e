import { describe, expect, it } from "vitest";
import { neverCancelled } from "../../src/domain/cancellation.ts";
import { deadlineAfter, isOverBudget, withTimeBudget } from "../../src/domain/deadline.ts";
import { Fault } from "../../src/domain/problem.ts";

describe("the deadline of a run", () => {
  it("throws from the end of the budget on, and not before", () => {
    let now = 1_000;
    const { check } = deadlineAfter(500, 1_000, () => now);

    now = 1_499;
    check();
    now = 1_500;

    expect(check).toThrow(
      "The run was ended by its `time-budget` of 0.5 s. Run again: the next run completes what this one began. Raise `time-budget`, or name what takes long in `exclude`, where that is not enough.",
    );
  });

  it("has a text begun only where even the slowest parser ends in time", () => {
    let now = 0;
    const { beforeParsing } = deadlineAfter(30_000, 0, () => now);

    beforeParsing(50_000_000);
    now = 10_001;

    expect(() => beforeParsing(50_000_000)).toThrow("time-budget");
    expect(() => beforeParsing(40_000_000)).not.toThrow();
  });

  it("goes by the pace of this machine where that is slower", () => {
    let now = 0;
    const { beforeParsing, check } = deadlineAfter(60_000, 0, () => now);

    beforeParsing(1_000_000);
    now = 30_000;
    check();
    now = 31_000;

    expect(() => beforeParsing(1_000_000)).toThrow("time-budget");
    expect(() => beforeParsing(900_000)).not.toThrow();
  });

  it("learns no pace from short texts, nor from what is done between two of them", () => {
    let now = 0;
    const { beforeParsing, check } = deadlineAfter(60_000, 0, () => now);

    beforeParsing(1_000);
    now = 20_000;
    beforeParsing(1_000_000);
    check();
    now = 40_000;

    expect(() => beforeParsing(10_000_000)).not.toThrow();
  });

  it("is a fault of the run, and distinguished from others", () => {
    expect(isOverBudget(new Fault("time-budget", "over"))).toBe(true);
    expect(isOverBudget(new Fault("manifest-invalid", "broken"))).toBe(false);
    expect(isOverBudget(new Error("time-budget"))).toBe(false);
  });
});

describe("a time budget", () => {
  function started(cancellation = neverCancelled) {
    const timers = new Map<number, () => void>();
    const limited = withTimeBudget(cancellation, 60_000, 40_000, (end, ms) => timers.set(ms, end));
    return { limited, timers };
  }

  it("asks a run to end when what is left of it is over, and 5 s later nothing goes on", () => {
    const { limited, timers } = started();

    expect([...timers.keys()]).toEqual([40_000, 45_000]);
    timers.get(40_000)?.();
    expect(limited.requested.reason).toMatchObject({ code: "time-budget" });
    expect(limited.due.aborted).toBe(false);
    timers.get(45_000)?.();
    expect(limited.due.reason).toMatchObject({ code: "time-budget" });
  });

  it("leaves it to a signal to end the run earlier", () => {
    const [requested, due] = [new AbortController(), new AbortController()];
    const { limited } = started({ requested: requested.signal, due: due.signal });

    requested.abort(new Fault("cancelled", "stopped"));
    due.abort(new Fault("cancelled", "stopped"));

    expect(limited.requested.reason).toMatchObject({ code: "cancelled" });
    expect(limited.due.reason).toMatchObject({ code: "cancelled" });
  });
});
