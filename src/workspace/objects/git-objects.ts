import { execFileSync, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import type { Environment } from "../../domain/program.ts";
import { Fault } from "../../domain/problem.ts";
import { withoutCredentials } from "../git-output.ts";

/** Where a repository is fetched from, and how. */
export interface Remote {
  /** `https:`, or `http:` and `file:` for tests and mirrors on this machine. */
  readonly url: string;
  /** An HTTP header with the access token; `null` where there is none. */
  readonly header: string | null;
  readonly env: Environment;
}

const timeLimitMs = 300_000;
/** No repository's manifests have as many bytes: what was asked for by name comes whole, however large it is. */
const mostBytes = 500_000_000;

/** What of the environment git may see: how to start, and how to reach the network. */
const passed =
  /^(?:PATH|PATHEXT|SYSTEMROOT|WINDIR|TMPDIR|TEMP|TMP|LD_LIBRARY_PATH|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE|GIT_SSL_CAINFO|GIT_SSL_CAPATH|GIT_EXEC_PATH)$/i;

const settings = (url: string): readonly string[] =>
  [
    `core.hooksPath=${devNull}`,
    "core.fsmonitor=false",
    "credential.helper=",
    "protocol.allow=never",
    `protocol.${new URL(url).protocol.slice(0, -1)}.allow=always`,
    "http.followRedirects=false",
    "fetch.recurseSubmodules=false",
    "fetch.negotiationAlgorithm=noop",
    "transfer.fsckObjects=false",
    "gc.auto=0",
    "maintenance.auto=false",
    "remote.origin.promisor=true",
    "remote.origin.partialclonefilter=blob:none",
    `remote.origin.url=${url}`,
  ].flatMap((setting) => ["-c", setting]);

/** The token goes by variables: a command line and a file can be read by others. */
function environmentOf({ env, header }: Remote): Record<string, string | undefined> {
  const token =
    header === null
      ? {}
      : {
          GIT_CONFIG_COUNT: "1",
          GIT_CONFIG_KEY_0: "http.extraHeader",
          GIT_CONFIG_VALUE_0: header,
        };
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name))),
    LC_ALL: "C",
    HOME: devNull,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: "0",
    ...token,
  };
}

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
  const base = [...settings(remote.url), "-C", directory];
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
    blobNow: (oid) =>
      execFileSync("git", [...base, "cat-file", "blob", oid], {
        env,
        cwd: dirname(process.execPath),
        timeout: timeLimitMs,
        maxBuffer: mostBytes,
        stdio: ["ignore", "pipe", "pipe"],
      }),
  };
}

interface Call {
  readonly parameters: readonly string[];
  readonly env: Record<string, string | undefined>;
  readonly input: string;
  /** Of the store. */
  readonly directory: string;
}

/** Rejects with an error whose message is git's own reason. */
function outputOf({ parameters, env, input, directory }: Call): Promise<Buffer> {
  const stopped = new AbortController();
  const signal = AbortSignal.any([stopped.signal, AbortSignal.timeout(timeLimitMs)]);
  const guard = setInterval(() => {
    if (sizeOf(join(directory, "objects")) > mostBytes) stopped.abort();
  }, 1_000);
  return new Promise<Buffer>((done, fail) => {
    const cwd = dirname(process.execPath);
    const child = spawn("git", [...parameters], { env, cwd, signal, windowsHide: true });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => errors.push(part));
    // A git that ends early does not read what it is sent; its exit code says why.
    child.stdin.on("error", () => undefined);
    child.stdin.end(input);
    child.on("error", (error) => fail(new Error(reasonOf(error, stopped.signal.aborted))));
    child.on("close", (code) => {
      if (code === 0) done(Buffer.concat(out));
      else fail(new Error(lastLine(Buffer.concat(errors).toString()) || `exit code ${code}`));
    });
  }).finally(() => clearInterval(guard));
}

function reasonOf(error: Error, isTooLarge: boolean): string {
  if (isTooLarge) return `more than ${mostBytes / 1_000_000} MB came`;
  if (error.name === "AbortError") return `git took longer than ${timeLimitMs / 1000} s`;
  return "code" in error && error.code === "ENOENT" ? "git is not installed" : error.message;
}

function reasonIn(thrown: unknown): string {
  return withoutCredentials(thrown instanceof Error ? thrown.message : String(thrown));
}

function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.find((line) => line.startsWith("fatal:")) ?? lines.at(-1) ?? "";
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

function sizeOf(directory: string): number {
  try {
    const names = readdirSync(directory, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    return files.reduce(
      (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
      0,
    );
  } catch {
    // Git moves files while they are looked at; the next look counts them.
    return 0;
  }
}

/**
 * What git says of a repository that its host answers for and does not show: not there (404, which a
 * token that may not see it gets as well), refused (403), gone (410), or moved for good to another
 * address.
 */
const notFound =
  /^fatal: (?:repository '.+' not found|'.+' does not appear to be a git repository|unable to access '.+': The requested URL returned error: (?:301|308|403|410))$/;

/**
 * The default branch of a remote and its commit, both empty where it has none; `null` where its host
 * does not show it. Nothing is fetched.
 * @throws Fault `git-unavailable` where nobody knows whether it is there.
 */
export async function askHead(
  directory: string,
  remote: Remote,
): Promise<{ readonly branch: string; readonly commit: string } | null> {
  const parameters = [...settings(remote.url), "ls-remote", "--symref", remote.url, "HEAD"];
  const call = { parameters, env: environmentOf(remote), input: "", directory };
  const answer = await outputOf(call).catch((thrown: unknown) => {
    const reason = reasonIn(thrown);
    if (notFound.test(reason)) return null;
    const { host, pathname } = new URL(remote.url);
    throw new Fault(
      "git-unavailable",
      `${host || "This machine"} could not be asked for the head of ${pathname}: ${reason}. Nothing was planned. Check that the host can be reached and that the token may read the repository (GITHUB_TOKEN for GitHub, GIT_TOKEN with another host), and run again.`,
    );
  });
  if (answer === null) return null;
  const text = answer.toString();
  const branch = /^ref: refs\/heads\/(?<name>.+)\tHEAD$/m.exec(text)?.groups?.["name"] ?? "";
  const commit = /^(?<oid>[0-9a-f]{40,64})\tHEAD$/m.exec(text)?.groups?.["oid"] ?? "";
  return { branch, commit };
}
