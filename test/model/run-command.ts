import type { FaultAction, ScriptedFault } from "../../src/sandbox/faults.ts";
import type { LoggedRequest } from "../../src/sandbox/request-log.ts";
import type { Row } from "../../src/sandbox/store.ts";
import type { PackageType } from "../../src/domain/package.ts";
import type { Command } from "./changes.ts";
import {
  convergence,
  hidesVersions,
  linesOf,
  safety,
  truth,
  typeReport,
  untouchedBecause,
  type Judged,
} from "./promises.ts";
import { expectations, type Entity, type Expected, type Model } from "./state.ts";
import { count } from "./tally.ts";
import type { Ran, RunOptions, World } from "./world.ts";

interface RunChoice {
  /** `late`: overtaken by a newer commit; `hurried`: while lists may still show what was before. */
  readonly kind: "sync" | "check" | "late" | "hurried";
  readonly proof: boolean;
  readonly faults: readonly ScriptedFault[];
  /** What another writer adds just before a request of the run. */
  readonly rival: {
    readonly at: number;
    readonly entity: Entity;
    readonly packageType: PackageType;
    readonly lines: readonly { readonly name: string; readonly version: string }[];
  } | null;
}

/** Runs the action, holds it to its promises and, where nothing disturbed it, runs it a second time. */
export class RunCommand implements Command {
  readonly choice: RunChoice;

  constructor(choice: RunChoice) {
    this.choice = choice;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    const { kind, faults, rival } = this.choice;
    const { tally } = world;
    count(tally.steps, "run");
    if (kind !== "hurried") world.settle();
    const { ran, judged } = await this.#perform(model, world);
    const writes = writesOf(ran);
    count(tally.runs, nameOf(this.choice));
    expectValid(ran);
    if (kind === "check" || kind === "late") expectNone("wrote", writes);
    for (const each of judged) {
      hold("safety", each, safety(each));
      if (kind === "sync" && rival === null && !each.mayTear) hold("truth", each, truth(each));
    }
    const isCalm =
      kind === "sync" && !judged.some(({ disturbed, mayTear: isUnsure }) => disturbed || isUnsure);
    if (isCalm) {
      for (const each of judged) {
        hold("convergence", each, convergence(each));
        const reason = untouchedBecause(each);
        if (reason !== null && each.before.length > 0) count(tally.untouched, reason);
      }
      const second = await this.#perform(model, world);
      count(tally.runs, "second");
      if (!judged.some(hidesVersions)) expectNone("wrote in a second run", writesOf(second.ran));
      for (const each of second.judged)
        if (typeReport(each)?.result === "synced" && !hidesVersions(each))
          hold("second run", each, ["told synced"]);
    }
    if (faults.length === 0 || isCalm) model.deleted = [];
  }

  async #perform(
    model: Model,
    world: World,
  ): Promise<{ readonly ran: Ran; readonly judged: readonly Judged[] }> {
    const { proof } = this.choice;
    const { behaviour, tally } = world;
    const expected = expectations(model, proof);
    const before = rowsOf(expected, world);
    const ran = await world.run(model, this.#options(world));
    const after = rowsOf(expected, world);
    const faulted = ran.requests.flatMap(({ fault }) => (fault === null ? [] : [fault]));
    for (const fault of faulted) count(tally.faults, faultName(fault));
    for (const { method } of ran.requests) count(tally.requests, method);
    const { inputs } = model;

    const disturbed = faulted.length > 0 || this.choice.rival !== null;
    const judged = expected.map((each, index) => ({
      expected: each,
      inputs,
      behaviour,
      before: before[index] ?? [],
      after: after[index] ?? [],
      report: ran.report,
      disturbed,
      mayTear: mayTear(behaviour, this.choice),
      dropped: faulted.flatMap(droppedBy),
    }));
    return { ran, judged };
  }

  #options({ catalog }: World): RunOptions {
    const { kind, proof, faults, rival } = this.choice;
    return {
      mode: kind === "check" ? "check" : "sync",
      proof,
      late: kind === "late",
      faults,
      rival: rival && {
        at: rival.at,
        write: () =>
          catalog.seed(
            rival.entity,
            rival.lines.map((line) => ({ ...line, packageType: rival.packageType })),
          ),
      },
    };
  }

  toString(): string {
    const { kind, proof, faults, rival } = this.choice;
    return [
      `run ${kind}`,
      ...(proof ? ["with proof of deletions"] : []),
      ...faults.map((fault) => JSON.stringify(fault)),
      ...(rival === null ? [] : [`beside ${JSON.stringify(rival)}`]),
    ].join(" ");
  }
}

/**
 * Where a list has pages, and lags or is added to meanwhile, its pages may be of two moments. No client
 * can tell, so what such a list shows may be wrong until the next run.
 */
function mayTear({ pageSize, lag }: World["behaviour"], { rival }: RunChoice): boolean {
  return pageSize !== null && (lag > 0 || rival !== null);
}

function droppedBy(fault: FaultAction): readonly string[] {
  return typeof fault === "object" && "dropNames" in fault ? fault.dropNames : [];
}

function nameOf({ kind, faults, rival }: RunChoice): string {
  if (faults.length > 0) return "with faults";
  return rival === null ? kind : "beside another writer";
}

function faultName(fault: FaultAction): string {
  if (typeof fault === "string") return fault;
  return "status" in fault && !("redirect" in fault)
    ? `${fault.status}${fault.applied === true ? " applied" : ""}`
    : (Object.keys(fault)[0] ?? "");
}

function rowsOf(expected: readonly Expected[], world: World): readonly (readonly Row[])[] {
  return expected.map(({ entity, packageType }) => world.rowsOf(entity, packageType));
}

function writesOf({ requests }: Ran): readonly LoggedRequest[] {
  return requests.filter(({ method }) => method !== "GET");
}

function expectNone(what: string, requests: readonly LoggedRequest[]): void {
  if (requests.length === 0) return;
  const lines = requests.map(({ method, path, query }) => `${method} ${path}?${query}`);
  throw new Error(`${what}: ${lines.join(", ")}`);
}

/** Every request is one of the API document, and whatever failed is told. */
function expectValid({ requests, report }: Ran): void {
  for (const { method, path, requestFault } of requests)
    if (requestFault !== null) throw new Error(`${method} ${path}: ${requestFault}`);
  const defect = report.problems.find(({ code }) => code === "internal");
  if (defect !== undefined) throw new Error(defect.message);
  const isFailed = report.problems.some(({ severity }) => severity === "error");
  if (isFailed !== (report.result === "failed"))
    throw new Error(`told ${report.result}, with ${report.problems.length} problems`);
}

/** @throws Error with all there is to know about a promise that was broken. */
function hold(promise: string, judged: Judged, broken: readonly string[]): void {
  if (broken.length === 0) return;
  const { expected, before, after, inputs, behaviour, report } = judged;
  const { entity, packageType, declared } = expected;
  throw new Error(
    [
      `${promise}, ${packageType} of ${entity}: ${broken.join("; ")}`,
      `behaviour ${JSON.stringify(behaviour)}`,
      `inputs ${JSON.stringify(inputs)}`,
      `declared ${[...declared].map(([index, versions]) => `${index}@${[...versions].join("|")}`).join(", ")}`,
      `before:\n${linesOf(before)}`,
      `after:\n${linesOf(after)}`,
      `told ${JSON.stringify(typeReport(judged))}`,
      ...report.problems.map(({ code, message }) => `${code}: ${message}`),
    ].join("\n"),
  );
}
