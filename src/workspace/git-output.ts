import { execFile } from "node:child_process";
import { dirname } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

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
]);

const quiet = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  // A listing needs no object that a partial clone lacks, so nothing is fetched.
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

/** What git prints, asked in a directory; `null` where git is missing or refuses. */
export function gitOutput(
  directory: string,
  parameters: readonly string[],
  env: Environment,
): Promise<string | null> {
  const configuration = settings.flatMap((setting) => ["-c", setting]);
  return new Promise((done) => {
    execFile(
      "git",
      [...configuration, "-C", directory, ...parameters],
      {
        // On Windows a program is looked for in the current directory first: never in the work tree.
        cwd: dirname(process.execPath),
        env: { ...only(env), ...quiet },
        encoding: "utf8",
        maxBuffer: Number.POSITIVE_INFINITY,
        timeout: timeLimitMs,
        windowsHide: true,
      },
      (error, stdout) => done(error === null ? stdout : null),
    );
  });
}

/** Windows writes the names of variables in either case. */
function only(env: Environment): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => needed.has(name.toUpperCase())));
}
