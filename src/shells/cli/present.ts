import { renderJson } from "../../report/json.ts";
import type { Report } from "../../report/report.ts";
import { renderText } from "../../report/text.ts";
import type { Invocation } from "./invocation.ts";
import { tellProblems } from "./tell-problems.ts";

/**
 * Prints a report: with `--json` as JSON, with `--quiet` not at all, else for people. Where they
 * would see no problems, those are messages.
 */
export function present(
  report: Report,
  { line: { switches }, terminal }: Pick<Invocation, "line" | "terminal">,
): void {
  if (switches.has("json")) terminal.result(renderJson(report));
  else if (!switches.has("quiet")) return terminal.result(renderText(report, terminal.results));
  tellProblems(report.problems, terminal);
}
