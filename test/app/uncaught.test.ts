import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { uncaught } from "../../src/app/cancellation.ts";

describe("an exception that nobody caught", () => {
  it("rejects, with what was thrown", async () => {
    const process = new EventEmitter();
    const crash = uncaught(process);

    process.emit("uncaughtException", new Error("out of nowhere"));

    await expect(crash).rejects.toThrow("out of nowhere");
  });

  it("rejects once; what comes after it does no more harm", async () => {
    const process = new EventEmitter();
    const crash = uncaught(process);

    process.emit("uncaughtException", new Error("first"));
    process.emit("uncaughtException", new Error("second"));

    await expect(crash).rejects.toThrow("first");
  });
});
