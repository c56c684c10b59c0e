import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cancellationBy } from "../../src/app/cancellation.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the end of the process that started it", () => {
  it("asks the run to end, and makes it due only when the grace is over", () => {
    const process = new EventEmitter();
    const { requested, due } = cancellationBy(process);

    process.emit("disconnect");
    process.emit("disconnect");

    expect([requested.aborted, due.aborted]).toEqual([true, false]);
    vi.advanceTimersByTime(5_000);
    expect(due.reason).toMatchObject({ code: "cancelled" });
  });
});

describe.each(["SIGINT", "SIGTERM"])("%s", (signal) => {
  it("asks the run to end, and makes it due when the grace is over", () => {
    const process = new EventEmitter();
    const { requested, due } = cancellationBy(process);
    expect([requested.aborted, due.aborted]).toEqual([false, false]);

    process.emit(signal);
    expect([requested.aborted, due.aborted]).toEqual([true, false]);
    expect(requested.reason).toMatchObject({ code: "cancelled" });
    expect(String(requested.reason)).toContain(signal);

    vi.advanceTimersByTime(4_999);
    expect(due.aborted).toBe(false);
    vi.advanceTimersByTime(1);
    expect(due.aborted).toBe(true);
  });

  it("sent twice makes it due at once", () => {
    const process = new EventEmitter();
    const { due } = cancellationBy(process);

    process.emit("SIGINT");
    process.emit(signal);

    expect(due.aborted).toBe(true);
    expect(due.reason).toMatchObject({ code: "cancelled" });
  });
});
