import { GitHubFault, unexpectedAnswer } from "./github-fault.ts";
import { getProperty, getString } from "../domain/untyped.ts";
import { type Rest, ownerAndRepo } from "./rest.ts";

/**
 * The commit at the head of a branch (`main`, without `refs/heads/`); `null` where the branch is gone.
 * @throws GitHubFault where GitHub does not answer.
 */
export async function branchHead(
  rest: Rest,
  repository: string,
  branch: string,
): Promise<string | null> {
  const place = ownerAndRepo(repository);
  try {
    return headOf(await rest.request(route, { ...place, ref: `heads/${branch}` }), branch);
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    // A token that may not see the repository gets the same 404 as for a branch that is not there.
    await rest.request("GET /repos/{owner}/{repo}", place);
    return null;
  }
}

const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";

function headOf(found: unknown, branch: string): string {
  const sha = getString(getProperty(found, "object"), "sha");
  if (getProperty(found, "ref") === `refs/heads/${branch}` && sha !== "") return sha;
  throw unexpectedAnswer(route, "names no commit of that branch");
}

/** 409 is the answer for a repository without any commit. */
function isMissing(thrown: unknown): boolean {
  return thrown instanceof GitHubFault && (thrown.status === 404 || thrown.status === 409);
}
