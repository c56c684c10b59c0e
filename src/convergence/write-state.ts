import { faultOf, problem, type Problem } from "../domain/problem.ts";
import {
  isChanged,
  isDue,
  isWritten,
  nextState,
  type RunFacts,
  type TypeFacts,
} from "./next-state.ts";
import { readState, type StateContext } from "./read-state.ts";
import { withoutOwn } from "./source.ts";
import {
  isCopy,
  isWithoutState,
  noState,
  parseState,
  stateKey,
  type State,
  type StateReading,
} from "./state.ts";

/** Longer values are not written: Cortex takes bodies up to 2 MB. */
const maxStateBytes = 1_500_000;

/** Writes of one run: a second one merges what another writer wrote in between. */
const maxTries = 2;

/** The pauses, in milliseconds, that a store gets to show a state that it took. */
const lagPauses = [500, 1_500];

const description =
  "What repositories declared when they last synced, kept by Cortex Dependency Report. Do not edit it by hand.";

interface WriteContext extends StateContext {
  /** Whether so much happened since the state was read that another writer may have come between. */
  readonly isOutdated: boolean;
  /** The CID; `null` where it cannot be asked for. */
  readonly identify: () => Promise<string | null>;
  /** Asked before the first write of a run that has changed no package. */
  readonly mayWrite: () => Promise<boolean>;
}

export interface KeptState {
  /** The state as last read; `null` where it could not be read. */
  readonly state: State | null;
  readonly problems: readonly Problem[];
}

/**
 * Records this run in the state of an entity, verifies it, and merges once more where another writer
 * came between. Never rejects: a state that cannot be written is a problem, and no failure of the sync.
 * @param reading the state as it was read last; read again where it is outdated or was not available.
 */
export async function recordState(
  context: WriteContext,
  reading: StateReading,
  run: RunFacts,
  types: readonly TypeFacts[],
): Promise<KeptState> {
  const { entity } = context;
  const known = await latest(context, reading, run.entityId);
  if (known.kind === "newer" || known.kind === "unavailable") return { state: null, problems: [] };
  // Of a state that cannot be understood nothing is this source's base.
  const state = known.kind === "invalid" ? withoutOwn(known.state, run.source) : known.state;
  try {
    const first = nextState(state, run, types);
    if (!isDue(state, first, run)) return { state, problems: [] };
    if (!(await context.mayWrite())) return { state, problems: [] };
    // A state that is only renewed has the same content as before.
    const entityId = isChanged(state, first)
      ? (run.entityId ?? (await context.identify()))
      : run.entityId;
    const facts = { ...run, entityId };
    return await replaceState(context, isCopy(state, entityId) ? noState : state, {
      entityId,
      next: (before) => nextState(before, facts, types),
      isDone: (seen, written) => isWritten(seen, written, run.source),
    });
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    const severity = isWithoutState(code) ? "notice" : "warning";
    const text = `The state of ${entity} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${message}`;
    return { state, problems: [problem(severity, "state-unavailable", text, { entity })] };
  }
}

interface Replacement {
  /** The CID; `null` where it is not known. */
  readonly entityId: string | null;
  readonly next: (before: State) => Readonly<Record<string, unknown>>;
  /** Whether a state, as it is now, has what was written. */
  readonly isDone: (seen: State, written: Readonly<Record<string, unknown>>) => boolean;
}

/**
 * Writes the state of an entity and verifies it; where another writer came between, once more, from what
 * that one wrote.
 * @throws Fault where it cannot be read or written.
 */
export async function replaceState(
  context: StateContext,
  before: State,
  { entityId, next, isDone }: Replacement,
): Promise<KeptState> {
  const { entity, cortex } = context;
  let state = before;
  for (let tries = 0; tries < maxTries; tries += 1) {
    const written = next(state);
    const bytes = Buffer.byteLength(JSON.stringify(written));
    if (bytes > maxStateBytes) return { state, problems: [tooLarge(entity, bytes)] };
    await cortex.setCustomData(entity, stateKey, written, description, "due");
    const seen = await readBack(context, entityId, (found) => isDone(found, written));
    if (seen === null) return { state: null, problems: [] };
    state = seen;
    if (isDone(seen, written)) return { state, problems: [] };
  }
  return { state, problems: [lost(entity)] };
}

/** What was read before stands where it cannot be read again. */
async function latest(
  context: WriteContext,
  reading: StateReading,
  entityId: string | null,
): Promise<StateReading> {
  if (!context.isOutdated && !mayHavePassed(reading)) return reading;
  const again = await readState(context, entityId, "due");
  return again.kind === "unavailable" ? reading : again;
}

/** Whether reading failed in a way that another try may not. */
function mayHavePassed(reading: StateReading): boolean {
  return reading.kind === "unavailable" && !isWithoutState(reading.code);
}

/** The state as it is after a write: at once, and later where the store lags; `null` where it is not to be understood. */
async function readBack(
  context: StateContext,
  entityId: string | null,
  isDone: (seen: State) => boolean,
): Promise<State | null> {
  let state: State | null = null;
  for (const pause of [0, ...lagPauses]) {
    if (pause > 0) await context.sleep(pause);
    const value = await context.cortex.customData(context.entity, stateKey, "due");
    const seen = parseState(value, entityId);
    if (seen.kind === "newer" || seen.kind === "unavailable") return null;
    state = seen.state;
    if (isDone(state)) return state;
  }
  return state;
}

function tooLarge(entity: string, bytes: number): Problem {
  return problem(
    "warning",
    "state-too-large",
    `The state of ${entity} would have ${Math.ceil(bytes / 1000)} kB, and up to ${maxStateBytes / 1000} kB are kept. It was not written, so the next sync removes nothing that only this one declared. Split the repository over several entities.`,
    { entity },
  );
}

function lost(entity: string): Problem {
  return problem(
    "warning",
    "state-unavailable",
    `The state of ${entity} was written twice, and another writer replaced it both times. Give all workflows that write this entity one \`concurrency\` group.`,
    { entity },
  );
}
