import type { Difference } from "./compare.ts";
import type { DeclaredType, Hold } from "./declared.ts";

/** Below this many recorded names a share says nothing (octoDNS draws the same line). */
const minRecordedForLimit = 10;

interface Guarded {
  /** Such as `NODE of payments-api`. */
  readonly what: string;
  readonly type: Pick<DeclaredType, "packages" | "present" | "deleted">;
  readonly difference: Difference;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
}

/**
 * Refuses a plan that would remove too much to be meant.
 * @returns why the type is held, or `null` when the plan may go on.
 */
export function guard({ what, type, difference, pruneLimit }: Guarded): Hold | null {
  const { removed, recorded } = difference;
  if (removed.length === 0 || type.deleted) return null;
  if (type.present && type.packages.length === 0 && pruneLimit < 1)
    return {
      code: "manifests-empty",
      reason: `${what} is held: its manifests declare no package at all while Cortex records ${recorded}. If that is meant, run once with \`prune-limit: 100%\`.`,
    };
  const share = removed.length / recorded;
  if (recorded < minRecordedForLimit || share <= pruneLimit) return null;
  return {
    code: "prune-limit",
    reason: `${what} is held: ${removed.length} of ${recorded} recorded names (${percent(share)}) would go, and \`prune-limit\` is ${percent(pruneLimit)}. If that is meant, run once with \`prune-limit: 100%\`.`,
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
