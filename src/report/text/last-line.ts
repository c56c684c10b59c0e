import { commandLines } from "../../domain/shell.ts";
import { duration } from "../../domain/wording.ts";
import type { Report } from "../report.ts";
import type { OutputOptions } from "./medium.ts";

/**
 * How long the run took and, where there is one, the command to go on with, which a shell takes as
 * it stands.
 * @param next the words of the command, quoted and safe to print
 */
export function lastLines(
  { durationMs }: Pick<Report, "durationMs">,
  next: readonly string[] | null,
  { width }: OutputOptions,
): readonly string[] {
  const time = duration(durationMs);
  return next === null ? [`${time}.`] : commandLines(next, `${time}. Next: `, width);
}
