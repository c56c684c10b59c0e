import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cancelledBy } from "../../src/domain/cancellation.ts";
import { Fault } from "../../src/domain/problem.ts";
import { journalLine, readJournal, type JournalLine } from "../../src/organisation/journal.ts";
import { runShard } from "../../src/organisation/run-shard.ts";
import { workShard, type ShardPorts } from "../../src/organisation/work-shard.ts";
import { plannedRepository } from "./planned.ts";

const names = Array.from({ length: 20 }, (_, at) => `r${at}`);
const repositories = names.map((name) => plannedRepository(name));

class Killed extends Error {}

interface Behaviour {
  /** Of each process in turn: after how many lines it is killed; `null` for never. */
  readonly kills: readonly (number | null)[];
  /** Repositories that kill the process whenever they are read. */
  readonly deadly?: ReadonlySet<string>;
  readonly run?: ShardPorts["run"];
  readonly now?: () => number;
  readonly isCancelled?: () => boolean;
}

/** A shard whose processes are killed at given lines, the last of them cut in the middle. */
async function shard(behaviour: Behaviour) {
  const { kills, deadly = new Set(), run, now = () => 0, isCancelled = () => false } = behaviour;
  let text = "";
  let process = 0;
  const runs: string[] = [];
  const journal = await runShard(repositories, {
    read: () => text,
    write: (line) => (text += journalLine(line)),
    isCancelled,
    async work() {
      let left = kills[process] ?? null;
      process += 1;
      let isDead = false;
      function write(line: JournalLine): void {
        if (isDead) return;
        const written = journalLine(line);
        if (left === 0) {
          isDead = true;
          text += written.slice(0, written.length / 2);
          throw new Killed();
        }
        text += written;
        if (left !== null) left -= 1;
      }
      const ports: ShardPorts = {
        write,
        async run(each) {
          if (isDead) throw new Killed();
          runs.push(each.repository);
          if (deadly.has(each.repository)) {
            isDead = true;
            throw new Killed();
          }
          return run === undefined ? "unchanged" : run(each);
        },
        keep: () => undefined,
        flush: () => Promise.resolve(),
        problems: () => [],
        requests: () => ({ total: 0, retried: 0 }),
        now,
        isCancelled,
        peakMegabytes: () => 0,
      };
      await workShard({ repositories, before: readJournal(text), until: 1 }, ports).catch(
        (thrown: unknown) => {
          if (!(thrown instanceof Killed)) throw thrown;
        },
      );
      return "SIGKILL";
    },
  });
  return { journal, runs };
}

describe("a shard", () => {
  it("does every repository, wherever its processes are killed, and none twice that was not in hand", async () => {
    const kill = fc.option(fc.nat(60), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(kill, { maxLength: 4 }), async (kills) => {
        const { journal, runs } = await shard({ kills });

        const results = new Map(journal.done.map(({ repository, result }) => [repository, result]));
        expect([...results.keys()].toSorted()).toEqual(
          repositories.map(({ repository }) => repository).toSorted(),
        );
        const again = runs.length - new Set(runs).size;
        expect(again).toBeLessThanOrEqual(8 * kills.length);
      }),
    );
  });

  it("goes on without the one repository that kills it", async () => {
    const { journal } = await shard({ kills: [], deadly: new Set(["acme/r3"]) });

    const crashed = journal.done.filter(({ result }) => result === "crashed");
    expect(crashed).toMatchObject([
      { repository: "acme/r3", reason: expect.stringContaining("SIGKILL") as string },
    ]);
    expect(journal.done).toHaveLength(20);
    expect(journal.end).toMatchObject({ incomplete: null });
  });

  it("gives up a process that ends twice before it takes anything in hand", async () => {
    const { journal } = await shard({ kills: [0, 0] });

    expect(journal).toMatchObject({ done: [], end: null });
  });

  it("leaves what the time budget has no room for to the next run", async () => {
    let calls = 0;
    const { journal } = await shard({ kills: [], now: () => ((calls += 1) > 5 ? 2 : 0) });

    expect(journal.end?.incomplete).toBe("The time budget is used up.");
    expect(journal.done.filter(({ result }) => result === "postponed")).toHaveLength(15);
  });

  it("leaves a repository that the end of the time cut short to the next run, and those after it", async () => {
    let calls = 0;
    const { journal, runs } = await shard({
      kills: [],
      run: () => Promise.resolve((calls += 1) === 10 ? "out-of-time" : "unchanged"),
    });

    expect(journal.end?.incomplete).toBe("The time budget is used up.");
    expect(journal.done.find(({ repository }) => repository === runs[9])).toMatchObject({
      result: "postponed",
      reason: "The time budget is used up.",
    });
    expect(journal.done).toHaveLength(20);
    expect(runs.length).toBeLessThan(20);
  });

  it("leaves to the next run what it had in hand when it was cancelled, and what is behind it", async () => {
    let calls = 0;
    const { journal, runs } = await shard({
      kills: [],
      run: () =>
        (calls += 1) < 10 ? Promise.resolve("unchanged") : Promise.reject(cancelledBy("SIGINT")),
      isCancelled: () => calls >= 10,
    });

    expect(journal.end?.incomplete).toBe("The run was cancelled.");
    const results = Map.groupBy(journal.done, ({ result }) => result);
    expect(results.get("unchanged")).toHaveLength(9);
    expect(results.get("postponed")).toHaveLength(11);
    expect(runs.length).toBeLessThan(20);
  });

  it("starts no process again for a shard that was cancelled", async () => {
    const { journal, runs } = await shard({ kills: [3, null], isCancelled: () => true });

    expect(journal.end).toBeNull();
    expect(runs).toEqual([]);
  });

  it.each([
    ["api-key-rejected", "Cortex refused the API key."],
    ["cortex-unavailable", "Cortex did not answer for 3 repositories in a row."],
    ["git-unavailable", "10 repositories in a row could not be read over git."],
  ] as const)(
    "ends early where every repository would fail alike: %s",
    async (code, incomplete) => {
      const { journal } = await shard({
        kills: [],
        run: () => Promise.reject(new Fault(code, "no")),
      });

      expect(journal.end?.incomplete).toBe(incomplete);
      expect(journal.done.filter(({ result }) => result === "postponed").length).toBeGreaterThan(2);
    },
  );
});
