import { problem, type Problem } from "../domain/problem.ts";
import { GitHubFault } from "./github-fault.ts";

/** The outcome for a comment or an issue. */
export interface UpsertResult {
  readonly done: "created" | "updated" | "closed" | "unchanged" | "failed";
  /** Why it failed; `null` where it did not. Never an error: what was done in Cortex stays done. */
  readonly problem: Problem | null;
}

/** What is kept, and the permission it takes, as workflows spell it. */
export interface PostKind {
  readonly what: string;
  readonly permission: "issues" | "pull-requests";
  /** Where the permission is not to be had; empty where it always is. */
  readonly exception: string;
}

/** Does the work; GitHub's refusal of it becomes a problem, everything else is thrown on. */
export async function upsertPost(
  kind: PostKind,
  work: () => Promise<Exclude<UpsertResult["done"], "failed">>,
): Promise<UpsertResult> {
  try {
    return { done: await work(), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof GitHubFault)) throw thrown;
    return { done: "failed", problem: refusal(thrown, kind) };
  }
}

function refusal({ code, status, message }: GitHubFault, kind: PostKind): Problem {
  const { what, permission, exception } = kind;
  // 401: the token itself is refused, whatever it may do.
  if (code === "github-permission" && status !== 401)
    return problem(
      "notice",
      code,
      `The token may not keep ${what} (GitHub answered ${status ?? "nothing"}). Add to the job: \`permissions: { contents: read, ${permission}: write }\`.${exception}`,
    );
  if (status === 410)
    return problem(
      "notice",
      code,
      `GitHub answered 410: issues are disabled for this repository, so there is no place for ${what}. Enable them in the settings of the repository, or leave the input out.`,
    );
  return problem("warning", code, `There may not be ${what}, or only an old one. ${message}`);
}
