import { type Prune } from "../domain/policy.ts";
import type { DeclaredType, Hold } from "./declared.ts";
import type { Removal } from "./undeclared.ts";

/** From this many names on `prune-limit` is a meaningful share (octoDNS draws the same line). */
const minNamesForLimit = 10;
/** Below that more than half must not go, once there are this many. */
const minRemovedOfFew = 3;

interface GuardInput {
  /** Such as `NODE of payments-api`. */
  readonly what: string;
  readonly type: Pick<DeclaredType, "packages" | "present">;
  readonly removals: readonly Removal[];
  /** Whether a file that was not read still names packages of the type, or is a manifest of it. */
  readonly isReferenced?: boolean;
  /** How many names are recorded, and how many of those are in the base. */
  readonly recorded: { readonly all: number; readonly own: number };
  readonly prune: Prune;
  /** A share from 0 to 1. */
  readonly pruneLimit: number;
}

/**
 * Refuses a plan that would remove too much to be intended. Where no manifest of the type is left, read
 * or not, and no other file names what the last one declared, that may go whole.
 * @returns why the type is held, or `null` when the plan may go on.
 */
export function guard({
  what,
  type,
  removals,
  isReferenced = false,
  recorded,
  prune,
  pruneLimit,
}: GuardInput): Hold | null {
  const isLeft = type.present || isReferenced;
  const counted = isLeft ? removals.length : removals.filter(({ isOwn }) => !isOwn).length;
  const whole = prune === "all" ? recorded.all : recorded.own;
  if (pruneLimit >= 1 || !isTooMany(counted, whole, pruneLimit)) return null;
  const once = "If that is meant, run once with `prune-limit: 100%`.";
  if (type.present && type.packages.length === 0)
    return {
      code: "manifests-empty",
      reason: `${what} is held: its manifests declare no package at all, and ${counted} of ${whole} packages would go. ${once}`,
    };
  const basis = prune === "all" ? "recorded packages" : "packages that came from this repository";
  const limit =
    whole < minNamesForLimit
      ? `of fewer than ${minNamesForLimit} packages at most half may go`
      : `\`prune-limit\` is ${percent(pruneLimit)}`;
  return {
    code: "prune-limit",
    reason: `${what} is held: ${counted} of ${whole} ${basis} (${percent(counted / whole)}) would go, and ${limit}. ${once}`,
  };
}

function isTooMany(counted: number, whole: number, pruneLimit: number): boolean {
  return whole < minNamesForLimit
    ? counted >= minRemovedOfFew && counted > whole / 2
    : counted / whole > pruneLimit;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}
