import { unproven, withoutProof, type DeletionProof, type Push } from "./deletion-proof.ts";

/** What git prints, asked in the checkout; `null` where git is missing or refuses. */
export type Git = (parameters: readonly string[]) => Promise<string | null>;

/**
 * The paths that were there before a push and are not after it, told by local history without any
 * request. A rename deletes its old path. No proof where the checkout does not reach back so far.
 */
export async function deletedLocally(git: Git, push: Push): Promise<DeletionProof> {
  const why = withoutProof(push);
  if (why !== null) return unproven(why);
  const output = await git([...diff, push.before, push.after]);
  return output === null
    ? unproven(`the checkout does not hold ${short(push.before)}; it would with \`fetch-depth: 0\``)
    : { proven: true, paths: output.split("\0").filter((path) => path !== "") };
}

// The plumbing, which no setting of the user or the repository changes.
const diff = ["diff-tree", "-r", "-z", "--no-renames", "--name-only", "--diff-filter=D"];

function short(commit: string): string {
  return commit.slice(0, 12);
}
