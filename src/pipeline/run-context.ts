import { programName } from "../domain/program.ts";
import type { EntityOutcome } from "../convergence/converge.ts";
import { worst } from "./entity-report.ts";
import type { Ports } from "./ports.ts";
import type { EntityReport, Report, Result, RunMode } from "../report/report.ts";
import type { Problem } from "../domain/problem.ts";

/** What a run is of, for the report alone. */
export interface RunContext {
  readonly toolVersion: string;
  readonly mode: RunMode;
  /** `owner/name`, where known. */
  readonly repository: string | null;
  readonly ref: string | null;
  readonly commit: string | null;
  /** The repository as states name it, `github.com/owner/name`, and its id on its host; `null` where it is not known. */
  readonly source: { readonly name: string; readonly id: string } | null;
  /** The address or number of the run, for the state; empty where there is none. */
  readonly runId: string;
  /** Whether the run is of a pull request. */
  readonly isPreview: boolean;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
}

type Findings = Pick<
  Report,
  "result" | "reason" | "entities" | "manifests" | "problems" | "requests"
>;

/** The report of a run, its fields in the order of the contract. */
function reportOf(
  { toolVersion, mode, repository, ref, commit, startedAt }: RunContext,
  now: number,
  { result, reason, entities, manifests, problems, requests }: Findings,
): Report {
  return {
    schemaVersion: 1,
    tool: { name: programName, version: toolVersion },
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
    result: hasFailed(problems) ? "failed" : "skipped",
    reason,
    entities: [],
    manifests: [],
    problems,
    requests: { total: 0, retried: 0, uploads: 0 },
  });
}

/** One entity at the end of a run. */
export type ConcludedEntity = Pick<EntityOutcome, "problems" | "skipped"> & {
  readonly report: EntityReport;
};

/** The report of a run that went through all its entities. */
export function concluded(
  entities: readonly ConcludedEntity[],
  found: Pick<Report, "manifests" | "problems">,
  context: RunContext,
  { cortex, now }: Pick<Ports, "cortex" | "now">,
): Report {
  const problems = [...found.problems, ...entities.flatMap((entity) => entity.problems)];
  const reason = entities.find(({ skipped }) => skipped !== null)?.skipped ?? null;
  const results = entities.map(({ report }) => report.result);
  return reportOf(context, now(), {
    result: reason !== null && !hasFailed(problems) ? "skipped" : resultOf(results, problems),
    reason,
    entities: entities.map(({ report }) => report),
    manifests: found.manifests,
    problems,
    requests: cortex.requests(),
  });
}

function resultOf(results: readonly Result[], problems: readonly Problem[]): Result {
  return hasFailed(problems) ? "failed" : worst(results);
}

function hasFailed(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === "error");
}
