import { describe, expect, it } from "vitest";
import { joinLines, shorten } from "../../src/report/safe-text.ts";

describe("a shortened text", () => {
  it("is the text where that is short enough", () => {
    expect(shorten("left-pad", 8)).toBe("left-pad");
  });

  it("reports that something is missing", () => {
    expect(shorten("left-pad", 4)).toBe("left…");
  });

  it("has no half of a surrogate pair at its end", () => {
    expect(shorten("ab👍cd", 3)).toBe("ab…");
  });
});

describe("joined lines", () => {
  it("are one line without blanks around it", () => {
    expect(joinLines(" a\r\n  b\tc\n")).toBe("a b c");
  });
});
