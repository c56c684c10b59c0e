import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  oneOf,
  parseBoolean,
  parseLine,
  parsePercentage,
  parsePrune,
  wholeNumber,
  parseDuration,
} from "../../src/settings/scalars.ts";

describe("a boolean", () => {
  it.each(["true", "True", "TRUE"])("is true as %s", (text) => {
    expect(parseBoolean(text)).toEqual({ value: true });
  });

  it.each(["false", "False", "FALSE"])("is false as %s", (text) => {
    expect(parseBoolean(text)).toEqual({ value: false });
  });

  it.each(["yes", "no", "on", "1", "0", "tRUE", "y", "null", "constructor"])(
    "is not %s",
    (text) => {
      expect(parseBoolean(text)).toEqual({
        faults: [`is "${text}"; allowed is \`true\` or \`false\`.`],
      });
    },
  );
});

describe("`prune`", () => {
  it.each([
    ["true", "true"],
    ["TRUE", "true"],
    ["False", "false"],
    ["all", "all"],
  ])("%s is %s", (text, value) => {
    expect(parsePrune(text)).toEqual({ value });
  });

  it.each(["All", "none", "yes"])("is not %s", (text) => {
    expect(parsePrune(text)).toEqual({
      faults: [`is "${text}"; allowed is \`true\`, \`all\` or \`false\`.`],
    });
  });
});

describe("one of some words", () => {
  const parse = oneOf(["auto", "sync"]);

  it("is a word as it is spelled", () => {
    expect(parse("auto")).toEqual({ value: "auto" });
    expect(parse("sync")).toEqual({ value: "sync" });
  });

  it.each(["Auto", "syn", "auto sync", ""])("is not %j", (text) => {
    expect(parse(text)).toEqual({
      faults: [`is "${text}"; allowed is one of \`auto\`, \`sync\`.`],
    });
  });
});

describe("a percentage", () => {
  it.each([
    ["0%", 0],
    ["50%", 0.5],
    ["100%", 1],
    ["12.5%", 0.125],
    ["0.1%", 0.001],
    ["007%", 0.07],
    ["100.0%", 1],
  ])("%s is a share of %d", (text, value) => {
    expect(parsePercentage(text)).toEqual({ value });
  });

  it.each([
    "50",
    "0.5",
    "101%",
    "100.1%",
    "-1%",
    "+5%",
    "1e1%",
    ".5%",
    "5.%",
    "5 %",
    "%",
    "NaN%",
    "1000%",
  ])("is not %s", (text) => {
    expect(parsePercentage(text)).toHaveProperty("faults");
  });

  it("is never outside of 0 to 1", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 200, noNaN: true }), (percent) => {
        const parsed = parsePercentage(`${percent.toFixed(3)}%`);
        expect("value" in parsed).toBe(Number(percent.toFixed(3)) <= 100);
        if ("value" in parsed) expect(parsed.value).toBeCloseTo(percent / 100, 4);
      }),
    );
  });
});

describe("a whole number", () => {
  const parse = wholeNumber(1, 1000);

  it.each([
    ["1", 1],
    ["60", 60],
    ["1000", 1000],
    ["0060", 60],
  ])("%s is within the bounds", (text, value) => {
    expect(parse(text)).toEqual({ value });
  });

  it.each(["0", "1001", "-1", "1.5", "1e2", "0x10", "many", "１", "99999999999999999999"])(
    "%s is not allowed",
    (text) => {
      expect(parse(text)).toEqual({
        faults: [`is "${text}"; allowed is a whole number from 1 to 1000.`],
      });
    },
  );
});

describe("text on one line", () => {
  it.each(["out/report.json", "C:\\out\\report.json", "mit Umläuten.json"])("may be %s", (text) => {
    expect(parseLine(text)).toEqual({ value: text });
  });

  it.each(["a\nb", "a\0b", "a\u001b[31m"])("has no control characters: %j", (text) => {
    expect(parseLine(text)).toHaveProperty("faults");
  });
});

describe("a time", () => {
  it.each([
    ["1s", 1_000],
    ["90s", 90_000],
    ["30m", 1_800_000],
    ["24h", 86_400_000],
  ])("%s is taken in milliseconds", (text, value) => {
    expect(parseDuration(text)).toEqual({ value });
  });

  it.each(["0s", "25h", "30", "30 m", "1.5h", "m", "-1m", "1d", "99999h"])("%s is none", (text) => {
    expect(parseDuration(text)).toEqual({
      faults: [`is "${text}"; allowed is a time from \`1s\` to \`24h\`, such as \`30m\`.`],
    });
  });
});
