import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isRealDirectory } from "../../src/workspace/path-within.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { link } from "./trees.ts";

describe("a real directory", () => {
  it.each([
    ["a", true],
    ["a/", true],
    ["a/b", false],
    ["a/b/", false],
    ["a/b/c", false],
    ["to-a", false],
    ["to-a/", false],
    ["to-nothing", false],
    ["gone", false],
  ])("is at %s: %s", (path, expected) => {
    const root = temporaryDirectory();
    writeFiles(root, { "a/b": "" });
    link(root, "to-a", "a");
    link(root, "to-nothing", "gone");

    expect(isRealDirectory(join(root, path))).toBe(expected);
  });
});
