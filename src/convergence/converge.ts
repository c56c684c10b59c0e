import type { Cortex } from "../cortex/cortex.ts";
import type { PackageType, RecordedPackage } from "../domain/package.ts";
import { faultOf, problemOf, type Fault, type Problem } from "../domain/problem.ts";
import { apply } from "./apply.ts";
import { same } from "./compare.ts";
import type { DeclaredType } from "./declared.ts";
import { withDeletedTypes } from "./deleted-types.ts";
import { notOwned, othersRecorded, type LeftAlone } from "./left-alone.ts";
import { performed, previewed, withheld, type TypeOutcome } from "./outcome.ts";
import { plan, type PlanInput, type Policy, type TypePlan } from "./plan.ts";

export interface Converging {
  readonly entity: string;
  readonly types: readonly DeclaredType[];
  readonly mode: "sync" | "check";
  readonly policy: Policy;
  /** The package types that are this run's own by input; `null` where the input is empty. */
  readonly ownTypes: readonly PackageType[] | null;
  /** What Cortex records for the entity before any write. */
  readonly recorded: Promise<readonly RecordedPackage[]>;
  readonly cortex: Cortex;
  readonly sleep: (ms: number) => Promise<void>;
  readonly bytes: (path: string) => Uint8Array;
  /** Asked before the first write: why nothing is to be written after all; `null` when it may be. */
  readonly refusal: () => Promise<string | null>;
  /** The types of which the entity's last manifest is proven to have been deleted. */
  readonly deletedTypes: () => Promise<ReadonlySet<PackageType>>;
}

export interface EntityOutcome {
  readonly entity: string;
  readonly types: readonly TypeOutcome[];
  readonly leftAlone: readonly LeftAlone[];
  readonly problems: readonly Problem[];
  /** Set where what Cortex records could not be read, or a question not be answered: nothing was written. */
  readonly fault: Fault | null;
  /** Why nothing was written although something had to change; `null` where that is not so. */
  readonly withheld: string | null;
}

/**
 * Brings one entity to what is declared for it, or, in a check, tells what that would take. Never
 * rejects, so that no entity stops another.
 */
export async function converge(converging: Converging): Promise<EntityOutcome> {
  try {
    return await reach(converging);
  } catch (thrown) {
    return unwritten(converging.entity, faultOf(thrown));
  }
}

async function reach(converging: Converging): Promise<EntityOutcome> {
  const { entity, policy, bytes, ownTypes } = converging;
  const rows = await converging.recorded;
  const types = await withDeletedTypes(converging, rows);
  const plans = types.map((type) => planOrHold({ entity, type, rows, policy, bytes }));
  const refusal = await refusalOf(plans, converging);
  const outcomes =
    refusal === null
      ? await carryOut(plans, converging)
      : plans.map((planned) => withheld(entity, planned));
  const leftAlone = othersRecorded(types, rows);
  return {
    entity,
    types: outcomes,
    leftAlone,
    problems: [
      ...outcomes.flatMap(({ problems }) => problems),
      ...notOwned(entity, ownTypes, leftAlone),
    ],
    fault: null,
    withheld: refusal,
  };
}

function unwritten(entity: string, fault: Fault): EntityOutcome {
  const problems = [problemOf(fault, { entity })];
  return { entity, types: [], leftAlone: [], problems, fault, withheld: null };
}

/** A manifest that was there when it was read and cannot be read any more makes its type one that is not known. */
function planOrHold(input: PlanInput): TypePlan {
  try {
    return plan(input);
  } catch (thrown) {
    const reason = `${input.type.packageType} of ${input.entity} is held: ${faultOf(thrown).message}`;
    return plan({ ...input, type: { ...input.type, hold: { code: "type-held", reason } } });
  }
}

/** Whoever has nothing to write need not ask whether it may. */
async function refusalOf(
  plans: readonly TypePlan[],
  { mode, refusal }: Converging,
): Promise<string | null> {
  const isDue = plans.some(({ hold, difference }) => hold === null && !same(difference));
  return mode === "sync" && isDue ? refusal() : null;
}

/** A check is a sync that stops before the first write. */
async function carryOut(
  plans: readonly TypePlan[],
  { entity, mode, policy, cortex, sleep }: Converging,
): Promise<readonly TypeOutcome[]> {
  if (mode === "check") return plans.map((planned) => previewed(entity, planned));
  const applied = await apply(plans, { entity, policy, cortex, sleep });
  return applied.map((each) => performed(entity, each));
}
