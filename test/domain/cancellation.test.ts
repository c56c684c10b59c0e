import { describe, expect, it } from "vitest";
import { cancelledBy, neverCancelled, untilAborted } from "../../src/domain/cancellation.ts";

describe("untilAborted", () => {
  it("gives what the promise gives, as long as nobody aborts", async () => {
    const { signal } = new AbortController();

    expect(await untilAborted(signal, Promise.resolve(1))).toBe(1);
    await expect(untilAborted(signal, Promise.reject(new Error("no")))).rejects.toThrow("no");
  });

  it("rejects with the reason as soon as somebody aborts", async () => {
    const controller = new AbortController();
    const waiting = untilAborted(controller.signal, new Promise(() => undefined));

    controller.abort(cancelledBy("SIGINT"));

    await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
  });

  it("rejects at once where somebody has aborted already", async () => {
    const aborted = AbortSignal.abort(cancelledBy("SIGTERM"));

    await expect(untilAborted(aborted, Promise.resolve(1))).rejects.toThrow("SIGTERM");
  });

  it("leaves no rejection unhandled that comes too late", async () => {
    const { promise, reject } = Promise.withResolvers<never>();
    const waiting = untilAborted(AbortSignal.abort(new Error("aborted")), promise);
    reject(new Error("late"));

    await expect(waiting).rejects.toThrow("aborted");
  });
});

it("a cancellation names its cause and the next step", () => {
  expect(cancelledBy("SIGINT").message).toBe(
    "The run was cancelled (SIGINT). Run again: the next run completes what this one began.",
  );
});

it("most runs are never cancelled", () => {
  expect([neverCancelled.requested.aborted, neverCancelled.due.aborted]).toEqual([false, false]);
});
