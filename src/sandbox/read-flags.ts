import { problem, type Problem } from "../domain/problem.ts";
import { sandboxFlags } from "./flags.ts";
import type { SandboxOptions } from "./options.ts";

/**
 * Flags as they were written, by name without dashes, to options. All faults (`input-invalid`) are
 * reported at once; names that are not flags are ignored.
 */
export function readFlags(values: ReadonlyMap<string, string>): {
  readonly options: Partial<SandboxOptions>;
  readonly problems: readonly Problem[];
} {
  const given = Object.entries(sandboxFlags).flatMap(([name, flag]) => {
    const text = values.get(name);
    return text === undefined ? [] : [{ name, flag, text, value: flag.parse(text.trim()) }];
  });
  return {
    // The table of flags ties each option to a reader of its own type.
    options: Object.fromEntries(
      given.flatMap(({ flag, value }) => (value === undefined ? [] : [[flag.option, value]])),
    ) as Partial<SandboxOptions>,
    problems: given
      .filter(({ value }) => value === undefined)
      .map(({ name, flag, text }) =>
        problem(
          "error",
          "input-invalid",
          `\`--${name}\` is ${JSON.stringify(text.slice(0, 100))}; allowed is ${flag.allowed}.`,
        ),
      ),
  };
}
