import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { problemCodes } from "../../src/domain/problem.ts";
import { sourceFiles, testFiles, textOf } from "./project-files.ts";

const maxLines = 250;
const smallLines = 20;
/** An idea that several folders need can be small. It only ever goes down. */
const mostSmall = 10;

describe("the code", () => {
  it(`has no source file above ${maxLines} lines`, () => {
    const long = sourceFiles().filter((path) => linesOf(path) > maxLines);

    expect(long).toEqual([]);
  });

  it(`has at most ${mostSmall} source files below ${smallLines} lines`, () => {
    const small = sourceFiles().filter((path) => linesOf(path) < smallLines);

    expect(small.length, small.join("\n")).toBeLessThanOrEqual(mostSmall);
  });

  it("has no folder of one source file", () => {
    const files = Map.groupBy(sourceFiles(), (path) => posix.dirname(path));
    const holdsFolders = (folder: string): boolean =>
      files.keys().some((other) => other.startsWith(`${folder}/`));
    const lonely = [...files].filter(
      ([folder, { length }]) => length === 1 && !holdsFolders(folder),
    );

    expect(lonely.map(([folder]) => folder)).toEqual([]);
  });

  it("has names of files in kebab-case", () => {
    const others = [...sourceFiles(), ...testFiles()].filter(
      (path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9.-]+\.ts$/.test(path),
    );

    expect(others).toEqual([]);
  });

  it.each([
    [
      "escapes from the type checker",
      /\bas any\b|: any\b|@ts-(?:ignore|expect-error|nocheck)|\bas unknown as\b/,
    ],
    ["default exports", /^export default\b/m],
    ["things left for later", new RegExp(["TO", "DO|FIX", "ME"].join(""))],
  ])("has no %s in src/", (_, pattern) => {
    expect(sourceFiles().filter((path) => pattern.test(textOf(path)))).toEqual([]);
  });

  it.each([
    ["mocks of modules", new RegExp(["vi", "(?:mock|doMock|hoisted)\\("].join("\\."))],
    [
      "tests that do not run or hide others",
      new RegExp(["\\b(?:it|test|describe)", "(?:skip|only|todo)\\b"].join("\\.")),
    ],
    ["sleeping", /setTimeout\(\s*(?:resolve|done|r)\b/],
  ])("has no %s in test/", (_, pattern) => {
    expect(testFiles().filter((path) => pattern.test(textOf(path)))).toEqual([]);
  });
});

describe("every problem code", () => {
  const codes = Object.keys(problemCodes);

  it("is used in src/", () => {
    const source = sourceFiles().filter((path) => !path.startsWith("src/domain/problem-codes"));

    expect(unresolved(codes, source)).toEqual([]);
  });

  it("is seen by a test", () => {
    expect(unresolved(codes, testFiles())).toEqual([]);
  });
});

/** The codes that no file names in quotes. */
function unresolved(codes: readonly string[], paths: readonly string[]): string[] {
  const text = paths.map(textOf).join("\n");
  return codes.filter((code) => !new RegExp(`["'\`]${code}["'\`]|\\b${code}\\b(?=:)`).test(text));
}

function linesOf(path: string): number {
  return textOf(path).split("\n").length - 1;
}
