import type { Problem, ProblemCode } from "../domain/problem.ts";
import { byImportance } from "./by-importance.ts";
import type { Report } from "./report.ts";
import { typeRows, type TypeRow } from "./totals.ts";
import { count, enumeration } from "../domain/wording.ts";

/** What went wrong once, however often it shows. */
export interface Cause {
  readonly problem: Problem;
  /** How many more problems have this cause. */
  readonly more: number;
  /** The package types that were left alone because of it. */
  readonly held: readonly TypeRow[];
}

/** Codes of what concerns a whole run, although each entity meets it on its own. */
const common: ReadonlySet<ProblemCode> = new Set([
  "api-key-rejected",
  "cortex-unreachable",
  "cortex-unavailable",
  "cortex-rate-limited",
  "cortex-redirect",
  "cortex-unexpected-response",
  "time-budget",
  "cancelled",
]);

/**
 * The causes of all problems, the gravest first. That a type is held is no cause of its own where the
 * fault of a manifest names the cause.
 */
export function causes(report: Pick<Report, "entities" | "problems">): readonly Cause[] {
  const heldBy = holder(report);
  const explained = new Set<string>();
  return [...Map.groupBy(byImportance(report.problems), causeKey).values()].flatMap((same) => {
    const [problem] = same;
    if (problem === undefined || explained.has(problem.message)) return [];
    const held = [...new Set(same.flatMap(heldBy))];
    for (const row of held) explained.add(row.held ?? "");
    return [{ problem, more: same.length - 1, held }];
  });
}

const maxHeldNamed = 3;

/**
 * A cause as one message: what it holds, what happened with the next step, and how often. Names as they
 * came: not yet safe to print.
 */
export function causeMessage({ problem: { message }, more, held }: Cause): string {
  const [first] = held;
  const also = more === 0 ? "" : ` The same happened ${count(more, "more time")}.`;
  if (first === undefined || first.held === message) return `${message}${also}`;
  const names = held
    .slice(0, maxHeldNamed)
    .map(({ entity, packageType }) => `${packageType} of ${entity ?? "this repository"}`);
  const rest = held.length - names.length;
  const all = rest > 0 ? [...names, count(rest, "more type")] : names;
  return `${enumeration(all)} ${held.length === 1 ? "is" : "are"} held: ${message}${also}`;
}

/** Finds the types that a problem holds: by its message, or as the fault in a file of theirs. */
function holder(
  report: Pick<Report, "entities" | "problems">,
): (problem: Problem) => readonly TypeRow[] {
  const held = typeRows(report).filter((row) => row.held !== null);
  const byMessage = Map.groupBy(held, (row) => row.held);
  const codes = new Map(report.problems.map(({ message, code }) => [message, code]));
  const following = held.filter(
    (row) => (codes.get(row.held ?? "") ?? "type-held") === "type-held",
  );
  const byEntity = Map.groupBy(following, ({ entity }) => entity);
  return (problem) => {
    const { message, entity, packageType } = problem;
    const owned = entity === null ? following : (byEntity.get(entity) ?? []);
    return [
      ...(byMessage.get(message) ?? []),
      ...(isFault(problem)
        ? owned.filter((row) => packageType === null || packageType === row.packageType)
        : []),
    ];
  };
}

const limitCodes: ReadonlySet<ProblemCode> = new Set(["prune-limit", "manifests-empty"]);

/** The types that are held only because much would be removed: somebody has to confirm the removal. */
export function waitingTypes(report: Report): readonly TypeRow[] {
  const limits = new Set(
    report.problems.filter(({ code }) => limitCodes.has(code)).map(({ message }) => message),
  );
  return typeRows(report).filter(({ held }) => held !== null && limits.has(held));
}

function causeKey({ severity, code, message, path, line }: Problem): string {
  return JSON.stringify(
    common.has(code) ? [severity, code] : [severity, code, message, path, line],
  );
}

/** Whether a problem is a fault in a file. */
function isFault({ severity, code, path }: Problem): boolean {
  return severity === "error" && code !== "type-held" && path !== null;
}
