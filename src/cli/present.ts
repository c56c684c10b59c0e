import { renderJson } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { renderText } from "../report/text.ts";
import type { Invocation } from "./invocation.ts";
import { painter, type Paint, type Style } from "../report/paint.ts";
import { safeLine } from "../report/safe-text.ts";
import type { Problem, Severity } from "../domain/problem.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Prints a report: as `render` has it where another form is asked for, with `--json` as JSON, with
 * `--quiet` not at all, else for people. Where they would see no problems, those are messages.
 */
export function present(
  report: Report,
  { line: { switches }, terminal }: Pick<Invocation, "line" | "terminal">,
  render: ((report: Report) => string) | null = null,
): void {
  if (render !== null) terminal.data(render(report));
  else if (switches.has("json")) terminal.data(renderJson(report));
  else if (!switches.has("quiet")) return terminal.result(renderText(report, terminal.results));
  printProblems(report.problems, terminal);
}

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", notice: "cyan" };

/** Problems as messages, a line each: `error: a/yarn.lock:12: … (manifest-invalid)`. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  const paint = painter(terminal.messages.color);
  for (const problem of problems) terminal.message(problemLine(problem, paint));
}

function problemLine({ severity, code, message, path, line }: Problem, paint: Paint): string {
  const place = path === null ? "" : `${path}${line === null ? "" : `:${line}`}: `;
  return `${paint(styles[severity], `${severity}:`)} ${safeLine(`${place}${message} (${code})`)}`;
}
