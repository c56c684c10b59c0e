import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { runOrigin } from "../../app/source-repository.ts";
import type { Api } from "../../cortex/api.ts";
import { cortexOver } from "../../cortex/client.ts";
import { createEstate } from "../../cortex/estate.ts";
import { systemClock } from "../../http/clock.ts";
import { bulkStates, type BulkStates } from "../../organisation/bulk-states.ts";
import { journalLine, readJournal } from "../../organisation/journal.ts";
import type { PlannedRepository } from "../../organisation/plan.ts";
import { runRepository, type RepositoryRun } from "../../organisation/run-repository.ts";
import { makeFolder } from "../../app/make-folder.ts";
import { shareOf } from "../../organisation/shards.ts";
import { workShard } from "../../organisation/work-shard.ts";
import { renderJson } from "../../report/json.ts";
import type { Report } from "../../report/report.ts";
import { inTemporaryDirectory } from "../../workspace/temporary-directory.ts";
import { readPlan } from "./plan-file.ts";
import { cortexApi, gitSite, type Step } from "./step.ts";
import { startVariable } from "./run-step.ts";
import { skipContext } from "./skip-context.ts";

/** The process of a shard. @returns the exit code. */
export function workStep(step: Step): Promise<number> {
  return inTemporaryDirectory("cortex-deps-shard-", (scratch) => workIn(scratch, step));
}

async function workIn(scratch: string, step: Step): Promise<number> {
  const { settings, common, invocation } = step;
  const { cwd, env } = invocation;
  const { number } = settings.shard;
  const plan = readPlan(resolve(cwd, settings.plan));
  const directory = resolve(cwd, settings.directory);
  const journal = join(directory, `shard-${number}.jsonl`);
  const reports = join(directory, "reports");
  makeFolder(reports);
  const parallel = Math.min(settings.maxParallel, plan.shards.length);
  const cancellation = invocation.cancellation();
  const api = cortexApi(step, shareOf(common.requestsPerMinute, parallel), cancellation);
  const repositories = plan.shards[number - 1] ?? [];
  const states = statesOf(repositories, api);
  const started = Number(env[startVariable]) || systemClock.now();
  const until = started + settings.timeBudgetMs;
  const shared: RepositoryRun = {
    ...gitSite(step),
    until,
    mode: plan.mode,
    cortex: states.cortex,
    inDirectory: (work) => inTemporaryDirectory("objects-", work, scratch),
    env,
    recheckAfterMs: settings.recheckAfterMs,
    runId: runOrigin(env).runId,
    clock: systemClock,
  };
  const before = readJournal(readFileSync(journal, "utf8"));
  await workShard(
    { repositories, before, until },
    {
      run: (planned) => runRepository(planned, skipContext(planned, step), shared),
      write: (line) => appendFileSync(journal, journalLine(line)),
      keep: (report) => writeFileSync(join(reports, fileNameOf(report)), renderJson(report)),
      flush: states.flush,
      problems: states.problems,
      requests: api.counts,
      now: systemClock.now,
      isCancelled: () => cancellation.requested.aborted,
      // Linux counts it in kilobytes, as Node does everywhere.
      peakMegabytes: () => Math.ceil(process.resourceUsage().maxRSS / 1_024),
    },
  );
  return 0;
}

function fileNameOf({ repository }: Report): string {
  return `${(repository ?? "").replaceAll("/", "__")}.json`;
}

/** Cortex for the entities of a shard, with as few requests as can be. */
function statesOf(planned: readonly PlannedRepository[], api: Api): BulkStates {
  const entities = planned.flatMap((of) => of.entities.map((entity) => ({ of, entity })));
  const stateless = new Set(
    entities.flatMap(({ entity }) => (entity.state === null ? entity.tag : [])),
  );
  const repositories = new Map(
    entities.map(({ of, entity }) => [entity.tag, of.formerly ?? of.repository]),
  );
  const cortex = cortexOver(api, { isWithoutData: (entity) => stateless.has(entity) });
  return bulkStates(cortex, createEstate(api), repositories);
}
