import { byText } from "../domain/order.ts";
import { programName } from "../domain/program.ts";
import { isSeen } from "./empty-plan.ts";
import { unreportedEntity, type Journal, type RepositoryLine } from "./journal.ts";
import type {
  OrganisationReport,
  OrganisationResult,
  ReportedRepository,
} from "./organisation-report.ts";
import type { OrganisationPlan, PlannedRepository } from "./plan.ts";

/**
 * Merges what the shards reported. A shard without an end did not report: each of its repositories that
 * is not in its journal is named, because its outcome is not known. The journal of another plan
 * is none.
 * @param journals by the number of the shard, from 1.
 */
export function mergeJournals(
  plan: OrganisationPlan,
  journals: ReadonlyMap<number, Journal>,
  version: string,
): OrganisationReport {
  const shards = plan.shards.map((repositories, index) =>
    shardOf(index + 1, repositories, journals.get(index + 1) ?? null, plan.madeAt),
  );
  const repositories = [...shards.flatMap(reportedByShard), ...reportedByPlan(plan)].toSorted(
    (a, b) => byText(a.repository, b.repository),
  );
  const lost = shards.filter(({ journal }) => (journal?.end ?? null) === null);
  const incomplete = shards.filter(({ journal }) => (journal?.end?.incomplete ?? null) !== null);
  const ends = shards.flatMap(({ journal }) => journal?.end ?? []);
  const counts = Map.groupBy(repositories, ({ result }) => result);
  return {
    schemaVersion: 1,
    tool: { name: programName, version },
    mode: plan.mode,
    result: resultOf(repositories, lost.length + incomplete.length),
    plannedAt: plan.madeAt,
    counts: Object.fromEntries([...counts].map(([result, of]) => [result, of.length])),
    requests: {
      total: ends.reduce((sum, { requests }) => sum + requests, 0),
      retried: ends.reduce((sum, { retried }) => sum + retried, 0),
    },
    lostShards: lost.map(({ number }) => number),
    incompleteShards: incomplete.map(({ number }) => number),
    problems: [...plan.problems, ...lost.map(lossOf), ...shards.flatMap(problemsOf)],
    repositories,
    withoutEntity: plan.withoutEntity,
    withoutRepository: plan.withoutRepository,
  };
}

/** A part of the plan with the journal of the shard that worked on it. */
interface Shard {
  readonly number: number;
  readonly repositories: readonly PlannedRepository[];
  /** `null` where there is none of this plan. */
  readonly journal: Journal | null;
  /** Whether there is a journal of another plan. */
  readonly isOfOtherPlan: boolean;
}

function shardOf(
  number: number,
  repositories: readonly PlannedRepository[],
  journal: Journal | null,
  madeAt: string,
): Shard {
  const isOfOtherPlan = journal !== null && journal.plan !== "" && journal.plan !== madeAt;
  return { number, repositories, journal: isOfOtherPlan ? null : journal, isOfOtherPlan };
}

function lossOf({ number, isOfOtherPlan }: Shard): string {
  const cause = isOfOtherPlan ? ": what is there is of another plan" : "";
  return `Shard ${number} did not report${cause}. Run its job again.`;
}

function problemsOf({ number, journal }: Shard): readonly string[] {
  const { incomplete = null, problems = [] } = journal?.end ?? {};
  return [incomplete ?? [], problems].flat().map((text) => `Shard ${number}: ${text}`);
}

/** The fields of a repository that no shard read. */
const nothing = { reason: null, problems: 0, codes: [], notices: [] } as const;

/** The repositories of a shard as its journal has them, or as not reported. */
function reportedByShard({ number, repositories, journal }: Shard): readonly ReportedRepository[] {
  const lines = new Map((journal?.done ?? []).map((line) => [line.repository, line]));
  return repositories.map((planned) => {
    const { repository, commit, entities } = planned;
    const reason = `Shard ${number} ended before it reported this repository.`;
    const silent = {
      ...nothing,
      repository,
      commit,
      reason,
      entities: entities.map(unreportedEntity),
    };
    return reported(planned, lines.get(repository) ?? { ...silent, result: "not-reported" });
  });
}

/** The repositories that the plan left aside. */
function reportedByPlan({ aside }: OrganisationPlan): readonly ReportedRepository[] {
  return aside.map(({ repository, formerly, verdict, entities }) => ({
    ...nothing,
    repository,
    formerly,
    commit: "",
    result: verdict,
    entities: entities.map((each) => ({
      ...unreportedEntity(each),
      isNew: false,
      onCall: [],
      slackChannels: [],
    })),
  }));
}

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
