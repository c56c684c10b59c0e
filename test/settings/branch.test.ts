import { describe, expect, it } from "vitest";
import { parseBranch } from "../../src/settings/scalars.ts";

describe("`branch`", () => {
  it.each(["main", "release/2026", "feature#1", "v1.x", "ünïcode", "heads/main", "@"])(
    "is the name of a branch: %s",
    (name) => {
      expect(parseBranch(name)).toEqual({ value: name });
    },
  );

  it("may be written as its ref", () => {
    expect(parseBranch("refs/heads/main")).toEqual({ value: "main" });
    expect(parseBranch("refs/heads/release/2026")).toEqual({ value: "release/2026" });
  });

  it.each([
    "release/*",
    "main master",
    "main\nmaster",
    "main,master",
    "main, master",
    "refs/tags/v1",
    "refs/heads/",
    "/main",
    "main/",
    "-main",
    "a..b",
    "a//b",
    "main.lock",
    "a~1",
    "HEAD^",
    "a:b",
    "!main?",
    "@{u}",
    ".hidden",
    "a/.b",
    "a.",
    "\u0007",
  ])("is not a pattern, a list or what git does not take: %j", (name) => {
    expect(parseBranch(name)).toEqual({
      faults: [expect.stringContaining("allowed is the name of one branch") as string],
    });
  });
});
