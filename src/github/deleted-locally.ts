import type { FileChanges } from "../domain/file-changes.ts";
import { unproven, withoutProof, type DeletionProof, type Push } from "./deletion-proof.ts";

/** What git prints, asked in the checkout; `null` where git is missing or refuses. */
export type Git = (parameters: readonly string[]) => Promise<string | null>;

/**
 * What a push did to files, told by local history without any request. A rename deletes its old path. No proof where the checkout does not reach back so far.
 */
export async function deletedLocally(git: Git, push: Push): Promise<DeletionProof> {
  const why = withoutProof(push);
  if (why !== null) return unproven(why);
  const output = await git([...diff, push.before, push.after]);
  return output === null
    ? unproven(`the checkout does not hold ${short(push.before)}; it would with \`fetch-depth: 0\``)
    : { proven: true, ...changesIn(output) };
}

// The plumbing, which no setting of the user or the repository changes.
const diff = ["diff-tree", "-r", "-z", "--no-renames", "--name-status"];

/** A letter and a path by turns, each with a NUL behind it. https://git-scm.com/docs/git-diff-tree */
function changesIn(output: string): FileChanges {
  const deleted: string[] = [];
  const written: string[] = [];
  const fields = output.split("\0");
  for (let at = 0; at + 1 < fields.length; at += 2)
    (fields[at] === "D" ? deleted : written).push(fields[at + 1] ?? "");
  return { deleted, written };
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
