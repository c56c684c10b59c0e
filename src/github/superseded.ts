import { shortCommit } from "../domain/wording.ts";
import { branchHead } from "./branch-head.ts";
import { type Answer, faultOf, problem, type ProblemCode } from "../domain/problem.ts";
import type { GitHubClient } from "./connection.ts";

/** What a run is of: a commit that was, or is, the head of a branch. */
export interface RunCommit {
  /** Without `refs/heads/`. */
  readonly branch: string;
  readonly commit: string;
}

/**
 * Why a run is late, as a re-run or one that a newer push overtook is; `null` where it is not.
 * Where GitHub cannot be reached the run continues, with a warning.
 */
export async function supersededReason(
  client: GitHubClient | null,
  { branch, commit }: RunCommit,
): Promise<Answer<string | null>> {
  const unknown = `Whether ${branch} has moved on from ${shortCommit(commit)} could not be checked`;
  if (client === null)
    return unchecked("github-unavailable", `${unknown}: there is no \`github-token\`.`);
  try {
    const head = await branchHead(await client.rest(), client.repository, branch);
    return { value: head === commit ? null : skipReason(branch, commit, head), problems: [] };
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    const next =
      code === "github-permission" ? " Add to the job: `permissions: { contents: read }`." : "";
    return unchecked(code, `${unknown}. ${message}${next}`);
  }
}

function unchecked(code: ProblemCode, message: string): Answer<null> {
  const text = `${message} The sync went on; a run for the newest commit sets right what this one may have got wrong.`;
  return { value: null, problems: [problem("warning", code, text)] };
}

function skipReason(branch: string, commit: string, head: string | null): string {
  const run = `This run is late: it is of ${shortCommit(commit)}, and ${branch}`;
  return head === null
    ? `${run} is gone. Nothing was written.`
    : `${run} is at ${head} by now. Nothing was written. A run of that commit syncs; where a \`paths\` filter kept it from starting, start one by hand.`;
}

const heads = "refs/heads/";

/** Where a run stands by its ref and commit; `null` for a tag, a pull request or what is not known. */
export function runCommitOf(ref: string | null, commit: string | null): RunCommit | null {
  if (ref?.startsWith(heads) !== true || commit === null) return null;
  return { branch: ref.slice(heads.length), commit };
}
