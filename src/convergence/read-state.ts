import type { Cortex } from "../cortex/cortex.ts";
import type { Cancellation } from "../domain/cancellation.ts";
import {
  faultOf,
  problem,
  type Problem,
  type ProblemCode,
  type Severity,
} from "../domain/problem.ts";
import { isWithoutState, parseState, stateKey, type StateReading } from "./state.ts";

export interface StateContext {
  readonly entity: string;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
}

/**
 * Reads the state of an entity. Never rejects: a state that cannot be read is one that is not available.
 * @param until how long it may go on when the run is cancelled.
 */
export async function readState(
  { entity, cortex }: StateContext,
  entityId: string | null,
  until?: keyof Cancellation,
): Promise<StateReading> {
  try {
    return parseState(await cortex.customData(entity, stateKey, until), entityId);
  } catch (thrown) {
    const { code, message } = faultOf(thrown);
    return { kind: "unavailable", code, fact: message };
  }
}

/**
 * What there is to report about a state as it was read.
 * @param removes whether something goes all the same: under `record: false` `prune: all` needs no state.
 */
export function readingProblems(
  entity: string,
  reading: StateReading,
  removes = false,
): readonly Problem[] {
  const nothing = removes
    ? "only what `prune: all` takes under `record: false` is removed"
    : "nothing was removed";
  const state = `The state of ${entity} in Cortex (custom data \`${stateKey}\`)`;
  const report = (severity: Severity, code: ProblemCode, text: string): readonly Problem[] => [
    problem(severity, code, `${state} ${text}`, { entity }),
  ];
  if (reading.kind === "invalid")
    return report(
      "warning",
      "state-invalid",
      `${reading.fact}, so ${nothing}. This source's part of it is written again after a sync.`,
    );
  if (reading.kind === "newer")
    return report(
      "warning",
      "state-newer",
      `has version ${reading.version}, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.`,
    );
  if (reading.kind === "unavailable")
    return report(
      isWithoutState(reading.code) ? "notice" : "warning",
      "state-unavailable",
      `could not be read, so ${nothing}. ${reading.fact}`,
    );
  return [];
}
