import type { Report, RunMode } from "../report/report.ts";
import type { Problem } from "../domain/problem.ts";

/** What a run is told about its surroundings, for the report alone. */
export interface RunContext {
  readonly toolVersion: string;
  readonly mode: RunMode;
  /** `owner/name`, where known. */
  readonly repository: string | null;
  readonly ref: string | null;
  readonly commit: string | null;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

type Findings = Pick<
  Report,
  "result" | "reason" | "entities" | "manifests" | "problems" | "requests"
>;

/** The report of a run, its fields in the order of the contract. */
export function reportOf(
  { toolVersion, mode, repository, ref, commit, startedAt }: RunContext,
  now: number,
  { result, reason, entities, manifests, problems, requests }: Findings,
): Report {
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version: toolVersion },
    mode,
    result,
    reason,
    repository,
    ref,
    commit,
    startedAt: new Date(startedAt).toISOString(),
    durationMs: now - startedAt,
    entities,
    manifests,
    problems,
    requests,
  };
}

/** The report of a run that ended before it looked at anything. */
export function endedEarly(
  context: RunContext,
  now: number,
  { reason, problems }: { readonly reason: string; readonly problems: readonly Problem[] },
): Report {
  return reportOf(context, now, {
    result: problems.some(({ severity }) => severity === "error") ? "failed" : "skipped",
    reason,
    entities: [],
    manifests: [],
    problems,
    requests: { total: 0, retried: 0, uploads: 0 },
  });
}
