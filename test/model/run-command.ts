import type { ScriptedFault } from "../../src/sandbox/faults.ts";
import type { PackageType } from "../../src/domain/package.ts";
import type { Command } from "./changes.ts";
import { expectNone, expectValid, hold, perform, writesOf, type RunInput } from "./perform-run.ts";
import {
  convergence,
  hidesVersions,
  mayTakeOver,
  provesVersions,
  safety,
  truth,
  typeReport,
} from "./invariants.ts";
import type { Entity } from "./manifest-places.ts";
import type { Model } from "./state.ts";
import { count } from "./statistics.ts";
import type { World } from "./world.ts";

interface RunChoice {
  readonly tree: number;
  /** `late`: overtaken by a newer commit; `hurried`: while lists may still show what was before. */
  readonly kind: "sync" | "check" | "late" | "hurried";
  readonly faults: readonly ScriptedFault[];
  /** What another writer adds just before a request of the run. */
  readonly rival: {
    readonly at: number;
    readonly entity: Entity;
    readonly packageType: PackageType;
    readonly lines: readonly { readonly name: string; readonly version: string }[];
  } | null;
}

/** Runs one tree, holds it to its promises and, where nothing disturbed it, runs it a second time. */
export class RunCommand implements Command {
  readonly choice: RunChoice;

  constructor(choice: RunChoice) {
    this.choice = choice;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    const { kind, rival } = this.choice;
    const { statistics } = world;
    count(statistics.steps, "run");
    if (kind !== "hurried") world.settle();
    const { ran, judged } = await perform(model, world, this.#performance(world));
    count(statistics.runs, nameOf(this.choice));
    expectValid(ran);
    if (kind === "check" || kind === "late") expectNone("wrote", writesOf(ran), ran);
    for (const each of judged) {
      hold("safety", each, safety(each));
      if (kind === "sync" && rival === null && !each.mayTear) hold("truth", each, truth(each));
    }
    const isCalm =
      kind === "sync" && !judged.some(({ disturbed, mayTear: isUnsure }) => disturbed || isUnsure);
    if (!isCalm) return;
    for (const each of judged) hold("convergence", each, convergence(each));
    if (judged.some((each) => mayTakeOver(each) || provesVersions(each)))
      await perform(model, world, this.#performance(world));
    world.settle();
    const second = await perform(model, world, this.#performance(world));
    count(statistics.runs, "second");
    if (!judged.some(hidesVersions))
      expectNone("wrote in a second run", writesOf(second.ran), second.ran);
    for (const each of second.judged)
      if (typeReport(each)?.result === "synced" && !hidesVersions(each))
        hold("second run", each, ["reported synced"]);
  }

  #performance({ catalog }: World): RunInput {
    const { tree, kind, faults, rival } = this.choice;
    return {
      tree,
      mode: kind === "check" ? "check" : "sync",
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
    const { tree, kind, faults, rival } = this.choice;
    return [
      `tree ${tree}: run ${kind}`,
      ...faults.map((fault) => JSON.stringify(fault)),
      ...(rival === null ? [] : [`beside ${JSON.stringify(rival)}`]),
    ].join(" ");
  }
}

function nameOf({ kind, faults, rival }: RunChoice): string {
  if (faults.length > 0) return "with faults";
  return rival === null ? kind : "beside another writer";
}
