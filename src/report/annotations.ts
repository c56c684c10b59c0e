import { severities, type Severity } from "../domain/problem.ts";
import { causeMessage, causes, type Cause } from "./causes.ts";
import type { Report } from "./report.ts";
import { safeText, joinLines, shorten } from "./safe-text.ts";
import { count } from "../domain/wording.ts";

/** One annotation; the names of its place are those of `AnnotationProperties` in @actions/core. */
export interface Annotation {
  readonly level: Severity;
  readonly title: string;
  readonly message: string;
  /** Relative to the workspace. */
  readonly file?: string;
  /** One-based. */
  readonly startLine?: number;
}

/**
 * The runner drops, without a word, what is above 10 annotations of a kind in one step.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/ExecutionContext.cs
 */
const maxOfLevel = 10;

/** In characters, `…` included; the runner cuts above 4,096. */
const maxMessageLength = 4_096;

/**
 * The causes of all problems as annotations on their file and line, the most important first. Where a level has more
 * than the runner takes, its last annotation counts the rest.
 */
export function annotations(report: Pick<Report, "entities" | "problems">): readonly Annotation[] {
  const ordered = causes(report);
  return severities.flatMap((level) => {
    const found = ordered.filter(({ problem }) => problem.severity === level);
    if (found.length <= maxOfLevel) return found.map(annotation);
    const shown = found.slice(0, maxOfLevel - 1);
    return [...shown.map(annotation), rest(level, found.slice(shown.length))];
  });
}

function annotation(cause: Cause): Annotation {
  const { severity, code, path, line } = cause.problem;
  // Of a path only the true one is found. One that is no safe text goes without: the message names it.
  const isShown = path !== null && safeText(path) === path;
  return {
    level: severity,
    title: `Cortex packages: ${code}`,
    message: shorten(safeText(joinLines(causeMessage(cause))), maxMessageLength - 1),
    ...(isShown ? { file: path } : {}),
    ...(isShown && line !== null ? { startLine: line } : {}),
  };
}

function rest(level: Severity, others: readonly Cause[]): Annotation {
  const byCode = Map.groupBy(others, ({ problem }) => problem.code);
  const counts = [...byCode].map(([code, found]) => `${code} ${found.length}`).join(", ");
  return {
    level,
    title: `Cortex packages: ${count(others.length, `more ${level}`)}`,
    message: `${count(others.length, `more ${level}`)} (${counts}). All are in the job summary and in the JSON report.`,
  };
}
