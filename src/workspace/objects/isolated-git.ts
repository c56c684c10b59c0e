import { execFileSync, spawn } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import type { Environment } from "../../domain/program.ts";
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

/** The configuration of git, none of which comes from the machine or the repository. */
export const settingsOf = (url: string): readonly string[] =>
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

/** The token is passed in variables: a command line and a file can be read by others. */
export function environmentOf({ env, header }: Remote): Record<string, string | undefined> {
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

/** One call of git. */
interface Call {
  readonly parameters: readonly string[];
  readonly env: Record<string, string | undefined>;
  readonly input: string;
  /** Of the store. */
  readonly directory: string;
}

/** What git prints. Rejects with an error whose message is git's own reason. */
export function outputOf({ parameters, env, input, directory }: Call): Promise<Buffer> {
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
    // A git that ends early does not read its input; its exit code has the reason.
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

export function reasonIn(thrown: unknown): string {
  return withoutCredentials(thrown instanceof Error ? thrown.message : String(thrown));
}

function lastLine(text: string): string {
  const lines = text.trim().split("\n");
  return lines.find((line) => line.startsWith("fatal:")) ?? lines.at(-1) ?? "";
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

/** What git prints, while everything waits. @throws Error of git. */
export function outputNow(parameters: readonly string[], env: Call["env"]): Uint8Array {
  return execFileSync("git", parameters, {
    env,
    cwd: dirname(process.execPath),
    timeout: timeLimitMs,
    maxBuffer: mostBytes,
    stdio: ["ignore", "pipe", "pipe"],
  });
}
