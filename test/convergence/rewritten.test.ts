import { describe, expect, it } from "vitest";
import { isRewriting, knownRewrites, rewriteHash } from "../../src/convergence/rewritten.ts";

describe("versions that a store writes its own way", () => {
  it.each([
    ["1.2.0", "1.2"],
    ["v1.2.0", "1.2.0"],
    ["=1.2.0", "1.2.0"],
    ["== 1.2.0", "1.2.0"],
    ["12.0", "12"],
    ["1.10.0", "1.10"],
    ["1.00", "1"],
    ["1.2.0+build.5", "1.2.0"],
    ["1.2.0-BETA", "1.2.0-beta"],
  ])("%s shown as %s, also where that was recorded before", (sent, shown) => {
    expect(isRewriting(updated([shown], [sent]), [shown])).toBe(true);
  });

  it.each([
    ["1.2.0-rc.1", "1.2.0"],
    ["1.2.0.RELEASE", "1.2.0"],
    ["^1.2.0", "1.2.0"],
  ])("%s shown as %s, where that was not recorded before", (sent, shown) => {
    expect(isRewriting(updated([shown], [sent]), [])).toBe(true);
    expect(isRewriting(updated([shown], [sent]), ["1.1.0"])).toBe(true);
    expect(isRewriting(updated([shown], [sent]), [shown])).toBe(false);
  });

  it("are not another version", () => {
    expect(isRewriting(updated(["1.1.0"], ["1.2.0"]), [])).toBe(false);
    expect(isRewriting(updated(["1.1.0", "1.2"], ["1.2.0"]), [])).toBe(false);
    expect(isRewriting(updated(["latest"], ["1.2.0"]), [])).toBe(false);
  });

  it.each([
    ["1.2.0-dev", "1.2.0-de"],
    ["rc-1.0", "rc-1"],
    ["1.0.2", "1.2"],
  ])(
    "are no more than `v`, zeros at the end of the numbers and build data: %s, %s",
    (sent, shown) => {
      expect(isRewriting(updated([shown], [sent]), [shown])).toBe(false);
    },
  );

  it.each([
    ["12.0.0-rc.1", "13.0.0"],
    ["1.10.0-rc.1", "1.11.0"],
  ])("are compared by whole numbers: %s is not %s", (sent, shown) => {
    expect(isRewriting(updated([shown], [sent]), [])).toBe(false);
  });

  it("are those of several of which the others are shown as they were sent", () => {
    expect(isRewriting(updated(["1.0", "2.0.0"], ["1.0.0", "2.0.0"]), [])).toBe(true);
  });

  it("are not what is missing of several that were sent, where the store keeps several", () => {
    expect(isRewriting(updated(["1.0", "2.0"], ["1.0.0", "2.0.0"]), [])).toBe(true);
    expect(isRewriting(updated(["1.0", "2.0"], ["1.0.0", "2.0.0", "3.0.0"]), [])).toBe(false);
  });

  it("are one of several that were sent, where the store keeps one", () => {
    expect(isRewriting(updated(["2.0"], ["1.0.0", "2.0.0"]), [])).toBe(true);
  });

  it("are none where everything is shown as it was sent", () => {
    expect(isRewriting(updated(["1.0.0"], ["1.0.0", "2.0.0"]), [])).toBe(false);
  });
});

describe("what the state remembers of them", () => {
  const known = knownRewrites(new Set([rewriteHash("ms", ["1.2.0"], ["1.2"])]));

  it("is of one name, the versions sent and the versions shown", () => {
    expect(known("ms", ["1.2.0"], ["1.2"])).toBe(true);
    expect(known("debug", ["1.2.0"], ["1.2"])).toBe(false);
    expect(known("ms", ["1.3.0"], ["1.2"])).toBe(false);
    expect(known("ms", ["1.2.0"], ["1.1"])).toBe(false);
  });

  it("is nothing where there is nothing to remember", () => {
    expect(knownRewrites(new Set())("ms", ["1.2.0"], ["1.2"])).toBe(false);
  });
});

function updated(from: readonly string[], to: readonly string[]) {
  return { name: "ms", spellings: ["ms"], from, to };
}
