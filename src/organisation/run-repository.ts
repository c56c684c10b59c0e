import type { Cortex } from "../cortex/cortex.ts";
import type { Environment } from "../domain/program.ts";
import { deadlineAfter, isOverBudget } from "../domain/deadline.ts";
import type { Permission } from "../domain/policy.ts";
import { problem, type Answer } from "../domain/problem.ts";
import { version } from "../domain/program.ts";
import type { AssignedEntity, Ports } from "../pipeline/ports.ts";
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
  const { recheckAfterMs, clock, until } = shared;
  return shared.inDirectory(async (directory) => {
    const url = shared.remoteOf(planned.repository);
    const objects = await openObjects(directory, { url, header: shared.header, env: shared.env });
    const commit = await openCommit(objects, planned.commit, skip.submodules);
    const tree = `${readingKey(planned, skip)}.${commit.tree}`;
    if (isSameTree(planned, tree, skip, { recheckAfterMs, now: clock.now() })) return "unchanged";
    const { settings } = skip;
    const startedAt = clock.now();
    const leftMs = Math.max(0, until - startedAt);
    const budgetMs = Math.min(settings.timeBudgetMs, leftMs);
    const ports: Ports = {
      discover: () =>
        commit.discover({
          ...settings,
          namedDirectories: () =>
            Promise.resolve(planned.entities.map(({ basepath }) => basepath ?? ".")),
        }),
      cortex: shared.cortex,
      assigned: assignedEntities(planned, shared.mode),
      tree: () => (commit.hasStrayed() ? undefined : tree),
      permission: async () => permissionAt(await objects.remoteHead(planned.branch), planned),
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

function assignedEntities(
  { repository, provider, entities }: PlannedRepository,
  mode: RepositoryRun["mode"],
): readonly AssignedEntity[] {
  return entities.map(({ tag, id, basepath, state }) => ({
    tag,
    id,
    type: "",
    isArchived: false,
    git: { repository, basepath, provider },
    // What is compared may be as old as the plan; what is written may not.
    ...(mode === "check" ? { state } : {}),
  }));
}

/** A commit that is no longer the head of its branch is checked and not synced. @param head empty where the branch is gone. */
function permissionAt(
  head: string,
  { repository, branch, commit }: PlannedRepository,
): Answer<Permission> {
  if (head === commit) return { value: { kind: "write" }, problems: [] };
  const change = head === "" ? "is gone" : "moved on";
  const message = `${branch} of ${repository} ${change} since the plan was made: this run checks and writes nothing. The next run syncs what is there then.`;
  return { value: { kind: "check" }, problems: [problem("warning", "commit-mismatch", message)] };
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
