import { painter, type Paint, type Style } from "../report/paint.ts";
import { safeLine } from "../report/safe-text.ts";
import type { Problem, Severity } from "../domain/problem.ts";
import type { Terminal } from "./terminal.ts";

const styles: Record<Severity, Style> = { error: "red", warning: "yellow", notice: "cyan" };

/** Problems as messages, a line each: `error: a/yarn.lock:12: … (manifest-invalid)`. */
export function tellProblems(problems: readonly Problem[], terminal: Terminal): void {
  const paint = painter(terminal.messages.color);
  for (const problem of problems) terminal.message(problemLine(problem, paint));
}

function problemLine({ severity, code, message, path, line }: Problem, paint: Paint): string {
  const place = path === null ? "" : `${path}${line === null ? "" : `:${line}`}: `;
  return `${paint(styles[severity], `${severity}:`)} ${safeLine(`${place}${message} (${code})`)}`;
}
