import { stateKey } from "../../src/convergence/state.ts";
import type { Cortex } from "../../src/cortex/cortex.ts";
import type { Estate, EstateEntity } from "../../src/cortex/estate.ts";
import { bulkStates } from "../../src/organisation/bulk-states.ts";
import { journalLine, readJournal, type JournalLine } from "../../src/organisation/journal.ts";
import { planOrganisation } from "../../src/organisation/plan.ts";
import { runRepository } from "../../src/organisation/run-repository.ts";
import { runShard } from "../../src/organisation/run-shard.ts";
import { isSameCommit, lastResultOf, lastSyncAt } from "../../src/organisation/skip.ts";
import { workShard } from "../../src/organisation/work-shard.ts";
import type { Report } from "../../src/report/report.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import { memoryCortex } from "../support/memory-cortex.ts";
import { temporaryDirectory } from "../support/repository.ts";
import { served } from "./remote.ts";

const { settings } = parseSettings(new Map(), { needsKey: false });
const skip = { settings: settings!, host: null, submodules: "hold" } as const;
const recheckAfterMs = 7 * 86_400_000;

class Killed extends Error {}

/** A night of syncs: which commits are heads, and when processes are killed. */
interface Night {
  /** The head of each repository, by `owner/name`. */
  readonly heads: ReadonlyMap<string, string>;
  /** Of each process in turn: after how many requests and lines of the journal it is killed. */
  readonly kills?: readonly number[];
  readonly isSelected?: (repository: string) => boolean;
}

/** Plan and run in one process, over repositories by `owner/name` and a Cortex with an entity of each. */
export function organisationInProcess(repositories: ReadonlyMap<string, string>) {
  let left = Number.POSITIVE_INFINITY;
  const isDead = (): boolean => left < 0;
  function live(): void {
    left -= 1;
    if (isDead()) throw new Killed();
  }
  const memory = memoryCortex({ entities: [] }, live);
  for (const repository of repositories.keys())
    memory.store.entities.know(tagOf(repository), { git: { repository } });
  const repositoryOf = new Map([...repositories.keys()].map((name) => [tagOf(name), name]));
  const written = new Set<string>();
  const cortex: Cortex = {
    ...memory,
    upload(entity, ...rest) {
      written.add(entity);
      return memory.upload(entity, ...rest);
    },
    remove(entity, ...rest) {
      written.add(entity);
      return memory.remove(entity, ...rest);
    },
  };
  const data = (tag: string): unknown =>
    memory.store.customData.list(tag).find(({ key }) => key === stateKey)?.value ?? null;
  const estate: Pick<Estate, "values" | "keep"> = {
    // oxlint-disable-next-line require-await -- a throw has to be a rejection, as over a network
    async values(_, asked) {
      live();
      return new Map(asked.map((repository) => [tagOf(repository), data(tagOf(repository))]));
    },
    // oxlint-disable-next-line require-await -- a throw has to be a rejection, as over a network
    async keep(key, values, description) {
      live();
      for (const [entity, value] of values) {
        written.add(entity);
        memory.store.customData.set(entity, { key, value, description }, false);
      }
      return [];
    },
  };
  let now = Date.UTC(2026, 0, 1);
  const clock = { now: () => (now += 1), sleep: () => Promise.resolve() };

  /** @returns the repositories that were read, in the order in which they were begun. */
  async function sync({ heads, kills = [], isSelected = () => true }: Night) {
    const entities = [...repositories.keys()].map((repository): EstateEntity => {
      const tag = tagOf(repository);
      const git = { repository, basepath: null, provider: "github" };
      const known = new Map([[stateKey, data(tag)]]);
      const rest = { type: "service", isArchived: false, owners: [], slackChannels: [] };
      return { tag, id: "", git, data: known, ...rest };
    });
    const { shards } = planOrganisation({
      mode: "sync",
      entities,
      heads: new Map(
        [...heads].map(([repository, commit]) => {
          const rest = { isArchived: false, isDisabled: false, topics: [] };
          return [repository, { repository, id: repository, branch: "main", commit, ...rest }];
        }),
      ),
      owner: "acme",
      provider: "github",
      isSelected,
      isUnchanged: (planned) => isSameCommit(planned, skip, { recheckAfterMs, now }),
      checkedAt: (planned) => lastSyncAt(planned, skip),
      lastResultOf: (planned, entity) => lastResultOf(planned, entity, skip),
      inputsOf: () => ({}),
      limit: 100,
      shards: 1,
      share: 225,
      maxParallel: 4,
      now,
    });
    const [planned = []] = shards;
    const read: string[] = [];
    const reports: Report[] = [];
    const lives = [...kills];
    let text = "";
    const write = (line: JournalLine): void => void (text += journalLine(line));
    await runShard(planned, {
      read: () => text,
      write,
      isCancelled: () => false,
      async work() {
        left = lives.shift() ?? Number.POSITIVE_INFINITY;
        const states = bulkStates(cortex, estate, repositoryOf);
        const ports = {
          run: async (each: (typeof planned)[number]) => {
            live();
            read.push(each.repository);
            return runRepository(each, skip, {
              mode: "sync",
              cortex: states.cortex,
              inDirectory: (work) => work(temporaryDirectory()),
              env: process.env,
              remoteOf: (repository) => served(repositories.get(repository) ?? ""),
              header: null,
              recheckAfterMs,
              until: Number.POSITIVE_INFINITY,
              runId: "1",
              clock,
            });
          },
          // A line that is written when the process dies is cut in the middle.
          write(line: JournalLine) {
            if (isDead()) return;
            left -= 1;
            if (isDead()) text += journalLine(line).slice(0, 20);
            else write(line);
          },
          keep: (report: Report) => void reports.push(report),
          flush: states.flush,
          problems: states.problems,
          requests: () => ({ total: 0, retried: 0 }),
          now: clock.now,
          isCancelled: () => false,
          peakMegabytes: () => 0,
        };
        const shard = { repositories: planned, before: readJournal(text), until: now + 1e9 };
        await workShard(shard, ports);
        return "SIGKILL";
      },
    });
    return { read, reports, planned: planned.map(({ repository }) => tagOf(repository)) };
  }

  return {
    sync,
    /** The tags of entities of which something was written, state or packages. */
    written: written as ReadonlySet<string>,
    /** What Cortex holds, without when and by which run it was written. */
    held: () =>
      [...repositories.keys()].map((repository) => {
        const rows = memory.store.state().get(tagOf(repository)) ?? [];
        const packages = rows.map(({ name, version }) => `${name} ${version}`).toSorted();
        return { repository, packages, state: withoutTimes(data(tagOf(repository))) };
      }),
  };
}

function tagOf(repository: string): string {
  return repository.split("/")[1] ?? "";
}

function withoutTimes(state: unknown): unknown {
  const text = JSON.stringify(state, (key, value: unknown) => (key === "at" ? null : value));
  return JSON.parse(text);
}
