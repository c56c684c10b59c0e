import { spawnSync } from "node:child_process";

/** The lines of `git status`, untracked files included; `null` outside a git work tree. */
export function changedFiles(directory: string = process.cwd()): readonly string[] | null {
  const { status, stdout } = spawnSync("git", ["status", "--porcelain", "--untracked-files=all"], {
    cwd: directory,
    encoding: "utf8",
  });
  if (status !== 0) return null;
  return stdout.split("\n").filter((line) => line !== "");
}
