import type { Transport } from "../../src/http/transport.ts";
import { createCortex } from "../../src/cortex/client.ts";
import { run } from "../../src/pipeline/run.ts";
import type { Report } from "../../src/report/report.ts";
import { exitCode } from "../../src/app/end-process.ts";
import { sourceOf } from "../../src/convergence/source.ts";
import { scopeOf } from "../../src/pipeline/scope.ts";
import type { SeedRow } from "../../src/sandbox/catalog.ts";
import type { NewDatum } from "../../src/sandbox/custom-data.ts";
import { defaultOptions } from "../../src/sandbox/options.ts";
import { createFakeApi, type FakeApi } from "../../src/sandbox/fake-api.ts";
import { parseSettings } from "../../src/settings/parse.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { untilAborted } from "../../src/domain/cancellation.ts";
import { claims, ownSource } from "../support/claim.ts";
import { discovered } from "../support/discovered.ts";
import { testClock } from "../http/support/test-clock.ts";
import type { Behaviour } from "./behaviours.ts";
import { interruption, type Interrupts } from "./interruption.ts";
import { memoryTransport, type TransportFault, type Passed } from "./memory-transport.ts";
import { keepsOne } from "./recorded.ts";
import type { Fixture } from "./fixtures.ts";
import { readByOthers } from "../support/other-readers/read-by-others.ts";

/** What befalls a request, by itself and by the number of requests before it. */
export type FaultAt = (request: Passed, before: number) => TransportFault | null;

/** A run and what can be seen of it. */
export interface RunOutcome {
  readonly report: Report;
  readonly exitCode: number;
  /** On its own clock. */
  readonly elapsedMs: number;
  readonly requests: readonly Passed[];
  /** When each of them started, on the same clock. */
  readonly startedMs: readonly number[];
}

/** A world with its own Cortex, in which the whole pipeline can run as often as one likes. */
export interface Harness {
  run(faultAt?: FaultAt): Promise<RunOutcome>;
  /** A run that is cancelled or killed on its way. @returns `null` for one that was killed. */
  interrupted(interrupts: Interrupts): Promise<RunOutcome | null>;
  /** What is recorded in truth, as `TYPE name version` lines by entity. */
  recorded(): ReadonlyMap<string, readonly string[]>;
  /** The states of the entities in truth, but for what two runs need not share. */
  states(): string;
}

/** A Cortex of this behaviour that records what the world begins with, as the repository's own. */
export function cortexOf(fixture: Fixture, behaviour: Behaviour): FakeApi {
  const { seed, packageTypes, unclaimed, claimed, git } = fixture;
  const settings = settingsOf(fixture);
  const fakeApi = createFakeApi({
    ...defaultOptions,
    readFile: readByOthers,
    ...behaviour,
    now: () => new Date(0),
  });
  for (const [entity, rows] of seed) {
    fakeApi.catalog.seed(entity, rows);
    const details = git?.[entity];
    if (details !== undefined) fakeApi.catalog.entities.know(entity, details);
    const { name } = sourceOf(ownSource, "", scopeOf(entity, settings));
    const sources = { [name]: rows.filter(isOwn), [otherSource]: claimed?.[entity] ?? [] };
    fakeApi.catalog.customData.seed(entity, [stateOf(fakeApi, entity, claims(sources))]);
  }
  return fakeApi;

  function isOwn({ packageType, name }: SeedRow): boolean {
    return packageTypes.includes(packageType) && unclaimed?.includes(name) !== true;
  }
}

/** @param turn waited for before and after each request. */
export function createHarness(
  fixture: Fixture,
  behaviour: Behaviour,
  fakeApi: FakeApi = cortexOf(fixture, behaviour),
  turn: () => Promise<void> = () => Promise.resolve(),
): Harness {
  const tree = discovered(fixture.files);
  const settings = settingsOf(fixture);

  async function perform(faultAt: FaultAt, interrupts: Interrupts): Promise<RunOutcome | null> {
    letLagPass(fakeApi, fixture);
    const ownClock = testClock(startsAt);
    const requests: Passed[] = [];
    const startedMs: number[] = [];
    const direct = memoryTransport(fakeApi, ownClock, (request, before) => {
      requests.push(request);
      startedMs.push(ownClock.now());
      return faultAt(request, before);
    });
    const line: Transport = async (request) => {
      await turn();
      const answer = await direct(request);
      await turn();
      return answer;
    };
    const { transport, cancellation, killed } = interruption(line, ownClock, interrupts);
    return Promise.race([killed, reported()]);

    async function reported(): Promise<RunOutcome> {
      const startedAt = ownClock.now();
      const report = await run(
        settings,
        { ...context, startedAt },
        {
          discover: () => Promise.resolve(tree),
          cortex: createCortex({
            baseUrl: settings.cortexApiUrl,
            key: "key",
            requestsPerMinute: settings.requestsPerMinute,
            transport,
            cancellation,
            clock: ownClock,
            random: () => 0.5,
            userAgent: "test",
          }),
          permission: () => Promise.resolve({ value: { kind: "write" }, problems: [] }),
          now: ownClock.now,
          sleep: (ms) => untilAborted(cancellation.requested, ownClock.sleep(ms)),
          step: () => undefined,
        },
      );
      const elapsedMs = ownClock.now() - startedAt;
      const code = exitCode(report, settings.failOn);
      return { report, exitCode: code, elapsedMs, requests, startedMs };
    }
  }

  return {
    recorded: () => recordedIn(fakeApi),
    states: () => statesIn(fakeApi, behaviour),
    async run(faultAt = () => null) {
      const performed = await perform(faultAt, () => null);
      if (performed === null) throw new Error("nobody killed this run");
      return performed;
    },
    interrupted: (interrupts) => perform(() => null, interrupts),
  };
}

/** Half a minute before the date of a fault that names one. */
const startsAt = Date.UTC(2026, 10, 25);

const context = {
  toolVersion: "1.2.3",
  mode: "sync",
  repository: "acme/shop",
  ref: "refs/heads/main",
  commit: "abc",
  source: { name: ownSource, id: "" },
  runId: "",
  isPreview: false,
} as const;

/** A state that says whose it is, as a run writes it. */
function stateOf(
  { catalog }: FakeApi,
  entity: string,
  { key, value }: ReturnType<typeof claims>,
): NewDatum {
  const id = catalog.entities.all().get(entity)?.id;
  return { key, value: { ...value, ...(id === undefined ? {} : { entity: id }) } };
}

const otherSource = "github.com/acme/other";

function settingsOf({ inputs }: Fixture): Settings {
  const { settings } = parseSettings(new Map(Object.entries({ entity: "shop", ...inputs })), {
    needsKey: false,
  });
  if (settings === null) throw new Error("the inputs of the world are not valid");
  return settings;
}

/** Between two runs there is time enough for a store to show what was written. */
function letLagPass({ catalog }: FakeApi, { seed }: Fixture): void {
  for (const entity of seed.keys()) for (let lists = 0; lists < 3; lists += 1) catalog.list(entity);
}

function recordedIn({ catalog }: FakeApi): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...catalog.state()].map(([entity, rows]) => [
      entity,
      [
        ...new Set(
          rows.map(({ packageType, name, version }) => lineOf(packageType, name, version)),
        ),
      ].toSorted(),
    ]),
  );
}

/** As the repository writes it, whatever the behaviour makes of it: Java names with `:`, Go versions as in go.sum. */
function lineOf(packageType: string, name: string, version: string): string {
  if (packageType === "JAVA")
    return `JAVA ${name.includes(":") ? name : name.replace(/\.(?=[^.]*$)/, ":")} ${version}`;
  if (packageType !== "GO") return `${packageType} ${name} ${version}`;
  return `GO ${name} ${version.replace(/\/go\.mod$/, "").replace(/^(?!v)/, "v")}`;
}

const volatile: ReadonlySet<string> = new Set(["at", "commit", "run"]);

function statesIn({ catalog }: FakeApi, behaviour: Behaviour): string {
  // A store that keeps one version of a name may keep any of them.
  const isOpen = (key: string): boolean => key === "recordedDigest" && keepsOne(behaviour);
  const states = [...catalog.customData.state()].map(([entity, data]) => [
    entity,
    data.map(({ key, value }) => [key, value]),
  ]);
  return JSON.stringify(states, (key, value: unknown) =>
    volatile.has(key) || isOpen(key) ? undefined : value,
  );
}
