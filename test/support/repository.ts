import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A directory that is gone after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(realpathSync(tmpdir()), "cortex-deps-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export function writeFiles(directory: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

/** A git repository with one commit that holds the files. */
export function gitRepository(files: Files): string {
  const directory = temporaryDirectory();
  writeFiles(directory, files);
  git(directory, "init", "--quiet", "--initial-branch=main", "--template=");
  git(directory, "add", "--all");
  git(directory, "commit", "--quiet", "--allow-empty", "--message=files");
  return directory;
}

const date = "2026-01-01T00:00:00Z";

export function git(directory: string, ...parameters: string[]): string {
  const identity = [
    "-c",
    "user.name=Test",
    "-c",
    "user.email=test@example.com",
    "-c",
    "core.autocrlf=false",
    // No process that tidies up after a commit.
    "-c",
    "maintenance.auto=false",
  ];
  return execFileSync("git", [...identity, ...parameters], {
    cwd: directory,
    encoding: "utf8",
    timeout: 30_000,
    // The same files give the same commits in every run.
    env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    stdio: ["ignore", "pipe", "pipe"],
  });
}
