import type { Environment } from "../domain/program.ts";
import { askGit, gitOutput } from "./git-output.ts";
import { repositoryName } from "./repository-name.ts";

/** The commit that the work tree around a directory is at; `null` where git does not answer. */
export async function headCommit(directory: string, env: Environment): Promise<string | null> {
  const head = await gitOutput(directory, ["rev-parse", "--verify", "--quiet", "HEAD"], env);
  return head?.trim() || null;
}

/** Where a directory lies in the work tree around it. */
export interface WorkTreePlace {
  /** The top of the work tree, absolute. */
  readonly root: string;
  /** The directory relative to it, with `/`; `.` for the top. */
  readonly within: string;
}

/** Where a directory lies in its work tree; `null` where git knows of none. */
export async function workTreePlace(
  directory: string,
  env: Environment,
): Promise<WorkTreePlace | null> {
  const output = await gitOutput(directory, ["rev-parse", "--show-toplevel", "--show-prefix"], env);
  const [root = "", prefix = ""] = (output ?? "").split("\n");
  return root === "" ? null : { root, within: prefix.replace(/\/$/, "") || "." };
}

/**
 * The repository of the remote `origin`, as `github.com/acme/shop`: in lower case, without `.git` and
 * without credentials. `null` where there is none, or one on this machine.
 */
export async function originRepository(
  directory: string,
  env: Environment,
): Promise<string | null> {
  const remote = await gitOutput(directory, ["config", "--get", "remote.origin.url"], env);
  return remote === null ? null : repositoryName(remote.trim());
}

/** Where the remote is, or why it could not be asked, in words that follow on “because”. */
export type RemoteHead =
  | { readonly head: string | null; readonly refusal: null }
  | { readonly head: null; readonly refusal: string };

const remoteTimeMs = 30_000;

/** Never asks a person, and never runs a program that an address names. */
const noPrompts = ["-c", "credential.interactive=false", "-c", "protocol.ext.allow=never"];

/**
 * The commit at the head of a branch of `origin` (`main`, without `refs/heads/`), asked there; `null`
 * without a refusal where the branch is gone.
 */
export async function remoteHead(
  directory: string,
  branch: string,
  env: Environment,
): Promise<RemoteHead> {
  const ref = `refs/heads/${branch}`;
  const ssh = { GIT_SSH_COMMAND: "ssh -o BatchMode=yes" };
  const { output, refusal } = await askGit(
    directory,
    [...noPrompts, "ls-remote", "origin", ref],
    env["GIT_SSH"] === undefined ? { ...ssh, ...env } : env,
    remoteTimeMs,
  );
  if (output === null) return { head: null, refusal };
  const lines = output.split("\n").map((line) => line.split("\t"));
  return { head: lines.find(([, name]) => name === ref)?.[0] ?? null, refusal: null };
}
