import type { FileChanges } from "../domain/file-changes.ts";

/** What a push did to files: all of it, or why nobody can tell. Paths are those of the repository, with `/`. */
export type DeletionProof =
  | ({ readonly proven: true } & FileChanges)
  | { readonly proven: false; readonly reason: string };

export function unproven(reason: string): DeletionProof {
  return { proven: false, reason };
}

/** A push as its payload has it: the commits before and after, in full. */
export interface Push {
  readonly before: string;
  readonly after: string;
}

/** Why these two commits can prove nothing, whoever is asked; `null` where they may. */
export function withoutProof({ before, after }: Push): string | null {
  if (isZero(before)) return "the push made the branch, so there is no commit before it";
  if (isZero(after)) return "the push deleted the branch, so there is no commit after it";
  return isCommit(before) && isCommit(after)
    ? null
    : "the event does not name the commits before and after the push";
}

function isZero(commit: string): boolean {
  return /^0+$/.test(commit);
}

/** In full, so that it can be neither a branch nor an option; SHA-1 or SHA-256. */
function isCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
