import { describe, expect, it } from "vitest";
import { converge, type Converging, type EntityOutcome } from "../../src/convergence/converge.ts";
import { Fault } from "../../src/domain/problem.ts";
import { declaredType, verbatimType } from "../support/declared-type.ts";
import { entity, memoryCortex, type MemoryCortex } from "../support/memory-cortex.ts";

describe("converging an entity", () => {
  it("tells a first sync as what was read back", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3"])] });

    expect(outcome.types).toMatchObject([
      {
        result: "synced",
        recorded: 1,
        difference: { added: [{ name: "ms", versions: ["2.1.3"] }], updated: [], removed: [] },
        documents: [{ endpoint: "node/package-lock", verbatim: false }],
        problems: [],
      },
    ]);
  });

  it("tells a second sync as in sync, with no document", async () => {
    const cortex = memoryCortex();
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    await run(cortex, { types });
    const outcome = await run(cortex, { types });

    expect(outcome.types).toMatchObject([{ result: "in-sync", documents: [], problems: [] }]);
  });

  it("tells in a check what a sync would do, and writes nothing", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      mode: "check",
    });

    expect(outcome.types).toMatchObject([
      { result: "drift", recorded: 0, documents: [{ endpoint: "node/package-lock" }] },
    ]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("fails a held type in a check as in a sync, and tells no change of it", async () => {
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

  it("tells as done only what reading back shows", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "list") cortex.store.remove(entity, "NODE", "debug");
    });
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"])],
    });

    expect(outcome.types[0]?.result).toBe("failed");
    expect(outcome.types[0]?.difference.added.map(({ name }) => name)).toEqual(["ms"]);
    expect(outcome.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "not-recorded: Reading back NODE of shop does not show 1 name as declared (debug). Run again; if it stays, look for another writer on this entity.",
    ]);
  });

  it("does not tell an update as done while reading back shows the old version", async () => {
    const cortex = memoryCortex();
    seed(cortex, "debug", "4.3.3");
    const deaf = { ...cortex, upload: () => Promise.resolve() };
    const outcome = await run(deaf, { types: [declaredType("NODE", ["debug@4.3.4"])] });

    expect(outcome.types[0]?.difference.updated).toEqual([]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(["not-recorded"]);
  });

  it("tells what stayed though it was to go", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const stubborn = { ...cortex, remove: () => Promise.resolve() };
    const outcome = await run(stubborn, { types: [declaredType("NODE", [], { present: false })] });

    expect(outcome.problems.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      "not-removed: Cortex still records 1 name of NODE that shop does not declare (left-pad). Run again; if it stays, look for another writer on this entity.",
    ]);
    expect(outcome.types[0]?.difference.removed).toEqual([]);
  });

  it("tells a fault once, and not its consequences besides", async () => {
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
      leftAlone: [],
      problems: [expect.objectContaining({ code: "entity-not-found", entity })],
      fault,
      withheld: null,
    });
    expect(cortex.asked).toEqual([]);
  });

  it("writes nothing where a question about the event breaks, and tells the defect", async () => {
    for (const question of ["refusal", "deletedTypes"] as const) {
      const cortex = memoryCortex();
      cortex.store.seed(entity, [{ packageType: "GO", name: "a.dev/x", version: "v1.0.0" }]);
      const outcome = await run(cortex, {
        types: [declaredType("NODE", ["ms@2.1.3"])],
        [question]: () => Promise.reject(new TypeError("x is undefined")),
      });

      expect(outcome.problems.map(({ code }) => code)).toEqual(["internal"]);
      expect(cortex.asked).toEqual(["list"]);
    }
  });

  it("holds a type whose manifest cannot be read any more, and goes on with the others", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, {
      types: [verbatimType("PYTHON", ["flask@3"]).type, declaredType("NODE", ["ms@2.1.3"])],
      bytes: () => {
        throw new Fault("manifest-invalid", "requirements.txt does not exist.");
      },
    });

    expect(outcome.types.map(({ result }) => result)).toEqual(["failed", "synced"]);
    expect(outcome.problems.map(({ message }) => message)).toEqual([
      "PYTHON of shop is held: requirements.txt does not exist.",
    ]);
  });
});

describe("a type of which the repository has no manifest", () => {
  it("is left alone, and a notice tells what would empty it", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, { types: [] });

    expect(outcome.leftAlone).toEqual([{ packageType: "NODE", recorded: 1 }]);
    expect(outcome.problems).toMatchObject([
      {
        severity: "notice",
        code: "type-unmanaged",
        message:
          "Cortex records 1 name of NODE for shop, and the repository has no manifest of that type. They were left alone, because nothing shows that they came from here; `package-types: node` beside the types in use would empty the type.",
      },
    ]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("is left alone without a word where `package-types` names others", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, { types: [], ownTypes: ["GO"] });

    expect(outcome.leftAlone).toEqual([{ packageType: "NODE", recorded: 1 }]);
    expect(outcome.problems).toEqual([]);
  });

  it("is emptied where `package-types` names it, within the prune limit", async () => {
    const cortex = memoryCortex();
    for (let index = 0; index < 12; index += 1) seed(cortex, `name-${index}`, "1");
    const types = [declaredType("NODE", [], { present: false })];
    const held = await run(cortex, { types, ownTypes: ["NODE"] });
    expect(held.problems.map(({ code }) => code)).toEqual(["prune-limit"]);

    const policy = { prune: true, pruneLimit: 1 };
    const emptied = await run(cortex, { types, ownTypes: ["NODE"], policy });
    expect(emptied.types).toMatchObject([{ result: "synced", recorded: 0 }]);
  });
});

describe("a type of which the last manifest is proven to have been deleted", () => {
  const proven = { deletedTypes: () => Promise.resolve(new Set(["NODE"] as const)) };

  it("is emptied, whatever the prune limit is", async () => {
    const cortex = memoryCortex();
    for (let index = 0; index < 40; index += 1) seed(cortex, `name-${index}`, "1");
    const policy = { prune: true, pruneLimit: 0 };
    const outcome = await run(cortex, { ...proven, policy });

    expect(outcome.types).toMatchObject([{ result: "synced", recorded: 0, problems: [] }]);
    expect(outcome.types[0]?.difference.removed).toHaveLength(40);
    expect(outcome.leftAlone).toEqual([]);
  });

  it("is emptied in the same way where `package-types` names it", async () => {
    const cortex = memoryCortex();
    for (let index = 0; index < 40; index += 1) seed(cortex, `name-${index}`, "1");
    const types = [declaredType("NODE", [], { present: false })];
    const outcome = await run(cortex, { ...proven, types, ownTypes: ["NODE"] });

    expect(outcome.types).toMatchObject([{ result: "synced", recorded: 0 }]);
  });

  it("is left alone where `package-types` names others", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, { ...proven, ownTypes: ["GO"] });

    expect(outcome.types).toEqual([]);
    expect(outcome.leftAlone).toEqual([{ packageType: "NODE", recorded: 1 }]);
  });

  it("is held where the tree that could hide another one was not seen", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const hold = { code: "type-held", reason: "NODE of shop is held." } as const;
    const types = [declaredType("NODE", [], { present: false, hold })];
    const outcome = await run(cortex, { ...proven, types, ownTypes: ["NODE"] });

    expect(outcome.problems.map(({ code }) => code)).toEqual(["type-held"]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("is what a check foretells", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, { ...proven, mode: "check" });

    expect(outcome.types).toMatchObject([{ result: "drift" }]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("is not asked about where nothing else is recorded", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      deletedTypes: () => Promise.reject(new Error("not to be asked")),
    });

    expect(outcome.types[0]?.result).toBe("synced");
  });
});

describe("a run that may not write after all", () => {
  const late = "main is at 9c1e7f2 now.";
  const refusal = () => Promise.resolve(late);

  it("writes nothing and tells why", async () => {
    const cortex = memoryCortex();
    const outcome = await run(cortex, { types: [declaredType("NODE", ["ms@2.1.3"])], refusal });

    expect(outcome.withheld).toBe(late);
    expect(outcome.types).toMatchObject([
      { result: "skipped", documents: [], difference: { added: [], updated: [], removed: [] } },
    ]);
    expect(cortex.asked).toEqual(["list"]);
  });

  it("still tells what is in sync and what is held", async () => {
    const cortex = memoryCortex();
    seed(cortex, "ms", "2.1.3");
    const hold = { code: "type-held", reason: "GO of shop is held." } as const;
    const outcome = await run(cortex, {
      types: [
        declaredType("NODE", ["ms@2.1.3"]),
        declaredType("PYTHON", ["flask@3"]),
        declaredType("GO", [], { hold }),
      ],
      refusal,
    });

    expect(outcome.types.map(({ result }) => result)).toEqual(["in-sync", "skipped", "failed"]);
  });

  it("is not asked for where nothing has to change, nor in a check", async () => {
    const never = { refusal: () => Promise.reject(new Error("not to be asked")) };
    const quiet = memoryCortex();
    seed(quiet, "ms", "2.1.3");
    const types = [declaredType("NODE", ["ms@2.1.3"])];
    const inSync = await run(quiet, { ...never, types });
    const checked = await run(memoryCortex(), { ...never, types, mode: "check" });

    expect(inSync.types[0]?.result).toBe("in-sync");
    expect(checked.types[0]?.result).toBe("drift");
  });
});

describe("names that stay because of prune: false", () => {
  it("are told as a notice", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      policy: { prune: false, pruneLimit: 0.5 },
    });

    expect(outcome.types[0]?.result).toBe("synced");
    expect(outcome.problems).toMatchObject([
      {
        severity: "notice",
        code: "prune-disabled",
        message:
          "Cortex records 1 name of NODE that shop no longer declares (left-pad). They stay because `prune` is `false`.",
      },
    ]);
  });

  it("are named as far as a message can carry them", async () => {
    const cortex = memoryCortex();
    for (let index = 0; index < 8; index += 1) seed(cortex, `name-${index}`, "1");
    const outcome = await run(cortex, {
      types: [declaredType("NODE", ["ms@2.1.3"])],
      policy: { prune: false, pruneLimit: 0.5 },
    });

    expect(outcome.problems[0]?.message).toContain(
      "8 names of NODE that shop no longer declares (name-0, name-1, name-2, name-3, name-4 and 3 more)",
    );
  });
});

describe("names that stay because a manifest does not tell all of its own", () => {
  it("are told with the manifest, on every run, and nothing more is written", async () => {
    const cortex = memoryCortex();
    seed(cortex, "left-pad", "1.3.0");
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
          "Cortex records 1 name of NODE that shop does not declare by name (left-pad). They stay, because a.json, b.json may declare them: the warnings there say what is not known. Write the names to have the others removed.",
      },
    ]);
  });
});

function run(cortex: Converging["cortex"], overrides: Partial<Converging>): Promise<EntityOutcome> {
  return converge({
    entity,
    types: [],
    mode: "sync",
    policy: { prune: true, pruneLimit: 0.5 },
    ownTypes: null,
    recorded: overrides.recorded ?? cortex.list(entity),
    cortex,
    sleep: () => Promise.resolve(),
    bytes: () => new Uint8Array(),
    refusal: () => Promise.resolve(null),
    deletedTypes: () => Promise.resolve(new Set()),
    ...overrides,
  });
}

function seed({ store }: MemoryCortex, name: string, version: string): void {
  store.seed(entity, [{ packageType: "NODE", name, version }]);
}
