import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseWorkingDirectory, relativeDirectory } from "../../src/settings/relative-path.ts";

describe("a directory relative to the workspace", () => {
  it.each([
    [".", "."],
    ["./", "."],
    ["services", "services"],
    ["./services/web/", "services/web"],
    ["services\\web", "services/web"],
    ["a/../b", "b"],
    ["a/..", "."],
    ["a//b///", "a/b"],
    ["...", "..."],
    ["..hidden", "..hidden"],
  ])("%s is written as %s", (text, path) => {
    expect(relativeDirectory(text)).toBe(path);
  });

  it.each([
    "..",
    "../",
    "../a",
    "a/../..",
    "..\\a",
    "/",
    "/a",
    "\\a",
    "C:",
    "C:\\a",
    "~",
    "~/a",
    "a\0b",
  ])("%j is none", (text) => {
    expect(relativeDirectory(text)).toBeNull();
  });

  it("is the same when it is written again in its own form", () => {
    const segment = fc.constantFrom("a", "b.c", ".", "..", "", "d e");
    fc.assert(
      fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
        const path = relativeDirectory(segments.join("/"));
        if (path !== null) expect(relativeDirectory(path)).toBe(path);
      }),
    );
  });
});

describe("the working directory", () => {
  it("is a directory in the workspace", () => {
    expect(parseWorkingDirectory("./services/")).toEqual({ value: "services" });
  });

  it("is none elsewhere", () => {
    expect(parseWorkingDirectory("/etc")).toEqual({
      faults: ['is "/etc"; allowed is a directory in the workspace, relative to it.'],
    });
  });
});
