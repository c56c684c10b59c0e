import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Environment } from "../../domain/program.ts";
import { Fault } from "../../domain/problem.ts";

/**
 * Makes bare repositories `owner/name.git` below a directory, each with one commit of these files, from
 * which single objects can be fetched. @throws Fault `git-unavailable`
 */
export function hostRepositories(
  root: string,
  repositories: ReadonlyMap<string, ReadonlyMap<string, string>>,
  env: Environment,
): void {
  const git = (cwd: string, parameters: readonly string[], input = ""): void => {
    try {
      execFileSync("git", parameters, { cwd, input, env, stdio: "pipe", timeout: 60_000 });
    } catch (thrown) {
      const reason = thrown instanceof Error ? thrown.message : String(thrown);
      throw new Fault(
        "git-unavailable",
        `No repository could be made: ${reason}. Install git, and put it on the PATH.`,
      );
    }
  };
  const empty = join(root, "empty.git");
  git(root, ["init", "--quiet", "--bare", "--template=", "--initial-branch=main", empty]);
  const served = "[uploadpack]\n\tallowFilter = true\n\tallowAnySHA1InWant = true\n";
  appendFileSync(join(empty, "config"), served);
  for (const [name, files] of repositories) {
    const bare = join(root, `${name}.git`);
    mkdirSync(dirname(bare), { recursive: true });
    cpSync(empty, bare, { recursive: true });
    git(bare, ["fast-import", "--quiet"], commitOf(files));
  }
}

/** A commit as https://git-scm.com/docs/git-fast-import reads it. */
function commitOf(files: ReadonlyMap<string, string>): string {
  const written = [...files].map(
    ([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  );
  const head = "commit refs/heads/main\ncommitter Demo <demo@example.com> 0 +0000\ndata 5\nfiles\n";
  return `${head}${written.join("")}\n`;
}
