import { describe, expect, it } from "vitest";
import { readGoSum } from "../../src/sandbox/go-sum-reader.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { Fault } from "../../src/domain/problem.ts";

const hash = "h1:AAAA=";
const file = `a.dev/x v1.0.0 ${hash}\na.dev/x v1.0.0/go.mod ${hash}\na.dev/y v3.3.0+incompatible/go.mod ${hash}\n`;

function read(
  text: string,
  behaviour: Partial<Pick<SandboxOptions, "goVersions" | "goModLines">> = {},
): readonly string[] {
  return readGoSum(text, { goVersions: "written", goModLines: "stripped", ...behaviour }).map(
    ({ name, version }) => `${name} ${version}`,
  );
}

describe("a go.sum", () => {
  it.each([
    [
      { goModLines: "stripped" },
      ["a.dev/x v1.0.0", "a.dev/x v1.0.0", "a.dev/y v3.3.0+incompatible"],
    ],
    [
      { goModLines: "written" },
      ["a.dev/x v1.0.0", "a.dev/x v1.0.0/go.mod", "a.dev/y v3.3.0+incompatible/go.mod"],
    ],
    [{ goModLines: "ignored" }, ["a.dev/x v1.0.0"]],
    [{ goVersions: "bare" }, ["a.dev/x 1.0.0", "a.dev/x 1.0.0", "a.dev/y 3.3.0"]],
    [
      { goVersions: "bare", goModLines: "written" },
      ["a.dev/x 1.0.0", "a.dev/x 1.0.0/go.mod", "a.dev/y 3.3.0/go.mod"],
    ],
  ] as const)("under %j gives %j", (behaviour, packages) => {
    expect(read(file, behaviour)).toEqual(packages);
  });

  it("may be empty, have empty lines, CRLF and no last line break", () => {
    expect(read("")).toEqual([]);
    expect(read(`\r\na v1 ${hash}\r\n\r\nb v2 ${hash}`)).toEqual(["a v1", "b v2"]);
  });

  it.each([
    ["two fields", `a v1 ${hash}\nb v1\n`, 2],
    ["four fields", `b v1 ${hash} more\n`, 1],
    ["words", `a v1 ${hash}\nnot a go.sum\n`, 2],
    ["JSON", '{"name": "x"}', 1],
  ])("with %s is refused at its line", (_, text, line) => {
    expect(() => read(text)).toThrow(Fault);
    expect(() => read(text)).toThrow(new RegExp(`Line ${line} `));
  });
});
