import { faultOf, type Problem } from "../domain/problem.ts";
import type { Report } from "../report/report.ts";
import {
  unreportedEntity,
  type EntityLine,
  type Journal,
  type JournalLine,
  type RepositoryLine,
  type ShardEnd,
} from "./journal.ts";
import type { PlannedRepository } from "./plan.ts";
import type { Unreported } from "./run-repository.ts";

/** What a shard touches outside itself. */
export interface ShardPorts {
  /** The whole work on one repository. */
  readonly run: (planned: PlannedRepository) => Promise<Report | Unreported>;
  /** Appends to the journal, so that a crash right after finds the line there. */
  readonly write: (line: JournalLine) => void;
  /** Keeps the whole report of a repository that has something to report. */
  readonly keep: (report: Report) => void;
  /** Writes the states that wait. */
  readonly flush: () => Promise<void>;
  readonly problems: () => readonly Problem[];
  readonly requests: () => { readonly total: number; readonly retried: number };
  readonly now: () => number;
  readonly isCancelled: () => boolean;
  readonly peakMegabytes: () => number;
}

interface Shard {
  readonly repositories: readonly PlannedRepository[];
  /** What an earlier process of this shard left. */
  readonly before: Journal;
  /** After this time no repository is begun; milliseconds since the epoch. */
  readonly until: number;
}

/** Repositories worked on at a time: enough to hide the latency of git, few enough for its memory. */
const concurrency = 8;
/** After so many repositories one after the other with one of these codes, the others wait for the next run. */
const outages = [
  {
    codes: ["cortex-unavailable", "cortex-unreachable"],
    most: 3,
    reason: (of: number) => `Cortex did not answer for ${of} repositories in a row.`,
  },
  {
    // All heads could be asked for when the plan was made.
    codes: ["git-unavailable"],
    most: 10,
    reason: (of: number) => `${of} repositories in a row could not be read over git.`,
  },
] as const;

/**
 * Works through the repositories of a shard. What a process that crashed had in hand goes first and
 * alone, so that another crash shows which one it was. Nothing of a repository stays in memory.
 */
export async function workShard(shard: Shard, ports: ShardPorts): Promise<ShardEnd> {
  const { before, until } = shard;
  const done = new Set(before.done.map(({ repository }) => repository));
  const left = shard.repositories.filter(({ repository }) => !done.has(repository));
  const suspects = new Set(before.inHand.map(({ repository }) => repository));
  let incomplete: string | null = null;
  const streaks = outages.map((outage) => ({ ...outage, of: 0 }));

  async function one(planned: PlannedRepository, alone: boolean): Promise<void> {
    if (ports.now() >= until) incomplete ??= timeIsOver;
    if (ports.isCancelled()) incomplete ??= cancelled;
    if (incomplete !== null) {
      ports.write({ done: postponed(planned, incomplete) });
      return;
    }
    ports.write({ began: planned.repository, alone });
    const found = await lineOf(planned, ports);
    const line = found.codes.includes("cancelled") ? postponed(planned, cancelled) : found;
    if (line.result === "postponed") incomplete ??= line.reason;
    if (line.codes.includes("api-key-rejected")) incomplete ??= "Cortex refused the API key.";
    for (const streak of streaks) {
      streak.of = streak.codes.some((code) => line.codes.includes(code)) ? streak.of + 1 : 0;
      if (streak.of >= streak.most) incomplete ??= streak.reason(streak.of);
    }
    ports.write({ done: line });
  }

  for (const planned of left.filter(({ repository }) => suspects.has(repository)))
    await one(planned, true);
  const queue = left.filter(({ repository }) => !suspects.has(repository));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await one(next, false);
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  await ports.flush();
  const { total, retried } = ports.requests();
  const end: ShardEnd = {
    peakMegabytes: ports.peakMegabytes(),
    requests: total,
    retried,
    incomplete,
    problems: ports.problems().map(({ message }) => message),
  };
  ports.write({ end });
  return end;
}

const timeIsOver = "The time budget is used up.";
const cancelled = "The run was cancelled.";

async function lineOf(planned: PlannedRepository, ports: ShardPorts): Promise<RepositoryLine> {
  try {
    const report = await ports.run(planned);
    if (report === "unchanged") return { ...bare(planned), result: "unchanged", reason: null };
    if (report === "out-of-time") return postponed(planned, timeIsOver);
    if (report.result !== "in-sync" || report.problems.length > 0) ports.keep(report);
    return reportedLine(planned, report);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return { ...bare(planned), result: "failed", reason: message, problems: 1, codes: [code] };
  }
}

/** The line of a repository that the next run is left to do. */
function postponed(planned: PlannedRepository, reason: string): RepositoryLine {
  return { ...bare(planned), result: "postponed", reason };
}

/** The line of a repository at which the process ended, twice. */
export function crashed(planned: PlannedRepository, reason: string): RepositoryLine {
  return { ...bare(planned), result: "crashed", reason };
}

function bare({ repository, commit, entities }: PlannedRepository) {
  const lines = entities.map(unreportedEntity);
  return { repository, commit, entities: lines, problems: 0, codes: [], notices: [] };
}

function reportedLine(planned: PlannedRepository, report: Report): RepositoryLine {
  const owners = new Map(planned.entities.map((entity) => [entity.tag, entity.owners]));
  const [notices, grave] = [true, false].map((isNotice) => {
    const of = report.problems.filter(({ severity }) => (severity === "notice") === isNotice);
    return [...new Set(of.map(({ code }) => code))];
  });
  const entities = report.entities.map(({ entity, result, packageTypes }): EntityLine => {
    const sum = (count: (type: (typeof packageTypes)[number]) => number): number =>
      packageTypes.reduce((total, type) => total + count(type), 0);
    return {
      entity: entity ?? "",
      result,
      owners: owners.get(entity ?? "") ?? [],
      declared: sum(({ declared }) => declared),
      added: sum(({ added }) => added.length),
      updated: sum(({ updated }) => updated.length),
      removed: sum(({ removed }) => removed.length),
      unclaimed: sum(({ unclaimed }) => unclaimed.length),
      held: packageTypes.flatMap(({ packageType, held }) =>
        held === null ? [] : `${packageType}: ${held}`,
      ),
    };
  });
  return {
    repository: planned.repository,
    commit: planned.commit,
    result: report.result,
    reason:
      report.reason ??
      report.problems.find(({ severity }) => severity === "error")?.message ??
      null,
    // One that could not be opened has owners all the same.
    entities: entities.length === 0 ? planned.entities.map(unreportedEntity) : entities,
    problems: report.problems.length,
    codes: grave ?? [],
    notices: notices ?? [],
  };
}
