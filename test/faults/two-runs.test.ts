import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { storages } from "../../src/sandbox/options.ts";
import { isWhole } from "../support/one-in.ts";
import { yarnLock } from "../support/sample-files.ts";
import { isReached, nameOf, shown } from "./recorded.ts";
import { cortexOf, createHarness, type RunOutcome } from "./harness.ts";
import type { Fixture } from "./fixtures.ts";

const numRuns = isWhole ? 20_000 : 40;

/** What a repository, or Cortex, has: some of four names, in one of two versions each. */
const anyPackages = fc
  .record({
    ms: fc.constantFrom(null, "1.0.0", "2.0.0"),
    debug: fc.constantFrom(null, "1.0.0", "2.0.0"),
    chalk: fc.constantFrom(null, "1.0.0", "2.0.0"),
    kleur: fc.constantFrom("1.0.0", "2.0.0"),
  })
  .map((packages) =>
    Object.entries(packages).flatMap(([name, version]) =>
      version === null ? [] : [`${name}@${version}`],
    ),
  );

const anyPair = fc.record({
  ours: anyPackages,
  theirs: anyPackages,
  held: anyPackages,
  rows: fc.constantFrom("per-version" as const, "per-name" as const),
  scheduler: fc.scheduler(),
});

describe.each(storages)("two runs at once on one entity that stores by %s", (storage) => {
  it("lose nothing that both declare, and the next run corrects it", async () => {
    let between = 0;
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(anyPair, async ({ ours, theirs, held, rows, scheduler }) => {
        const behaviour = { storage, rows };
        const fixtures = [ours, theirs].map((declared) => worldOf(declared, held));
        const [our, their] = fixtures;
        if (our === undefined || their === undefined) return;
        const cortex = cortexOf(our, behaviour);
        const turn = (): Promise<void> => scheduler.schedule(Promise.resolve());
        await scheduler.waitFor(
          Promise.all(
            fixtures.map((fixture) => createHarness(fixture, behaviour, cortex, turn).run()),
          ),
        );
        const alone = createHarness(our, behaviour, cortex);
        const left = alone.recorded();
        runs += 1;
        between += fixtures.some((fixture) => isReached(left, { fixture, behaviour })) ? 0 : 1;

        const names = new Set(left.get("shop")?.map(nameOf));
        expect(declaredByAll(fixtures).isSubsetOf(names), shown(left)).toBe(true);

        const next = await alone.run();
        expect(hasFailed(next)).toBe(false);
        // What one run recorded after the other had read its state is nobody's.
        const nobodys = unclaimedOf(next);
        const healed = new Map(
          [...alone.recorded()].map(([entity, lines]) => [
            entity,
            lines.filter((line) => !nobodys.has(nameOf(line))),
          ]),
        );
        expect(isReached(healed, { fixture: our, behaviour }), shown(healed)).toBe(true);
      }),
      { numRuns },
    );
    process.stdout.write(
      `two runs at once, ${storage}: ${runs} interleavings, ${between} ended between the two\n`,
    );
  }, 600_000);
});

function worldOf(declared: readonly string[], held: readonly string[]): Fixture {
  const lines = declared.map((text) => `NODE ${text.replace("@", " ")}`);
  return {
    name: declared.join(" "),
    files: { "yarn.lock": yarnLock(...declared) },
    inputs: { "prune-limit": "100%" },
    packageTypes: ["NODE"],
    seed: new Map([["shop", held.map(rowOf)]]),
    reached: new Map([["shop", lines.toSorted()]]),
  };
}

function rowOf(text: string) {
  const [name = "", version = ""] = text.split("@");
  return { packageType: "NODE" as const, name, version };
}

function declaredByAll(fixtures: readonly Fixture[]): ReadonlySet<string> {
  const all = fixtures.map(({ reached }) => new Set(reached.get("shop")?.map(nameOf)));
  return all.reduce((some, each) => some.intersection(each));
}

/** The recorded names that a run reports as unclaimed, as `TYPE name`. */
function unclaimedOf({ report }: RunOutcome): ReadonlySet<string> {
  const types = report.entities.flatMap(({ packageTypes }) => packageTypes);
  return new Set(
    types.flatMap(({ packageType, unclaimed }) =>
      unclaimed.map(({ name }) => `${packageType} ${name}`),
    ),
  );
}

function hasFailed({ report }: RunOutcome): boolean {
  return report.result === "failed";
}
