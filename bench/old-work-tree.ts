import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Format, Parse } from "../src/manifests/format.ts";

const timeLimitMs = 300_000;

/** Another commit of the project, built, with today's dependencies; it is gone with the bench. */
export interface OldWorkTree extends Disposable {
  readonly commit: string;
  readonly action: string;
  readonly formats: () => Promise<readonly OldFormat[]>;
}

/** A format as that commit has it: until its parser was loaded on demand, it was a part of it. */
export type OldFormat = Pick<Format, "id"> & (Pick<Format, "load"> | { readonly parse: Parse });

export async function parserOf(format: OldFormat): Promise<Parse> {
  return "load" in format ? await format.load() : format.parse;
}

/** @throws Error when there is no such commit, or it cannot be built. */
export function oldWorkTree(ref: string): OldWorkTree {
  const commit = run("git", [
    "rev-parse",
    "--verify",
    "--end-of-options",
    `${ref}^{commit}`,
  ]).trim();
  const parent = mkdtempSync(join(tmpdir(), "bench-against-"));
  const directory = join(parent, "work-tree");
  const remove = () => {
    run("git", ["worktree", "remove", "--force", directory]);
    rmSync(parent, { recursive: true, force: true });
  };
  run("git", ["worktree", "add", "--detach", "--quiet", directory, commit]);
  try {
    symlinkSync(resolve("node_modules"), join(directory, "node_modules"), "junction");
    run("rolldown", ["-c", "--log-level", "silent"], directory);
  } catch (thrown) {
    remove();
    throw thrown;
  }
  return {
    commit,
    action: join(directory, "dist/action.js"),
    formats: async () => {
      const url = pathToFileURL(join(directory, "src/manifests/formats.ts")).href;
      const { formats } = (await import(url)) as { readonly formats: readonly OldFormat[] };
      return formats;
    },
    [Symbol.dispose]: remove,
  };
}

function run(program: string, parameters: readonly string[], cwd = "."): string {
  return execFileSync(program, parameters, {
    cwd,
    encoding: "utf8",
    timeout: timeLimitMs,
    stdio: ["ignore", "pipe", "inherit"],
  });
}
