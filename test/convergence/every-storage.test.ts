import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isEmpty } from "../../src/convergence/compare.ts";
import { nameHash, packHashes } from "../../src/convergence/name-hash.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import type { EntityOutcome } from "../../src/convergence/converge.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import { storages } from "../../src/sandbox/options.ts";
import { canonicalName, canRepresent } from "../../src/domain/names.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { Fault } from "../../src/domain/problem.ts";
import { anyDeclared, anyRows } from "../support/arbitraries.ts";
import { convergeOnce, sourceNamed } from "../support/converging.ts";
import { declaredType, verbatimType } from "../support/declared-type.ts";
import { entity, memoryCortex, type Before, type MemoryCortex } from "../support/memory-cortex.ts";
import { triesOf } from "../support/one-in.ts";

/** Every way of storing that docs/packages-api.md leaves open, one after the other. */
const behaviours = storages.flatMap((storage) =>
  (["per-version", "per-name"] as const).flatMap((rows) =>
    [0, 1, 2].flatMap((lag) =>
      (["colon", "dot"] as const).flatMap((javaNames) =>
        (["written", "bare"] as const).map((goVersions) => ({
          storage,
          rows,
          lag,
          javaNames,
          goVersions,
        })),
      ),
    ),
  ),
);

describe("under every storage behaviour", () => {
  it("a sync reaches the declared set, and the next one writes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ behaviour, type, bytes, rows }) => {
        const cortex = storeOf(behaviour, type, rows);
        const outcome = await sync(cortex, type, bytes);
        expect(outcome.problems).toEqual([]);
        expect(isReached(cortex, type)).toBe(true);

        const writes = writesOf(cortex).length;
        const second = await sync(cortex, type, bytes);
        expect(second.types.map(({ result }) => result)).toEqual(["in-sync"]);
        expect(writesOf(cortex)).toHaveLength(writes);
      }),
      { numRuns: triesOf(400) },
    );
  });

  it("a check writes nothing and foretells what the sync then does", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ behaviour, type, bytes, rows }) => {
        const cortex = storeOf(behaviour, type, rows);
        const foretold = await sync(cortex, type, bytes, "check");
        expect(writesOf(cortex)).toEqual([]);

        const done = await sync(cortex, type, bytes);
        expect(done.types.map(({ difference }) => difference.removed)).toEqual(
          foretold.types.map(({ difference }) => difference.removed),
        );
        expect(done.types.map(({ difference }) => difference.added)).toEqual(
          foretold.types.map(({ difference }) => difference.added),
        );
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("what one failed manifest leaves unknown is never removed", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ behaviour, type, bytes, rows }) => {
        const cortex = storeOf(behaviour, type, rows);
        const hold = { code: "type-held", reason: "a manifest failed" } as const;
        const before = cortex.store.state().get(entity);
        const outcome = await sync(cortex, { ...type, hold }, bytes);

        expect(cortex.store.state().get(entity)).toEqual(before);
        expect(outcome.problems.map(({ code }) => code)).toEqual(["type-held"]);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("no recorded name goes while a manifest declares packages without naming them", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, async ({ behaviour, type, bytes, rows }) => {
        // No manifest of Go names a module without its version.
        fc.pre(type.packages.every(({ versions }) => canRepresent(type.packageType, versions)));
        const cortex = storeOf(behaviour, type, rows);
        const before = recordedKeys(cortex, type);
        await sync(cortex, { ...type, unresolved: ["build.gradle"] }, bytes);

        expect([...before.difference(recordedKeys(cortex, type))]).toEqual([]);
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("a run that a fault cut short loses no name that was rightly recorded, and the next run corrects it", async () => {
    await fc.assert(
      fc.asyncProperty(anyWorld, fc.nat({ max: 8 }), async (world, at) => {
        const { behaviour, type, bytes, rows } = world;
        let isCut = true;
        let requests = 0;
        const cortex = storeOf(behaviour, type, rows, () => {
          requests += 1;
          if (isCut && requests > at) throw new Fault("cortex-unreachable", "the line is dead");
        });
        const right = rightlyRecorded(cortex, type);
        await sync(cortex, type, bytes);
        const lost = new Set(right).difference(new Set(rightlyRecorded(cortex, type)));
        expect([...lost]).toEqual([]);

        isCut = false;
        await sync(cortex, type, bytes);
        expect(isReached(cortex, type)).toBe(true);
      }),
      { numRuns: triesOf(400) },
    );
  });
});

const anyWorld = fc
  .record({
    behaviour: fc.constantFrom(...behaviours),
    packageType: fc.constantFrom(...packageTypes),
    written: anyDeclared,
    isVerbatim: fc.boolean(),
  })
  .chain(({ behaviour, packageType, written, isVerbatim }) =>
    anyRows(packageType).map((rows) => ({
      behaviour,
      rows,
      ...(isVerbatim && written.some((text) => text.includes("@"))
        ? verbatimType(packageType, written)
        : { type: declaredType(packageType, written), bytes: () => new Uint8Array() }),
    })),
  );

type Behaviour = (typeof behaviours)[number];

function storeOf(
  behaviour: Behaviour,
  { packageType }: DeclaredType,
  rows: readonly { readonly name: string; readonly version: string }[],
  before?: Before,
): MemoryCortex {
  const cortex = memoryCortex(behaviour, before);
  const seen = new Set<string>();
  // A store that keeps one row of a name never had two.
  const kept = rows.filter(
    ({ name }) => behaviour.rows === "per-version" || (!seen.has(name) && seen.add(name)),
  );
  cortex.store.seed(
    entity,
    kept.map((row) => ({ ...row, packageType })),
  );
  claim(cortex, packageType, kept);
  return cortex;
}

/** An earlier sync of the same source declared all that is recorded. */
function claim(
  { store }: MemoryCortex,
  packageType: DeclaredType["packageType"],
  rows: readonly { readonly name: string }[],
): void {
  const names = packHashes(rows.map(({ name }) => nameHash(packageType, name)));
  const types = { [packageType]: { names } };
  const { name } = sourceNamed("shop");
  const value = { v: "1", sources: { [name]: { types } } };
  store.customData.set(entity, { key: stateKey, value }, false);
}

async function sync(
  cortex: MemoryCortex,
  type: DeclaredType,
  bytes: () => Uint8Array,
  mode: "sync" | "check" = "sync",
): Promise<EntityOutcome> {
  // A write of the run before may still be on its way into the list.
  for (let looks = 0; looks < 3; looks += 1) cortex.store.list(entity);
  return convergeOnce(cortex, {
    types: [type],
    mode,
    policy: { prune: "true", pruneLimit: 1 },
    bytes,
  });
}

function recordedKeys({ store }: MemoryCortex, { packageType }: DeclaredType): Set<string> {
  const rows = store.state().get(entity) ?? [];
  return new Set(rows.map(({ name }) => canonicalName(packageType, name)));
}

function isReached({ store }: MemoryCortex, { packageType, packages }: DeclaredType): boolean {
  const rows = store.state().get(entity) ?? [];
  return isEmpty(compare(packageType, packages, recordedNames(packageType, rows)));
}

/** The declared names that are recorded under declared versions alone. */
function rightlyRecorded(
  { store }: MemoryCortex,
  { packageType, packages }: DeclaredType,
): readonly string[] {
  const rows = store.state().get(entity) ?? [];
  return packages.flatMap(({ name, versions }) => {
    const own = rows.filter(
      (row) => canonicalName(packageType, row.name) === canonicalName(packageType, name),
    );
    // A store may write `v1.0.0` of Go bare.
    const isRight =
      own.length > 0 &&
      own.every(({ version }) => versions.includes(version) || versions.includes(`v${version}`));
    return isRight ? [name] : [];
  });
}

function writesOf({ asked }: MemoryCortex): readonly string[] {
  return asked.filter((request) => /^(?:upload|remove|write)/.test(request));
}
