import { restructured, shareOf } from "../support/restructured.ts";
import * as fc from "fast-check";
import { stringify } from "smol-toml";
import { describe, expect, it } from "vitest";
import { isRecord } from "../../src/domain/untyped.ts";
import { parseToml } from "../../src/syntax/toml.ts";
import { Fault } from "../../src/domain/problem.ts";
import { faultOf } from "../support/reading.ts";

describe("parseToml", () => {
  it("gives the tables, lists and values of a text", async () => {
    const text = 'a = 1\n[b]\nc = ["d", true]\n[[e]]\nf = { g.h = 1.5 }\n[[e]]\n';

    expect(await parseToml(text, "uv.lock")).toEqual({
      a: 1,
      b: { c: ["d", true] },
      e: [{ f: { g: { h: 1.5 } } }, {}],
    });
  });

  it("reads whatever can be written as TOML", async () => {
    const value = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean(), fc.integer()));
    await fc.assert(
      fc.asyncProperty(value, async (table) => {
        const read = await parseToml(stringify(table), "x.toml");

        expect(isRecord(read) && Object.entries(read)).toEqual(Object.entries(table));
      }),
    );
  });

  it.each(["", "\n", "# only a comment"])("takes %j for an empty table", async (text) => {
    expect(await parseToml(text, "pyproject.toml")).toEqual({});
  });

  it("takes CRLF like LF, and no last line break like one", async () => {
    const table = await parseToml('a = 1\nb = """\nc"""\n', "x.toml");

    expect(await parseToml('a = 1\r\nb = """\r\nc"""', "x.toml")).toEqual(table);
  });

  it("makes ordinary keys of the names of every object's prototype", async () => {
    const text = "__proto__ = { polluted = 1 }\nconstructor.prototype.polluted = 2\n";
    const value = await parseToml(text, "x.toml");

    expect(isRecord(value) && Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it.each([
    ["a text that never ends", '[a]\nb = "c\n', 2],
    ["a file cut short", '[[package]]\nname = "a"\ndependencies = [\n  "b"', 4],
    ["a key without a value", "[a]\n\nbogus\n", 3],
    ["a key twice", "a = 1\nb = 2\na = 3\n", 3],
    ["a table twice", "[a]\n[b]\n[a]\n", 3],
    ["a value that is none", "a = 1\nb = nope\n", 2],
    ["a page in place of the file", "<!DOCTYPE html>\n<html>\n", 1],
    ["a conflict that was committed", '[a]\n<<<<<<< HEAD\nb = "1"\n', 2],
  ])("names the line of %s", async (_, text, line) => {
    const fault = await faultOf(parseToml(text, "a/poetry.lock"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "a/poetry.lock", line });
    expect(fault.message).toMatch(/^a\/poetry\.lock is not valid TOML: [^\n]+\. Fix the file/);
  });

  it.each([
    ["a = \n", "invalid value"],
    ["a = [1\n", "expected comma or end of structure"],
    ["[a]\n[a]\n", "trying to redefine an already defined table or value"],
    [`${"a.".repeat(400)}b = 1`, "a key has hundreds of parts"],
  ])("states in one sentence what is wrong with %j", async (text, reason) => {
    expect((await faultOf(parseToml(text, "a/x.toml"))).message).toBe(
      `a/x.toml is not valid TOML: ${reason}. Fix the file, or add it to \`exclude\` when it is not a real manifest.`,
    );
  });

  it("names the file alone where the library has not seen it", async () => {
    const fault = await faultOf(parseToml(`${"a.".repeat(400)}b = 1`, "a/x.toml"));

    expect(fault).toMatchObject({ path: "a/x.toml", line: null });
  });

  it("shows nothing of the file", async () => {
    const secret = "s3cr3t-t0k3n";

    for (const text of [`a = ${secret}`, `a = "${secret}`, secret, `a = 1 ${secret}`])
      expect((await faultOf(parseToml(text, "x.toml"))).message).not.toContain(secret.slice(0, 6));
  });

  it.each([
    ["lists", `a = ${"[".repeat(100_000)}`],
    ["tables", `a = ${"{a=".repeat(100_000)}`],
    ["parts of a key", `${"a.".repeat(100_000)}a = 1`],
    ["parts of a name of a table", `[${"a . ".repeat(100_000)}a]`],
    ["quoted parts of a key", `a = {${`"a".'b'.`.repeat(100_000)}a = 1}`],
  ])("refuses %s without end", async (_, text) => {
    expect((await faultOf(parseToml(text, "x.toml"))).code).toBe("manifest-invalid");
  });

  it("takes long lines of dots and of short parts for what they are", async () => {
    const text = `a = "${".".repeat(5_000)}"\nb = "${"a.b, ".repeat(5_000)}"\n${"c".repeat(5_000)} = 1`;

    expect(Object.keys((await parseToml(text, "x.toml")) ?? {})).toHaveLength(3);
  });

  it("gives a value or a fault for any text", async () => {
    const pieces = fc.constantFrom("[", "]", "[[", "a", "=", ".", '"', "'", '"""', "\n", "{", "}");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.oneof(pieces, fc.constantFrom("#", ",", "1", "-", ":", "\\u00", "T"))),
      restructured('a = 1\n[b]\nc = "d"\ne = [1, 2]\n[[f]]\ng.h = true\n[[f]]\n'),
    );
    const share = await shareOf(text, async (written) => {
      const thrown = await parseToml([written].flat().join(""), "x.toml").then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(thrown === null || thrown instanceof Fault).toBe(true);
      return thrown === null;
    });

    expect(share).toBeGreaterThan(0.2);
  });
});
