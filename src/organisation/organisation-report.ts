import type { OnCallPerson } from "../cortex/on-call.ts";
import { byText } from "../domain/order.ts";
import {
  repositoryResults,
  unlooked,
  type EntityLine,
  type Journal,
  type RepositoryLine,
  type RepositoryResult,
} from "./journal.ts";
import { isSeen } from "./empty-plan.ts";
import type { OrganisationPlan, PlannedRepository } from "./plan.ts";

export const organisationResults = ["in-sync", "synced", "drift", "incomplete", "failed"] as const;

export type OrganisationResult = (typeof organisationResults)[number];

/** One entity, with what the plan and Cortex say of it. */
export type ReportedEntity = EntityLine & {
  /** Whether it has drift now and had none after its last sync. */
  readonly isNew: boolean;
  /** Names, without `#`. */
  readonly slackChannels: readonly string[];
  /** Nobody where it was not asked. */
  readonly onCall: readonly OnCallPerson[];
};

/** A repository as a shard reported it, that no shard reported, or that the plan left aside. */
export type ReportedRepository = Omit<RepositoryLine, "result" | "entities"> & {
  /** The name that the catalog has for it, after a rename. */
  readonly formerly: string | null;
  readonly result: RepositoryResult | OrganisationPlan["aside"][number]["verdict"] | "not-reported";
  readonly entities: readonly ReportedEntity[];
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
  /** Shards that did not do all of their work, from 1. */
  readonly incompleteShards: readonly number[];
  /** Messages about the run itself. */
  readonly problems: readonly string[];
  readonly repositories: readonly ReportedRepository[];
  readonly withoutEntity: readonly string[];
  readonly withoutRepository: readonly string[];
}

/**
 * Merges what the shards reported. A shard without an end did not report: what of it is not in its
 * journal is named, because nobody knows what became of it. The journal of another plan is none.
 * @param journals by the number of the shard, from 1.
 */
export function mergeJournals(
  plan: OrganisationPlan,
  journals: ReadonlyMap<number, Journal>,
  version: string,
): OrganisationReport {
  const numbered = plan.shards.map((repositories, at) => {
    const journal = journals.get(at + 1) ?? null;
    const isOther = journal !== null && journal.plan !== "" && journal.plan !== plan.madeAt;
    return { number: at + 1, repositories, journal: isOther ? null : journal, isOther };
  });
  const ran = numbered.flatMap(({ number, repositories, journal }) => {
    const lines = new Map((journal?.done ?? []).map((line) => [line.repository, line]));
    return repositories.map((planned) => {
      const { repository, commit, entities } = planned;
      const reason = `Shard ${number} ended before it reported this repository.`;
      const silent = { ...nothing, repository, commit, reason, entities: entities.map(unlooked) };
      return reported(planned, lines.get(repository) ?? { ...silent, result: "not-reported" });
    });
  });
  const aside = plan.aside.map(
    ({ repository, formerly, verdict, entities }): ReportedRepository => ({
      ...nothing,
      repository,
      formerly,
      commit: "",
      result: verdict,
      entities: entities.map((each) => ({ ...unlooked(each), ...unasked, slackChannels: [] })),
    }),
  );
  const repositories = [...ran, ...aside].toSorted((a, b) => byText(a.repository, b.repository));
  const ends = numbered.flatMap(({ journal }) => journal?.end ?? []);
  const incompleteShards = numbered.flatMap(({ number, journal }) =>
    (journal?.end?.incomplete ?? null) === null ? [] : number,
  );
  const lostShards = numbered.flatMap(({ number, journal }) =>
    (journal?.end ?? null) === null ? number : [],
  );
  const problems = [
    ...lostShards.map((number) => {
      const cause =
        numbered[number - 1]?.isOther === true ? ": what is there is of another plan" : "";
      return `Shard ${number} did not report${cause}. Run its job again.`;
    }),
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
    result: resultOf(repositories, lostShards.length + incompleteShards.length),
    plannedAt: plan.madeAt,
    counts: Object.fromEntries([...counts].map(([result, of]) => [result, of.length])),
    requests: {
      total: ends.reduce((sum, { requests }) => sum + requests, 0),
      retried: ends.reduce((sum, { retried }) => sum + retried, 0),
    },
    lostShards,
    incompleteShards,
    problems: [...plan.problems, ...problems],
    repositories,
    withoutEntity: plan.withoutEntity,
    withoutRepository: plan.withoutRepository,
  };
}

/** What is said of a repository that no shard looked at. */
const nothing = { reason: null, problems: 0, codes: [], notices: [] } as const;

const unasked = { isNew: false, onCall: [] } as const;

/** The line of a repository with what the plan knows of it. */
function reported(
  { formerly, entities }: PlannedRepository,
  line: Omit<RepositoryLine, "result"> & Pick<ReportedRepository, "result">,
): ReportedRepository {
  const plans = new Map(entities.map((each) => [each.tag, each]));
  return {
    ...line,
    formerly,
    entities: line.entities.map((each) => {
      const { lastResult = "", slackChannels = [] } = plans.get(each.entity) ?? {};
      const isNew = each.result === "drift" && lastResult === "synced";
      return { ...each, isNew, slackChannels, onCall: [] };
    }),
  };
}

function resultOf(
  repositories: readonly ReportedRepository[],
  partial: number,
): OrganisationResult {
  const has = (...results: readonly ReportedRepository["result"][]): boolean =>
    repositories.some(({ result }) => results.includes(result));
  if (has("failed", "crashed")) return "failed";
  if (partial > 0 || has("not-reported")) return "incomplete";
  if (!repositories.some(isSeen)) return "incomplete";
  if (has("drift")) return "drift";
  return has("synced") ? "synced" : "in-sync";
}

/**
 * How the report ends its process: 1 for a failure of the run or of a repository, 2 for drift, as every
 * other command does, and 0 else.
 */
export function organisationExitCode(
  report: OrganisationReport,
  failOn: "run" | "error" | "drift" | "never",
): 0 | 1 | 2 {
  if (failOn === "never") return 0;
  const ran = report.repositories.filter(({ result }) => ranResults.has(result));
  const useless =
    ran.length > 0 && ran.every(({ result }) => result === "failed" || result === "crashed");
  const partial = report.lostShards.length + report.incompleteShards.length;
  if (report.result === "incomplete" || partial > 0 || useless) return 1;
  if (failOn === "run") return 0;
  if (report.result === "failed") return 1;
  return failOn === "drift" && report.result === "drift" ? 2 : 0;
}

const ranResults: ReadonlySet<string> = new Set(
  repositoryResults.filter((result) => result !== "postponed"),
);
