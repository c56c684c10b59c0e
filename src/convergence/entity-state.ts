import type { Cortex } from "../cortex/cortex.ts";
import { faultOf, problem, type Problem } from "../domain/problem.ts";
import { isDue, isWritten, nextState, type RunFacts, type TypeFacts } from "./next-state.ts";
import { parseState, stateKey, type State, type StateReading } from "./state.ts";

/** Longer values are not written: Cortex takes bodies up to 2 MB. */
const maxStateBytes = 1_500_000;

/** The pauses, in milliseconds, that a store gets to show a state that it took. */
const lagPauses = [500, 1_500];

const description =
  "What repositories declared when they last synced, kept by Cortex Dependency Report: https://github.com/cortex-dependency-report";

export interface StateContext {
  readonly entity: string;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

/** Reads the state of an entity. Never rejects: a state that cannot be read is one that is not available. */
export async function readState(
  { entity, cortex }: StateContext,
  entityId: string | null,
): Promise<StateReading> {
  try {
    return parseState(await cortex.customData(entity, stateKey), entityId);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return { kind: "unavailable", code, fact: message };
  }
}

/** What there is to report about a state as it was read. */
export function readingProblems(entity: string, reading: StateReading): readonly Problem[] {
  switch (reading.kind) {
    case "none":
    case "known":
      return [];
    case "invalid":
      return [
        problem(
          "warning",
          "state-invalid",
          `The state of ${entity} in Cortex (custom data \`${stateKey}\`) ${reading.fact}. Nothing was removed. This source's part of it is written anew after a sync.`,
          { entity },
        ),
      ];
    case "newer":
      return [
        problem(
          "warning",
          "state-newer",
          `The state of ${entity} in Cortex (custom data \`${stateKey}\`) has version ${reading.version}, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.`,
          { entity },
        ),
      ];
    case "unavailable":
      return [
        problem(
          reading.code === "cortex-rejected" ? "notice" : "warning",
          "state-unavailable",
          `The state of ${entity} in Cortex (custom data \`${stateKey}\`) could not be read, so nothing was removed. ${reading.fact}`,
          { entity },
        ),
      ];
  }
}

interface WriteContext extends StateContext {
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
 * @param reading the state as it was read last; read again where it was not available.
 */
export async function recordState(
  context: WriteContext,
  reading: StateReading,
  run: RunFacts,
  types: readonly TypeFacts[],
): Promise<KeptState> {
  const { entity, cortex } = context;
  const known = mayHavePassed(reading) ? await readState(context, run.entityId) : reading;
  if (known.kind === "newer" || known.kind === "unavailable") return { state: null, problems: [] };
  let { state } = known;
  try {
    const first = nextState(state, run, types);
    if (known.kind !== "invalid" && !isDue(state, first, run.now)) return { state, problems: [] };
    if (!(await context.mayWrite())) return { state, problems: [] };
    for (const _attempt of [1, 2]) {
      const next = nextState(state, run, types);
      const bytes = Buffer.byteLength(JSON.stringify(next));
      if (bytes > maxStateBytes) return { state, problems: [tooLarge(entity, bytes)] };
      await cortex.setCustomData(entity, stateKey, next, description, "due");
      const seen = await readBack(context, next, run);
      if (seen === null) return { state: null, problems: [] };
      if (isWritten(seen, next, run.source)) return { state: seen, problems: [] };
      state = seen;
    }
    return { state, problems: [lost(entity)] };
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    const severity = code === "cortex-rejected" ? "notice" : "warning";
    const text = `The state of ${entity} could not be kept in Cortex, so the next sync removes nothing that only this one declared. ${message}`;
    return { state, problems: [problem(severity, "state-unavailable", text, { entity })] };
  }
}

/** Whether reading failed in a way that another try may not. */
function mayHavePassed(reading: StateReading): boolean {
  return reading.kind === "unavailable" && reading.code !== "cortex-rejected";
}

/** The state as it is after a write: at once, and later where the store lags; `null` where it is not to be understood. */
async function readBack(
  context: StateContext,
  written: Readonly<Record<string, unknown>>,
  run: RunFacts,
): Promise<State | null> {
  let state: State | null = null;
  for (const pause of [0, ...lagPauses]) {
    if (pause > 0) await context.sleep(pause);
    const value = await context.cortex.customData(context.entity, stateKey);
    const seen = parseState(value, run.entityId);
    if (seen.kind === "newer" || seen.kind === "unavailable") return null;
    state = seen.state;
    if (isWritten(state, written, run.source)) return state;
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
