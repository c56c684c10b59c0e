import { unproven, withoutProof, type DeletionProof, type Push } from "./deletion-proof.ts";
import { deletedBetweenTrees } from "./deleted-between-trees.ts";
import { GitHubFault, unexpectedAnswer } from "./github-fault.ts";
import { listMember, member, textMember } from "./member.ts";
import { ownerAndRepo } from "./owner-and-repo.ts";
import type { Rest } from "./rest.ts";

/**
 * What a push did to files, told by GitHub. A comparison has
 * all of them when the one commit follows from the other and less than 300 files differ; else both
 * trees are listed. Never rejects for GitHub's sake: a question without an answer is no proof.
 */
export async function deletedFiles(
  rest: Rest,
  repository: string,
  push: Push,
): Promise<DeletionProof> {
  const why = withoutProof(push);
  if (why !== null) return unproven(why);
  const place = ownerAndRepo(repository);
  try {
    const compared = await rest.request(route, {
      ...place,
      basehead: `${push.before}...${push.after}`,
      // The commits themselves are not looked at. The files stand on the first page, whatever its size.
      per_page: 1,
    });
    return fromComparison(compared) ?? (await deletedBetweenTrees(rest, place, push));
  } catch (thrown) {
    if (thrown instanceof GitHubFault) return unproven(reasonOf(thrown, push));
    throw thrown;
  }
}

const route = "GET /repos/{owner}/{repo}/compare/{basehead}";

/** GitHub lists no more than this, and no page brings the others. */
const maxFiles = 300;

/** `null` where the comparison may not be the whole of it. */
function fromComparison(compared: unknown): DeletionProof | null {
  const status = member(compared, "status");
  // Otherwise it is one with the commit from which both come, and not with the one before the push.
  if (status !== "ahead" && status !== "identical") return null;
  const files = listMember(compared, "files");
  if (files === null) throw unexpectedAnswer(route, "lists no files");
  if (files.length >= maxFiles) return null;
  const named = files.map((file) => ({
    fate: textMember(file, "status"),
    path: textMember(file, "filename"),
    before: textMember(file, "previous_filename"),
  }));
  return {
    proven: true,
    deleted: named.flatMap(({ fate, path, before }) =>
      fate === "removed" ? path : fate === "renamed" ? before : [],
    ),
    written: named.flatMap(({ fate, path }) => (fate === "removed" ? [] : path)),
  };
}

function reasonOf({ status, message }: GitHubFault, { before, after }: Push): string {
  return status === 404
    ? `GitHub does not know ${before.slice(0, 12)} or ${after.slice(0, 12)}, as after a force push, or the token may not read them (\`contents: read\`)`
    : message;
}
