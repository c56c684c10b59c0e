import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { painter } from "../../src/report/paint.ts";
import { shownWidth, wrapLine, wrapText } from "../../src/report/wrap-line.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "漢", "é", "-", "/"), minLength: 1 });
const line = fc
  .tuple(fc.constantFrom("", "  ", "    "), fc.array(word, { minLength: 1 }))
  .map(([start, words]) => start + words.join(" "));

describe("a wrapped line", () => {
  it("is broken at its blanks, and goes on under its first word", () => {
    expect(wrapLine("  one two three four", 12)).toEqual(["  one two", "    three", "    four"]);
  });

  it("goes on as it is asked to", () => {
    expect(wrapLine("one two three", 8, "> ")).toEqual(["one two", "> three"]);
  });

  it("keeps the columns of a line that fits", () => {
    expect(wrapLine("  a    b", 80)).toEqual(["  a    b"]);
  });

  it("breaks inside a word only where that is longer than a line", () => {
    expect(wrapLine("see https://example.com/path", 12, "")).toEqual([
      "see",
      "https://exam",
      "ple.com/path",
    ]);
  });

  it("is counted without its colour, and in columns", () => {
    const paint = painter(true);

    expect(wrapLine(paint("red", "error:") + " it is", 12)).toEqual([
      "\u001b[31merror:\u001b[39m it is",
    ]);
    expect(wrapLine("漢字 漢字", 8, "")).toEqual(["漢字", "漢字"]);
  });

  it("is never wider than the terminal, whatever it holds", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 60 }), (any, width) => {
        expect(wrapLine(any, width).filter((part) => shownWidth(part) > width)).toEqual([]);
      }),
    );
  });

  it("loses nothing but blanks", () => {
    fc.assert(
      fc.property(line, fc.integer({ min: 2, max: 60 }), (any, width) => {
        expect(wrapLine(any, width).join("").replaceAll(" ", "")).toBe(any.replaceAll(" ", ""));
      }),
    );
  });
});

describe("a wrapped text", () => {
  it("keeps its own line breaks, and is left alone in a pipe", () => {
    expect(wrapText("one two\n\n  three\n", 6)).toBe("one\n  two\n\n  thre\ne\n");
    expect(wrapText("one two\n", Infinity)).toBe("one two\n");
  });
});
