import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** A directory for one part of the bench, gone with the part. */
export function temporaryWorkspace(): Disposable & { readonly directory: string } {
  const directory = mkdtempSync(join(tmpdir(), "bench-workspace-"));
  return {
    directory,
    [Symbol.dispose]: () => rmSync(directory, { recursive: true, force: true }),
  };
}

export function writeFile(directory: string, path: string, text: string): void {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Puts all files under version control, independent of the settings of the person. */
export function commitAll(directory: string): void {
  const settings = ["user.name=Bench", "user.email=bench@example.com", "gc.auto=0"];
  for (const parameters of [
    ["init", "--quiet", "--initial-branch=main"],
    ["add", "--all"],
    ["commit", "--quiet", "--message=files"],
  ])
    execFileSync("git", [...settings.flatMap((setting) => ["-c", setting]), ...parameters], {
      cwd: directory,
      stdio: ["ignore", "ignore", "inherit"],
    });
}
