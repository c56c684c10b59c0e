import { nextCommand } from "./next-command.ts";
import { causeMessage, causes } from "../report/causes.ts";
import { renderJson } from "../report/json.ts";
import type { Report } from "../report/report.ts";
import { renderText } from "../report/text.ts";
import type { Invocation } from "./invocation.ts";
import { severityStyles } from "../report/styles.ts";
import { painter, type Paint } from "../report/paint.ts";
import { safeLine } from "../report/safe-text.ts";
import type { Problem } from "../domain/problem.ts";
import { startedAs } from "./invocation.ts";
import type { Terminal } from "./terminal.ts";

type Presented = Pick<Invocation, "line" | "argv" | "cwd" | "env" | "terminal">;

/**
 * Prints a report: as `render` has it where another form is asked for, with `--json` as JSON, with
 * `--quiet` not at all, else for people. Where they would see no problems, those are messages.
 */
export function present(
  report: Report,
  { line: { switches }, argv, cwd, env, terminal }: Presented,
  render: ((report: Report) => string) | null = null,
): void {
  if (render !== null) terminal.data(render(report));
  else if (switches.has("json")) terminal.data(renderJson(report));
  else if (!switches.has("quiet")) {
    const secrets = [env["CORTEX_API_KEY"], env["GITHUB_TOKEN"]].flatMap((each) => each || []);
    const next = nextCommand(report, startedAs({ argv, cwd }), argv.slice(2), secrets);
    const { color, width } = terminal.results;
    return terminal.result(renderText(report, { color, width, next }));
  }
  printProblems(
    causes(report).map((cause) => ({ ...cause.problem, message: causeMessage(cause) })),
    terminal,
  );
}

/** Problems as messages, a line each: `error: a/yarn.lock:12: … (manifest-invalid)`. */
export function printProblems(problems: readonly Problem[], terminal: Terminal): void {
  const paint = painter(terminal.messages.color);
  for (const problem of problems) terminal.message(problemLine(problem, paint));
}

function problemLine({ severity, code, message, path, line }: Problem, paint: Paint): string {
  const place = path === null ? "" : `${path}${line === null ? "" : `:${line}`}: `;
  return `${paint(severityStyles[severity], `${severity}:`)} ${safeLine(`${place}${message} (${code})`)}`;
}
