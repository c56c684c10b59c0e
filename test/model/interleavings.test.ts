import fc from "fast-check";
import { expect, it } from "vitest";
import type { EntityOutcome } from "../../src/convergence/converge.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { Cortex } from "../../src/cortex/cortex.ts";
import { convergeOnce, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type MemoryCortex,
} from "../support/memory-cortex.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { storages } from "../../src/sandbox/options.ts";
import { takingTurns, type Turns } from "./taking-turns.ts";
import { triesOf } from "../support/one-in.ts";

const anyNames = fc.subarray(["ms", "debug", "chalk", "kleur"]);

/** What became of the state of the entity between two runs. */
const fates = {
  kept: (after: unknown) => after,
  lost: () => null,
  stale: (_: unknown, afterTheFirst: unknown) => afterTheFirst,
  copied: (after: unknown) => ({ ...fieldsOf(after), entity: "en0000000000000000" }),
  "of another version in part": (after: unknown) => {
    const { sources } = fieldsOf(after);
    const [name = "", entry] = Object.entries(fieldsOf(sources))[0] ?? [];
    return {
      ...fieldsOf(after),
      sources: { ...fieldsOf(sources), [name]: { ...fieldsOf(entry), v: "2" } },
    };
  },
} as const;

const anyStory = fc.record({
  /** What each source declared before, and declares when both run at once. */
  before: fc.tuple(anyNames, anyNames),
  now: fc.tuple(anyNames, anyNames),
  versions: fc.constantFrom(["1.0.0", "1.0.0"] as const, ["1.0.0", "2.0.0"] as const),
  fate: fc.constantFrom(...(Object.keys(fates) as (keyof typeof fates)[])),
  turns: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  rows: fc.constantFrom("per-version" as const, "per-name" as const),
});

it.each(storages)(
  "two sources that take turns at every request end in what both declare, once each has run again: %s",
  async (storage) => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ before, now, versions, fate, turns, rows }) => {
        const cortex = memoryCortex({ storage, rows });
        const states: unknown[] = [];
        for (const [index, names] of before.entries()) {
          await sync(cortex, index, names, versions);
          states.push(stateIn(cortex));
        }
        writeState(cortex, fates[fate](states[1], states[0]));

        const order = takingTurns(2, turns);
        await Promise.all(
          now.map((names, index) =>
            sync({ ...cortex, ...inTurn(cortex, order, index) }, index, names, versions).finally(
              () => order.left(index),
            ),
          ),
        );
        // Who declares a name and once synced it has it, whatever the other source does meanwhile. Of a
        // state that has lost a claim nobody can know.
        const kept = now.flatMap((names, index) =>
          names.filter((name) => before[index]?.includes(name)),
        );
        if (fate !== "stale") expect(without(kept, namesIn(cortex))).toEqual([]);

        // What one of them added while the other replaced the state is nobody's until both have run again.
        const codes: string[] = [];
        for (const round of [now, now])
          for (const [index, names] of round.entries()) {
            const { problems } = await sync(cortex, index, names, versions);
            codes.push(...problems.map(({ code }) => code));
          }

        const declared = now.flat();
        expect(without(declared, namesIn(cortex))).toEqual([]);
        // What one carried along for the other, who dropped it meanwhile, is nobody's, and is reported so.
        if (!codes.includes("unclaimed")) expect(without(namesIn(cortex), declared)).toEqual([]);

        const asked = cortex.asked.length;
        for (const [index, names] of now.entries()) await sync(cortex, index, names, versions);
        expect(cortex.asked.slice(asked).filter(isWrite)).toEqual([]);
      }),
      { numRuns: triesOf(300) },
    );
  },
  240_000,
);

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  return names.filter((name) => !others.includes(name));
}

function namesIn(cortex: MemoryCortex): readonly string[] {
  return recordedLines(cortex.store, "NODE").map((line) => line.split(" ", 1)[0] ?? "");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function stateIn(cortex: MemoryCortex): unknown {
  return cortex.store.customData.list(entity).find(({ key }) => key === stateKey)?.value ?? null;
}

function writeState(cortex: MemoryCortex, value: unknown): void {
  if (value === null) cortex.store.customData.remove(entity, stateKey);
  else cortex.store.customData.set(entity, { key: stateKey, value }, false);
}

function isWrite(request: string): boolean {
  return /^(?:upload|remove|write)/.test(request);
}

function sync(
  cortex: MemoryCortex,
  index: number,
  names: readonly string[],
  versions: readonly string[],
): Promise<EntityOutcome> {
  return convergeOnce(cortex, {
    source: sourceNamed(`repository-${index}`, String(index + 1)),
    types: [declared(names, versions[index] ?? "")],
    policy: { prune: "true", pruneLimit: 1 },
  });
}

function declared(names: readonly string[], version: string): DeclaredType {
  return declaredType(
    "NODE",
    names.map((name) => `${name}@${version}`),
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
