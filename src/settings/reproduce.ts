import { quoted } from "../domain/shell.ts";
import { inputs, type InputName } from "./inputs.ts";

/** The inputs that say what is compared; several lines of one are several flags. */
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

/**
 * The command line that compares the same on any machine, without a secret in it.
 * @param raw the inputs as they were written
 */
export function reproduceCommand(
  raw: ReadonlyMap<string, string>,
  { repository, commit }: { readonly repository: string | null; readonly commit: string | null },
): string {
  const flags = inputs.flatMap(({ name, default: usual }) => {
    const text = raw.get(name)?.trim() ?? "";
    if (!comparing.has(name) || text === "" || text === usual) return [];
    return linesOf(name, text).map((line) => `--${name} ${quoted(line)}`);
  });
  const source = repository === null ? [] : [`--repository ${quoted(repository)}`];
  const command = ["CORTEX_API_KEY=… cortex-deps check", ...source, ...flags].join(" ");
  return commit === null ? command : `git checkout ${quoted(commit)}\n${command}`;
}

function linesOf(name: InputName, text: string): readonly string[] {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== "");
  return name === "package-types" ? [filled.join(",")] : filled;
}
