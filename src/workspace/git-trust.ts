import { writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import { inTemporaryDirectory } from "./temporary-directory.ts";

/**
 * Asks git with a configuration of its own that trusts a directory and all above it, whoever owns
 * them. Older ones know neither `*` nor `GIT_CONFIG_GLOBAL`: to those it is the file in `HOME`.
 * https://git-scm.com/docs/git-config#Documentation/git-config.txt-safedirectory
 */
export function withTrust<Answer>(
  directory: string,
  env: Environment,
  ask: (env: Environment) => Promise<Answer>,
): Promise<Answer> {
  return inTemporaryDirectory("cortex-deps-git-", (home) => {
    const file = join(home, ".gitconfig");
    const own = env["GIT_CONFIG_GLOBAL"] ?? join(env["HOME"] ?? homedir(), ".gitconfig");
    writeFileSync(file, configuration(own, ["*", ...upward(directory)]));
    return ask({ HOME: home, GIT_CONFIG_GLOBAL: file });
  });
}

/** What the user configured stays in force. A file that is not there is no fault. */
function configuration(own: string, trusted: readonly string[]): string {
  const lines = trusted.map((path) => `\tdirectory = ${quoted(path)}\n`);
  return `[include]\n\tpath = ${quoted(own)}\n[safe]\n${lines.join("")}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

function upward(directory: string): readonly string[] {
  const above = dirname(directory);
  return above === directory ? [directory] : [directory, ...upward(above)];
}
