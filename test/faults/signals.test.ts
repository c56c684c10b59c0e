import { describe, expect, it, vi } from "vitest";
import type { SeedRow } from "../../src/sandbox/catalog.ts";
import { claim, ownSource } from "../support/claim.ts";
import { githubToken, headCommit, startAction, type ActionRunOptions } from "../support/action.ts";
import { gatedCortex, type GatedCortex, type Moment } from "../support/gated-cortex.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { oneIn } from "../support/one-in.ts";
import { gitRepository } from "../support/repository.ts";
import { yarnLock } from "../support/sample-files.ts";

// A store that only adds makes a run make every kind of request: list, upload, list, delete, upload, list.
const files = { "yarn.lock": yarnLock("ms@2.1.3", "debug@4.3.4") };
const seed: readonly SeedRow[] = [
  { packageType: "NODE", name: "ms", version: "2.1.2" },
  { packageType: "NODE", name: "left-pad", version: "1.3.0" },
  { packageType: "GO", name: "rsc.io/quote", version: "v1.5.2" },
];
const reached = ["GO rsc.io/quote v1.5.2", "NODE debug 4.3.4", "NODE ms 2.1.3"];

const requests = [
  "the list before",
  "its second page",
  "the state",
  "the upload",
  "the list after",
  "its second page",
  "the second look",
  "its second page",
  "the removal of a name",
  "the removal of an old version",
  "the upload of the new one",
  "the list at the end",
  "its second page",
];

const moments: readonly Moment[] = requests.flatMap((_, number) =>
  (["arrived", "applied"] as const).map((at) => ({ number, at })),
);

/** A few of them are enough for every day: the matrix in process has them all. */
const signals = (["SIGINT", "SIGTERM", "SIGKILL"] as const).flatMap((signal) =>
  moments.map((moment) => ({ signal, ...moment, request: requests[moment.number] })),
);
const [kills = [], cancellations = []] = [true, false].map((isKill) =>
  oneIn(9, signals).filter(({ signal }) => (signal === "SIGKILL") === isKill),
);

vi.setConfig({ testTimeout: 120_000 });

describe.each(cancellations)("$signal when $request has $at", ({ signal, number, at }) => {
  it("leaves a valid state and a report, and the next run corrects it", async () => {
    const { cortex, run } = await scene();
    const before = recorded(cortex);

    const { ended } = await run({ signal, number, at });

    expect(ended.exitCode).toBe(1);
    expect(ended.report).toMatchObject({ result: "failed" });
    expect(ended.report?.problems.map(({ code }) => code)).toContain("cancelled");
    expect(ended.outputs["result"]).toBe("failed");
    expect(ended.summary).toContain("cancelled");
    expect(ended.log).toContain("::error");
    expect(missingNames(before, recorded(cortex))).toEqual([]);

    const { ended: next } = await run(null);
    expect(next.exitCode).toBe(0);
    expect(recorded(cortex)).toEqual(reached);
  });
});

describe.each(kills)("$signal when $request has $at", ({ signal, number, at }) => {
  it("leaves nothing that the next run does not correct", async () => {
    const { cortex, run } = await scene();

    const { ended } = await run({ signal, number, at });
    expect(ended.report).toBeNull();

    const { ended: next } = await run(null);
    expect(next.exitCode).toBe(0);
    expect(recorded(cortex)).toEqual(reached);
  });
});

it("the requests are the ones that the moments are named after", async () => {
  const { cortex, run } = await scene();
  await run(null);

  const asked = cortex.requests().map(({ method, query }) => `${method} ${query}`);
  // What follows keeps the state of a sync that is done.
  expect(asked.slice(0, requests.length)).toEqual([
    "GET page=0&pageSize=1000",
    "GET page=1&pageSize=1000",
    "GET ",
    "POST ",
    "GET page=0&pageSize=1000",
    "GET page=1&pageSize=1000",
    "GET page=0&pageSize=1000",
    "GET page=1&pageSize=1000",
    "DELETE name=left-pad",
    "DELETE name=ms",
    "POST ",
    "GET page=0&pageSize=1000",
    "GET page=1&pageSize=1000",
  ]);
});

interface Stop extends Moment {
  readonly signal: NodeJS.Signals;
}

async function scene() {
  const workspace = gitRepository(files);
  const cortex = await gatedCortex({ storage: "add-by-version" }, seed);
  const own = seed.filter(({ packageType }) => packageType === "NODE");
  cortex.catalog.customData.set("shop", claim(ownSource, own), false);
  const github = await startGitHub({
    token: githubToken,
    branches: new Map([["main", headCommit(workspace)]]),
  });
  const options: ActionRunOptions = {
    workspace,
    inputs: { "cortex-api-key": "key", "cortex-api-url": cortex.url, entity: "shop" },
    env: { GITHUB_API_URL: github.url },
  };

  /** Runs the action, and sends it a signal at that moment; the request it is sent at gets no answer. */
  async function run(stop: Stop | null) {
    let kill: (signal: NodeJS.Signals) => void = () => undefined;
    cortex.setGate(({ number, at }) => {
      if (stop === null || number !== stop.number || at !== stop.at) return "go on";
      kill(stop.signal);
      // The upload of a deleted name must not be broken off before it is applied. An answer at once would
      // let a quick run come to its end before it sees the signal.
      const brings =
        stop.at === "arrived" && number === requests.indexOf("the upload of the new one");
      return stop.signal !== "SIGKILL" && brings ? "go on" : "never";
    });
    const ended = await startAction({
      ...options,
      started: (killer) => {
        kill = killer;
      },
    });
    return { ended };
  }

  return { cortex, run };
}

function recorded({ catalog }: GatedCortex): readonly string[] {
  const rows = catalog.state().get("shop") ?? [];
  return rows
    .map(({ packageType, name, version }) => `${packageType} ${name} ${version}`)
    .toSorted();
}

/** The declared names that were held, and are no more. */
function missingNames(before: readonly string[], after: readonly string[]): readonly string[] {
  const nameOf = (line: string): string => line.slice(0, line.lastIndexOf(" "));
  const declared = new Set(reached.map(nameOf));
  const now = new Set(after.map(nameOf));
  return before.map(nameOf).filter((name) => declared.has(name) && !now.has(name));
}
