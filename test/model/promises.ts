import type { Report } from "../../src/report/report.ts";
import type { Row } from "../../src/sandbox/store.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { indexOf, isNameOf, plainVersion, type PackageIndex } from "./pool.ts";
import type { Expected, Inputs } from "./state.ts";
import type { Behaviour } from "./world.ts";

/** One run as the promises of docs/architecture.md judge it, for one package type of one entity. */
export interface Judged {
  readonly expected: Expected;
  readonly inputs: Inputs;
  readonly behaviour: Behaviour;
  /** What was recorded in truth. */
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly report: Report;
  /** What else was at work during the run: a fault that came, or another writer. */
  readonly disturbed: boolean;
  /** Whether the pages of a list may be of several moments. */
  readonly mayTear: boolean;
  /** Names that the service took, said to have saved and lost. */
  readonly dropped: readonly string[];
}

/** Recorded versions by package. */
type Recorded = ReadonlyMap<PackageIndex, ReadonlySet<string>>;

function recordedOf({ packageType }: Expected, rows: readonly Row[]): Recorded {
  const byIndex = Map.groupBy(rows, ({ name }) => indexOf(packageType, name));
  return new Map(
    [...byIndex].map(([index, own]) => [
      index,
      new Set(own.map(({ version }) => plainVersion(packageType, version))),
    ]),
  );
}

const notOwn = "it is not this action's";

/** Why a type has to be left exactly as it is; `null` where it is to be brought to what is declared. */
export function untouchedBecause(judged: Judged): string | null {
  const { expected, inputs, before } = judged;
  const { declared, present, doubtful, own, provenDeleted } = expected;
  const isEmptied = provenDeleted && before.length > 0;
  if (!own && !isEmptied) return notOwn;
  if (own && doubtful) return "it is known only in part";
  const recorded = recordedOf(expected, before);
  if (!inputs.prune) return cannotKeep(judged, recorded);
  const removed = [...recorded.keys()].filter((index) => !declared.has(index));
  if (removed.length === 0 || isEmptied) return null;
  if (present && declared.size === 0 && inputs.pruneLimit < 100) return "it declares nothing";
  const isLimited = recorded.size >= 10 && removed.length * 100 > inputs.pruneLimit * recorded.size;
  return isLimited ? "more than prune-limit would go" : null;
}

/** Under `prune: false` an upload has to carry along what it must not drop; a go.sum has no line without a version. */
function cannotKeep({ expected, before }: Judged, recorded: Recorded): string | null {
  const { packageType, declared } = expected;
  if (packageType !== "GO" || matches(expected, recorded, before)) return null;
  const isLost = [...recorded].some(
    ([index, versions]) => !declared.has(index) && [...versions].every((each) => each === ""),
  );
  return isLost ? "what prune: false keeps has no version" : null;
}

/** Whether every declared package is recorded, in declared versions alone. */
function matches(
  { packageType, declared }: Expected,
  recorded: Recorded,
  rows: readonly Row[],
  isBlind = false,
): boolean {
  const keepsAll = !isBlind && showsSeveral(packageType, rows);
  return [...declared].every(([index, versions]) => {
    const found = recorded.get(index);
    if (found === undefined) return false;
    if (versions.size === 0) return true;
    return found.isSubsetOf(versions) && (!keepsAll || versions.isSubsetOf(found));
  });
}

/**
 * A service that reads only the top level of a lockfile, and keeps what other uploads brought, shows
 * several versions of a name and yet takes no second one from a combined document. No rows tell, so the
 * run fails, with every name recorded.
 */
export function hidesVersions({ expected, behaviour, inputs, before, after }: Judged): boolean {
  if (expected.packageType !== "NODE" || behaviour.nested === "all") return false;
  const kept = inputs.prune ? [] : [...recordedOf(expected, before).values()];
  const isSeveral = [...expected.declared.values(), ...kept].some(({ size }) => size > 1);
  return isSeveral && showsSeveral("NODE", after);
}

/** Whether the rows prove that the store keeps every version of a name. */
function showsSeveral(packageType: PackageType, rows: readonly Row[]): boolean {
  const byName = Map.groupBy(rows, ({ name }) => name);
  return [...byName.values()].some(
    (own) => new Set(own.map(({ version }) => plainVersion(packageType, version))).size > 1,
  );
}

/**
 * What holds after any run, whatever went wrong in it: nothing is touched that is not this action's or
 * known only in part, and no declared package is lost. Only where an old version stood beside it is a
 * name deleted to be uploaded again (docs/architecture.md), and a fault in between fails the run, as
 * it does where the service itself loses what it took.
 */
export function safety(judged: Judged): readonly string[] {
  const { expected, before, after, inputs, disturbed } = judged;
  const was = recordedOf(expected, before);
  const is = recordedOf(expected, after);
  const lost = [...was.keys()].filter((index) => !is.has(index));
  const isUntouched = untouchedBecause(judged);
  if (isUntouched !== null && lost.length > 0)
    return [`lost ${lost.join()} although ${isUntouched}`];
  const staying = lost.filter(
    (index) => expected.declared.has(index) || (!inputs.prune && !judged.mayTear),
  );
  const dropped = judged.dropped.map((name) => indexIn(expected, name));
  const excused = staying.filter(
    (index) => disturbed && (isReplaced(expected, index, was) || dropped.includes(index)),
  );
  if (excused.length > 0 && typeReport(judged)?.result !== "failed")
    return [`lost ${excused.join()} and told no failure`];
  const broken = staying.filter((index) => !excused.includes(index));
  return broken.length === 0 ? [] : [`lost ${broken.join()}, which were to stay`];
}

function indexIn({ packageType }: Expected, name: string): PackageIndex | null {
  return isNameOf(packageType, name) ? indexOf(packageType, name) : null;
}

/** Whether Cortex held a declared package under a version that is not declared. */
function isReplaced({ declared }: Expected, index: PackageIndex, was: Recorded): boolean {
  const versions = declared.get(index);
  return versions !== undefined && versions.size > 0 && !was.get(index)?.isSubsetOf(versions);
}

/** What holds after a sync that nothing disturbed. */
export function convergence(judged: Judged): readonly string[] {
  const { expected, before, after, inputs } = judged;
  const { declared } = expected;
  const result = typeReport(judged)?.result;
  const untouched = untouchedBecause(judged);
  if (untouched !== null) {
    return [
      ...(linesOf(before) === linesOf(after) ? [] : [`changed although ${untouched}`]),
      ...(untouched !== notOwn && result !== "failed"
        ? [`told ${result} although ${untouched}`]
        : []),
    ];
  }
  const was = recordedOf(expected, before);
  const is = recordedOf(expected, after);
  const isBlind = hidesVersions(judged);
  const others = new Set(is.keys()).difference(declared);
  const kept = new Set(was.keys()).difference(declared);
  return [
    ...(result === "synced" || result === "in-sync" || isBlind ? [] : [`told ${result}`]),
    ...(matches(expected, is, after, isBlind) ? [] : ["declared and recorded differ"]),
    ...(inputs.prune && others.size > 0 ? [`still records ${[...others].join()}`] : []),
    ...(inputs.prune || kept.isSubsetOf(others) ? [] : ["lost what prune: false keeps"]),
  ];
}

/** What is told as done holds, however the run went. */
export function truth(judged: Judged): readonly string[] {
  const { expected, after } = judged;
  const told = typeReport(judged);
  if (told === undefined) return [];
  const is = recordedOf(expected, after);
  const isThere = ({ name }: { readonly name: string }): boolean =>
    is.has(indexOf(expected.packageType, name));
  const missing = [...told.added, ...told.updated].filter((each) => !isThere(each));
  const there = told.removed.filter(isThere);
  const isWrong = told.result === "synced" || told.result === "in-sync";
  return [
    ...(missing.length > 0 ? [`told as recorded and is not: ${namesOf(missing)}`] : []),
    ...(there.length > 0 ? [`told as removed and is there: ${namesOf(there)}`] : []),
    ...(isWrong && !matches(expected, is, after) ? [`told ${told.result} and is not`] : []),
  ];
}

function namesOf(all: readonly { readonly name: string }[]): string {
  return all.map(({ name }) => name).join();
}

export function typeReport({ report, expected: { entity, packageType } }: Judged) {
  return report.entities
    .find((each) => each.entity === entity)
    ?.packageTypes.find((each) => each.packageType === packageType);
}

/** The rows as text, for comparing them whole. */
export function linesOf(rows: readonly Row[]): string {
  return rows
    .map(({ name, version }) => `${name} ${version}`)
    .toSorted()
    .join("\n");
}
