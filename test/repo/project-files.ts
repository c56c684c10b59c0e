import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The files of this repository that are, or are about to be, under version control. */
export function projectFiles(pattern = /./): string[] {
  const listed = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  return listed
    .split("\0")
    .filter((path) => path !== "" && pattern.test(path) && existsSync(path))
    .toSorted();
}

export function textOf(path: string): string {
  return readFileSync(path, "utf8");
}

/** The source that people write: all of src/ but the generated types. */
export function sourceFiles(): string[] {
  return projectFiles(/^src\/.*\.ts$/).filter((path) => !path.endsWith(".d.ts"));
}

export function testFiles(): string[] {
  return projectFiles(/^test\/.*\.ts$/).filter((path) => !path.includes("/fixtures/"));
}
