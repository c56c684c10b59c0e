import { type Environment } from "../domain/program.ts";
import { execFile, type ExecFileException } from "node:child_process";
import { dirname } from "node:path";
import { withTrust } from "./git-trust.ts";

const timeLimitMs = 120_000;

/**
 * What git needs of the environment. The rest stays with us: the key and the token stand in it, and
 * `GIT_DIR` and its kin, set by hooks and wrappers, would point git at another repository than the
 * directory's own (https://git-scm.com/docs/git#_the_git_repository).
 */
const needed = new Set([
  "PATH",
  "PATHEXT",
  "SYSTEMROOT",
  "WINDIR",
  "HOME",
  "USERPROFILE",
  "HOMEDRIVE",
  "HOMEPATH",
  "APPDATA",
  "LOCALAPPDATA",
  "PROGRAMDATA",
  "XDG_CONFIG_HOME",
  "TMPDIR",
  "TEMP",
  "TMP",
  "LD_LIBRARY_PATH",
  "DYLD_LIBRARY_PATH",
  "GIT_EXEC_PATH",
  "GIT_CONFIG_GLOBAL",
  "GIT_CONFIG_SYSTEM",
  "GIT_CONFIG_NOSYSTEM",
  "GIT_CEILING_DIRECTORIES",
  "GIT_DISCOVERY_ACROSS_FILESYSTEM",
  // For questions to the remote alone.
  "HTTP_PROXY",
  "HTTPS_PROXY",
  "ALL_PROXY",
  "NO_PROXY",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "CURL_CA_BUNDLE",
  "GIT_SSL_CAINFO",
  "GIT_SSL_CAPATH",
  "SSH_AUTH_SOCK",
  "GIT_SSH",
  "GIT_SSH_COMMAND",
]);

const quiet = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  // A listing needs no object that is missing in a partial clone, so nothing is fetched.
  GIT_NO_LAZY_FETCH: "1",
};

const settings = [
  // A file system monitor is a program that the repository's own configuration may name.
  "core.fsmonitor=false",
  "core.quotepath=false",
  // Container jobs run as another user than the one who made the checkout.
  "safe.directory=*",
  // Files in a work tree can look like a repository of their own, with a configuration of its own.
  "safe.bareRepository=explicit",
];

/** What git prints, or why it does not answer, in words that follow on “because”. */
export type GitAnswer =
  | { readonly output: string; readonly refusal: null }
  | { readonly output: null; readonly refusal: string };

/** What git prints, asked in a directory; `null` where git is missing or refuses. */
export async function gitOutput(
  directory: string,
  parameters: readonly string[],
  env: Environment,
): Promise<string | null> {
  return (await askGit(directory, parameters, env)).output;
}

/**
 * Asks git in a directory. One that heeds `safe.directory` in a file alone, as that of Debian 11, is
 * asked again with such a file.
 * @param timeoutMs of each try
 */
export async function askGit(
  directory: string,
  parameters: readonly string[],
  env: Environment,
  timeoutMs = timeLimitMs,
): Promise<GitAnswer> {
  const ask = (more: Environment) =>
    run(directory, parameters, { ...only(env), ...quiet, ...more }, timeoutMs);
  const answer = await ask({});
  if (answer.refusal?.includes("safe.directory") !== true) return shortened(answer);
  return shortened(await withTrust(directory, env, ask));
}

function run(
  directory: string,
  parameters: readonly string[],
  env: Environment,
  timeout: number,
): Promise<GitAnswer> {
  const configuration = settings.flatMap((setting) => ["-c", setting]);
  return new Promise((done) => {
    execFile(
      "git",
      [...configuration, "-C", directory, ...parameters],
      {
        // On Windows a program is looked for in the current directory first: never in the work tree.
        cwd: dirname(process.execPath),
        env,
        encoding: "utf8",
        maxBuffer: Number.POSITIVE_INFINITY,
        timeout,
        windowsHide: true,
      },
      (error, stdout, stderr) =>
        done(
          error === null
            ? { output: stdout, refusal: null }
            : { output: null, refusal: refusalOf(error, stderr) },
        ),
    );
  });
}

function refusalOf({ code, killed, signal }: ExecFileException, stderr: string): string {
  if (code === "ENOENT") return "git is not installed";
  if (killed === true || typeof signal === "string") return "git did not answer in time";
  return stderr.trim() || `git ended with ${code}`;
}

/** The line that names the fault, without the hints after it. */
function shortened(answer: GitAnswer): GitAnswer {
  if (answer.refusal === null) return answer;
  const lines = answer.refusal.split("\n");
  const line = lines.find((each) => each.startsWith("fatal:")) ?? lines[0] ?? "";
  return { output: null, refusal: withoutCredentials(line.replace(/^fatal: */, "git reports: ")) };
}

/** An address of git may have a user and a password in it. */
export function withoutCredentials(text: string): string {
  return text.replaceAll(/(?<scheme>[a-z][a-z0-9+.-]*:\/\/)[^\s/@]*@/gi, "$<scheme>***@");
}

/** Windows writes the names of variables in either case. */
function only(env: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.has(name.toUpperCase())));
}
