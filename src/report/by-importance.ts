import { severities, type Problem } from "../domain/problem.ts";
import { count, enumeration } from "../domain/wording.ts";

/** The most important first: by severity, causes before what follows from them, places in files first. */
export function byImportance(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => rank(a) - rank(b));
}

/** `2 errors, 1 warning and 3 notices`. */
export function problemCounts(problems: readonly Problem[]): string {
  const counted = severities.map((severity) => ({
    severity,
    found: problems.filter((problem) => problem.severity === severity).length,
  }));
  return enumeration(
    counted.flatMap(({ severity, found }) => (found === 0 ? [] : [count(found, severity)])),
  );
}

function rank({ severity, code, path }: Problem): number {
  // A type is held because of something else, which stands there as a problem of its own.
  const follows = code === "type-held" ? 2 : 0;
  return severities.indexOf(severity) * 4 + follows + (path === null ? 1 : 0);
}
