import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { quoted } from "../../src/domain/shell.ts";
import { temporaryDirectory } from "../support/repository.ts";

interface Window {
  readonly columns: number;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Of what would stay until it is stopped: an address that answers once there is something to see. */
  readonly stopAt?: string;
}

/** What a window of tmux shows: its lines, and the same where those that the terminal broke are joined. */
export interface Capture {
  readonly lines: readonly string[];
  readonly joined: readonly string[];
}

/** Ends well when the address answers. */
const answers = "fetch(process.argv[1]).catch(() => process.exit(1))";

/** Runs the built command line in a window of its own until it ends, and captures all that was printed. */
export async function inWindow(
  parameters: readonly string[],
  { columns, cwd, env, stopAt }: Window,
): Promise<Capture> {
  // A server of its own, so that no configuration and no other session has a say.
  const socket = join(temporaryDirectory(), "tmux");
  const done = `done-${randomUUID()}`;
  async function tmux(...words: readonly string[]): Promise<string> {
    const all = ["-S", socket, "-f", "/dev/null", ...words];
    return (await promisify(execFile)("tmux", all, { timeout: 100_000 })).stdout;
  }
  const variables = Object.entries(env).map(([name, value]) => quoted(`${name}=${value}`));
  const command = [process.execPath, resolve("dist/cli.js"), ...parameters].map(quoted).join(" ");
  const node = quoted(process.execPath);
  const stopped =
    stopAt === undefined
      ? ""
      : ` & until ${node} -e ${quoted(answers)} ${quoted(stopAt)}; do :; done; kill -TERM $!; wait $!`;
  const finished = `tmux -S ${quoted(socket)} wait-for -S ${done}`;
  const script = `cd ${quoted(cwd)}; env ${variables.join(" ")} ${command}${stopped}; ${finished}; exec cat`;
  try {
    await tmux("new-session", "-d", "-x", String(columns), "-y", "50", "cat");
    await tmux("set-option", "-g", "history-limit", "10000");
    await tmux("new-window", script);
    await tmux("wait-for", done);
    const whole = ["capture-pane", "-p", "-S", "-", "-E", "-"];
    return { lines: linesOf(await tmux(...whole)), joined: linesOf(await tmux(...whole, "-J")) };
  } finally {
    await tmux("kill-server");
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .trimEnd()
    .split("\n")
    .map((line) => line.trimEnd());
}
