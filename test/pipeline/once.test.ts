import { describe, expect, it } from "vitest";
import { once } from "../../src/pipeline/once.ts";

describe("a question that is asked once", () => {
  it("gives everybody the same answer", async () => {
    let asked = 0;
    const question = once(() => Promise.resolve((asked += 1)));

    expect(await Promise.all([question.ask(), question.ask()])).toEqual([1, 1]);
    expect(await question.ask()).toBe(1);
    expect(await question.answer()).toBe(1);
  });

  it("has no answer where nobody asked, and is not asked for it", async () => {
    const question = once(() => Promise.reject(new Error("nobody asks")));

    expect(await question.answer()).toBeNull();
  });

  it("fails everybody who asks, and has no answer for who does not", async () => {
    const question = once(() => Promise.reject(new Error("no line")));

    await expect(question.ask()).rejects.toThrow("no line");
    await expect(question.ask()).rejects.toThrow("no line");
    expect(await question.answer()).toBeNull();
  });
});
