import { unproven, type DeletionProof, type Push } from "./deletion-proof.ts";
import { unexpectedAnswer } from "./github-fault.ts";
import { listMember, member, textMember } from "./member.ts";
import type { Rest } from "./rest.ts";

interface Place {
  readonly owner: string;
  readonly repo: string;
}

/** The files of the tree before a push that are not in the one after it. Rejects with a `GitHubFault`. */
export async function deletedBetweenTrees(
  rest: Rest,
  place: Place,
  { before, after }: Push,
): Promise<DeletionProof> {
  const [old, current] = await Promise.all([
    treePaths(rest, place, before),
    treePaths(rest, place, after),
  ]);
  if (old === null || current === null)
    return unproven("the repository has more files than GitHub lists at once");
  const kept = new Set(current);
  return { proven: true, paths: old.filter((path) => !kept.has(path)) };
}

const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";

/** `null` where GitHub cut the list. */
async function treePaths(
  rest: Rest,
  place: Place,
  commit: string,
): Promise<readonly string[] | null> {
  const found = await rest.request(route, { ...place, tree_sha: commit, recursive: "1" });
  const entries = listMember(found, "tree");
  const isCut = member(found, "truncated");
  if (entries === null || typeof isCut !== "boolean")
    throw unexpectedAnswer(route, "is not a list of files");
  if (isCut) return null;
  return entries
    .filter((entry) => member(entry, "type") !== "tree")
    .map((entry) => textMember(entry, "path"));
}
