import type { Document } from "../cortex/cortex.ts";
import { canonicalName } from "../domain/names.ts";
import type { NamedVersions, PackageType } from "../domain/package.ts";
import { problem, problemOf, type Fault, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import { isEmpty, type Difference, type RecordedNames } from "./compare.ts";
import type { Job } from "./job.ts";
import type { TypePlan } from "./plan.ts";
import type { RemainingDiff } from "./remaining-diff.ts";

export type TypeResult = "in-sync" | "synced" | "drift" | "failed" | "skipped";

/** The outcome of one package type of one entity. */
export interface TypeOutcome {
  readonly plan: TypePlan;
  readonly result: TypeResult;
  /** In a sync what reading back shows as done, in a check what a sync would do; empty where held. */
  readonly difference: Pick<Difference, "added" | "updated" | "removed">;
  /** What is recorded as last read; `null` where that is not known. */
  readonly recorded: RecordedNames | null;
  readonly documents: readonly Document[];
  /** Hashes of the versions that the store writes its own way. */
  readonly rewrites: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

const nothing = { added: [], updated: [], removed: [] };

/** The outcome of a plan that is not applied: a check is a sync that stops before the first write. */
export function previewed(entity: string, plan: TypePlan): TypeOutcome {
  const { hold, difference, documents, recorded, rewrites } = plan;
  const base = { plan, recorded, documents, rewrites, problems: planProblems(entity, plan) };
  if (hold !== null) return { ...base, result: "failed", difference: nothing };
  return { ...base, result: isEmpty(difference) ? "in-sync" : "drift", difference };
}

/** The outcome of a plan that was not to be applied after all: nothing was done, and nothing is due. */
export function skipped(entity: string, plan: TypePlan): TypeOutcome {
  const preview = previewed(entity, plan);
  if (preview.result !== "drift") return preview;
  return { ...preview, result: "skipped", difference: nothing, documents: [] };
}

/** The outcome of a plan that was applied: only what reading back shows counts as done. */
export function performed(entity: string, job: Job): TypeOutcome {
  const { plan, sent, left, fault, isUnread, deleted } = job;
  const { hold, difference, type } = plan;
  if (hold !== null || isEmpty(difference)) return previewed(entity, plan);
  const problems = [...planProblems(entity, plan), ...jobProblems(entity, type, fault, left)];
  const failed = problems.some(({ severity }) => severity === "error");
  // What was deleted to be sent again, and was not, may still show in a list that lags.
  const unsure = fault === null ? new Set<string>() : deleted;
  const rewrites = new Set([...plan.rewrites, ...(left?.rewritten ?? [])]);
  return {
    plan,
    result: failed ? "failed" : "synced",
    difference: left === null ? nothing : achieved(type.packageType, difference, left, unsure),
    recorded: isUnread ? null : (left?.recorded ?? plan.recorded),
    documents: sent,
    rewrites,
    problems,
  };
}

function planProblems(entity: string, plan: TypePlan): readonly Problem[] {
  const { hold, type } = plan;
  const place = { entity, packageType: type.packageType };
  return hold === null ? [] : [problem("error", hold.code, hold.reason, place)];
}

/** What a fault left undone is reported by the fault. */
function jobProblems(
  entity: string,
  { packageType }: TypePlan["type"],
  fault: Fault | null,
  left: RemainingDiff | null,
): readonly Problem[] {
  const place = { entity, packageType };
  if (fault !== null) return [problemOf(fault, place)];
  return left === null ? [] : remaining(entity, packageType, left);
}

function achieved(
  packageType: PackageType,
  planned: Difference,
  { difference }: RemainingDiff,
  unsure: ReadonlySet<string>,
): TypeOutcome["difference"] {
  const keys = (names: readonly { readonly name: string }[]): ReadonlySet<string> =>
    new Set(names.map(({ name }) => canonicalName(packageType, name)));
  const wrong = keys([...difference.added, ...difference.updated]).union(unsure);
  const there = keys(difference.removed);
  const isDone = ({ name }: NamedVersions | { readonly name: string }): boolean =>
    !wrong.has(canonicalName(packageType, name));
  return {
    added: planned.added.filter(isDone),
    updated: planned.updated.filter(isDone),
    removed: planned.removed.filter(({ name }) => !there.has(canonicalName(packageType, name))),
  };
}

const again = "Run again; if it stays, look for another writer on this entity.";

function remaining(
  entity: string,
  packageType: PackageType,
  { difference }: RemainingDiff,
): readonly Problem[] {
  const place = { entity, packageType };
  const { added, updated, removed } = difference;
  const missing = [...added, ...updated];
  const lost = `Reading back ${packageType} of ${entity} does not show ${count(missing.length, "package")} as declared (${namesOf(missing)}). ${again}`;
  const stayed = `Cortex still records ${count(removed.length, `${packageType} package`)} that ${entity} no longer declares (${namesOf(removed)}). ${again}`;
  return [
    ...(missing.length > 0 ? [problem("error", "not-recorded", lost, place)] : []),
    ...(removed.length > 0 ? [problem("error", "not-removed", stayed, place)] : []),
  ];
}

function namesOf(names: readonly { readonly name: string }[]): string {
  return some(
    names.map(({ name }) => name),
    5,
  );
}
