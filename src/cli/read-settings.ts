import type { RunMode } from "../report/report.ts";
import { environmentProblems } from "../settings/environment.ts";
import type { NameOfInput } from "../settings/inputs.ts";
import { parseSettings } from "../settings/parse.ts";
import { parseRepository } from "../settings/scalars.ts";
import type { Settings } from "../settings/settings.ts";
import { problem, type Problem } from "../domain/problem.ts";
import type { Environment } from "../domain/program.ts";
import type { CommandLine } from "./arguments.ts";
import { inputVariables } from "./as-flags.ts";

interface ReadSettings {
  /** `null` where there is a problem. */
  readonly settings: Settings | null;
  /** `--repository`; `null` where it is not given. */
  readonly repository: string | null;
  readonly problems: readonly Problem[];
}

/**
 * The settings of `sync`, `check` and `list`, from the flags and, for the secrets and the URL, from
 * the environment. Faults name what the user wrote: a flag or a variable.
 */
export function readSettings(
  mode: RunMode,
  { values }: Pick<CommandLine, "values">,
  env: Environment,
): ReadSettings {
  const fromEnvironment = mode === "list" ? new Map<string, string>() : environmentInputs(env);
  const inputs = new Map([...fromEnvironment, ...values]);
  const nameOf = nameOfFlag(values);
  const parsed = parseSettings(inputs, { needsKey: mode !== "list", nameOf });
  const written = values.get("repository");
  const repository = written === undefined ? { value: null } : parseRepository(written);
  const unsafe = mode === "list" ? [] : environmentProblems(env);
  if (parsed.settings !== null && "value" in repository && unsafe.length === 0)
    return { settings: parsed.settings, repository: repository.value, problems: [] };
  const unfit = "value" in repository ? [] : repository.faults;
  const problems = [
    ...parsed.problems,
    ...unfit.map((fault) => problem("error", "input-invalid", `${nameOf("repository")} ${fault}`)),
    ...unsafe,
  ];
  return { settings: null, repository: null, problems };
}

/** Names an input as the user gave it: by its flag, or by the variable that it came from. */
function nameOfFlag(values: CommandLine["values"]): NameOfInput {
  return (input) => (values.has(input) ? null : variables.get(input)) ?? `--${input}`;
}

const variables: ReadonlyMap<string, string> = new Map([
  ...inputVariables,
  ["cortex-api-url", "CORTEX_BASE_URL"],
]);

function environmentInputs(env: Environment): ReadonlyMap<string, string> {
  return new Map([...variables].map(([input, variable]) => [input, env[variable] ?? ""]));
}
