import { renderJson } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { renderText } from "../report/text.ts";
import type { Invocation } from "./invocation.ts";
import { tellProblems } from "./tell-problems.ts";

/**
 * Prints a report: as `render` has it where another form is asked for, with `--json` as JSON, with
 * `--quiet` not at all, else for people. Where they would see no problems, those are messages.
 */
export function present(
  report: Report,
  { line: { switches }, terminal }: Pick<Invocation, "line" | "terminal">,
  render: ((report: Report) => string) | null = null,
): void {
  if (render !== null) terminal.result(render(report));
  else if (switches.has("json")) terminal.result(renderJson(report));
  else if (!switches.has("quiet")) return terminal.result(renderText(report, terminal.results));
  tellProblems(report.problems, terminal);
}
