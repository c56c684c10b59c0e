import type { Report } from "../../src/report/report.ts";
import type { Row } from "../../src/sandbox/store.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { indexOf, isNameOf, plainVersion, type PackageIndex } from "./package-pool.ts";
import type { Expected, Inputs } from "./state.ts";
import type { Behaviour } from "./world.ts";

/** One run of one tree as the promises judge it, for one package type of one entity. */
export interface Judged {
  readonly expected: Expected;
  readonly inputs: Inputs;
  readonly behaviour: Behaviour;
  /** What was recorded in truth. */
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  readonly report: Report;
  /** What the other trees declare now and declared when they last synced. */
  readonly theirs: ReadonlySet<PackageIndex>;
  /** What the other trees declare or may still claim: of these the versions are theirs, too. */
  readonly contested: ReadonlySet<PackageIndex>;
  /** What this tree ever declared in a sync. */
  readonly ever: ReadonlySet<PackageIndex>;
  /** What else was at work during the run: a fault that came, or another writer. */
  readonly disturbed: boolean;
  /** Whether the pages of a list may be of several moments. */
  readonly mayTear: boolean;
  /** Names that the service took, reported as saved and lost. */
  readonly dropped: readonly string[];
}

/** Recorded versions by package. */
type Recorded = ReadonlyMap<PackageIndex, ReadonlySet<string>>;

export function recordedOf(packageType: PackageType, rows: readonly Row[]): Recorded {
  const byIndex = Map.groupBy(rows, ({ name }) => indexOf(packageType, name));
  return new Map(
    [...byIndex].map(([index, own]) => [
      index,
      new Set(own.map(({ version }) => plainVersion(packageType, version))),
    ]),
  );
}

/** Whether every declared package is recorded, in declared versions alone where no other tree has a say. */
function matches({ expected, contested, after }: Judged, isBlind = false): boolean {
  const { packageType, declared } = expected;
  const recorded = recordedOf(packageType, after);
  const keepsAll = !isBlind && showsSeveral(packageType, after);
  return [...declared].every(([index, versions]) => {
    const found = recorded.get(index);
    if (found === undefined) return versions.size === 0 && packageType === "GO";
    if (versions.size === 0 || contested.has(index)) return true;
    return found.isSubsetOf(versions) && (!keepsAll || versions.isSubsetOf(found));
  });
}

/**
 * A service that reads only the top level of a lockfile, and keeps what other uploads brought, shows
 * several versions of a name and yet takes no second one from a combined document. No rows show it, so the
 * run fails, with every name recorded.
 */
export function hidesVersions({ expected, behaviour, before, after }: Judged): boolean {
  if (expected.packageType !== "NODE" || behaviour.nested === "all") return false;
  return showsSeveral("NODE", after) || showsSeveral("NODE", before);
}

/** Whether it took this run to prove that the store keeps every version, so that the next one sends those of others' names. */
export function provesVersions({ expected: { packageType }, before, after }: Judged): boolean {
  return !showsSeveral(packageType, before) && showsSeveral(packageType, after);
}

/** The first sync of a source leaves to the next one what `prune: all` then removes. */
export function mayTakeOver(judged: Judged): boolean {
  return judged.inputs.prune === "all" && (typeReport(judged)?.unclaimed.length ?? 0) > 0;
}

/** Whether the rows prove that the store keeps every version of a name. */
function showsSeveral(packageType: PackageType, rows: readonly Row[]): boolean {
  const byName = Map.groupBy(rows, ({ name }) => name);
  return [...byName.values()].some(
    (own) => new Set(own.map(({ version }) => plainVersion(packageType, version))).size > 1,
  );
}

/**
 * What holds after any run, whatever went wrong in it: nothing goes that this tree never declared, that
 * another one declares, or that is known only in part. Only where an old version stood beside it is a
 * name deleted to be uploaded again, and a fault in between fails the run, as it does where the service
 * itself loses what it took.
 */
export function safety(judged: Judged): readonly string[] {
  const { expected, before, after, inputs, disturbed, theirs, ever, mayTear } = judged;
  const { packageType, declared, doubtful, isSeen } = expected;
  const was = recordedOf(packageType, before);
  const is = recordedOf(packageType, after);
  const lost = [...was.keys()].filter((index) => !is.has(index));
  if (lost.length === 0) return [];
  if (doubtful || !isSeen) return [`lost ${lost.join()} of a type that is not known`];
  const dropped = judged.dropped.filter((name) => isNameOf(packageType, name));
  const isExcused = (index: PackageIndex): boolean =>
    disturbed &&
    (((was.get(index)?.size ?? 0) > 0 && isReplaced(judged, index, was)) ||
      dropped.some((name) => indexOf(packageType, name) === index));
  const foreign = lost.filter(
    (index) => inputs.prune !== "all" && !ever.has(index) && !declared.has(index),
  );
  const staying = lost.filter(
    (index) => declared.has(index) || theirs.has(index) || inputs.prune === "false",
  );
  if (lost.length > allowedToGo(judged, was) && !disturbed && !mayTear)
    return [`lost ${lost.join()}, more than \`prune-limit\` allows`];
  const broken = [...foreign, ...staying].filter((index) => !isExcused(index));
  if (broken.length > 0 && !mayTear) return [`lost ${broken.join()}, which were to stay`];
  const isReported = typeReport(judged)?.result === "failed";
  return staying.length > 0 && !isReported && !mayTear
    ? [`lost ${staying.join()} and reported no failure`]
    : [];
}

/**
 * How many names may go at most: a share of what this source once declared and Cortex still held, which
 * is no less than what the action itself can count. `prune: all` counts what nobody declared as well.
 */
function allowedToGo({ expected, inputs, ever }: Judged, was: Recorded): number {
  const { prune, pruneLimit } = inputs;
  if (pruneLimit === 100 || prune === "all" || !expected.isPresent) return Number.POSITIVE_INFINITY;
  const held = [...was.keys()].filter((index) => ever.has(index)).length;
  const ofFew = Math.max(2, Math.floor(Math.min(held, 9) / 2));
  return held < 10 ? ofFew : Math.max(ofFew, Math.floor((held * pruneLimit) / 100));
}

/** Whether Cortex held a declared package under a version that is not declared. */
function isReplaced(
  { expected: { declared }, contested }: Judged,
  index: PackageIndex,
  was: Recorded,
): boolean {
  const versions = declared.get(index);
  if (versions === undefined) return false;
  return contested.has(index) || (versions.size > 0 && !was.get(index)?.isSubsetOf(versions));
}

/** What another try may do away with, or another writer did: never the end of a run that nothing disturbed. */
const disturbances: ReadonlySet<string> = new Set([
  "not-recorded",
  "not-removed",
  "upload-rejected",
]);

/** What holds after a sync that nothing disturbed. */
export function convergence(judged: Judged): readonly string[] {
  const { expected, before, after, report } = judged;
  const { entity, packageType, doubtful, isSeen, declared } = expected;
  const result = typeReport(judged)?.result;
  const isSame = linesOf(before) === linesOf(after);
  if (!isSeen || doubtful) return isSame ? [] : ["changed although it is not known"];
  if (result === undefined)
    return declared.size === 0 && isSame ? [] : ["has no row, and is declared or changed"];
  if (result === "failed") {
    const ours = report.problems.filter((each) => each.entity === entity);
    const failed = ours.filter((each) => each.packageType === packageType);
    const isOdd = failed.some(({ code }) => disturbances.has(code)) && !hidesVersions(judged);
    return isOdd || (!isSame && !hidesVersions(judged)) ? ["failed, and nothing disturbed it"] : [];
  }
  return matches(judged, hidesVersions(judged)) ? [] : ["declared and recorded differ"];
}

/** What is reported as done holds, however the run went. */
export function truth(judged: Judged): readonly string[] {
  const { expected, after } = judged;
  const found = typeReport(judged);
  if (found === undefined) return [];
  const is = recordedOf(expected.packageType, after);
  const isThere = ({ name }: { readonly name: string }): boolean =>
    is.has(indexOf(expected.packageType, name));
  const missing = [...found.added, ...found.updated].filter((each) => !isThere(each));
  const there = found.removed.filter(isThere);
  const claimsSync = found.result === "synced" || found.result === "in-sync";
  return [
    ...(missing.length > 0 ? [`reported as recorded and is not: ${namesOf(missing)}`] : []),
    ...(there.length > 0 ? [`reported as removed and is there: ${namesOf(there)}`] : []),
    ...(claimsSync && !matches(judged, hidesVersions(judged))
      ? [`reported ${found.result} and is not`]
      : []),
  ];
}

function namesOf(all: readonly { readonly name: string }[]): string {
  return all.map(({ name }) => name).join();
}

export function typeReport({ report, expected }: Pick<Judged, "report" | "expected">) {
  return report.entities
    .find((each) => each.entity === expected.entity)
    ?.packageTypes.find((each) => each.packageType === expected.packageType);
}

/** The rows as text, for comparing them whole. */
export function linesOf(rows: readonly Row[]): string {
  return rows
    .map(({ name, version }) => `${name} ${version}`)
    .toSorted()
    .join("\n");
}
