import type { Clock } from "../../src/http/clock.ts";
import { createSender } from "../../src/http/send.ts";
import { shareOf, spread } from "../../src/organisation/shards.ts";

/** A night as it goes by for everybody: how many entities are due, and what each costs. */
export interface Situation {
  readonly due: number;
  /** Requests to Cortex for each that is due. */
  readonly requests: number;
  readonly all: number;
}

const requestsPerMinute = 1_000;
const maxParallel = 4;
/** How long an answer of Cortex and the reading of a repository over git take, as assumed. */
const answerMs = 150;
const gitMs = 600;
/** How long a job takes before and behind its work, and a page of the catalog or of GitHub's list. */
const jobMs = 20_000;
const catalogPageMs = 3_000;
const headsPageMs = 1_000;

/**
 * The time from the first job to the last, in ms, with the real rate limit and the real shards on a
 * clock that nobody waits for. Each repository has one entity.
 */
export async function simulate({ due, requests, all }: Situation): Promise<number> {
  const clock = fakeClock();
  const begin = clock.now();
  const pages = Math.ceil(all / 1_000) * catalogPageMs + Math.ceil(all / 50) * headsPageMs;
  await clock.sleep(jobMs + pages);
  const share = shareOf(requestsPerMinute, maxParallel);
  const items = Array.from({ length: due }, (_, item) => ({ item, cost: requests, entities: 1 }));
  const waiting = [...spread(items, { shards: null, share, maxParallel })];
  // Fewer shards than may run at a time share the limit among them.
  const own = shareOf(requestsPerMinute, Math.min(maxParallel, waiting.length));
  const runner = async (): Promise<void> => {
    for (let shard = waiting.shift(); shard !== undefined; shard = waiting.shift())
      await runShard(shard, requests, own, clock);
  };
  await Promise.all(Array.from({ length: maxParallel }, runner));
  await clock.sleep(jobMs);
  return clock.now() - begin;
}

async function runShard(
  shard: readonly number[],
  requests: number,
  share: number,
  clock: Clock,
): Promise<void> {
  await clock.sleep(jobMs);
  const sender = createSender({
    requestsPerMinute: share,
    async transport() {
      await clock.sleep(answerMs);
      return { status: 200, headers: {}, body: new Uint8Array() };
    },
    clock,
    random: () => 0.5,
    log: () => undefined,
  });
  const request = {
    method: "GET",
    url: new URL("https://api.example/"),
    headers: {},
    timeoutMs: 1,
  };
  const queue = [...shard];
  let owed = 0;
  const worker = async (): Promise<void> => {
    while (queue.pop() !== undefined) {
      await clock.sleep(gitMs);
      // A cost of 2.1 is two requests, and now and then a third.
      for (owed += requests; owed >= 1; owed -= 1) await sender.send(request);
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}

/** As soon as nothing else is to be done, the earliest sleeper wakes. */
function fakeClock(): Clock {
  let now = 0;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  return {
    now: () => now,
    sleep: (ms) =>
      new Promise((wake) => {
        sleepers.push({ at: now + ms, wake });
        setImmediate(() => {
          sleepers.sort((a, b) => a.at - b.at);
          const earliest = sleepers.shift();
          now = Math.max(now, earliest?.at ?? now);
          earliest?.wake();
        });
      }),
  };
}
