import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/yaml.ts";
import { isMapping } from "../../src/syntax/yaml-mapping.ts";
import { mutated } from "../manifests/mutated.ts";
import { restructured, shareOf } from "../support/restructured.ts";
import { faultOf } from "../support/reading.ts";

async function plain(text: string): Promise<unknown[]> {
  return (await parseYaml(text, "pnpm-lock.yaml")).map(asObject);
}

function asObject(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asObject);
  if (!isMapping(value)) return value;
  return Object.fromEntries([...value].map(([key, inner]) => [key, asObject(inner)]));
}

describe("parseYaml", () => {
  it("reads nested mappings, lists and texts", async () => {
    const text = "a:\n  b: c\n  d:\n    - e\n    - f\ng: {h: i}\n";

    expect(await plain(text)).toEqual([{ a: { b: "c", d: ["e", "f"] }, g: { h: "i" } }]);
  });

  it.each(["1.10", "1e3", "0x10", "2024-01-01", "true", "null", "~", "010", ".5"])(
    "leaves %s the text it is",
    async (written) => {
      expect(await plain(`version: ${written}\n`)).toEqual([{ version: written }]);
    },
  );

  it("gives a key without a value the empty text", async () => {
    expect(await plain("a:\nb: c\n")).toEqual([{ a: "", b: "c" }]);
  });

  it("reads every document of the text", async () => {
    expect(await plain("---\na: b\n---\nc: d\n")).toEqual([{ a: "b" }, { c: "d" }]);
  });

  it("reads what pnpm never writes by the whole parser", async () => {
    const text = 'a: >-\n  one\n  two\nb: &x {c: "\\u0041"}\nd: *x\n"e": [[f]] # g\n';

    expect(await plain(text)).toEqual([{ a: "one two", b: { c: "A" }, d: { c: "A" }, e: [["f"]] }]);
  });

  it("takes CRLF, and a missing last line break, like LF", async () => {
    const text = "a:\n  b: c\nd: |-\n  e\n  f\n";

    expect(await plain(text.replaceAll("\n", "\r\n"))).toEqual(await plain(text));
    expect(await plain(text.trimEnd())).toEqual(await plain(text));
  });

  it("keeps the keys of every object's prototype apart from it", async () => {
    const [document] = await parseYaml("__proto__:\n  a: b\nconstructor: c\n", "x.yaml");

    expect(isMapping(document) && [...document.keys()]).toEqual(["__proto__", "constructor"]);
  });

  it.each([
    ["a key that comes twice", "a: b\nc: d\na: e\n", 3],
    ["an indent between two others", "a:\n    b: c\n  d: e\n", 3],
    ["a quote without its end", "a: b\nc: 'd\n", 3],
    ["two keys on a line", "a: b: c\n", 1],
    ["a tab for an indent", "a:\n\tb: c\n", 2],
    ["a bracket without its end", "a: {b: c\nd: e\n", 2],
    ["an unknown tag", "a: !!js/function b\n", 1],
    ["an alias of nothing", "a: *b\n", 1],
    ["a conflict that was committed", "a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n", 3],
  ])("names the line of %s", async (_, text, line) => {
    const fault = await faultOf(parseYaml(text, "a/pnpm-lock.yaml"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "a/pnpm-lock.yaml", line });
    expect(fault.message).toMatch(/^a\/pnpm-lock\.yaml is not valid YAML: .*\. Fix the file/);
  });

  it("refuses a key that is not text", async () => {
    const fault = await faultOf(parseYaml("a: b\n? [c]\n: d\n", "x.yaml"));

    expect(fault.code).toBe("manifest-invalid");
    expect(fault.message).toContain("a key is not text");
  });

  it("refuses what is nested beyond reason", async () => {
    const levels = 100_000;
    const block = Array.from({ length: 2_000 }, (_, level) => `${" ".repeat(level)}a:`).join("\n");

    for (const text of [`a: ${"[".repeat(levels)}`, `a: ${"{b: ".repeat(levels)}`, block])
      expect(await faultOf(parseYaml(text, "x.yaml"))).toMatchObject({
        code: "manifest-invalid",
      });
  });

  it("does not unfold aliases of aliases", async () => {
    const bomb = ["a: &a [x, x]", ...letters("b", "z").map(doubled)].join("\n");

    expect(await parseYaml(bomb, "x.yaml")).toHaveLength(1);
  });

  it("gives documents or a fault for any text", async () => {
    const written =
      'a: 1\nb:\n  c: "d"\n  e: [f, {g: h}]\ni: &j\n  - k\n  - l: |\n      m\nn: *j\n';
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom(...pieces) }),
      restructured(written),
      restructured("a: 1\nb: '2'\nc:\n  d: e\n  f: g\nh:\n  - i\n  - j\n"),
      mutated(written),
    );
    const share = await shareOf(text, async (any) => {
      const documents = await parseYaml(any, "x.yaml").catch((thrown: unknown) => thrown);
      expect(documents).toSatisfy(
        (value) => Array.isArray(value) || (value instanceof Error && value.name === "Fault"),
      );
      return Array.isArray(documents) && documents.some(isMapping);
    });

    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.9);
  });
});

const pieces = "a b : - ' \" { } [ ] , # | > & * ? !".split(" ").concat(" ", "\n");

function letters(from: string, to: string): string[] {
  const [first, last] = [from.charCodeAt(0), to.charCodeAt(0)];
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
}

function doubled(letter: string): string {
  const before = String.fromCharCode(letter.charCodeAt(0) - 1);
  return `${letter}: &${letter} [*${before}, *${before}]`;
}
