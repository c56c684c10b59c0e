import { describe, expect, it } from "vitest";
import { beside, pathFrom, upward } from "../../src/manifests/workspace-path.ts";

describe("a path that a file writes", () => {
  it.each([
    ["a.txt", "b.txt", "b.txt"],
    ["a.txt", "./b.txt", "b.txt"],
    ["a.txt", "d/b.txt", "d/b.txt"],
    ["d/a.txt", "b.txt", "d/b.txt"],
    ["d/a.txt", "../b.txt", "b.txt"],
    ["d/e/a.txt", "../f/b.txt", "d/f/b.txt"],
    ["d/a.txt", "../d/../b.txt", "b.txt"],
    ["d/a.txt", String.raw`..\e\b.txt`, "e/b.txt"],
    ["a.txt", "..b.txt", "..b.txt"],
  ])("in %s as %s is %s", (path, target, expected) => {
    expect(pathFrom(path, target)).toBe(expected);
  });

  it.each([
    "../b.txt",
    "d/../../b.txt",
    "..",
    String.raw`..\b.txt`,
    "/etc/hosts",
    String.raw`\\server\b.txt`,
    "C:/b.txt",
    String.raw`c:\b.txt`,
    "~/b.txt",
    "https://example.com/b.txt",
    "file:b.txt",
  ])("as %s leaves the workspace", (target) => {
    expect(pathFrom("a.txt", target)).toBeNull();
  });
});

describe("a file near another", () => {
  it("lies in the same directory", () => {
    expect([beside("a.txt", "b"), beside("d/e/a.txt", "b")]).toEqual(["b", "d/e/b"]);
  });

  it("lies there or above, nearest first, and never above the workspace", () => {
    expect(upward("d/e/a.txt", "b")).toEqual(["d/e/b", "d/b", "b"]);
    expect(upward("a.txt", "b")).toEqual(["b"]);
  });
});
