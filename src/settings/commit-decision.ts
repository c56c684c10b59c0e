import { shortCommit } from "../domain/wording.ts";
import { problem, type Problem } from "../domain/problem.ts";

export interface CheckedCommit {
  /** The commit that the work tree is at; `null` where git does not answer. */
  readonly head: string | null;
  /** The commit that the run is about, `GITHUB_SHA`; `null` where nobody says. */
  readonly expected: string | null;
}

/**
 * Why a run must not write: its work tree is at another commit than the one it is about, as after a
 * checkout of a pull request's head. `null` where the two are one, or one of them is not known.
 */
export function commitDecision({ head, expected }: CheckedCommit): Problem | null {
  if (head === null || expected === null || head.toLowerCase() === expected.toLowerCase())
    return null;
  return problem(
    "warning",
    "commit-mismatch",
    `The work tree is at ${shortCommit(head)}, and the event is about ${shortCommit(expected)}: this run checks and writes nothing. Check out the event's commit: leave \`ref\` of actions/checkout out, and let no other step change the commit.`,
  );
}
