import { programName, version } from "../domain/program.ts";
import { quoted } from "../domain/shell.ts";
import { inputs, type InputName } from "./inputs.ts";

/** The command line of this release, which needs no install. */
const program = `npx ${programName}@${version}`;

/** The inputs that decide what is compared; several lines of one are several flags. */
const comparing: ReadonlySet<InputName> = new Set([
  "cortex-api-url",
  "entity",
  "working-directory",
  "include",
  "exclude",
  "package-types",
  "dev-dependencies",
  "prune",
  "prune-limit",
  "java-versions",
  "maven-repositories",
]);

interface Reproduced {
  readonly repository: string | null;
  readonly commit: string | null;
  /** Whether the commit is one that only the server has, as the merge of a pull request. */
  readonly isPreview: boolean;
  /** Without a key there is nothing to compare with, so that the packages are listed. */
  readonly hasKey: boolean;
}

/**
 * The command line that finds the same on any machine, without a secret in it.
 * @param raw the inputs as they were written
 */
export function reproduceCommand(
  raw: ReadonlyMap<string, string>,
  { repository, commit, isPreview, hasKey }: Reproduced,
): string {
  const flags = inputs.flatMap(({ name, default: usual }) => {
    const text = raw.get(name)?.trim() ?? "";
    if (!comparing.has(name) || text === "" || text === usual) return [];
    return linesOf(name, text).map((line) => `--${name} ${quoted(line)}`);
  });
  const source = repository === null ? [] : [`--repository ${quoted(repository)}`];
  const start = hasKey ? `CORTEX_API_KEY=… ${program} check` : `${program} list`;
  const command = [start, ...source, ...flags].join(" ");
  if (commit === null) return command;
  const fetched = isPreview ? `git fetch origin ${quoted(commit)} && ` : "";
  return `${fetched}git checkout ${quoted(commit)}\n${command}`;
}

function linesOf(name: InputName, text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  return name === "package-types" ? [filled.join(",")] : filled;
}
