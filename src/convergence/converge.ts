import type { Cortex } from "../cortex/cortex.ts";
import { packageTypes, type PackageType, type RecordedPackage } from "../vocabulary/package.ts";
import { Fault, faultOf, problem, problemOf, type Problem } from "../vocabulary/problem.ts";
import { apply } from "./apply.ts";
import type { DeclaredType } from "./declared.ts";
import { performed, previewed, type TypeOutcome } from "./outcome.ts";
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
}

export interface EntityOutcome {
  readonly entity: string;
  readonly types: readonly TypeOutcome[];
  /** Types that are recorded but not this repository's, with the number of their names. */
  readonly leftAlone: readonly { readonly packageType: PackageType; readonly recorded: number }[];
  readonly problems: readonly Problem[];
  /** Set where what Cortex records could not be read, so that nothing was planned. */
  readonly fault: Fault | null;
}

/** Brings one entity to what is declared for it, or, in a check, tells what that would take. */
export async function converge(converging: Converging): Promise<EntityOutcome> {
  const { entity, types, mode, policy, cortex, sleep, bytes } = converging;
  const rows = await converging.recorded.catch(faultOf);
  if (rows instanceof Fault)
    return {
      entity,
      types: [],
      leftAlone: [],
      problems: [problemOf(rows, { entity })],
      fault: rows,
    };
  const plans = types.map((type) => planOrHold({ entity, type, rows, policy, bytes }));
  const outcomes =
    mode === "check"
      ? plans.map((planned) => previewed(entity, planned))
      : (await apply(plans, { entity, policy, cortex, sleep })).map((applied) =>
          performed(entity, applied),
        );
  const leftAlone = othersRecorded(types, rows);
  return {
    entity,
    types: outcomes,
    leftAlone,
    problems: [...outcomes.flatMap(({ problems }) => problems), ...notOwned(converging, leftAlone)],
    fault: null,
  };
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

function othersRecorded(
  types: readonly DeclaredType[],
  rows: readonly RecordedPackage[],
): EntityOutcome["leftAlone"] {
  const own = new Set(types.map(({ packageType }) => packageType));
  return packageTypes
    .filter((packageType) => !own.has(packageType))
    .map((packageType) => {
      const names = rows.filter((row) => row.packageType === packageType).map(({ name }) => name);
      return { packageType, recorded: new Set(names).size };
    })
    .filter(({ recorded }) => recorded > 0);
}

/** With `package-types` given, other types were said not to be this action's: no need to tell. */
function notOwned(
  { entity, ownTypes }: Converging,
  leftAlone: EntityOutcome["leftAlone"],
): readonly Problem[] {
  if (ownTypes !== null) return [];
  return leftAlone.map(({ packageType, recorded }) =>
    problem(
      "notice",
      "not-owned",
      `Cortex records ${recorded} ${recorded === 1 ? "name" : "names"} of ${packageType} for ${entity}, and the repository has no manifest of that type. They were left alone, because nothing shows that they came from here; \`package-types: ${packageType.toLowerCase()}\` beside the types in use would empty the type.`,
      { entity, packageType },
    ),
  );
}
