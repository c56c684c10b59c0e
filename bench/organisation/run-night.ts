import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "../../src/cortex/api.ts";
import { cortexOver } from "../../src/cortex/client.ts";
import { createEstate } from "../../src/cortex/estate.ts";
import { systemClock } from "../../src/http/clock.ts";
import { createTransport } from "../../src/http/transport.ts";
import { bulkStates } from "../../src/organisation/bulk-states.ts";
import { planOrganisation, type PlannedRepository } from "../../src/organisation/plan.ts";
import { runRepository } from "../../src/organisation/run-repository.ts";
import { isSameCommit, lastResultOf, lastSyncAt } from "../../src/organisation/skip.ts";
import { workShard } from "../../src/organisation/work-shard.ts";
import { parseSettings } from "../../src/settings/parse.ts";

export interface Night {
  readonly mode: "check" | "sync";
  /** With `{repository}` in it. */
  readonly remote: string;
  readonly cortexUrl: string;
  /** The head of each repository, by `owner/name`. */
  readonly heads: ReadonlyMap<string, string>;
  readonly requestsPerMinute?: number;
}

const { settings } = parseSettings(new Map(), { needsKey: false });
const recheckAfterMs = 7 * 86_400_000;

/** Plans and runs all repositories as one shard. @returns how long the shard took, and how many it had. */
export async function runNight(
  night: Night,
): Promise<{ readonly ms: number; readonly due: number }> {
  if (settings === null) throw new Error("The default settings are not valid.");
  const skip = { settings, host: "git.example", submodules: "hold" } as const;
  const { mode, remote, cortexUrl, heads, requestsPerMinute = 1e9 } = night;
  const clock = systemClock;
  const api = createApi({
    baseUrl: cortexUrl,
    key: "key-of-the-sandbox",
    requestsPerMinute,
    transport: createTransport({ env: {} }),
    clock,
    random: Math.random,
    userAgent: "bench",
  });
  const estate = createEstate(api);
  const now = clock.now();
  const { shards } = planOrganisation({
    mode,
    entities: await estate.entities({ types: [], groups: [], owners: [] }),
    heads: new Map(
      [...heads].map(([repository, commit]) => [repository, head(repository, commit)]),
    ),
    owner: "acme",
    provider: "github",
    isSelected: () => true,
    isUnchanged: (planned) => isSameCommit(planned, skip, { recheckAfterMs, now }),
    checkedAt: (planned) => lastSyncAt(planned, skip),
    lastResultOf: (planned, entity) => lastResultOf(planned, entity, skip),
    inputsOf: () => ({}),
    limit: heads.size,
    shards: 1,
    share: 1_000,
    maxParallel: 1,
    now,
  });
  const [planned = []] = shards;
  const entities = planned.flatMap((of) => of.entities.map((entity) => ({ of, entity })));
  const repositories = new Map(entities.map(({ of, entity }) => [entity.tag, of.repository]));
  const stateless = new Set(
    entities.map(({ entity }) => (entity.state === null ? entity.tag : "")),
  );
  const thrift = { isWithoutData: (tag: string) => stateless.has(tag) };
  const states = bulkStates(cortexOver(api, thrift), estate, repositories);
  const scratch = mkdtempSync(join(tmpdir(), "bench-shard-"));
  const shared = {
    mode,
    cortex: states.cortex,
    async inDirectory<Value>(work: (directory: string) => Promise<Value>): Promise<Value> {
      const store = mkdtempSync(join(scratch, "objects-"));
      try {
        return await work(store);
      } finally {
        rmSync(store, { recursive: true, force: true });
      }
    },
    env: process.env,
    remoteOf: (repository: string) => remote.replace("{repository}", repository),
    header: null,
    recheckAfterMs,
    until: Number.POSITIVE_INFINITY,
    runId: "1",
    clock,
  };
  const startedAt = performance.now();
  const failures: string[] = [];
  await workShard(
    {
      repositories: planned,
      before: { plan: "", done: [], inHand: [], end: null },
      until: shared.until,
    },
    {
      run: (each: PlannedRepository) => runRepository(each, skip, shared),
      write(line) {
        if ("done" in line && line.done.result === "failed") failures.push(line.done.reason ?? "");
      },
      keep: () => undefined,
      flush: states.flush,
      problems: states.problems,
      requests: api.counts,
      now: clock.now,
      isCancelled: () => false,
      peakMegabytes: () => 0,
    },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (failures.length > 0) throw new Error(`${failures.length} failed: ${failures[0]}`);
  return { ms: performance.now() - startedAt, due: planned.length };
}

function head(repository: string, commit: string) {
  const rest = { isArchived: false, isDisabled: false, topics: [] };
  return { repository, id: repository, branch: "main", commit, ...rest };
}
