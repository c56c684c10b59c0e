import { problem, type Problem } from "../domain/problem.ts";
import { branchHead } from "./branch-head.ts";
import type { GitHubClient } from "./connection.ts";

interface SyncedBranch {
  /** From `branch`, without `refs/heads/`; `null` where it is not given. */
  readonly branch: string | null;
  readonly defaultBranch: string | null;
  /** Of the run. */
  readonly ref: string | null;
}

/**
 * Reports a `branch` that the repository does not have: with it every run checks for ever. GitHub is
 * asked only where nothing else shows that the branch exists; where it cannot answer, nothing is reported.
 */
export async function missingBranch(
  client: GitHubClient | null,
  { branch, defaultBranch, ref }: SyncedBranch,
): Promise<readonly Problem[]> {
  const isKnown = branch === defaultBranch || ref === `refs/heads/${branch}`;
  if (client === null || branch === null || isKnown) return [];
  const head = await client
    .rest()
    .then((rest) => branchHead(rest, client.repository, branch))
    .catch(() => "unknown");
  if (head !== null) return [];
  const other = defaultBranch === null ? "" : ` (${defaultBranch})`;
  const message = `\`branch\` is ${JSON.stringify(branch)}, and ${client.repository} has no such branch, so runs only check and nothing is ever synced. Correct the name, or leave \`branch\` out for the default branch${other}.`;
  return [problem("warning", "branch-missing", message)];
}
