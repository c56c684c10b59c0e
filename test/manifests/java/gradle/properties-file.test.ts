import { describe, expect, it } from "vitest";
import { readProperties } from "../../../../src/syntax/lines.ts";
import { growth, linear } from "../../../support/growth.ts";

describe("a properties file", () => {
  it.each([
    ["an equals sign", "a=1", { a: "1" }],
    ["a colon", "a: 1", { a: "1" }],
    ["a space", "a 1", { a: "1" }],
    ["space around", "  a.b-c =  1  ", { "a.b-c": "1" }],
    ["an equals sign in the value", "a=b=c", { a: "b=c" }],
    ["an empty value", "a=", { a: "" }],
    ["CRLF", "a=1\r\nb=2\r\n", { a: "1", b: "2" }],
    ["a name twice", "a=1\na=2", { a: "2" }],
    ["a name of the prototype", "constructor=1", { constructor: "1" }],
    ["comments", "# a=1\n! b=2\nc=3", { c: "3" }],
    ["empty lines", "\n\n", {}],
    ["a name alone", "a", {}],
    ["nothing", "", {}],
  ])("may have %s", (_, text, entries) => {
    expect(Object.fromEntries(readProperties(text))).toEqual(entries);
  });

  it("is read in one pass, however long its lines", async () => {
    const grown = await growth(50_000, (size) =>
      readProperties(`${" ".repeat(size)}\na${" ".repeat(size)}\n${"=".repeat(size)}`),
    );

    expect(grown).toBeLessThan(linear);
  });
});
