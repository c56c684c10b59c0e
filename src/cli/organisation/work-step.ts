import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runOrigin } from "../../app/source-repository.ts";
import type { Api } from "../../cortex/api.ts";
import { cortexOver } from "../../cortex/client.ts";
import { createEstate } from "../../cortex/estate.ts";
import { systemClock } from "../../http/clock.ts";
import { bulkStates, type BulkStates } from "../../organisation/bulk-states.ts";
import { journalLine, readJournal } from "../../organisation/journal.ts";
import type { PlannedRepository } from "../../organisation/plan.ts";
import { runRepository } from "../../organisation/run-repository.ts";
import { makeFolder } from "../../app/make-folder.ts";
import { shareOf } from "../../organisation/shards.ts";
import { workShard } from "../../organisation/work-shard.ts";
import { renderJson } from "../../report/json.ts";
import { readPlan } from "./plan-file.ts";
import { cortexApi, gitSite, type Step } from "./step.ts";
import { startVariable } from "./run-step.ts";
import { skipContext } from "./skip-context.ts";

/** The process of a shard. @returns the exit code. */
export async function workStep(step: Step): Promise<number> {
  const { settings, common, invocation } = step;
  const { cwd, env } = invocation;
  const { number } = settings.shard;
  const plan = readPlan(resolve(cwd, settings.plan));
  const directory = resolve(cwd, settings.directory);
  const file = join(directory, `shard-${number}.jsonl`);
  const reports = join(directory, "reports");
  makeFolder(reports);
  const parallel = Math.min(settings.maxParallel, plan.shards.length);
  const cancellation = invocation.cancellation();
  const api = cortexApi(step, shareOf(common.requestsPerMinute, parallel), cancellation);
  const planned = plan.shards[number - 1] ?? [];
  const states = statesOf(planned, api);
  const scratch = mkdtempSync(join(tmpdir(), "cortex-deps-shard-"));
  const site = gitSite(step);
  const started = Number(env[startVariable]) || systemClock.now();
  const until = started + settings.timeBudgetMs;
  const shared = {
    ...site,
    until,
    mode: plan.mode,
    cortex: states.cortex,
    inDirectory: async <Value>(work: (directory: string) => Promise<Value>): Promise<Value> => {
      const store = mkdtempSync(join(scratch, "objects-"));
      try {
        return await work(store);
      } finally {
        rmSync(store, { recursive: true, force: true });
      }
    },
    env,
    recheckAfterMs: settings.recheckAfterMs,
    runId: runOrigin(env).runId,
    clock: systemClock,
  };
  const shard = {
    repositories: planned,
    before: readJournal(readFileSync(file, "utf8")),
    until,
  };
  try {
    await workShard(shard, {
      run: (planned) => runRepository(planned, skipContext(planned, step), shared),
      write: (line) => appendFileSync(file, journalLine(line)),
      keep: (report) => {
        const name = (report.repository ?? "").replaceAll("/", "__");
        writeFileSync(join(reports, `${name}.json`), renderJson(report));
      },
      flush: states.flush,
      problems: states.problems,
      requests: api.counts,
      now: systemClock.now,
      isCancelled: () => cancellation.asked.aborted,
      // Linux counts it in kilobytes, as Node does everywhere.
      peakMegabytes: () => Math.ceil(process.resourceUsage().maxRSS / 1_024),
    });
    return 0;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
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
