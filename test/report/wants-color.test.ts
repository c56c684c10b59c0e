import { describe, expect, it } from "vitest";
import { wantsColor } from "../../src/report/paint.ts";

describe("colour", () => {
  it("is for terminals", () => {
    expect(wantsColor({ TERM: "xterm-256color" }, true)).toBe(true);
    expect(wantsColor({ TERM: "xterm-256color" }, false)).toBe(false);
  });

  it("is not for terminals that cannot", () => {
    expect(wantsColor({ TERM: "dumb" }, true)).toBe(false);
  });

  it("is for terminals that do not report what they are, as on Windows", () => {
    expect(wantsColor({}, true)).toBe(true);
  });

  it.each(["1", "true", "yes"])("is never printed under NO_COLOR=%s", (value) => {
    expect(wantsColor({ NO_COLOR: value }, true)).toBe(false);
  });

  it("is printed under an empty NO_COLOR, which counts as none", () => {
    expect(wantsColor({ NO_COLOR: "" }, true)).toBe(true);
  });

  it.each(["", "1", "2", "3", "true"])("is printed into a pipe under FORCE_COLOR=%s", (value) => {
    expect(wantsColor({ FORCE_COLOR: value }, false)).toBe(true);
  });

  it.each(["0", "false"])("is not printed under FORCE_COLOR=%s", (value) => {
    expect(wantsColor({ FORCE_COLOR: value, TERM: "xterm" }, true)).toBe(false);
  });

  it("is printed where FORCE_COLOR and NO_COLOR are both set, as Node has it", () => {
    expect(wantsColor({ FORCE_COLOR: "1", NO_COLOR: "1" }, false)).toBe(true);
  });
});
