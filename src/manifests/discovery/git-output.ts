import { execFile } from "node:child_process";
import { dirname } from "node:path";

export type Environment = Readonly<Record<string, string | undefined>>;

const timeLimitMs = 120_000;

// Set by hooks and wrappers, these would point git at another repository than the directory's own.
// https://git-scm.com/docs/git#_the_git_repository
const foreign = [
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_INDEX_FILE",
  "GIT_COMMON_DIR",
  "GIT_PREFIX",
  "GIT_OBJECT_DIRECTORY",
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_NAMESPACE",
];

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
        env: { ...without(env, foreign), ...quiet },
        encoding: "utf8",
        maxBuffer: Number.POSITIVE_INFINITY,
        timeout: timeLimitMs,
        windowsHide: true,
      },
      (error, stdout) => done(error === null ? stdout : null),
    );
  });
}

function without(env: Environment, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !names.includes(name)));
}
