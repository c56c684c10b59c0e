import type { Cortex } from "../cortex/cortex.ts";
import type { Environment } from "../domain/program.ts";
import { deadlineAfter, isOverBudget } from "../domain/deadline.ts";
import { problem } from "../domain/problem.ts";
import { version } from "../domain/program.ts";
import type { Ports } from "../pipeline/ports.ts";
import type { RunContext } from "../pipeline/run-context.ts";
import { run } from "../pipeline/run.ts";
import type { Report } from "../report/report.ts";
import { openObjects } from "../workspace/objects/git-objects.ts";
import { openCommit, type Submodules } from "./open-commit.ts";
import { withOwnSteps } from "./own-steps.ts";
import type { PlannedRepository } from "./plan.ts";
import { isSameTree, readingKey, sourceName, type SkipContext } from "./skip.ts";

/** What all repositories of a shard share. */
export interface RepositoryRun {
  readonly mode: "check" | "sync";
  readonly cortex: Cortex;
  /** Gives a store of objects an empty directory, which is gone after the work. */
  readonly inDirectory: <Value>(work: (directory: string) => Promise<Value>) => Promise<Value>;
  readonly env: Environment;
  /** The address of a repository. */
  readonly remoteOf: (repository: string) => string;
  /** An HTTP header with the token for git; `null` where there is none. */
  readonly header: string | null;
  readonly recheckAfterMs: number;
  /** When the time of the shard is over, in ms since the epoch. */
  readonly until: number;
  readonly runId: string;
  readonly clock: { readonly now: () => number; readonly sleep: (ms: number) => Promise<void> };
}

/** A run without a report: nothing new to read, or no time left in the shard to read it. */
export type Unreported = "unchanged" | "out-of-time";

/**
 * Runs the pipeline on one planned commit, without a checkout, for as long as its own time budget and
 * that of the shard last.
 * @returns its report, or `unchanged` where the last sync read the same.
 * @throws Fault where the repository cannot be read.
 */
export async function runRepository(
  planned: PlannedRepository,
  skip: SkipContext & { readonly submodules: Submodules },
  shared: RepositoryRun,
): Promise<Report | Unreported> {
  const { mode, cortex, env, clock } = shared;
  return shared.inDirectory(async (directory) => {
    const url = shared.remoteOf(planned.repository);
    const objects = await openObjects(directory, { url, header: shared.header, env });
    const commit = await openCommit(objects, planned.commit, skip.submodules);
    const tree = `${readingKey(planned, skip)}.${commit.tree}`;
    const when = { recheckAfterMs: shared.recheckAfterMs, now: clock.now() };
    if (isSameTree(planned, tree, skip, when)) return "unchanged";
    const { provider, repository } = planned;
    const { settings } = skip;
    const startedAt = clock.now();
    const leftMs = Math.max(0, shared.until - startedAt);
    const budgetMs = Math.min(settings.timeBudgetMs, leftMs);
    const assigned = planned.entities.map(({ tag, id, basepath, state }) => ({
      tag,
      id,
      type: "",
      isArchived: false,
      git: { repository, basepath, provider },
      // What is compared may be as old as the plan; what is written may not.
      ...(mode === "check" ? { state } : {}),
    }));
    const ports: Ports = {
      discover: () =>
        commit.discover({
          ...settings,
          namedDirectories: () =>
            Promise.resolve(planned.entities.map(({ basepath }) => basepath ?? ".")),
        }),
      cortex,
      assigned,
      tree: () => (commit.hasStrayed() ? undefined : tree),
      permission: async () => {
        const head = await objects.remoteHead(planned.branch);
        if (head === planned.commit) return { value: { kind: "write" }, problems: [] };
        const what = head === "" ? "is gone" : "moved on";
        const message = `${planned.branch} of ${repository} ${what} since the plan was made: this run checks and writes nothing. The next run syncs what is there then.`;
        return {
          value: { kind: "check" },
          problems: [problem("warning", "commit-mismatch", message)],
        };
      },
      deadline: deadlineAfter(budgetMs, startedAt, clock.now),
      now: clock.now,
      sleep: clock.sleep,
      step: () => undefined,
    };
    try {
      return withOwnSteps(await run(settings, contextOf(planned, skip, shared), ports));
    } catch (thrown) {
      // With a budget of its own that is used up, the next run would come no further.
      if (isOverBudget(thrown) && budgetMs === leftMs) return "out-of-time";
      throw thrown;
    }
  });
}

function contextOf(
  planned: PlannedRepository,
  { host }: SkipContext,
  { mode, runId, clock }: RepositoryRun,
): RunContext {
  return {
    toolVersion: version,
    mode,
    repository: planned.repository,
    ref: `refs/heads/${planned.branch}`,
    commit: planned.commit,
    source: { name: sourceName(planned, host), id: planned.id },
    runId,
    isPreview: false,
    startedAt: clock.now(),
  };
}
