import { join } from "node:path";
import { deletedByPush } from "./deleted-by-push.ts";
import { withoutProof } from "./deletion-proof.ts";
import { gitOutput } from "../workspace/git-output.ts";
import type { Answer } from "../domain/answer.ts";
import type { EventChange } from "../settings/event-facts.ts";
import type { FileChanges } from "../domain/file-changes.ts";
import { faultOf, problem } from "../domain/problem.ts";
import type { ProblemCode } from "../domain/problem-codes.ts";
import type { Environment } from "../domain/environment.ts";
import { checkoutAt, type Checkout } from "./checkout.ts";
import type { GitHubSite } from "./connection.ts";

interface Asking {
  /** `null` for an event that brings none. */
  readonly change: EventChange | null;
  /** Absolute. */
  readonly workspace: string;
  /** Where manifests are looked for, relative to it. */
  readonly workingDirectory: string;
  readonly env: Environment;
  readonly site: GitHubSite | null;
}

type Answered = Answer<FileChanges>;

const nothing: FileChanges = { deleted: [], written: [] };

/**
 * What a push or pull request is proven to have done to files, as paths of the workspace. Without
 * proof that is nothing, and the problem says what would be needed for one.
 */
export async function deletedFiles(asking: Asking): Promise<Answered> {
  const { change, workspace, workingDirectory, env } = asking;
  if (change === null) return { value: nothing, problems: [] };
  const impossible = withoutProof(change);
  if (impossible !== null) return unproven("type-unmanaged", impossible);
  try {
    const checkout = await checkoutAt(workspace, workingDirectory, env);
    if (checkout === null) return unproven("type-unmanaged", "the files are not in a git checkout");
    return await deletedSince(change, checkout, asking);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return unproven(code, message);
  }
}

async function deletedSince(
  change: EventChange,
  checkout: Checkout,
  { workspace, workingDirectory, env, site }: Asking,
): Promise<Answered> {
  const { head, inWorkspace } = checkout;
  // Of another commit, or another repository, the event proves nothing.
  if (head !== change.after)
    return unproven(
      "type-unmanaged",
      `${short(head)} is checked out, and not ${short(change.after)}, which the event is about`,
    );
  const proof = await deletedByPush({
    git: (parameters) => gitOutput(join(workspace, workingDirectory), parameters, env),
    rest: site === null ? null : site.rest,
    repository: site?.repository ?? "",
    push: change,
  });
  if (!proof.proven) {
    const code = site === null ? "type-unmanaged" : "github-unavailable";
    return unproven(code, proof.reason);
  }
  const within = (path: string): string | readonly string[] => inWorkspace(path) ?? [];
  const value = {
    deleted: proof.deleted.flatMap(within),
    written: proof.written.flatMap(within),
  };
  return { value, problems: [] };
}

/** How the checkout was made is the user's choice; an answer that GitHub owes is missing. */
function unproven(code: ProblemCode, reason: string): Answered {
  const severity = code === "type-unmanaged" ? "notice" : "warning";
  const message = `It is not proven which files were deleted here: ${reason.replace(/\.$/, "")}. Types without a manifest were left alone.`;
  return { value: nothing, problems: [problem(severity, code, message)] };
}

function short(commit: string): string {
  return commit.slice(0, 12);
}
