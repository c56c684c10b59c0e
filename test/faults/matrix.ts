import { behaviourName, triedBehaviours, type Behaviour } from "./behaviours.ts";
import { sitesOf, spans, strikes, type FaultCase } from "./cases.ts";
import { faultKinds } from "./kinds.ts";
import { createHarness } from "./harness.ts";
import { complaints, missingNames, type Played } from "./verdict.ts";
import type { Fixture } from "./fixtures.ts";
import { oneIn } from "../support/one-in.ts";

/** What was tried and found. */
export interface Summary {
  readonly cases: number;
  readonly failed: number;
  /** Cells after whose first run a declared name that Cortex held is missing, deleted to be uploaded again. */
  readonly missing: number;
  readonly longestMs: number;
  readonly byFault: ReadonlyMap<string, number>;
  readonly byBehaviour: ReadonlyMap<string, number>;
  readonly broken: readonly string[];
}

/** Plays the cells of some worlds: every request of each × every fault × every behaviour. */
export async function playMatrix(fixtures: readonly Fixture[]): Promise<Summary> {
  const byFault = new Map<string, number>();
  const byBehaviour = new Map<string, number>();
  const broken: string[] = [];
  let cases = 0;
  let failed = 0;
  let missing = 0;
  let longestMs = 0;
  for (const fixture of fixtures)
    for (const behaviour of triedBehaviours(fixture)) {
      const undisturbed = await undisturbedState(fixture, behaviour);
      for (const faultCase of await cellsOf(fixture, behaviour)) {
        const played = await play(faultCase, undisturbed);
        cases += 1;
        failed += played.first.report.result === "failed" ? 1 : 0;
        missing += missingNames(played).length > 0 ? 1 : 0;
        longestMs = Math.max(longestMs, played.first.elapsedMs);
        count(byFault, faultCase.fault.name);
        count(byBehaviour, behaviourName(behaviour));
        const found = complaints(played);
        if (found.length > 0) broken.push(`${cellName(faultCase)}: ${found.join("; ")}`);
      }
    }
  return { cases, failed, missing, longestMs, byFault, byBehaviour, broken };
}

/** The state after two runs that nothing disturbs. */
async function undisturbedState(fixture: Fixture, behaviour: Behaviour): Promise<string> {
  const harness = createHarness(fixture, behaviour);
  await harness.run();
  await harness.run();
  return harness.states();
}

async function cellsOf(fixture: Fixture, behaviour: Behaviour): Promise<readonly FaultCase[]> {
  const { requests } = await createHarness(fixture, behaviour).run();
  const all = sitesOf(requests).flatMap((site) =>
    faultKinds.flatMap((fault) => spans.map((span) => ({ fixture, behaviour, site, fault, span }))),
  );
  // Primes to each other, so that every fault and every request has its turn somewhere.
  return behaviourName(behaviour) === "default"
    ? oneIn(41, all, fixture.name.length)
    : oneIn(811, all, behaviourName(behaviour).length);
}

async function play(faultCase: FaultCase, undisturbed: string): Promise<Played> {
  const harness = createHarness(faultCase.fixture, faultCase.behaviour);
  const before = harness.recorded();
  const first = await harness.run(strikes(faultCase));
  const after = harness.recorded();
  const second = await harness.run();
  const healed = harness.recorded();
  return { faultCase, before, first, after, second, healed, state: harness.states(), undisturbed };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function cellName({ fixture, behaviour, site, fault, span }: FaultCase): string {
  const { method, url } = site.request;
  return `${fixture.name} | ${behaviourName(behaviour)} | ${method} ${url.pathname}${url.search} (request ${site.before + 1}) | ${fault.name}, ${span}`;
}
