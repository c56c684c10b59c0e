import { concealing } from "../domain/conceal.ts";
import { quoted } from "../domain/shell.ts";
import type { Report } from "../report/report.ts";
import { safeText } from "../report/safe-text.ts";
import { withCommand } from "./arguments.ts";
import type { Command } from "./commands.ts";

/** What comes after a run; the others are done, or a problem names the next step. */
function following({ mode, result }: Pick<Report, "mode" | "result">): Command | null {
  if (mode === "list") return result === "skipped" ? "check" : null;
  return mode === "check" && result === "drift" ? "sync" : null;
}

/**
 * The command that a report leads to, with all that was given to this one.
 * @param program the words that start it
 * @param parameters those of this process, behind the name of the program
 * @param secrets what must not be shown, should it stand among them
 * @returns its words as a shell takes them; `null` where there is none, or none that can be shown as it is.
 */
export function nextCommand(
  report: Pick<Report, "mode" | "result">,
  program: readonly string[],
  parameters: readonly string[],
  secrets: readonly string[],
): readonly string[] | null {
  const command = following(report);
  if (command === null) return null;
  const words = withCommand(parameters, command);
  const conceal = concealing(secrets);
  const isPlain = [...program, ...words].every(
    (word) => safeText(word) === word && conceal(word) === word,
  );
  return isPlain ? [...program, ...words.map(quoted)] : null;
}
