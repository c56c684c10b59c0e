import type { FaultAction, ScriptedFault } from "../../src/sandbox/faults.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import type { Report } from "../../src/report/report.ts";
import { linesOf, recordedOf, typeReport, type Judged } from "./invariants.ts";
import { entities } from "./manifest-places.ts";
import type { PackageIndex } from "./package-pool.ts";
import {
  claimKey,
  expectations,
  isClaimOf,
  treeOf,
  typeKey,
  type Expected,
  type Model,
} from "./state.ts";
import { count } from "./statistics.ts";
import type { Ran, RunOptions, World } from "./world.ts";

export interface RunOutcome {
  readonly ran: Ran;
  readonly judged: readonly Judged[];
}

export interface RunInput extends Omit<RunOptions, "faults"> {
  readonly tree: number;
  readonly faults: readonly ScriptedFault[];
}

const none: ReadonlySet<PackageIndex> = new Set();

/** Runs one tree, and brings together what its promises are judged by. */
export async function perform(
  model: Model,
  world: World,
  { tree: number, ...options }: RunInput,
): Promise<RunOutcome> {
  const { behaviour, statistics } = world;
  const tree = treeOf(model, number);
  const expected = expectations(tree);
  const before = expected.map(({ entity, packageType }) => world.rowsOf(entity, packageType));
  // A source whose entry cannot be understood claims all that is recorded.
  const isOpen = new Map(entities.map((entity) => [entity, world.unknownSources(entity).size > 0]));
  const ran = await world.run(tree, options);
  const faulted = ran.requests.flatMap(({ fault }) => (fault === null ? [] : [fault]));
  for (const fault of faulted) count(statistics.faults, faultName(fault));
  for (const { method } of ran.requests) count(statistics.requests, method);
  const judged = expected.map((each, index) => ({
    expected: each,
    inputs: tree.inputs,
    behaviour,
    before: before[index] ?? [],
    after: world.rowsOf(each.entity, each.packageType),
    report: ran.report,
    ...othersOf(model, number, each, isOpen.get(each.entity) === true),
    ever: model.ever.get(claimKey(tree, each)) ?? none,
    disturbed: faulted.length > 0 || options.rival !== null,
    mayTear: mayTear(behaviour, options),
    dropped: faulted.flatMap(droppedBy),
  }));
  if (options.mode === "sync" && !options.late) learn(model, number, expected, ran.report);
  return { ran, judged };
}

/** What the other sources have to do with a type. */
function othersOf(
  { trees, synced, ever }: Model,
  number: number,
  expected: Expected,
  isOpen: boolean,
): Pick<Judged, "theirs" | "contested"> {
  const others = trees.flatMap((tree, index) => {
    if (index === number) return [];
    const [own] = expectations(tree).filter((each) => typeKey(each) === typeKey(expected));
    const declared = new Set(own?.declared.keys());
    return [{ declared, claimed: synced.get(claimKey(tree, expected)) ?? none }];
  });
  const own = trees[number] === undefined ? "" : claimKey(trees[number], expected);
  const once = [...ever].filter(([key]) => key !== own && isClaimOf(key, expected));
  return {
    theirs: new Set(others.flatMap(({ declared, claimed }) => [...declared.intersection(claimed)])),
    contested: new Set([
      ...others.flatMap(({ declared }) => [...declared]),
      ...once.flatMap(([, names]) => [...names]),
      ...(isOpen ? expected.declared.keys() : []),
    ]),
  };
}

/**
 * What a run may have changed of what the model knows. A name is only then known to be claimed when the
 * run reports its type as synced and nothing about a state that was not kept.
 * @param isSure whether no other run can have replaced the state in between.
 */
export function learn(
  { trees, synced, once, ever }: Model,
  number: number,
  expected: readonly Expected[],
  report: Report,
  isSure = true,
): void {
  const tree = trees[number];
  if (tree === undefined) return;
  const isRecorded = tree.inputs.record;
  for (const each of expected) {
    const { entity, declared } = each;
    const names = new Set(declared.keys());
    const key = claimKey(tree, each);
    const isKept =
      isSure &&
      isRecorded &&
      ["synced", "in-sync"].includes(typeReport({ report, expected: each })?.result ?? "") &&
      !report.problems.some((found) => found.entity === entity && found.code.startsWith("state-"));
    if (!each.isSeen) continue;
    synced.set(key, isKept ? names : (synced.get(key) ?? none).intersection(names));
    ever.set(key, (ever.get(key) ?? none).union(names));
    if (isKept) once.set(typeKey(each), (once.get(typeKey(each)) ?? none).union(names));
  }
}

/** Recorded names that no tree declares. */
export function undeclared(
  { trees }: Model,
  expected: Expected,
  world: World,
): ReadonlySet<PackageIndex> {
  const all = trees.flatMap((tree) =>
    expectations(tree)
      .filter((each) => typeKey(each) === typeKey(expected))
      .flatMap(({ declared }) => [...declared.keys()]),
  );
  const rows = world.rowsOf(expected.entity, expected.packageType);
  return new Set(recordedOf(expected.packageType, rows).keys()).difference(new Set(all));
}

/**
 * Where a list has pages, and lags or is added to meanwhile, its pages may be of two moments. No client
 * can know, so what such a list shows may be wrong until the next run.
 */
function mayTear(
  { pageSize, lag }: World["behaviour"],
  { rival }: Pick<RunOptions, "rival">,
): boolean {
  return pageSize !== null && (lag > 0 || rival !== null);
}

function droppedBy(fault: FaultAction): readonly string[] {
  return typeof fault === "object" && "dropNames" in fault ? fault.dropNames : [];
}

function faultName(fault: FaultAction): string {
  if (typeof fault === "string") return fault;
  return "status" in fault && !("redirect" in fault)
    ? `${fault.status}${fault.applied === true ? " applied" : ""}`
    : (Object.keys(fault)[0] ?? "");
}

export function writesOf({ requests }: Ran): readonly LoggedRequest[] {
  return requests.filter(({ method }) => method !== "GET");
}

export function expectNone(
  what: string,
  requests: readonly LoggedRequest[],
  { report }: Ran,
): void {
  if (requests.length === 0) return;
  const lines = requests.map(({ method, path, query }) => `${method} ${path}?${query}`);
  const types = report.entities.flatMap(({ packageTypes }) => packageTypes);
  const reported = types.map((each) => JSON.stringify(each));
  throw new Error([`${what}: ${lines.join(", ")}`, ...reported].join("\n"));
}

/** Every request is one of the API document, and whatever failed is reported. */
export function expectValid({ requests, report }: Ran): void {
  for (const { method, path, requestFault } of requests)
    if (requestFault !== null) throw new Error(`${method} ${path}: ${requestFault}`);
  const defect = report.problems.find(({ code }) => code === "internal");
  if (defect !== undefined) throw new Error(defect.message);
  const isFailed = report.problems.some(({ severity }) => severity === "error");
  if (isFailed !== (report.result === "failed"))
    throw new Error(`reported ${report.result}, with ${report.problems.length} problems`);
}

/** @throws Error with all there is to know about a promise that was broken. */
export function hold(promise: string, judged: Judged, broken: readonly string[]): void {
  if (broken.length === 0) return;
  const { expected, before, after, inputs, behaviour, report, theirs } = judged;
  const { entity, packageType, declared } = expected;
  throw new Error(
    [
      `${promise}, ${packageType} of ${entity}: ${broken.join("; ")}`,
      `behaviour ${JSON.stringify(behaviour)}`,
      `inputs ${JSON.stringify(inputs)}`,
      `declared ${[...declared].map(([index, versions]) => `${index}@${[...versions].join("|")}`).join(", ")}`,
      `declared by others ${[...theirs].join()}`,
      `before:\n${linesOf(before)}`,
      `after:\n${linesOf(after)}`,
      `reported ${JSON.stringify(typeReport(judged))}`,
      ...report.problems.map(({ code, message }) => `${code}: ${message}`),
    ].join("\n"),
  );
}
