import type { Command } from "./changes.ts";
import { expectNone, expectValid, hold, perform, undeclared, writesOf } from "./perform-run.ts";
import {
  convergence,
  hidesVersions,
  safety,
  truth,
  typeReport,
  type Judged,
} from "./invariants.ts";
import { indexOf, type PackageIndex } from "./package-pool.ts";
import { claimKey, expectations, isClaimOf, treeOf, typeKey, type Model } from "./state.ts";
import { count } from "./statistics.ts";
import type { World } from "./world.ts";

/**
 * Every tree runs once more, and nothing disturbs it: what no tree declares, and some tree once
 * declared, is gone or reported with its reason. When all run again no package is written, and
 * after that nothing at all.
 */
export class RoundCommand implements Command {
  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    count(world.statistics.steps, "round");
    const once = new Map(model.once);
    const first = await round(model, world);
    if (first.some(({ mayTear }) => mayTear)) return;
    for (const expected of expectations(treeOf(model, 0))) {
      const judged = first.filter((each) => typeKey(each.expected) === typeKey(expected));
      const [last] = judged.slice(-1);
      const left = undeclared(model, expected, world)
        .intersection(once.get(typeKey(expected)) ?? new Set())
        .difference(leftToOthers(model, judged));
      if (last !== undefined && left.size > 0 && !isExplained(judged, world))
        hold("round", last, [`still records ${[...left].join()}, and no run says why`]);
    }
    // Without claims of each other, two trees replace each other's versions for ever.
    const isBlind =
      first.some(hidesVersions) ||
      first.some(isNewer) ||
      model.trees.some(({ inputs }) => !inputs.record);
    // A claim that one tree gives up, or understands, changes what another one does in the next round.
    for (let rounds = 0; rounds < roundsToSettle; rounds += 1) {
      const again = await round(model, world);
      if (again.every(isInSync)) break;
    }
    await round(model, world, isBlind ? null : "packages");
    await round(model, world, isBlind ? null : "nothing");
  }

  toString(): string {
    return "all trees in turn";
  }
}

/** @param quiet what must not be written in it. */
async function round(
  model: Model,
  world: World,
  quiet: "packages" | "nothing" | null = null,
): Promise<readonly Judged[]> {
  const all: Judged[] = [];
  for (const tree of model.trees.keys()) {
    world.settle();
    const { ran, judged } = await perform(model, world, {
      tree,
      mode: "sync",
      late: false,
      faults: [],
      rival: null,
    });
    count(world.statistics.runs, "in turn");
    expectValid(ran);
    for (const each of judged) {
      hold("safety", each, safety(each));
      if (each.mayTear) continue;
      hold("truth", each, truth(each));
      hold("convergence", each, convergence(each));
    }
    const writes = writesOf(ran).filter(
      ({ path }) => quiet === "nothing" || !path.includes("/custom-data"),
    );
    if (quiet !== null && !all.concat(judged).some(({ mayTear }) => mayTear))
      expectNone(`tree ${tree} wrote when all ran again`, writes, ran);
    all.push(...judged);
  }
  return all;
}

/** Names that runs report as claimed by a source, and that a tree declared under inputs that it no longer has. */
function leftToOthers(
  { trees, ever }: Model,
  judged: readonly Judged[],
): ReadonlySet<PackageIndex> {
  return new Set(
    judged.flatMap((each) => {
      const { expected } = each;
      const current = new Set(trees.map((tree) => claimKey(tree, expected)));
      const left = [...ever]
        .filter(([key]) => isClaimOf(key, expected) && !current.has(key))
        .flatMap(([, names]) => [...names]);
      const claimed = typeReport(each)?.claimedElsewhere ?? [];
      return claimed
        .map(({ name }) => indexOf(expected.packageType, name))
        .filter((index) => left.includes(index));
    }),
  );
}

const roundsToSettle = 3;

function isInSync(judged: Judged): boolean {
  return (typeReport(judged)?.result ?? "in-sync") === "in-sync";
}

/** A newer state is not written, so no claim comes into it. */
function isNewer({ report }: Judged): boolean {
  return report.problems.some(({ code }) => code === "state-newer");
}

const reasons: ReadonlySet<string> = new Set([
  "unclaimed",
  "type-unmanaged",
  "other-writer",
  "prune-disabled",
  "names-unresolved",
  "still-referenced",
  "state-invalid",
  "state-newer",
  "state-unavailable",
]);

/**
 * Whether some run reports why names of the type stay: a hold, a reason of the names, or the claim of a
 * source whose entry is of another version and therefore claims everything.
 */
function isExplained(judged: readonly Judged[], world: World): boolean {
  return judged.some((each) => {
    const { expected, report } = each;
    const { entity, packageType, isSeen } = expected;
    if (!isSeen) return true;
    const unknown = world.unknownSources(entity);
    const claimed = typeReport(each)?.claimedElsewhere ?? [];
    if (claimed.some(({ sources }) => sources.some((source) => unknown.has(source)))) return true;
    return report.problems.some(
      (problem) =>
        problem.entity === entity &&
        (problem.packageType ?? packageType) === packageType &&
        (problem.severity === "error" || reasons.has(problem.code)),
    );
  });
}
