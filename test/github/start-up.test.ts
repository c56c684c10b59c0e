import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { sourceFiles, textOf } from "../repo/project-files.ts";

/** What a process has read of node_modules after importing a module, by a hook on its loader. */
function packagesLoadedBy(module: string): readonly string[] {
  const hook = `import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { if (url.includes("/node_modules/")) console.log(url); return next(url, context); } });
await import(${JSON.stringify(`file://${resolve(module)}`)});`;
  const { stdout, status } = spawnSync(process.execPath, ["--input-type=module", "--eval", hook], {
    encoding: "utf8",
    timeout: 20_000,
  });
  expect(status).toBe(0);
  return stdout.split("\n").filter((line) => line !== "");
}

describe("a run that asks GitHub nothing", () => {
  it.each([
    "src/github/action-rest.ts",
    "src/github/command-line-rest.ts",
    "src/github/superseded.ts",
    "src/github/keep-comment.ts",
    "src/github/keep-drift-issue.ts",
    "src/github/branch-head.ts",
  ])("reads no package for %s", (module) => {
    expect(packagesLoadedBy(module)).toEqual([]);
  });
});

describe("each program", () => {
  it.each([
    ["@actions/github", "src/github/action-rest.ts"],
    ["@octokit/rest", "src/github/command-line-rest.ts"],
  ])("has its own Octokit: %s is named in %s alone", (name, file) => {
    expect(sourceFiles().filter((path) => textOf(path).includes(`"${name}"`))).toEqual([file]);
    expect(readFileSync(file, "utf8")).toContain(`await import("${name}")`);
  });
});
