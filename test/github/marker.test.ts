import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMarked, marked, markedId, marker, sameText } from "../../src/github/marker.ts";

const parts = fc.array(
  fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("-->", "--!>", "a/b", "")),
  {
    minLength: 1,
    maxLength: 4,
  },
);

describe("a marker", () => {
  it("can be read by people as well", () => {
    expect(marker(["CI", "build", '{"node":24}'])).toBe(
      "<!-- cortex-dependency-report: CI/build/%7B%22node%22%3A24%7D -->",
    );
  });

  it("is one line that ends where it ends, whatever it is made of", () => {
    fc.assert(
      fc.property(parts, (any) => {
        expect(marker(any)).toMatch(/^<!-- [\w: ./%~!*'()-]+ -->$/);
        expect(marker(any).slice("<!--".length, -"-->".length)).not.toMatch(/--|>/);
      }),
    );
  });

  it("is another one for other parts", () => {
    fc.assert(
      fc.property(parts, parts, (some, others) => {
        const same = JSON.stringify(some) === JSON.stringify(others);
        const wellFormed = [...some, ...others].every((part) => part.isWellFormed());
        fc.pre(wellFormed);
        expect(marker(some) === marker(others)).toBe(same);
      }),
    );
  });

  it("is another one for parts that only look alike when joined", () => {
    expect(marker(["a/b", "c"])).not.toBe(marker(["a", "b/c"]));
    expect(marker(["a"])).not.toBe(marker(["a", ""]));
  });

  it.each(["\ud800", "\udc00 x"])("is made of half a character as well: %j", (half) => {
    expect(marker([half])).toContain("%EF%BF%BD");
  });
});

describe("a marked text", () => {
  const mark = marker(["CI", "build"]);

  it("is found again by its marker", () => {
    expect(isMarked(marked(mark, "hello"), mark)).toBe(true);
  });

  it.each([
    ["another job's", marked(marker(["CI", "build2"]), "hello")],
    ["a quote of it", `> ${marked(mark, "hello")}`],
    ["a mention further down", `Look:\n${mark}`],
    ["none", "hello"],
    ["an empty one", ""],
    ["nothing", null],
    ["no text", 7],
  ])("is not %s", (_, body) => {
    expect(isMarked(body, mark)).toBe(false);
  });

  it("carries the id of its own post, once that is known", () => {
    const text = marked(mark, "hello", 42);

    expect(isMarked(text, mark)).toBe(true);
    expect(markedId(text, mark)).toBe(42);
    expect(markedId(text.replaceAll("\n", "\r\n"), mark)).toBe(42);
    expect(markedId(marked(mark, "hello"), mark)).toBeNull();
    expect(
      markedId(marked(mark, "<!-- cortex-dependency-report: post 1 -->x"), marker(["CI"])),
    ).toBeNull();
  });

  it("is the same after a browser wrote its line ends", () => {
    expect(sameText("a\r\nb\r\n", "a\nb")).toBe(true);
    expect(sameText("a\nc", "a\nb")).toBe(false);
    expect(sameText(null, "a")).toBe(false);
  });
});
