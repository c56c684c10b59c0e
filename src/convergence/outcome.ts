import type { Document } from "../cortex/cortex.ts";
import { canonicalName } from "../domain/names.ts";
import { problem, problemOf, type Problem } from "../domain/problem.ts";
import type { PackageType } from "../domain/package.ts";
import type { Applied } from "./apply.ts";
import { same, type Difference } from "./compare.ts";
import type { TypePlan } from "./plan.ts";
import type { Residual } from "./residual.ts";

export type TypeResult = "in-sync" | "synced" | "drift" | "failed" | "skipped";

/** What is to be told of one package type of one entity. */
export interface TypeOutcome {
  readonly plan: TypePlan;
  readonly result: TypeResult;
  /** In a sync what reading back shows as done, in a check what a sync would do; empty where held. */
  readonly difference: Pick<Difference, "added" | "updated" | "removed">;
  readonly recorded: number | null;
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
}

const nothing = { added: [], updated: [], removed: [] };

/** The outcome of a plan that is not applied: a check is a sync that stops before the first write. */
export function previewed(entity: string, plan: TypePlan): TypeOutcome {
  const { hold, difference, documents } = plan;
  const base = { plan, recorded: difference.recorded, documents, problems: told(entity, plan) };
  if (hold !== null) return { ...base, result: "failed", difference: nothing };
  return { ...base, result: same(difference) ? "in-sync" : "drift", difference };
}

/** The outcome of a plan that was not to be applied after all: nothing was done, and nothing is told as due. */
export function withheld(entity: string, plan: TypePlan): TypeOutcome {
  const preview = previewed(entity, plan);
  if (preview.result !== "drift") return preview;
  return { ...preview, result: "skipped", difference: nothing, documents: [] };
}

/** The outcome of a plan that was applied: only what reading back shows counts as done. */
export function performed(
  entity: string,
  { plan, sent, left, recorded, fault }: Applied,
): TypeOutcome {
  const { hold, difference, type } = plan;
  if (hold !== null || same(difference)) return previewed(entity, plan);
  const place = { entity, packageType: type.packageType };
  const faults = fault === null ? [] : [problemOf(fault, place)];
  // What a fault left undone is told by the fault.
  const rest = fault === null ? remaining(entity, type.packageType, left) : [];
  const problems = [...told(entity, plan), ...faults, ...rest];
  const failed = problems.some(({ severity }) => severity === "error");
  return {
    plan,
    result: failed ? "failed" : "synced",
    difference: left === null ? nothing : achieved(type.packageType, difference, left),
    recorded,
    documents: sent,
    problems,
  };
}

function told(entity: string, { type, hold, keeps, kept }: TypePlan): readonly Problem[] {
  const place = { entity, packageType: type.packageType };
  const held = hold === null ? [] : [problem("error", hold.code, hold.reason, place)];
  if (keeps === null || kept.length === 0) return held;
  const records = `Cortex records ${count(kept.length)} of ${type.packageType} that ${entity}`;
  const message =
    keeps === "prune-disabled"
      ? `${records} no longer declares (${some(kept)}). They stay because \`prune\` is \`false\`.`
      : `${records} does not declare by name (${some(kept)}). They stay, because ${type.unresolved.join(", ")} may declare them: the warnings there say what is not known. Write the names to have the others removed.`;
  return [...held, problem("notice", keeps, message, place)];
}

function achieved(
  packageType: PackageType,
  planned: Difference,
  { difference }: Residual,
): TypeOutcome["difference"] {
  const keys = (names: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(names.map(({ name }) => canonicalName(packageType, name)));
  const wrong = keys([...difference.added, ...difference.updated]);
  const there = keys(difference.removed);
  const isDone = ({ name }: { readonly name: string }): boolean =>
    !wrong.has(canonicalName(packageType, name));
  return {
    added: planned.added.filter(isDone),
    updated: planned.updated.filter(isDone),
    removed: planned.removed.filter(({ name }) => !there.has(canonicalName(packageType, name))),
  };
}

function remaining(
  entity: string,
  packageType: PackageType,
  left: Residual | null,
): readonly Problem[] {
  if (left === null) return [];
  const place = { entity, packageType };
  const { added, updated, removed } = left.difference;
  const missing = [...added, ...updated];
  const lost = `Reading back ${packageType} of ${entity} does not show ${count(missing.length)} as declared (${some(missing)}). Run again; if it stays, look for another writer on this entity.`;
  const stayed = `Cortex still records ${count(removed.length)} of ${packageType} that ${entity} does not declare (${some(removed)}). Run again; if it stays, look for another writer on this entity.`;
  return [
    ...(missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : []),
    ...(removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []),
  ];
}

const maxNamed = 5;

function some(names: readonly { readonly name: string }[]): string {
  const named = names.slice(0, maxNamed).map(({ name }) => name);
  const more = names.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function count(names: number): string {
  return names === 1 ? "1 name" : `${names} names`;
}
