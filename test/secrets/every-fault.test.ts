import { describe, expect, it, vi } from "vitest";
import type { FaultAction, ScriptedFault } from "../../src/sandbox/faults.ts";
import { githubToken } from "../support/action.ts";
import { aPullRequest } from "../support/github-events.ts";
import { oneIn } from "../support/one-in.ts";
import { packageLock } from "../support/sample-files.ts";
import { stage, type Stage } from "../support/scenario.ts";
import { areKnown, everyFault, everyKind, titleOf } from "./every-fault.ts";
import { leaks, masks, watchedRun, type Produced } from "./watched-run.ts";

/** Each would be another text in an address, in JSON, in HTML, in a command of the runner or in a shell. */
const keys = [
  "ctx-key-5f1d2a90c3e7b846",
  "quo\"te'd-and-<b>&amp;-0123",
  "per%cent%2Fencoded+slash/=key",
  "::error::not-a-command-0123",
  "$&`id`$(id)|regular.*[x]\\",
];

const files = { "package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4") };
const seed = [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }] as const;

// One that hangs takes seconds in each try.
vi.setConfig({ testTimeout: 60_000 });

function keyFor(index: number): string {
  return keys[index % keys.length] ?? "";
}

async function staged(key: string, faults: readonly ScriptedFault[]): Promise<Stage> {
  return stage({ files, seed, sandbox: { key }, faults });
}

function expectNone(produced: Produced, key: string): void {
  expect(leaks(produced, [key, githubToken])).toEqual([]);
}

it("every fault of the sandbox is among them", () => {
  expect(areKnown()).toBe(true);
});

function named(faults: readonly FaultAction[]) {
  return faults.map((fault, index) => ({ fault, key: keyFor(index), name: titleOf(fault) }));
}

describe("neither secret stands anywhere in a sync", () => {
  it.each(oneIn(5, named(everyFault)))("whose uploads end in $name", async ({ fault, key }) => {
    // One that hangs takes its time limit in each try.
    const times = fault === "hang" ? 1 : null;
    const set = await staged(key, [{ match: { method: "POST" }, times, do: fault }]);

    const { scene, produced } = await watchedRun(set, { inputs: { "cortex-api-key": key } });

    expectNone(produced, key);
    expect(masks(scene.log)).toEqual([key, githubToken]);
    expect(scene.log.split(/\r?\n/)[0], "nothing is printed before").toMatch(/^::add-mask::/);
    expect(produced.get("what git was given")).toContain("ls-files");
  });
});

describe("neither secret stands anywhere in a preview with a comment", () => {
  it.each(oneIn(5, named(everyKind), 1))("whose requests end in $name", async ({ fault, key }) => {
    const times = fault === "hang" ? 1 : null;
    const set = await staged(key, [{ times, do: fault }]);

    const { scene, produced } = await watchedRun(set, {
      ...aPullRequest(),
      inputs: { "cortex-api-key": key, "pull-request-comment": "true" },
    });

    expectNone(produced, key);
    expect(scene.asked.join("\n")).toContain("POST /repos/acme/shop/issues/2/comments");
  });
});
