import { byText } from "../domain/order.ts";
import {
  repositoryResults,
  type Journal,
  type RepositoryLine,
  type RepositoryResult,
} from "./journal.ts";
import type { OrganisationPlan } from "./plan.ts";

export const organisationResults = ["in-sync", "synced", "drift", "incomplete", "failed"] as const;

export type OrganisationResult = (typeof organisationResults)[number];

/** A repository that no shard reported, or that the plan left aside. */
export type ReportedRepository = Omit<RepositoryLine, "result"> & {
  readonly result: RepositoryResult | OrganisationPlan["aside"][number]["verdict"] | "not-reported";
};

/** What a run over many repositories came to. Its JSON Schema is docs/organisation.schema.json. */
export interface OrganisationReport {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "cortex-dependency-report"; readonly version: string };
  readonly mode: "check" | "sync";
  readonly result: OrganisationResult;
  readonly plannedAt: string;
  /** How many repositories came to each result. */
  readonly counts: Readonly<Record<string, number>>;
  readonly requests: { readonly total: number; readonly retried: number };
  /** Shards without a report, from 1. */
  readonly lostShards: readonly number[];
  /** Messages about the run itself. */
  readonly problems: readonly string[];
  readonly repositories: readonly ReportedRepository[];
  readonly withoutEntity: readonly string[];
  readonly withoutRepository: readonly string[];
}

/**
 * Merges what the shards reported. A shard without an end did not report: what of it is not in its
 * journal is named, because nobody knows what became of it.
 * @param journals by the number of the shard, from 1.
 */
export function mergeJournals(
  plan: OrganisationPlan,
  journals: ReadonlyMap<number, Journal>,
  version: string,
): OrganisationReport {
  const numbered = plan.shards.map((repositories, at) => ({
    number: at + 1,
    repositories,
    journal: journals.get(at + 1) ?? null,
  }));
  const ran = numbered.flatMap(({ number, repositories, journal }) => {
    const lines = new Map((journal?.done ?? []).map((line) => [line.repository, line]));
    return repositories.map((planned): ReportedRepository => {
      const entities = planned.entities.map(({ tag, owners }) => ({
        ...unknown,
        entity: tag,
        owners,
      }));
      const { repository, commit } = planned;
      const reason = `Shard ${number} ended before it reported this repository.`;
      return (
        lines.get(repository) ?? {
          repository,
          commit,
          result: "not-reported",
          reason,
          entities,
          problems: 0,
          codes: [],
        }
      );
    });
  });
  const aside = plan.aside.map(({ repository, verdict, entities }): ReportedRepository => {
    const lines = entities.map((entity) => ({ ...unknown, entity, owners: [] }));
    return {
      repository,
      commit: "",
      result: verdict,
      reason: null,
      entities: lines,
      problems: 0,
      codes: [],
    };
  });
  const repositories = [...ran, ...aside].toSorted((a, b) => byText(a.repository, b.repository));
  const ends = numbered.flatMap(({ journal }) => journal?.end ?? []);
  const lostShards = numbered.flatMap(({ number, journal }) =>
    (journal?.end ?? null) === null ? number : [],
  );
  const problems = [
    ...lostShards.map((number) => `Shard ${number} did not report. Run its job again.`),
    ...numbered.flatMap(({ number, journal }) =>
      [journal?.end?.incomplete ?? [], journal?.end?.problems ?? []]
        .flat()
        .map((text) => `Shard ${number}: ${text}`),
    ),
  ];
  const counts = Map.groupBy(repositories, ({ result }) => result);
  return {
    schemaVersion: 1,
    tool: { name: "cortex-dependency-report", version },
    mode: plan.mode,
    result: resultOf(repositories, lostShards.length, ends),
    plannedAt: plan.madeAt,
    counts: Object.fromEntries([...counts].map(([result, of]) => [result, of.length])),
    requests: {
      total: ends.reduce((sum, { requests }) => sum + requests, 0),
      retried: ends.reduce((sum, { retried }) => sum + retried, 0),
    },
    lostShards,
    problems,
    repositories,
    withoutEntity: plan.withoutEntity,
    withoutRepository: plan.withoutRepository,
  };
}

const unknown = {
  result: "",
  declared: 0,
  added: 0,
  updated: 0,
  removed: 0,
  unclaimed: 0,
  held: [],
};

function resultOf(
  repositories: readonly ReportedRepository[],
  lost: number,
  ends: readonly { readonly incomplete: string | null }[],
): OrganisationResult {
  const has = (...results: readonly ReportedRepository["result"][]): boolean =>
    repositories.some(({ result }) => results.includes(result));
  if (has("failed", "crashed")) return "failed";
  if (lost > 0 || ends.some(({ incomplete }) => incomplete !== null) || has("not-reported"))
    return "incomplete";
  if (has("drift")) return "drift";
  return has("synced") ? "synced" : "in-sync";
}

/** Whether a run is to end as failed: by itself, by a repository, by drift, or never. */
export function isFailure(
  report: OrganisationReport,
  failOn: "run" | "error" | "drift" | "never",
): boolean {
  const ran = report.repositories.filter(({ result }) => ranResults.has(result));
  const useless =
    ran.length > 0 && ran.every(({ result }) => result === "failed" || result === "crashed");
  const byRun = report.result === "incomplete" || report.lostShards.length > 0 || useless;
  if (failOn === "never") return false;
  if (failOn === "run") return byRun;
  return byRun || report.result === "failed" || (failOn === "drift" && report.result === "drift");
}

const ranResults: ReadonlySet<string> = new Set(
  repositoryResults.filter((result) => result !== "postponed"),
);
