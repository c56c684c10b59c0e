import { deletedFiles } from "./deleted-files.ts";
import { deletedLocally, type Git } from "./deleted-locally.ts";
import { unproven, withoutProof, type DeletionProof, type Push } from "./deletion-proof.ts";
import type { Rest } from "./rest.ts";

/**
 * What a push did to files: told by local history where it reaches back so far, else by GitHub.
 * `rest` is made only then; `null` where there is no token or no repository to ask about.
 */
export async function deletedByPush({
  git,
  rest,
  repository,
  push,
}: {
  readonly git: Git;
  readonly rest: (() => Promise<Rest>) | null;
  readonly repository: string;
  readonly push: Push;
}): Promise<DeletionProof> {
  const why = withoutProof(push);
  if (why !== null) return unproven(why);
  const local = await deletedLocally(git, push);
  if (local.proven || rest === null) return local;
  const remote = await deletedFiles(await rest(), repository, push);
  return remote.proven ? remote : unproven(`${local.reason}; ${remote.reason}`);
}
