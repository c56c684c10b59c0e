import { gitOutput } from "../workspace/git-output.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import type { Environment } from "../domain/environment.ts";

type GitFacts = Pick<RunContext, "repository" | "ref" | "commit">;

/** What git tells of a directory's repository: its name by its remote, and what is checked out. */
export async function gitFacts(directory: string, env: Environment): Promise<GitFacts> {
  const [remote, head] = await Promise.all([
    gitOutput(directory, ["config", "--get", "remote.origin.url"], env),
    gitOutput(directory, ["rev-parse", "HEAD", "--symbolic-full-name", "HEAD"], env),
  ]);
  const [commit = "", ref = ""] = (head ?? "").split("\n");
  return {
    repository: repositoryOf(remote?.trim() ?? ""),
    ref: ref.startsWith("refs/") ? ref : null,
    commit: commit === "" ? null : commit,
  };
}

/** The path of an address on a host, `owner/name` or longer; `null` for a path on this machine. */
export function repositoryOf(remote: string): string | null {
  const host = /^(?:[a-z][a-z+]*:\/\/[^/]+\/|[^/:@]+@[^/:]+:\/?)/i.exec(remote);
  if (host === null) return null;
  const path = remote.slice(host[0].length).replace(/(?:\.git)?\/*$/, "");
  return /^[^/]+(?:\/[^/]+)+$/.test(path) ? path : null;
}
