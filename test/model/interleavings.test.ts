import fc from "fast-check";
import { expect, it } from "vitest";
import type { EntityOutcome } from "../../src/convergence/converge.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { Cortex } from "../../src/cortex/cortex.ts";
import { convergeOnce, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { memoryCortex, recordedLines, type MemoryCortex } from "../support/memory-cortex.ts";
import { storages } from "../../src/sandbox/options.ts";
import { takingTurns, type Turns } from "./taking-turns.ts";

const anyNames = fc.subarray(["ms", "debug", "chalk", "kleur"]);

const anyStory = fc.record({
  /** What each source declared before, and declares when both run at once. */
  before: fc.tuple(anyNames, anyNames),
  now: fc.tuple(anyNames, anyNames),
  turns: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  rows: fc.constantFrom("per-version" as const, "per-name" as const),
});

it.each(storages)(
  "two sources that take turns at every request end in what both declare, once each has run again: %s",
  async (storage) => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ before, now, turns, rows }) => {
        const cortex = memoryCortex({ storage, rows });
        for (const [index, names] of before.entries()) await sync(cortex, index, names);

        const order = takingTurns(2, turns);
        await Promise.all(
          now.map((names, index) =>
            sync({ ...cortex, ...inTurn(cortex, order, index) }, index, names).finally(() =>
              order.left(index),
            ),
          ),
        );
        // What one of them added while the other replaced the state is nobody's until both have run again.
        const codes: string[] = [];
        for (const round of [now, now])
          for (const [index, names] of round.entries()) {
            const { problems } = await sync(cortex, index, names);
            codes.push(...problems.map(({ code }) => code));
          }

        const declared = [...new Set(now.flat())].map((name) => `${name} 1.0.0`).toSorted();
        const recorded = recordedLines(cortex.store, "NODE");
        expect(declared.filter((line) => !recorded.includes(line))).toEqual([]);
        // What one carried along for the other, who dropped it meanwhile, is nobody's, and is reported so.
        const left = recorded.filter((line) => !declared.includes(line));
        if (!codes.includes("unclaimed")) expect(left).toEqual([]);

        const asked = cortex.asked.length;
        for (const [index, names] of now.entries()) await sync(cortex, index, names);
        expect(cortex.asked.slice(asked).filter(isWrite)).toEqual([]);
      }),
      { numRuns: 150, seed: 20_261_130 },
    );
  },
  120_000,
);

function isWrite(request: string): boolean {
  return /^(?:upload|remove|write)/.test(request);
}

function sync(
  cortex: MemoryCortex,
  index: number,
  names: readonly string[],
): Promise<EntityOutcome> {
  return convergeOnce(cortex, {
    source: sourceNamed(`repository-${index}`, String(index + 1)),
    types: [declared(names)],
    policy: { prune: "true", pruneLimit: 1 },
  });
}

function declared(names: readonly string[]): DeclaredType {
  return declaredType(
    "NODE",
    names.map((name) => `${name}@1.0.0`),
  );
}

/** Every request of a run waits for its turn. */
function inTurn(cortex: MemoryCortex, { turn }: Turns, run: number): Omit<Cortex, "requests"> {
  return {
    list: (...all) => turn(run).then(() => cortex.list(...all)),
    upload: (...all) => turn(run).then(() => cortex.upload(...all)),
    remove: (...all) => turn(run).then(() => cortex.remove(...all)),
    catalog: (...all) => turn(run).then(() => cortex.catalog(...all)),
    customData: (...all) => turn(run).then(() => cortex.customData(...all)),
    setCustomData: (...all) => turn(run).then(() => cortex.setCustomData(...all)),
  };
}
