import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { changedFiles } from "../../scripts/changed-files.ts";
import { gitRepository, temporaryDirectory } from "../support/repository.ts";

describe("what is left to commit", () => {
  it("is nothing after a commit", () => {
    expect(changedFiles(gitRepository({ "a.txt": "a" }))).toEqual([]);
  });

  it("is what was changed, and what is new in any folder", () => {
    const directory = gitRepository({ "a.txt": "a", "b/c.txt": "c" });
    writeFileSync(join(directory, "a.txt"), "changed");
    writeFileSync(join(directory, "b/d.txt"), "new");

    expect(changedFiles(directory)).toEqual([" M a.txt", "?? b/d.txt"]);
  });

  it("is not what git ignores", () => {
    const directory = gitRepository({ ".gitignore": "coverage/\n" });
    writeFileSync(join(directory, "coverage"), "a file of that name is not ignored");

    expect(changedFiles(directory)).toEqual(["?? coverage"]);
  });

  it("is not known outside git", () => {
    expect(changedFiles(temporaryDirectory())).toBeNull();
  });
});

describe("`npm run check`", () => {
  const check = readFileSync("scripts/check.ts", "utf8");

  it.each([
    "oxfmt",
    "oxlint",
    "tsc",
    "knip",
    "scripts/licences.ts",
    "scripts/generate.ts",
    "rolldown",
    "vitest",
  ])("runs %s", (program) => {
    expect(check).toContain(`"${program}"`);
  });

  it("is what CI runs", () => {
    expect(readFileSync(".github/workflows/ci.yml", "utf8")).toContain("run: npm run check\n");
  });
});
