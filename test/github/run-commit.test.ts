import { describe, expect, it } from "vitest";
import { runCommitOf } from "../../src/github/superseded.ts";

const commit = "c".repeat(40);

describe("where a run stands", () => {
  it("is a branch and a commit", () => {
    expect(runCommitOf("refs/heads/main", commit)).toEqual({ branch: "main", commit });
    expect(runCommitOf("refs/heads/release/1", commit)).toEqual({ branch: "release/1", commit });
  });

  it.each([
    ["a tag", "refs/tags/v1", commit],
    ["a pull request", "refs/pull/7/merge", commit],
    ["no ref", null, commit],
    ["a short name", "main", commit],
    ["no commit", "refs/heads/main", null],
  ])("is nowhere that could be overtaken: %s", (_, ref, at) => {
    expect(runCommitOf(ref, at)).toBeNull();
  });
});
