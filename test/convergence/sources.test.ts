import { describe, expect, it } from "vitest";
import { stateKey } from "../../src/convergence/state.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import { Fault } from "../../src/domain/problem.ts";
import type { ConvergeInput, EntityOutcome } from "../../src/convergence/converge.ts";
import { convergeOnce, noon, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type MemoryCortex,
} from "../support/memory-cortex.ts";
import { referencesTo } from "../support/references.ts";

const day = 24 * 60 * 60 * 1000;

describe("one source", () => {
  it("removes what it declared and declares no longer", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0", "debug@1.0.0"]);

    const outcome = await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(outcome.types[0]?.difference.removed.map(({ name }) => name)).toEqual(["debug"]);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("keeps what nobody is known to have declared, and reports what would remove it", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");

    const outcome = await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0", "ms 1.0.0"]);
    expect(outcome.problems).toMatchObject([{ severity: "notice", code: "unclaimed" }]);
    expect(outcome.problems[0]?.message).toContain("`prune: all`");
  });

  it("does not take over what another writer recorded because it declared it once", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0"]);
    seed(cortex, "left-pad", "1.3.0");

    await sync(cortex, "shop", ["debug@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "left-pad 1.3.0"]);
  });

  it("claims nothing more of a type that is neither declared nor recorded", async () => {
    const cortex = memoryCortex();
    const gone = declaredType("NODE", [], { present: false });
    await sync(cortex, "shop", ["ms@1.0.0"]);
    cortex.store.remove(entity, "NODE", "ms");
    await run(cortex, "shop", [gone]);
    const before = cortex.asked.length;
    await run(cortex, "shop", [gone]);
    expect(cortex.asked.slice(before)).toEqual(["list", `read ${stateKey}`]);

    cortex.store.seed(entity, [{ packageType: "NODE", name: "ms", version: "1.0.0" }]);
    await run(cortex, "shop", [gone]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("empties a type whose last manifest is gone, whatever the limit is", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", many(40));

    const outcome = await run(cortex, "shop", [declaredType("NODE", [], { present: false })], {
      policy: { prune: "true", pruneLimit: 0 },
    });

    expect(outcome.types).toMatchObject([{ result: "synced" }]);
    expect(recordedLines(cortex.store, "NODE")).toEqual([]);
  });

  it("no longer owns names that somebody else deleted", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0"]);
    cortex.store.remove(entity, "NODE", "ms");
    const none = [declaredType("NODE", [], { present: false })];
    await run(cortex, "shop", none);
    seed(cortex, "ms", "2.0.0");

    await run(cortex, "shop", none);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 2.0.0"]);
  });

  it("holds a type whose last manifest is gone while a file that was not read names part of it", async () => {
    const cortex = memoryCortex();
    const gone = declaredType("NODE", [], { present: false, manifests: [] });
    await sync(cortex, "shop", ["ms@1.0.0", "debug@1.0.0", "react@1.0.0", "vue@1.0.0"]);

    const outcome = await run(cortex, "shop", [gone], {
      references: () => Promise.resolve(referencesTo({ debug: "vendor/package.json:2" })),
    });

    expect(outcome.types).toMatchObject([
      { result: "failed", plan: { hold: { code: "prune-limit" } } },
    ]);
    expect(recordedLines(cortex.store, "NODE")).toHaveLength(4);
  });

  it("makes up for a removal that an earlier run did not come to", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0", "debug@1.0.0"]);
    const skip = () => Promise.resolve({ kind: "skip", reason: "superseded" } as const);
    await sync(cortex, "shop", ["ms@1.0.0"], { permission: skip });
    expect(recordedLines(cortex.store, "NODE")).toHaveLength(2);

    await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("remembers what a guard kept, until it may go", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", many(12));
    const held = await sync(cortex, "shop", ["ms@1.0.0"]);
    expect(held.problems.map(({ code }) => code)).toEqual(["prune-limit"]);
    expect(held.types[0]?.plan.withheld).toHaveLength(12);

    await sync(cortex, "shop", ["ms@1.0.0"], { policy: { prune: "true", pruneLimit: 1 } });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("keeps its whole base where reading back failed, and lets go of it with the next run", async () => {
    const faults = { lists: 0 };
    const cortex = memoryCortex({}, (request) => {
      if (request !== "list") return;
      faults.lists -= 1;
      if (faults.lists === 0) throw new Fault("cortex-unavailable", "Cortex is away.");
    });
    await sync(cortex, "shop", ["ms@1.0.0", "debug@1.0.0"]);
    const emptied = [declaredType("NODE", [], { present: false })];
    faults.lists = 3;
    const cut = await run(cortex, "shop", emptied);
    expect(cut.types).toMatchObject([{ result: "failed" }]);
    expect(recordedLines(cortex.store, "NODE")).toEqual([]);

    await run(cortex, "shop", emptied);

    const state = JSON.stringify(cortex.store.customData.state().get(entity));
    expect(state).toContain('"NODE":{"declared":"0"');
    expect(state).toContain('"names":""');
  });

  it("writes nothing, not even its state, when it runs a second time", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0"]);
    const before = cortex.asked.length;

    await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(cortex.asked.slice(before)).toEqual(["list", `read ${stateKey}`]);
  });

  it("renews its state once a day", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0"]);
    const before = cortex.asked.length;

    await sync(cortex, "shop", ["ms@1.0.0"], { now: () => noon + day, recordedAt: noon + day });

    const state = `read ${stateKey}`;
    expect(cortex.asked.slice(before)).toEqual(["list", state, `write ${stateKey}`, state]);
  });

  it("needs no state for a check that finds everything in sync", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0"]);
    const before = cortex.asked.length;

    await sync(cortex, "shop", ["ms@1.0.0"], { mode: "check" });

    expect(cortex.asked.slice(before)).toEqual(["list"]);
  });

  it("is known by the id of its repository under a new name", async () => {
    const cortex = memoryCortex();
    const types = (written: readonly string[]) => [declaredType("NODE", written)];
    await convergeOnce(cortex, {
      types: types(["ms@1.0.0", "debug@1.0.0"]),
      source: sourceNamed("old", "42"),
    });

    const outcome = await convergeOnce(cortex, {
      types: types(["ms@1.0.0"]),
      source: sourceNamed("new", "42"),
    });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
    expect(outcome.sources).toEqual(["github.com/acme/new"]);
  });

  it("inherits nothing from another repository that had its name", async () => {
    const cortex = memoryCortex();
    const [first, second] = [sourceNamed("shop", "1"), sourceNamed("shop", "2")];
    await convergeOnce(cortex, { types: [declaredType("NODE", ["ms@1.0.0"])], source: first });

    const types = [declaredType("NODE", ["debug@1.0.0"])];
    const outcome = await convergeOnce(cortex, { types, source: second });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
    expect(outcome.sources).toEqual(["github.com/acme/shop", "github.com/acme/shop@1"]);
  });
});

describe("two sources of one entity", () => {
  it("keep each other's names", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "backend", ["ms@1.0.0"]);
    await sync(cortex, "frontend", ["react@18.0.0"]);
    const outcome = await sync(cortex, "backend", ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0", "react 18.0.0"]);
    expect(outcome.problems).toEqual([]);
    expect(outcome.types[0]?.plan.kept).toMatchObject([
      { reason: "claimed-elsewhere", by: ["github.com/acme/frontend"] },
    ]);
  });

  it("remove a name when the last of them drops it", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "backend", ["ms@1.0.0", "debug@1.0.0"]);
    await sync(cortex, "frontend", ["react@18.0.0", "debug@1.0.0"]);

    const kept = await sync(cortex, "backend", ["ms@1.0.0"]);
    expect(recordedLines(cortex.store, "NODE")).toContain("debug 1.0.0");
    expect(kept.problems).toMatchObject([{ code: "claimed-elsewhere", severity: "notice" }]);
    expect(kept.problems[0]?.message).toContain("github.com/acme/frontend");

    await sync(cortex, "frontend", ["react@18.0.0"]);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0", "react 18.0.0"]);
  });

  it("remove a name that both dropped at once with the next run of either", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "backend", ["ms@1.0.0", "debug@1.0.0"]);
    await sync(cortex, "frontend", ["react@18.0.0", "debug@1.0.0"]);
    await Promise.all([
      sync(cortex, "backend", ["ms@1.0.0"]),
      sync(cortex, "frontend", ["react@18.0.0"]),
    ]);

    await sync(cortex, "backend", ["ms@1.0.0"]);
    await sync(cortex, "frontend", ["react@18.0.0"]);
    await sync(cortex, "backend", ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0", "react 18.0.0"]);
  });

  it.each(["per-name", "per-version"] as const)(
    "do not fight over the version of a name that both declare (%s)",
    async (rows) => {
      const cortex = memoryCortex({ rows });
      for (let round = 0; round < 2; round += 1) {
        await sync(cortex, "backend", ["ms@1.0.0", "a@1.0.0"]);
        await sync(cortex, "frontend", ["ms@2.0.0", "b@1.0.0"]);
      }
      const before = writes(cortex).length;

      const first = await sync(cortex, "backend", ["ms@1.0.0", "a@1.0.0"]);
      const second = await sync(cortex, "frontend", ["ms@2.0.0", "b@1.0.0"]);

      expect([first, second].flatMap(({ types }) => types.map(({ result }) => result))).toEqual([
        "in-sync",
        "in-sync",
      ]);
      expect(writes(cortex)).toHaveLength(before);
    },
  );

  it("update a shared name that is recorded as neither declares it", async () => {
    const cortex = memoryCortex({ rows: "per-name" });
    await sync(cortex, "backend", ["ms@1.0.0"]);
    await sync(cortex, "frontend", ["ms@1.0.0"]);
    await sync(cortex, "backend", ["ms@2.0.0"]);
    await sync(cortex, "frontend", ["ms@3.0.0"]);
    await sync(cortex, "backend", ["ms@2.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).not.toEqual(["ms 1.0.0"]);
  });

  it("renew their parts of the state once a day each, whenever the other wrote", async () => {
    const cortex = memoryCortex();
    const hour = day / 24;
    await sync(cortex, "frontend", ["react@1.0.0"]);
    await sync(cortex, "shop", ["ms@1.0.0"]);
    for (let days = 1; days <= 31; days += 1) {
      await sync(cortex, "frontend", ["react@1.0.0"], { now: () => noon + days * day });
      await sync(cortex, "shop", ["ms@1.0.0"], { now: () => noon + days * day + hour });
    }

    const outcome = await sync(cortex, "frontend", ["react@1.0.0"], {
      now: () => noon + 32 * day,
    });

    expect(outcome.problems.map(({ code }) => code)).not.toContain("source-stale");
  });

  it("write no state in turn where one of them always fails", async () => {
    const cortex = memoryCortex();
    const hold = { code: "type-held", reason: "NODE of shop is held." } as const;
    const failing = [declaredType("NODE", ["ms@1.0.0"], { hold })];
    const both = async (): Promise<void> => {
      await run(cortex, "shop", failing);
      await sync(cortex, "web", ["debug@1.0.0"]);
    };
    await both();
    await both();
    const before = cortex.asked.length;

    await both();

    expect(cortex.asked.slice(before).filter((line) => line.startsWith("write"))).toEqual([]);
  });

  it("report a source that has not synced for a month", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "backend", ["ms@1.0.0"]);

    const outcome = await sync(cortex, "frontend", ["react@18.0.0"], {
      now: () => noon + 31 * day,
      recordedAt: noon + 31 * day,
    });

    const stale = outcome.problems.find(({ code }) => code === "source-stale");
    expect(stale?.message).toContain("cortex-deps forget github.com/acme/backend --entity shop");
  });
});

function sync(
  cortex: MemoryCortex,
  name: string,
  written: readonly string[],
  overrides: Partial<ConvergeInput> = {},
): Promise<EntityOutcome> {
  return run(cortex, name, [declaredType("NODE", written)], overrides);
}

function run(
  cortex: MemoryCortex,
  name: string,
  types: readonly DeclaredType[],
  overrides: Partial<ConvergeInput> = {},
): Promise<EntityOutcome> {
  return convergeOnce(cortex, { types, source: sourceNamed(name), ...overrides });
}

function seed({ store }: MemoryCortex, name: string, version: string): void {
  store.seed(entity, [{ packageType: "NODE", name, version }]);
}

function many(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `name-${index}@1.0.0`);
}

function writes({ asked }: MemoryCortex): readonly string[] {
  return asked.filter((request) => /^(?:upload|remove|write)/.test(request));
}
