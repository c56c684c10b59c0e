import { enumeration, shortCommit } from "../domain/wording.ts";
import { problem, type Problem } from "../domain/problem.ts";

/** Which commit something that was read is at. */
export interface CheckedOut {
  /** Its directory; `null` for the work tree around the working directory. */
  readonly checkout: string | null;
  /** `null` where git names none. */
  readonly head: string | null;
}

/**
 * Why a run must not write: what it read is at another commit than the one it is about, as after a
 * checkout of a pull request's head. `null` where all is at that one, and where it cannot be known:
 * there is no git, or the commit is not known.
 * @param expected the commit that the run is about, `GITHUB_SHA`; `null` where it is not known.
 */
export function commitDecision(
  heads: readonly CheckedOut[],
  expected: string | null,
): Problem | null {
  const others = heads.filter((each) => expected !== null && isAtAnother(each, expected));
  if (expected === null || others.length === 0) return null;
  const next = heads.length > 1 ? " Or name one checkout by `working-directory`." : "";
  return problem(
    "warning",
    "commit-mismatch",
    `${enumeration(others.map(placed))}, and the event is about ${shortCommit(expected)}: this run checks and writes nothing. Check out the event's commit: leave \`ref\` of actions/checkout out, and let no other step change the commit.${next}`,
  );
}

/** A checkout was listed by git, so that one without a commit has another than the event. */
function isAtAnother({ checkout, head }: CheckedOut, expected: string): boolean {
  return head === null ? checkout !== null : head.toLowerCase() !== expected.toLowerCase();
}

function placed({ checkout, head }: CheckedOut): string {
  return `${checkout ?? "The work tree"} is at ${head === null ? "no commit" : shortCommit(head)}`;
}
