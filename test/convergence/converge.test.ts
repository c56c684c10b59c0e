import { describe, expect, it } from "vitest";
import type { ConvergeInput, EntityOutcome } from "../../src/convergence/converge.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { Fault } from "../../src/domain/problem.ts";
import { convergeOnce } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type MemoryCortex,
} from "../support/memory-cortex.ts";

describe("converging an entity", () => {
  it("reports a first sync as what was read back", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3"])] });

    expect(outcome.types).toMatchObject([
      {
        result: "synced",
        difference: { added: [{ name: "ms", versions: ["2.1.3"] }], updated: [], removed: [] },
        documents: [{ endpoint: "node/package-lock", verbatim: false }],
        problems: [],
      },
    ]);
  });

  it("reports a second sync as in sync, with no document", async () => {
    const cortex = memoryCortex();
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    await run(cortex, { types });
    const outcome = await run(cortex, { types });

    expect(outcome.types).toMatchObject([{ result: "in-sync", documents: [], problems: [] }]);
  });

  it("reports in a check what a sync would do, and writes nothing", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      mode: "check",
    });

    expect(outcome.types).toMatchObject([
      { result: "drift", documents: [{ endpoint: "node/package-lock" }] },
    ]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("fails a held type in a check as in a sync, and reports no change of it", async () => {
    const hold = { code: "type-held", reason: "NODE of shop is held." } as const;
    for (const mode of ["check", "sync"] as const) {
      const types = [declaredType("NODE", ["ms@2.1.3"], { hold })];
      const outcome = await run(memoryCortex(), { types, mode });

      expect(outcome.types).toMatchObject([
        { result: "failed", difference: { added: [], updated: [], removed: [] } },
      ]);
      expect(outcome.problems).toMatchObject([
        { severity: "error", code: "type-held", message: hold.reason, entity, packageType: "NODE" },
      ]);
    }
  });

  describe("a missing SBOM", () => {
    const reason = "NODE of shop is held: bom.json could not be read.";
    const missingSbom = { code: "type-held", reason } as const;
    const fromSbom = declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"], { sboms: ["bom.json"] });
    const fromManifests = declaredType("NODE", ["ms@2.1.3"]);

    it.each(["check", "sync"] as const)(
      "holds a type that it covered at the last sync, in a %s",
      async (mode) => {
        const cortex = memoryCortex();
        await run(cortex, { types: [fromSbom] });

        for (let runs = 0; runs < 2; runs += 1) {
          const outcome = await run(cortex, { types: [{ ...fromManifests, missingSbom }], mode });
          expect(outcome.problems).toMatchObject([{ code: "type-held", message: reason }]);
        }
        expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 4.3.4", "ms 2.1.3"]);
      },
    );

    it("holds a type of which no sync is known", async () => {
      const outcome = await run(memoryCortex(), { types: [{ ...fromManifests, missingSbom }] });

      expect(outcome.types).toMatchObject([{ result: "failed" }]);
    });

    it("leaves a type alone that was synced without one", async () => {
      const cortex = memoryCortex();
      await run(cortex, { types: [fromManifests] });

      const types = [declaredType("NODE", ["ms@2.1.4"], { missingSbom })];
      const outcome = await run(cortex, { types });

      expect(outcome.types).toMatchObject([{ result: "synced" }]);
      expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 2.1.4"]);
    });
  });

  it("reports as done only what reading back shows", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "list") cortex.store.remove(entity, "NODE", "debug");
    });
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"])],
    });

    expect(outcome.types[0]?.result).toBe("failed");
    expect(outcome.types[0]?.difference.added.map(({ name }) => name)).toEqual(["ms"]);
    expect(outcome.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "not-recorded: Reading back NODE of shop does not show 1 package as declared (debug). Run again; if it stays, look for another writer on this entity.",
    ]);
  });

  it("does not report an update as done while reading back shows the old version", async () => {
    const cortex = memoryCortex();
    seed(cortex, "debug", "4.3.3");
    const deaf = { ...cortex, upload: () => Promise.resolve() };
    const outcome = await run(deaf, { types: [declaredType("NODE", ["debug@4.3.4"])] });

    expect(outcome.types[0]?.difference.updated).toEqual([]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(["not-recorded"]);
  });

  it("reports what stayed though it was to go", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["left-pad@1.3.0"])] });
    const stubborn = { ...cortex, remove: () => Promise.resolve() };
    const outcome = await run(stubborn, { types: [declaredType("NODE", [], { present: false })] });

    expect(outcome.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "not-removed: Cortex still records 1 NODE package that shop no longer declares (left-pad). Run again; if it stays, look for another writer on this entity.",
    ]);
    expect(outcome.types[0]?.difference.removed).toEqual([]);
  });

  it("reports a fault once, and not its consequences besides", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request.startsWith("upload")) throw new Fault("upload-rejected", "Cortex refused it.");
    });
    const outcome = await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3"])] });

    expect(outcome.problems.map(({ code }) => code)).toEqual(["upload-rejected"]);
    expect(outcome.types[0]?.documents).toEqual([]);
  });

  it("plans nothing where what is recorded could not be read", async () => {
    const fault = new Fault("entity-not-found", "Cortex has no entity shop.");
    const cortex = memoryCortex();
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      recorded: Promise.reject(fault),
    });

    expect(outcome).toEqual({
      entity,
      types: [],
      sources: [],
      problems: [expect.objectContaining({ code: "entity-not-found", entity })],
      fault,
      skipped: null,
    });
    expect(cortex.asked).toEqual([`read ${stateKey}`]);
  });

  it.each(["permission", "references"] as const)(
    "writes nothing where the question of %s breaks, and reports the defect",
    async (question) => {
      const cortex = memoryCortex();
      await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"])] });
      const before = cortex.asked.length;
      const outcome = await run(cortex, {
        types: [declaredType("NODE", ["ms@2.1.3"])],
        [question]: () => Promise.reject(new TypeError("x is undefined")),
      });

      expect(outcome.problems.map(({ code }) => code)).toEqual(["internal"]);
      expect(cortex.asked.slice(before).some((request) => /^(?:upload|remove)/.test(request))).toBe(
        false,
      );
    },
  );
});

describe("a type of which the repository has no manifest", () => {
  it("stays where nobody is known to have declared it, and a notice reports what would empty it", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, { types: [declaredType("NODE", [], { present: false })] });

    expect(outcome.types).toMatchObject([{ result: "in-sync" }]);
    expect(outcome.problems).toMatchObject([
      {
        severity: "notice",
        code: "type-unmanaged",
        message:
          "Cortex records 1 NODE package for shop that nobody is known to have declared (left-pad); no manifest of that type was read here. It stays. `prune: all` removes what is unclaimed, once every repository of the entity has synced.",
      },
    ]);
  });

  it("is no part of the outcome where nothing of it is recorded", async () => {
    const types = [declaredType("NODE", [], { present: false })];

    expect((await run(memoryCortex(), { types })).types).toEqual([]);
  });

  it("is held where the tree that could hide a manifest was not seen", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["left-pad@1.3.0"])] });
    const hold = { code: "type-held", reason: "NODE of shop is held." } as const;
    const types = [declaredType("NODE", [], { present: false, hold })];
    const outcome = await run(cortex, { types });

    expect(outcome.problems.map(({ code }) => code)).toEqual(["type-held"]);
    expect(outcome.types[0]?.plan.withheld.map(({ name }) => name)).toEqual(["left-pad"]);
  });

  it("is emptied as a check foretells", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["left-pad@1.3.0"])] });
    const types = [declaredType("NODE", [], { present: false })];
    const foretold = await run(cortex, { types, mode: "check" });
    const done = await run(cortex, { types });

    expect(foretold.types).toMatchObject([{ result: "drift" }]);
    expect(done.types).toMatchObject([{ result: "synced" }]);
    expect(done.types[0]?.difference.removed).toEqual(foretold.types[0]?.difference.removed);
  });
});

describe("a run that may not write after all", () => {
  const late = "main is at 9c1e7f2 now.";
  const permission = () => Promise.resolve({ kind: "skip", reason: late } as const);

  it("writes nothing and reports why", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3"])], permission });

    expect(outcome.skipped).toBe(late);
    expect(outcome.types).toMatchObject([
      { result: "skipped", documents: [], difference: { added: [], updated: [], removed: [] } },
    ]);
    expect(cortex.asked).toEqual(["list", `read ${stateKey}`]);
  });

  it("checks where the work tree is of another commit", async () => {
    const cortex = memoryCortex();
    const other = () => Promise.resolve({ kind: "check" } as const);
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    const outcome = await run(cortex, { types, permission: other });

    expect(outcome.types).toMatchObject([{ result: "drift" }]);
    expect(cortex.asked).toEqual(["list", `read ${stateKey}`]);
  });

  it.each(["check", "skip"] as const)("writes no state either (%s)", async (kind) => {
    const cortex = memoryCortex();
    seed(cortex, "ms", "2.1.3");
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    await run(cortex, { types, permission: () => Promise.resolve({ kind, reason: late }) });

    expect(cortex.asked).not.toContain(`write ${stateKey}`);
  });

  it("removes nothing where it is not known whether the work tree is the newest commit", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"])] });
    const keep = () => Promise.resolve({ kind: "keep" } as const);
    const types = [declaredType("NODE", ["ms@2.2.0"])];
    const outcome = await run(cortex, { types, permission: keep });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 4.3.4", "ms 2.2.0"]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(["commit-unproven"]);
    await run(cortex, { types });
    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 2.2.0"]);
  });

  it("still reports what is in sync and what is held", async () => {
    const cortex = memoryCortex();
    seed(cortex, "ms", "2.1.3");
    const hold = { code: "type-held", reason: "GO of shop is held." } as const;
    const outcome = await run(cortex, {
      types: [
        declaredType("NODE", ["ms@2.1.3"]),
        declaredType("PYTHON", ["flask@3"]),
        declaredType("GO", [], { hold }),
      ],
      permission,
    });

    expect(outcome.types.map(({ result }) => result)).toEqual(["in-sync", "skipped", "failed"]);
  });

  it("is not asked for where nothing has to change, nor in a check", async () => {
    const quiet = memoryCortex();
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    await run(quiet, { types });
    const never = { permission: () => Promise.reject(new Error("not to be asked")) };
    const inSync = await run(quiet, { ...never, types });
    const checked = await run(memoryCortex(), { ...never, types, mode: "check" });

    expect(inSync.types[0]?.result).toBe("in-sync");
    expect(checked.types[0]?.result).toBe("drift");
  });
});

describe("names that stay because of prune: false", () => {
  it("are reported as a notice", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["left-pad@1.3.0"])] });
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      policy: { prune: "false", pruneLimit: 0.5 },
    });

    expect(outcome.types[0]?.result).toBe("synced");
    expect(outcome.problems).toMatchObject([
      {
        severity: "notice",
        code: "prune-disabled",
        message:
          "Cortex records 1 NODE package for shop that the repository no longer declares (left-pad). It stays because `prune` is `false`.",
      },
    ]);
  });

  it("are named as far as a message can carry them", async () => {
    const cortex = memoryCortex();
    const names = Array.from({ length: 8 }, (_, index) => `name-${index}@1`);
    await run(cortex, { types: [declaredType("NODE", names)] });
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      policy: { prune: "false", pruneLimit: 0.5 },
    });

    expect(outcome.problems[0]?.message).toContain(
      "8 NODE packages for shop that the repository no longer declares (name-0, name-1, name-2, name-3, name-4 and 3 more)",
    );
  });
});

describe("names that stay because a manifest does not name all of its own", () => {
  it("are reported with the manifest, on every run, and nothing more is written", async () => {
    const cortex = memoryCortex();
    await run(cortex, { types: [declaredType("NODE", ["left-pad@1.3.0"])] });
    const types = [declaredType("NODE", ["ms@2.1.3"], { unresolved: ["a.json", "b.json"] })];
    const first = await run(cortex, { types });
    const second = await run(cortex, { types });

    expect(first.types[0]?.result).toBe("synced");
    expect(second.types[0]?.result).toBe("in-sync");
    expect(second.problems).toEqual(first.problems);
    expect(second.problems).toMatchObject([
      {
        severity: "notice",
        code: "names-unresolved",
        message:
          "Cortex records 1 NODE package for shop that the repository does not declare by name (left-pad). It stays, because a.json, b.json may declare them: the warnings there name what is not known.",
      },
    ]);
  });
});

function run(cortex: MemoryCortex, overrides: Partial<ConvergeInput>): Promise<EntityOutcome> {
  return convergeOnce(cortex, { bytes: () => new Uint8Array(), ...overrides });
}

function seed({ store }: MemoryCortex, name: string, version: string): void {
  store.seed(entity, [{ packageType: "NODE", name, version }]);
}
