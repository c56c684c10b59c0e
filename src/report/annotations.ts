import { severities, type Problem, type Severity } from "../domain/problem.ts";
import { safeText, joinLines, shorten } from "./safe-text.ts";
import { byImportance } from "./remaining-problems.ts";
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
 * The problems as annotations on their file and line, the most important first. Where a level has more
 * than the runner takes, its last annotation counts the rest.
 */
export function annotations(problems: readonly Problem[]): readonly Annotation[] {
  const ordered = byImportance(problems);
  return severities.flatMap((level) => {
    const found = ordered.filter(({ severity }) => severity === level);
    if (found.length <= maxOfLevel) return found.map(annotation);
    const shown = found.slice(0, maxOfLevel - 1);
    return [...shown.map(annotation), rest(level, found.slice(shown.length))];
  });
}

function annotation({ severity, code, message, path, line }: Problem): Annotation {
  // Of a path only the true one is found. One that is no safe text goes without: the message names it.
  const isShown = path !== null && safeText(path) === path;
  return {
    level: severity,
    title: `Cortex packages: ${code}`,
    message: shorten(safeText(joinLines(message)), maxMessageLength - 1),
    ...(isShown ? { file: path } : {}),
    ...(isShown && line !== null ? { startLine: line } : {}),
  };
}

function rest(level: Severity, problems: readonly Problem[]): Annotation {
  const byCode = Map.groupBy(problems, ({ code }) => code);
  const counts = [...byCode].map(([code, found]) => `${code} ${found.length}`).join(", ");
  return {
    level,
    title: `Cortex packages: ${count(problems.length, `more ${level}`)}`,
    message: `${count(problems.length, `more ${level}`)} (${counts}). All are in the job summary and in the JSON report.`,
  };
}
