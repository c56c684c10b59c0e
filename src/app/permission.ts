import { shortCommit } from "../domain/wording.ts";
import { join } from "node:path";
import { type Answer, problem } from "../domain/problem.ts";
import type { Environment } from "../domain/program.ts";
import type { Permission } from "../domain/policy.ts";
import type { GitHubClient } from "../github/connection.ts";
import type { RunCommit } from "../github/superseded.ts";
import { commitDecision } from "../settings/commit-decision.ts";

interface WorkTree {
  /** Absolute. */
  readonly workspace: string;
  /** Relative to the workspace. */
  readonly workingDirectory: string;
  /** The checkouts that were read, relative to the workspace, where the working directory lies in none. */
  readonly checkouts: readonly string[];
  readonly env: Environment;
}

interface EventQuestion extends WorkTree {
  readonly client: GitHubClient | null;
  /** `GITHUB_SHA`; `null` where it is not known. */
  readonly commit: string | null;
  /** `null` where a run is not of a branch, so that nothing can supersede it. */
  readonly runCommit: RunCommit | null;
}

const write: Answer<Permission> = { value: { kind: "write" }, problems: [] };

/**
 * Whether a run of the action may write: all that it read is at the commit of the event, and the branch
 * has not moved on. What answers is loaded when it is asked.
 */
export async function eventPermission(question: EventQuestion): Promise<Answer<Permission>> {
  const { workingDirectory, commit, client, runCommit } = question;
  const heads = await Promise.all(
    readFrom(question).map(async (checkout) => ({
      checkout,
      head: await headOf(question, checkout ?? workingDirectory),
    })),
  );
  const mismatch = commitDecision(heads, commit);
  if (mismatch !== null) return { value: { kind: "check" }, problems: [mismatch] };
  // Without git the work tree may be of any commit: what is missing in it need not be gone.
  const proven = heads.some(({ head }) => head === null) ? "keep" : "write";
  if (runCommit === null) return { value: { kind: proven }, problems: [] };
  const { supersededReason } = await import("../github/superseded.ts");
  const { value: reason, problems } = await supersededReason(client, runCommit);
  return { value: reason === null ? { kind: proven } : { kind: "skip", reason }, problems };
}

interface BranchQuestion extends WorkTree {
  /** What is checked out; `null` where it is not known. */
  readonly commit: string | null;
  /** The branch, without `refs/heads/`; `null` where it is not known. */
  readonly branch: string | null;
  /** Whether the user declares that the work tree is the head of its branch. */
  readonly isCurrent: boolean;
}

/** Whether a run of the command line may write, by the head of the branch at the remote. */
export async function branchPermission(question: BranchQuestion): Promise<Answer<Permission>> {
  const { commit, isCurrent } = question;
  if (isCurrent) return write;
  const answers = await Promise.all(
    readFrom(question).map(async (checkout) =>
      ofWorkTree(question, checkout, checkout === null ? commit : await headOf(question, checkout)),
    ),
  );
  const of = (kind: Permission["kind"]) => answers.find(({ value }) => value.kind === kind);
  return of("check") ?? of("keep") ?? write;
}

async function ofWorkTree(
  { workspace, workingDirectory, env, branch }: BranchQuestion,
  checkout: string | null,
  commit: string | null,
): Promise<Answer<Permission>> {
  if (branch === null || commit === null)
    return unproven("the branch of the work tree is not known");
  const { remoteHead } = await import("../workspace/git-repository.ts");
  const remote = await remoteHead(join(workspace, checkout ?? workingDirectory), branch, env);
  if (remote.refusal !== null) return unproven(remote.refusal);
  if (remote.head === commit) return write;
  const at = `${checkout ?? "The work tree"} is at ${shortCommit(commit)}`;
  const fact =
    remote.head === null
      ? `The branch ${branch} is not there at \`origin\``
      : `${at}, and ${branch} is at ${shortCommit(remote.head)} at \`origin\``;
  const message = `${fact}: this run checks and writes nothing. Pull the branch, name another by \`branch\`, or confirm with \`--current\` that the work tree is its newest commit.`;
  return {
    value: { kind: "check" },
    problems: [problem("warning", "commit-mismatch", message)],
  };
}

/** The checkouts that were read; `null` for the work tree around the working directory. */
function readFrom({ checkouts }: WorkTree): readonly (string | null)[] {
  return checkouts.length === 0 ? [null] : checkouts;
}

async function headOf({ workspace, env }: WorkTree, directory: string): Promise<string | null> {
  const { headCommit } = await import("../workspace/git-repository.ts");
  return headCommit(join(workspace, directory), env);
}

function unproven(reason: string): Answer<Permission> {
  const message = `It is not known whether the work tree is the newest commit of its branch, because ${reason}. Nothing is removed. Give git access to \`origin\`, or confirm with \`--current\` that it is.`;
  return {
    value: { kind: "keep" },
    problems: [problem("warning", "commit-unproven", message)],
  };
}
