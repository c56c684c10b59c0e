import { wordOf, numberWithin } from "../../src/domain/value-kind.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText, tags, types } from "../../src/sandbox/flag-value.ts";

describe("one of some words", () => {
  const value = wordOf(["raw", "json-string"]);

  it("is a word as it is spelled, and nothing else", () => {
    expect(value.read("raw")).toBe("raw");
    for (const text of ["Raw", "", "json", "raw,json-string", "constructor"])
      expect(value.read(text), text).toBeUndefined();
  });

  it("may be a number", () => {
    expect(wordOf([400, 415]).read("415")).toBe(415);
    expect(wordOf([400, 415]).read("415.0")).toBeUndefined();
  });

  it("lists what is allowed, and is shown in words", () => {
    expect(value.allowed).toBe("one of `raw`, `json-string`");
    expect([value.placeholder, wordOf([400, 415]).placeholder]).toEqual([
      "raw|json-string",
      "400|415",
    ]);
  });
});

describe("a whole number", () => {
  it("is every one within its bounds", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (a, b, number) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const isWithin = number >= least && number <= most;

        expect(numberWithin(least, most).read(String(number))).toBe(isWithin ? number : undefined);
      }),
    );
  });

  it.each(["", " ", "1.5", "-1", "+1", "1e3", "0x10", "Infinity", "NaN", "١"])(
    "is not %j",
    (text) => {
      expect(numberWithin(0, 1_000_000).read(text)).toBeUndefined();
    },
  );
});

describe("package types", () => {
  it.each([
    ["go", ["GO"]],
    ["nuget,go", ["GO", "NUGET"]],
    ["Node, JAVA\npython", ["NODE", "JAVA", "PYTHON"]],
    ["go,go", ["GO"]],
    ["", []],
    [",", []],
  ])("%j are %j, each once and in the order of all tables", (text, expected) => {
    expect(types.read(text)).toEqual(expected);
  });

  it.each(["rust", "go,rust", "go;nuget", "constructor"])("%j are none", (text) => {
    expect(types.read(text)).toBeUndefined();
  });
});

describe("tags", () => {
  it("are parted by comma or line, and trimmed", () => {
    expect(tags.read("shop, payments-api\n en2d8f,")).toEqual(["shop", "payments-api", "en2d8f"]);
  });

  it("may be none, so that no entity exists", () => {
    expect(tags.read("")).toEqual([]);
  });
});

describe("any text", () => {
  it("is what it is", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(anyText.read(text)).toBe(text);
      }),
    );
  });
});
