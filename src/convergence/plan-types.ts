import type { PackageType, RecordedPackage } from "../domain/package.ts";
import type { DeclaredType } from "./declared.ts";
import { settled } from "./open-versions.ts";
import { plan, type PlanInput, type Policy, type TypePlan } from "./plan.ts";
import { recordedNames } from "./recorded-names.ts";
import { baseOf, claimsOf, ownHashes, viewOf, type Source, type SourceView } from "./source.ts";
import { isWithoutState, noState, type StateReading } from "./state.ts";
import { noReferences, type Ownership, type References } from "./undeclared.ts";

export interface PlanContext {
  readonly entity: string;
  readonly types: readonly DeclaredType[];
  readonly rows: readonly RecordedPackage[];
  readonly reading: StateReading;
  readonly source: Source | null;
  readonly policy: Policy;
  /** Whether the state is kept; where it is not, this source is the only one. */
  readonly record: boolean;
  readonly bytes: (path: string) => Uint8Array | null;
  /** Where names still stand as direct dependencies in files that were not read, by canonical name. */
  readonly references: (
    packageType: PackageType,
    names: readonly string[],
    areMost: boolean,
  ) => Promise<References>;
}

/** The plans of all package types of an entity that are declared, recorded or in the base. */
export async function planTypes(context: PlanContext): Promise<readonly TypePlan[]> {
  const view = sourceView(context);
  const recordedTypes = new Set(context.rows.map(({ packageType }) => packageType));
  const types = context.types.filter(
    ({ present, packageType }) =>
      present || recordedTypes.has(packageType) || baseOf(view, packageType).size > 0,
  );
  const plans: TypePlan[] = [];
  for (const type of types)
    plans.push(await planType({ ...type, hold: holdOf(type, view) }, view, context));
  return plans;
}

function sourceView({ reading, source }: PlanContext): SourceView {
  return viewOf("state" in reading ? reading.state : noState, source);
}

/**
 * A missing SBOM holds the types that it covered when this source last synced them; where that is
 * not known, all.
 */
function holdOf({ packageType, hold, missingSbom = null }: DeclaredType, view: SourceView) {
  if (hold !== null || missingSbom === null) return hold;
  const hasSynced = [...view.own.values()].some(({ types }) => types.has(packageType));
  const wasBySbom = ownHashes(view, packageType, "sboms").size > 0;
  return hasSynced && !wasBySbom ? null : missingSbom;
}

/** The last look at files that were not read is worth its time only where something would be removed. */
async function planType(
  type: DeclaredType,
  view: SourceView,
  context: PlanContext,
): Promise<TypePlan> {
  const { entity, rows, policy, bytes } = context;
  const { packageType } = type;
  const recorded = recordedNames(packageType, rows);
  const outranked = ownHashes(view, packageType, "outranked");
  const packages = settled(packageType, type.packages, recorded, outranked);
  const input: PlanInput = {
    entity,
    type: { ...type, packages },
    recorded,
    ownership: ownershipOf(packageType, view, context),
    rewrites: ownHashes(view, packageType, "rewritten"),
    references: noReferences,
    policy,
    bytes,
  };
  const first = plan(input);
  const removals = [...first.difference.removed, ...first.withheld].map(({ name }) => name);
  if (removals.length === 0 || type.hold !== null || policy.prune === "all") return first;
  const areMost = !type.present || removals.length * 2 > input.recorded.size;
  const references = await context.references(packageType, removals, areMost);
  const isNothing = references.places.size === 0 && !references.isTypeLeft;
  return isNothing ? first : plan({ ...input, references });
}

function ownershipOf(
  packageType: PackageType,
  view: SourceView,
  { reading, policy, record }: PlanContext,
): Ownership {
  // Of a state that cannot be understood nothing is believed but that others claim something.
  const isKnown = reading.kind === "known";
  const hasSynced = isKnown && view.own.size > 0;
  return {
    base: isKnown ? baseOf(view, packageType) : new Set(),
    claims: claimsOf(view, packageType),
    removedBefore: ownHashes(view, packageType, "removed"),
    takesUnclaimed: policy.prune === "all" && (hasSynced || (!record && isAnswered(reading))),
  };
}

/** Whether it is known what other sources claim. A store that has no state, or no access to it, has no claims. */
function isAnswered(reading: StateReading): boolean {
  return reading.kind === "unavailable" ? isWithoutState(reading.code) : reading.kind !== "newer";
}
