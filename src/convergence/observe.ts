import type { Cortex } from "../cortex/cortex.ts";
import type { RecordedPackage } from "../domain/package.ts";
import { faultOf } from "../domain/problem.ts";
import { readState } from "./entity-state.ts";
import { noState, textOf, type StateReading } from "./state.ts";

/** What Cortex holds of an entity, as of one moment. */
export interface Observation {
  readonly rows: readonly RecordedPackage[];
  /** `null` where the state was not read, because nothing depends on it. */
  readonly reading: StateReading | null;
  /** The CID; `null` where it is not known. */
  readonly entityId: string | null;
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
    seen.reading === null ? null : readState(context, seen.entityId),
  ]);
  return { ...seen, rows, reading, at };
}

export async function withState(seen: Observation, context: ObserveContext): Promise<Observation> {
  if (seen.reading !== null) return seen;
  return { ...seen, reading: await readState(context, seen.entityId) };
}

/**
 * The observation with the CID of the entity, which tells a state that was copied from another entity.
 * Where the key may not ask for it the state is believed; where the question fails it is not.
 */
export async function identified(seen: Observation, context: ObserveContext): Promise<Observation> {
  const { reading, entityId } = seen;
  const written = reading?.kind === "known" ? textOf(reading.state.fields["entity"]) : "";
  if (reading === null || entityId !== null || written === "") return seen;
  try {
    const id = await entityIdOf(context);
    if (id === null || id === written) return { ...seen, entityId: id };
    return { ...seen, entityId: id, reading: { kind: "none", state: noState } };
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    if (code === "cortex-rejected") return seen;
    return { ...seen, reading: { kind: "unavailable", code, fact: message } };
  }
}

/** @throws Fault where the catalog could not be asked. */
export async function entityIdOf({ entity, cortex }: ObserveContext): Promise<string | null> {
  const [found] = await cortex.catalog({ tags: [entity] });
  return found?.id ?? null;
}
