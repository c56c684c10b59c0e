import { behaviourName, behavioursFor, type Behaviour } from "./behaviours.ts";
import { sitesOf, spans, strikes, type Cell } from "./cells.ts";
import { faultKinds } from "./kinds.ts";
import { rehearse } from "./rehearsal.ts";
import { complaints, missingNames, type Played } from "./verdict.ts";
import type { World } from "./worlds.ts";

/** Every cell of the matrix, or enough of them for every day. */
export type Size = "whole" | "short";

/** `npm run test:faults` asks for all of it. */
export const sizeOfRun: Size = process.env["MODE"] === "whole" ? "whole" : "short";

/** What was tried and found. */
export interface Tally {
  readonly cells: number;
  readonly failed: number;
  /** Cells after whose first run a declared name that Cortex held is missing, deleted to be uploaded again. */
  readonly missing: number;
  readonly longestMs: number;
  readonly byFault: ReadonlyMap<string, number>;
  readonly byBehaviour: ReadonlyMap<string, number>;
  readonly broken: readonly string[];
}

/** Plays every cell of some worlds: every request of each × every fault × every behaviour. */
export async function playMatrix(worlds: readonly World[], size: Size): Promise<Tally> {
  const byFault = new Map<string, number>();
  const byBehaviour = new Map<string, number>();
  const broken: string[] = [];
  let cells = 0;
  let failed = 0;
  let missing = 0;
  let longestMs = 0;
  for (const world of worlds)
    for (const behaviour of behavioursFor(world.packageTypes)) {
      const undisturbed = await undisturbedState(world, behaviour);
      for (const cell of await cellsOf(world, behaviour, size)) {
        const played = await play(cell, undisturbed);
        cells += 1;
        failed += played.first.report.result === "failed" ? 1 : 0;
        missing += missingNames(played).length > 0 ? 1 : 0;
        longestMs = Math.max(longestMs, played.first.elapsedMs);
        count(byFault, cell.fault.name);
        count(byBehaviour, behaviourName(behaviour));
        const found = complaints(played);
        if (found.length > 0) broken.push(`${cellName(cell)}: ${found.join("; ")}`);
      }
    }
  return { cells, failed, missing, longestMs, byFault, byBehaviour, broken };
}

/** The state after two runs that nothing disturbs. */
async function undisturbedState(world: World, behaviour: Behaviour): Promise<string> {
  const rehearsal = rehearse(world, behaviour);
  await rehearsal.run();
  await rehearsal.run();
  return rehearsal.states();
}

async function cellsOf(world: World, behaviour: Behaviour, size: Size): Promise<readonly Cell[]> {
  const { requests } = await rehearse(world, behaviour).run();
  const all = sitesOf(requests).flatMap((site) =>
    faultKinds.flatMap((fault) => spans.map((span) => ({ world, behaviour, site, fault, span }))),
  );
  if (size === "whole") return all;
  if (behaviourName(behaviour) === "default")
    return all.filter((_, index) => (index + world.name.length) % shortEveryOfDefault === 0);
  // Primes to each other, so that every fault and every request has its turn somewhere.
  const start = behaviourName(behaviour).length;
  return all.filter((_, index) => (index + start) % shortEvery === 0);
}

const shortEveryOfDefault = 13;
const shortEvery = 907;

async function play(cell: Cell, undisturbed: string): Promise<Played> {
  const rehearsal = rehearse(cell.world, cell.behaviour);
  const before = rehearsal.recorded();
  const first = await rehearsal.run(strikes(cell));
  const after = rehearsal.recorded();
  const second = await rehearsal.run();
  const healed = rehearsal.recorded();
  return { cell, before, first, after, second, healed, state: rehearsal.states(), undisturbed };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

function cellName({ world, behaviour, site, fault, span }: Cell): string {
  const { method, url } = site.request;
  return `${world.name} | ${behaviourName(behaviour)} | ${method} ${url.pathname}${url.search} (request ${site.before + 1}) | ${fault.name}, ${span}`;
}
