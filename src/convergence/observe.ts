import type { Cortex } from "../cortex/cortex.ts";
import type { RecordedPackage } from "../domain/package.ts";
import { Fault, faultOf } from "../domain/problem.ts";
import { readState } from "./read-state.ts";
import { isCopy, isOfAnEntity, noState, type StateReading } from "./state.ts";

/** What Cortex holds of an entity, as of one moment. */
export interface Observation {
  readonly rows: readonly RecordedPackage[];
  /** `null` where the state was not read, because nothing depends on it. */
  readonly reading: StateReading | null;
  /** The CID; `null` where it is not known. */
  readonly entityId: string | null;
  /** Whether the CID is known, or cannot be asked for. */
  readonly isIdentified: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ObserveContext {
  readonly entity: string;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

/** What was seen longer ago is seen again before the first write. */
const maxAgeMs = 5_000;

/** Whether what was seen is too old to write by it. */
function isOld({ at }: Observation, now: number): boolean {
  return now - at > maxAgeMs;
}

/** The same observation while it is young, and a new one after. */
export async function renewed(seen: Observation, context: ObserveContext): Promise<Observation> {
  const at = context.now();
  if (!isOld(seen, at)) return seen;
  const [rows, reading] = await Promise.all([
    context.cortex.list(context.entity),
    seen.reading === null ? null : observeState(context, seen.entityId),
  ]);
  return { ...seen, rows, reading, at };
}

/**
 * The state as a plan may rest on it.
 * @throws Fault where the run was cancelled: what a cancelled run did not read proves nothing about the state.
 */
export async function observeState(
  context: ObserveContext,
  entityId: string | null,
): Promise<StateReading> {
  const reading = await readState(context, entityId);
  if (reading.kind === "unavailable" && reading.code === "cancelled")
    throw new Fault("cancelled", reading.fact, { entity: context.entity });
  return reading;
}

export async function withState(seen: Observation, context: ObserveContext): Promise<Observation> {
  if (seen.reading !== null) return seen;
  return { ...seen, reading: await observeState(context, seen.entityId) };
}

/**
 * The observation with the CID of the entity, which shows a state that was copied from another entity.
 * Where the key may not ask for it the state is believed; where the question fails it is not.
 * @throws Fault where the run was cancelled.
 */
export async function identified(seen: Observation, context: ObserveContext): Promise<Observation> {
  const { reading } = seen;
  if (seen.isIdentified || reading?.kind !== "known" || !isOfAnEntity(reading.state)) return seen;
  try {
    const entityId = await askId(context);
    const known = { ...seen, entityId, isIdentified: true };
    return isCopy(reading.state, entityId)
      ? { ...known, reading: { kind: "none", state: noState } }
      : known;
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    if (code === "cancelled") throw thrown;
    if (code === "cortex-rejected") return { ...seen, isIdentified: true };
    return { ...seen, reading: { kind: "unavailable", code, fact: message } };
  }
}

/**
 * The CID of the entity; `null` where the catalog does not have it.
 * @throws Fault where the catalog could not be asked.
 */
export async function askId({ entity, cortex }: ObserveContext): Promise<string | null> {
  const [found] = await cortex.catalog({ tags: [entity] });
  return found?.id ?? null;
}
