import type { RunMode } from "../../report/report.ts";
import { parseSettings } from "../../settings/parse.ts";
import type { Environment } from "../environment.ts";
import type { CommandLine } from "./arguments.ts";

/**
 * The settings of `sync`, `check` and `list`, from the flags and, for the key and the URL, from the
 * environment. Faults name what the user wrote: a flag or a variable.
 */
export function readSettings(
  mode: RunMode,
  { values }: Pick<CommandLine, "values">,
  env: Environment,
): ReturnType<typeof parseSettings> {
  const fromEnvironment = mode === "list" ? new Map<string, string>() : environmentInputs(env);
  const needed = mode !== "list";
  const parsed = parseSettings(new Map([...fromEnvironment, ...values]), {
    needsKey: needed,
    needsEntity: needed,
  });
  if (parsed.settings !== null) return parsed;
  const problems = parsed.problems.map((problem) => ({
    ...problem,
    message: problem.message.replace(/^`(?<name>[a-z-]+)`/, (_, name: string) => {
      const variable = values.has(name) ? undefined : variables.get(name);
      return variable ?? `--${name}`;
    }),
  }));
  return { settings: null, problems };
}

const variables: ReadonlyMap<string, string> = new Map([
  ["cortex-api-key", "CORTEX_API_KEY"],
  ["cortex-api-url", "CORTEX_BASE_URL"],
]);

function environmentInputs(env: Environment): ReadonlyMap<string, string> {
  return new Map([...variables].map(([input, variable]) => [input, env[variable] ?? ""]));
}
