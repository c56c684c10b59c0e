import {
  handOver,
  removeSource,
  soleClaims,
  type ForgetInput,
  type SoleClaim,
} from "../convergence/forget.ts";
import { sourceKey } from "../convergence/source.ts";
import type { Cortex } from "../cortex/cortex.ts";
import type { Problem } from "../domain/problem.ts";

interface ForgetRequest {
  readonly entity: string;
  /** The source, as the user writes it. */
  readonly sourceName: string;
  readonly remove: boolean;
  /** The source that takes over; `null` for none. */
  readonly into: string | null;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
  readonly toolVersion: string;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
}

export interface Forgotten {
  readonly did: "listed" | "removed" | "handed" | "held";
  /** What only the source claimed, and Cortex records. */
  readonly claims: readonly SoleClaim[];
  readonly problems: readonly Problem[];
}

/**
 * Ends a source of an entity, or lists what that would take.
 * @throws Fault where Cortex does not answer, or there is no such source.
 */
export async function forgetSource(request: ForgetRequest): Promise<Forgotten> {
  const { entity, pruneLimit, toolVersion, cortex, sleep, now } = request;
  const input: ForgetInput = {
    entity,
    entityId: null,
    sourceName: sourceKey(request.sourceName),
    policy: { prune: "true", pruneLimit },
    run: { commit: "", run: "", tool: toolVersion, settings: "" },
    recorded: cortex.list(entity),
    cortex,
    sleep,
    now,
    bytes: () => new Uint8Array(),
  };
  const known = await soleClaims(input);
  const { claims } = known;
  if (request.into !== null) {
    await handOver(input, known, sourceKey(request.into));
    return { did: "handed", claims, problems: [] };
  }
  if (!request.remove) return { did: "listed", claims, problems: [] };
  const { problems } = await removeSource(input, known);
  const isHeld = problems.some(
    ({ severity, code }) => severity === "error" || code === "state-unavailable",
  );
  return { did: isHeld ? "held" : "removed", claims, problems };
}
