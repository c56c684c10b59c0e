import type { Command } from "./changes.ts";
import { learn } from "./perform-run.ts";
import { expectations, type Model } from "./state.ts";
import { count } from "./statistics.ts";
import type { World } from "./world.ts";

/** All trees run at once and take turns at every request. What they lose, the next round brings back. */
export class TogetherCommand implements Command {
  readonly turns: readonly boolean[];

  constructor(turns: readonly boolean[]) {
    this.turns = turns;
  }

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    count(world.statistics.steps, "together");
    world.settle();
    const reports = await world.together(model.trees, this.turns);
    count(world.statistics.runs, "together", reports.length);
    for (const [index, report] of reports.entries()) {
      const defect = report.problems.find(({ code }) => code === "internal");
      if (defect !== undefined) throw new Error(defect.message);
      const tree = model.trees[index];
      if (tree !== undefined) learn(model, index, expectations(tree), report, false);
    }
  }

  toString(): string {
    return `together ${this.turns.map(Number).join("")}`;
  }
}
