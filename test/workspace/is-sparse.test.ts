import { describe, expect, it } from "vitest";
import { isSparse } from "../../src/workspace/is-sparse.ts";
import { git, gitRepository, temporaryDirectory, writeFiles } from "../support/repository.ts";

const files = { "a/b/go.mod": "", "c/go.mod": "" };

describe("a work tree", () => {
  it("is sparse where git was given so, seen from any directory in it", () => {
    const root = gitRepository(files);
    git(root, "sparse-checkout", "set", "a");

    expect(isSparse(root, ".")).toBe(true);
    expect(isSparse(root, "a/b")).toBe(true);
  });

  it("is not sparse any more where that was taken back", () => {
    const root = gitRepository(files);
    git(root, "sparse-checkout", "set", "a");
    git(root, "sparse-checkout", "disable");

    expect(isSparse(root, ".")).toBe(false);
  });

  it("is not sparse where nothing was given, nor where there is no repository", () => {
    expect(isSparse(gitRepository(files), "a/b")).toBe(false);
    expect(isSparse(temporaryDirectory(), ".")).toBe(false);
  });

  it("goes by the nearest repository", () => {
    const root = gitRepository(files);
    git(root, "sparse-checkout", "set", "a");
    git(`${root}/a`, "init", "--quiet");

    expect(isSparse(root, "a/b")).toBe(false);
  });

  it.each([
    ["\tsparseCheckout\n", true],
    ["\tSparseCheckout = yes\n", true],
    ["\tsparseCheckout = true\n\tsparsecheckout = false\n", false],
    ["\tsparseCheckoutCone = true\n", false],
  ])("follows the last value of its configuration: %j", (line, sparse) => {
    const root = temporaryDirectory();
    writeFiles(root, { ".git/config": `[core]\n${line}` });

    expect(isSparse(root, ".")).toBe(sparse);
  });
});
