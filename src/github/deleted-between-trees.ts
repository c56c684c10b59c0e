import { unproven, type DeletionProof, type Push } from "./deletion-proof.ts";
import { unexpectedAnswer } from "./github-fault.ts";
import { listMember, member, textMember } from "./member.ts";
import type { Rest } from "./rest.ts";

interface Place {
  readonly owner: string;
  readonly repo: string;
}

/** What sets the tree after a push apart from the one before it. Rejects with a `GitHubFault`. */
export async function deletedBetweenTrees(
  rest: Rest,
  place: Place,
  { before, after }: Push,
): Promise<DeletionProof> {
  const [old, current] = await Promise.all([
    treeFiles(rest, place, before),
    treeFiles(rest, place, after),
  ]);
  if (old === null || current === null)
    return unproven("the repository has more files than GitHub lists at once");
  return {
    proven: true,
    deleted: [...old.keys()].filter((path) => !current.has(path)),
    written: [...current].flatMap(([path, content]) => (old.get(path) === content ? [] : path)),
  };
}

const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";

/** The hash of each file by its path; `null` where GitHub cut the list. */
async function treeFiles(
  rest: Rest,
  place: Place,
  commit: string,
): Promise<ReadonlyMap<string, string> | null> {
  const found = await rest.request(route, { ...place, tree_sha: commit, recursive: "1" });
  const entries = listMember(found, "tree");
  const isCut = member(found, "truncated");
  if (entries === null || typeof isCut !== "boolean")
    throw unexpectedAnswer(route, "is not a list of files");
  if (isCut) return null;
  const files = entries.filter((entry) => member(entry, "type") !== "tree");
  return new Map(files.map((entry) => [textMember(entry, "path"), textMember(entry, "sha")]));
}
