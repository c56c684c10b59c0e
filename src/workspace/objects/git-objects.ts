import { Fault } from "../../domain/problem.ts";
import {
  environmentOf,
  outputNow,
  outputOf,
  reasonIn,
  settingsOf,
  type Remote,
} from "./isolated-git.ts";

/** A bare repository of one remote, without a work tree, a hook or a configuration of its own. */
export interface GitObjects {
  /** Fetches one commit with its trees. */
  readonly fetchCommit: (commit: string) => Promise<void>;
  /** All files of a commit that was fetched, as `git ls-tree -r -z` prints them. */
  readonly listTree: (commit: string) => Promise<Uint8Array>;
  /** Fetches objects, all in one request, and reads them. */
  readonly blobs: (oids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** The commit at the head of a branch, asked there; empty where the branch is gone. */
  readonly remoteHead: (branch: string) => Promise<string>;
  /** One object that nobody foresaw, fetched while everything waits. */
  readonly blobNow: (oid: string) => Uint8Array;
}

/**
 * Opens a store of objects in an empty directory. Nothing of a repository is run or written as a file.
 * Every failure is a Fault `git-unavailable` with git's own words.
 */
export async function openObjects(directory: string, remote: Remote): Promise<GitObjects> {
  const env = environmentOf(remote);
  const base = [...settingsOf(remote.url), "-C", directory];
  const fetching = ["fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--filter=blob:none"];
  const local = { ...env, GIT_NO_LAZY_FETCH: "1" };

  const git = (parameters: readonly string[], input = "", own = env): Promise<Buffer> =>
    outputOf({ parameters: [...base, ...parameters], env: own, input, directory }).catch(
      (thrown: unknown) => {
        throw unavailable(reasonIn(thrown));
      },
    );

  await git(["init", "--quiet", "--bare", "--template="]);
  return {
    async fetchCommit(commit) {
      await git([...fetching, "--depth=1", "origin", "--stdin"], `${commit}\n`);
    },
    listTree: (commit) => git(["ls-tree", "-r", "-z", "--full-tree", commit], "", local),
    async blobs(oids) {
      if (oids.length === 0) return new Map();
      const lines = `${oids.join("\n")}\n`;
      await git([...fetching, "origin", "--stdin"], lines);
      return parseBatch(await git(["cat-file", "--batch"], lines, local));
    },
    async remoteHead(branch) {
      const output = await git(["ls-remote", "origin", `refs/heads/${branch}`]);
      return output.toString().split("\t", 1)[0] ?? "";
    },
    blobNow: (oid) => outputNow([...base, "cat-file", "blob", oid], env),
  };
}

/** A commit that was the head, and that a rewritten branch does not have any more. */
const lost = /not our ref/;

function unavailable(reason: string): Fault {
  const next = lost.test(reason)
    ? "Its branch was rewritten meanwhile: the next run reads the newer commit"
    : "Check that the token may read its contents, and run again";
  return new Fault(
    "git-unavailable",
    `The repository could not be read over git: ${reason}. ${next}.`,
  );
}

/** The objects in the output of `git cat-file --batch`: `OID TYPE SIZE\n`, the content, `\n`. */
function parseBatch(output: Buffer): ReadonlyMap<string, Uint8Array> {
  const blobs = new Map<string, Uint8Array>();
  for (let at = 0; at < output.length;) {
    const end = output.indexOf("\n", at);
    const [oid = "", , size] = output.toString("latin1", at, end).split(" ");
    const length = Number(size);
    if (Number.isNaN(length)) throw unavailable(`the object ${oid} did not come`);
    blobs.set(oid, output.subarray(end + 1, end + 1 + length));
    at = end + length + 2;
  }
  return blobs;
}
