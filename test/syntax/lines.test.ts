import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lines } from "../../src/syntax/lines.ts";

function lines(text: string): [string, number][] {
  const seen: [string, number][] = [];
  const walk = new Lines(text);
  while (walk.next()) seen.push([walk.line(), walk.number]);
  return seen;
}

describe("the lines of a text", () => {
  it("are numbered from one", () => {
    expect(lines("a\nb\n")).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
  });

  it("are none for an empty text", () => {
    expect(lines("")).toEqual([]);
  });

  it("need no line break after the last", () => {
    expect(lines("a\nb")).toEqual(lines("a\nb\n"));
  });

  it("keep empty lines, which count", () => {
    expect(lines("\n\na\n\n")).toEqual([
      ["", 1],
      ["", 2],
      ["a", 3],
      ["", 4],
    ]);
  });

  it("are the same with CRLF", () => {
    expect(lines("a\r\n\r\nb\r\n")).toEqual(lines("a\n\nb\n"));
  });

  it("may mix both line breaks", () => {
    expect(lines("a\r\nb\nc\r\n").map(([line]) => line)).toEqual(["a", "b", "c"]);
  });

  it("lose a carriage return at the very end", () => {
    expect(lines("a\nb\r")).toEqual(lines("a\nb"));
  });

  it("keep a carriage return inside a line", () => {
    expect(lines("a\rb\n")).toEqual([["a\rb", 1]]);
  });

  it("keep white space at both ends", () => {
    expect(lines("  a \t\n")).toEqual([["  a \t", 1]]);
  });

  it("are not split at other separators of Unicode", () => {
    expect(lines("a\u2028b\u0085c\n")).toHaveLength(1);
  });

  it("come back whole when joined", () => {
    const line = fc.string({ unit: "binary" }).map((text) => text.replace(/[\r\n]/g, ""));
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom("\n", "\r\n"), (written, ending) => {
        const text = written.map((each) => each + ending).join("");
        expect(lines(text)).toEqual(written.map((each, index) => [each, index + 1]));
      }),
    );
  });
});
