import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutToWidth, displayWidth, padEnd, padStart } from "../../src/report/display-width.ts";

describe("the width of text on a terminal", () => {
  it.each([
    ["nothing", "", 0],
    ["plain text", "left-pad", 8],
    ["accents", "größe", 5],
    ["an accent of its own", "e\u0301", 1],
    ["Chinese", "漢字", 4],
    ["Korean", "한글", 4],
    ["full-width letters", "ＡＢ", 4],
    ["an emoji", "📦", 2],
    ["an arrow", "→", 1],
  ])("of %s", (_, text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe("padding", () => {
  it("fills up to a width, on either side", () => {
    expect(padEnd("漢", 4)).toBe("漢  ");
    expect(padStart("漢", 4)).toBe("  漢");
  });

  it("leaves alone what is wide enough", () => {
    expect(padEnd("left-pad", 3)).toBe("left-pad");
    expect(padStart("left-pad", 3)).toBe("left-pad");
  });
});

describe("cutting to a width", () => {
  it.each([
    ["nothing from what fits", "left-pad", 8, "left-pad"],
    ["the end, and says so", "left-pad", 5, "left…"],
    ["no half of a wide character", "漢字漢字", 4, "漢…"],
    ["all where there is no room at all", "left-pad", 0, ""],
  ])("takes %s", (_, text, width, cut) => {
    expect(cutToWidth(text, width)).toBe(cut);
  });

  it("never gives more than the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, width) => {
        expect(displayWidth(cutToWidth(text, width))).toBeLessThanOrEqual(width);
      }),
    );
  });
});
