import { mutated } from "../manifests/mutated.ts";
import { restructured, shareOf } from "../support/restructured.ts";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseJson } from "../../src/syntax/json.ts";
import { isRecord } from "../../src/domain/untyped.ts";
import { Fault } from "../../src/domain/problem.ts";

function faultOf(text: string): Fault {
  try {
    parseJson(text, "a/package.json");
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("parseJson", () => {
  it("gives the value of a text", () => {
    expect(parseJson('{"a": [1, "b", null]}', "package.json")).toEqual({ a: [1, "b", null] });
  });

  it("reads whatever can be written as JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(parseJson(JSON.stringify(value), "x.json"))).toBe(
          JSON.stringify(value),
        );
      }),
    );
  });

  it("takes CRLF like LF", () => {
    expect(parseJson('{\r\n  "a": 1\r\n}\r\n', "x.json")).toEqual({ a: 1 });
  });

  it("keeps the last of two equal keys, as npm does", () => {
    expect(parseJson('{"a": 1, "a": 2}', "x.json")).toEqual({ a: 2 });
  });

  it("makes ordinary properties of the keys of every object's prototype", () => {
    const value = parseJson('{"__proto__": {"polluted": 1}, "constructor": 2}', "x.json");

    expect(isRecord(value) && Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("reads a hundred thousand levels", () => {
    const depth = 100_000;

    expect(Array.isArray(parseJson("[".repeat(depth) + "]".repeat(depth), "x.json"))).toBe(true);
  });

  it.each([
    ["a missing comma", '{\n  "a": 1\n  "b": 2\n}', 3],
    ["a comma too many", '{\n  "a": 1,\n}', 3],
    ["a text that never ends", '{\n  "a": "b\n}', 2],
    ["a file cut short", '{\n  "a": {\n    "b": 1', 3],
    ["a file cut short after a line break", '{\n  "a":\n', 3],
    ["a value that is none", '{\n  "a": nope\n}', 2],
    ["a page in place of the file", "<!DOCTYPE html>\n<html>\n", 1],
    ["a conflict that was committed", '{\n  "name": "something",\n<<<<<<< HEAD\n  "a": 1\n}', 3],
    ["a value after the end", '{"a": 1}\n\n{"b": 2}', 3],
    ["a comment", '{\n  "name": "something-long-enough",\n  "a": /* b */ 1\n}', 3],
  ])("names the line of %s", (_, text, line) => {
    const fault = faultOf(text);

    expect(fault.code).toBe("manifest-invalid");
    expect(fault.place).toEqual({ path: "a/package.json", line });
    expect(fault.message).toMatch(/^a\/package\.json is not valid JSON: .*\. Fix the file/);
  });

  it.each([
    ['{"a": 1 "b": 2}', "Expected ',' or '}' after property value"],
    ["[1, 2,\n, 3]", "Unexpected token ','"],
    ["<!DOCTYPE html>\n<html>\n", "Unexpected token '<'"],
    ['{"a": ', "Unexpected end of JSON input"],
    ['{"a": "b', "Unterminated string"],
  ])("reports %j what the engine has against it", (text, reason) => {
    expect(faultOf(text).message).toBe(
      `a/package.json is not valid JSON: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`,
    );
  });

  it("names no line rather than a wrong one", () => {
    expect(faultOf('{"a": "+",\n"b": +1}').place).toEqual({ path: "a/package.json" });
  });

  it.each(["", "\n", " \r\n "])("states of a file without content that it is empty: %j", (text) => {
    const fault = faultOf(text);

    expect(fault.message).toBe("a/package.json is empty. Restore its content, or remove it.");
    expect(fault.place).toEqual({ path: "a/package.json", line: 1 });
  });

  it("shows nothing of the file", () => {
    const secret = "s3cr3t-t0k3n-value";

    for (const text of [`{"token": ${secret}}`, `{"token": "${secret}" "a"}`, `[${secret}`])
      expect(faultOf(text).message).not.toContain(secret.slice(0, 8));
  });

  it("gives a value or a fault for any text", async () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.json(),
      fc.json().chain(mutated),
      fc.json().chain(restructured),
    );
    const share = await shareOf(text, (written) => {
      try {
        parseJson(written, "x.json");
        return true;
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(Fault);
        return false;
      }
    });

    expect(share).toBeGreaterThan(0.25);
    expect(share).toBeLessThan(0.9);
  });
});

describe("isRecord", () => {
  it.each([{}, { a: 1 }, Object.create(null)])("holds of an object: %j", (value) => {
    expect(isRecord(value)).toBe(true);
  });

  it.each([null, undefined, [], "text", 1, true])("holds of nothing else: %j", (value) => {
    expect(isRecord(value)).toBe(false);
  });
});
