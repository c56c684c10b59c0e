import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJsonc } from "../../src/syntax/jsonc.ts";
import { Fault } from "../../src/domain/problem.ts";
import { mutated } from "../manifests/mutated.ts";
import { restructured, shareOf } from "../support/restructured.ts";

function parse(text: string): unknown {
  return parseJsonc(text, "bun.lock");
}

describe("JSON with comments", () => {
  it.each([
    ["none of them", '{"a": 1}', { a: 1 }],
    ["a comma before the end of an object", '{"a": 1,}', { a: 1 }],
    ["a comma before the end of a list", "[1, 2,\n]", [1, 2]],
    ["a comma on a line of its own", '{"a": [1\n,\n]\n}', { a: [1] }],
    ["a line comment", '{ // why\n"a": 1 // because\n}', { a: 1 }],
    ["a block comment", '{/* why\n not */"a": /**/ 1}', { a: 1 }],
    ["a comment behind the last comma", '{"a": 1, // last\n}', { a: 1 }],
    ["a comment at the end", "[1] // done", [1]],
  ])("is read with %s", (_, text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each([
    ["two slashes", "https://a.example/b"],
    ["a comment", "/* a */"],
    ["a comma before a bracket", "a, ]"],
    ["a quote before a comment", '"// a'],
    ["a backslash at its end", "a\\"],
  ])("keeps a text with %s as it is", (_, value) => {
    expect(parse(`[${JSON.stringify(value)}, // why\n]`)).toEqual([value]);
  });

  it.each([
    ["no value", "{\n  // nothing\n", 3],
    ["a comma too few", "[\n1 2\n]", 2],
    ["an open text", '[\n"a]', 2],
    ["an open comment", "[1]\n/* a", null],
    ["nothing", "", 1],
  ])("is refused with its line for %s", (_, text, line) => {
    const read = (): unknown => parse(text);

    if (line === null) expect(read()).toEqual([1]);
    else
      expect(read).toThrow(
        expect.objectContaining({ code: "manifest-invalid", place: { path: "bun.lock", line } }),
      );
  });

  it("is the same as JSON for whatever JSON can state", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(parse(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is the same with commas and comments wherever they may stand", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        const decorated = text
          .replaceAll(/(?<=[^\s[{,])(?=\n\s*[}\]])/g, ", // last, ]")
          .replaceAll("\n", " /* , */\n");
        expect(parse(decorated)).toEqual(JSON.parse(text));
      }),
    );
  });

  it("gives a value or a fault for any text", async () => {
    const pieces = fc.array(
      fc.constantFrom("{", "}", "[", "]", ",", '"', "\\", "/", "*", "\n", "1"),
    );
    const commented = fc
      .json()
      .chain(restructured)
      .map((text) => text.replaceAll("\n", " // why\n").replaceAll(/(?=[}\]])/g, "/* , */"));
    const text = fc.oneof(
      pieces.map((some) => some.join("")),
      commented,
      commented.chain(mutated),
    );
    const share = await shareOf(
      text,
      (written) => {
        try {
          parse(written);
          return true;
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
          return false;
        }
      },
      500,
    );

    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.9);
  });
});
