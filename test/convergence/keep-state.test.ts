import { describe, expect, it } from "vitest";
import type { EntityOutcome } from "../../src/convergence/converge.ts";
import { nameHash, packHashes } from "../../src/convergence/name-hash.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { Fault } from "../../src/domain/problem.ts";
import { claim } from "../support/claim.ts";
import { convergeOnce, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { entity, memoryCortex, type MemoryCortex } from "../support/memory-cortex.ts";
import { referencesTo } from "../support/references.ts";

describe("names that another source declares", () => {
  it("are a warning where they are not recorded after an upload", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "web", ["react@18.0.0", "vue@3.0.0"]);
    await sync(cortex, "shop", ["ms@1.0.0"]);
    cortex.store.remove(entity, "NODE", "vue");

    const { problems } = await sync(cortex, "shop", ["ms@1.1.0"]);

    expect(problems).toMatchObject([
      {
        severity: "warning",
        code: "claim-missing",
        entity: "shop",
        packageType: "NODE",
        message:
          "Reading back NODE of shop does not show 1 package of github.com/acme/web, which another source declares. Run its workflow again, and give all workflows that write this entity one `concurrency` group.",
      },
    ]);
  });

  it("are reported by source, of those alone that miss some, also where no state is kept", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "web", ["vue@3.0.0"]);
    await sync(cortex, "api", ["got@11.0.0"]);
    await convergeOnce(cortex, {
      types: [declaredType("PYTHON", ["flask@3.0.0"])],
      source: sourceNamed("lab"),
    });
    cortex.store.remove(entity, "NODE", "vue");

    const { problems } = await sync(cortex, "shop", ["ms@1.1.0"], { record: false });

    expect(problems).toMatchObject([{ code: "claim-missing" }]);
    expect(problems[0]?.message).toContain("does not show 1 package of github.com/acme/web, which");
  });

  it("are no matter where reading back failed", async () => {
    let isUploaded = false;
    const cortex = memoryCortex({}, (request) => {
      if (request === "upload node/package-lock") isUploaded = true;
      if (request === "list" && isUploaded) throw new Fault("cortex-unavailable", "No.");
    });
    cortex.store.customData.set(entity, claim("github.com/acme/web", [vue]), false);

    const { problems } = await sync(cortex, "shop", ["ms@1.1.0"]);

    expect(isUploaded).toBe(true);
    expect(problems.map(({ code }) => code)).toEqual(["cortex-unavailable"]);
  });

  it("are no matter of a run that writes nothing", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "web", ["react@18.0.0"]);
    await sync(cortex, "shop", ["ms@1.0.0"]);
    cortex.store.remove(entity, "NODE", "react");

    expect((await sync(cortex, "shop", ["ms@1.0.0"])).problems).toEqual([]);
  });
});

describe("a state that cannot be kept", () => {
  it("above 1.5 MB is not written, and a warning reports it", async () => {
    const cortex = memoryCortex();
    const filler = "x".repeat(1_500_000);
    const value = { v: "1", sources: {}, filler };
    cortex.store.customData.set(entity, { key: stateKey, value }, false);

    const { problems } = await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(problems).toMatchObject([{ severity: "warning", code: "state-too-large" }]);
    expect(problems[0]?.message).toContain("up to 1500 kB are kept");
    expect(cortex.asked).not.toContain(`write ${stateKey}`);
  });

  it.each([
    ["cortex-rejected", "notice"],
    ["cortex-unavailable", "warning"],
  ] as const)("because of %s is a %s, and the sync has not failed", async (code, severity) => {
    const cortex = memoryCortex({}, (request) => {
      if (request === `write ${stateKey}`) throw new Fault(code, "No.");
    });
    const { problems, types } = await sync(cortex, "shop", ["ms@1.0.0"]);

    expect(types).toMatchObject([{ result: "synced" }]);
    expect(problems).toMatchObject([{ severity, code: "state-unavailable" }]);
  });
});

describe("the state", () => {
  it("is not written under `record: false`, nor without a source, and still read", async () => {
    for (const overrides of [{ record: false }, { source: null }]) {
      const cortex = memoryCortex();
      const { problems } = await sync(cortex, "shop", ["ms@1.0.0"], overrides);

      expect(problems).toEqual([]);
      expect(cortex.asked).toContain(`read ${stateKey}`);
      expect(cortex.asked).not.toContain(`write ${stateKey}`);
    }
  });

  it("is written where a run may write and remove nothing, with its result", async () => {
    const cortex = memoryCortex();
    cortex.store.seed(entity, [{ packageType: "NODE", name: "ms", version: "1.0.0" }]);

    await sync(cortex, "shop", ["ms@1.0.0"], {
      permission: () => Promise.resolve({ kind: "keep" }),
    });

    const datum = cortex.store.customData.list(entity).find(({ key }) => key === stateKey);
    expect(datum?.value).toMatchObject({
      result: "synced",
      sources: { "github.com/acme/shop": { result: "synced" } },
    });
  });

  it("is read again before it is written after an upload that also removed a name", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0", "got@11.0.0", "debug@4.0.0"]);
    const before = cortex.asked.length;

    await sync(cortex, "shop", ["ms@1.0.0", "got@11.0.0"]);

    const asked = cortex.asked.slice(before).filter((each) => each.endsWith(stateKey));
    expect(asked).toEqual([
      `read ${stateKey}`,
      `read ${stateKey}`,
      `write ${stateKey}`,
      `read ${stateKey}`,
    ]);
  });

  it.each([
    ["of a newer version is not", { v: "2" }, []],
    [
      "of a held type is not, though it would have something to write,",
      { v: "1", sources: {} },
      [{ code: "type-held", reason: "NODE is held." } as const],
    ],
  ])("%s read again", async (_, value, [hold = null]) => {
    const cortex = memoryCortex();
    cortex.store.customData.set(entity, { key: stateKey, value }, false);

    await sync(cortex, "shop", [], { types: [declaredType("NODE", ["ms@1.0.0"], { hold })] });

    const [first, second] = cortex.asked.filter((each) => each.endsWith(stateKey));
    expect([first, second]).not.toEqual([`read ${stateKey}`, `read ${stateKey}`]);
  });

  it("names the SBOMs that declare something", async () => {
    const cortex = memoryCortex();

    await sync(cortex, "shop", [], {
      types: [declaredType("NODE", ["ms@1.0.0"], { sboms: ["bom.json"] })],
    });

    expect(shopType(cortex)).toMatchObject({ sboms: hashed("bom.json") });
  });

  it("is written by a run with faults for what was read back", async () => {
    const cortex = memoryCortex();
    const hold = { code: "type-held", reason: "GO is held." } as const;
    await convergeOnce(cortex, {
      types: [declaredType("NODE", ["ms@1.0.0"]), declaredType("GO", ["a.io/b@v1.0.0"], { hold })],
    });

    const datum = cortex.store.customData.list(entity).find(({ key }) => key === stateKey);
    expect(datum?.value).toMatchObject({
      result: "failed",
      sources: { "github.com/acme/shop": { result: "failed", types: { NODE: {}, GO: {} } } },
    });
  });

  it("has the CID of the entity, where the catalog knows it", async () => {
    const cortex = memoryCortex();
    cortex.store.entities.know(entity, { id: "en1234567890123456" });
    await sync(cortex, "shop", ["ms@1.0.0"]);

    const datum = cortex.store.customData.list(entity).find(({ key }) => key === stateKey);
    expect(datum?.value).toMatchObject({ entity: "en1234567890123456" });
  });

  it("keeps the CID that it has where the catalog cannot be asked", async () => {
    let isRefused = false;
    const cortex = memoryCortex({}, (request) => {
      if (isRefused && request === "catalog") throw new Fault("cortex-rejected", "No.");
    });
    cortex.store.entities.know(entity, { id: "en1234567890123456" });
    await sync(cortex, "shop", ["ms@1.0.0"]);
    isRefused = true;

    await sync(cortex, "shop", ["ms@1.0.0", "got@11.0.0"]);

    const datum = cortex.store.customData.list(entity).find(({ key }) => key === stateKey);
    expect(datum?.value).toMatchObject({ entity: "en1234567890123456" });
    expect(shopType(cortex)).toMatchObject({ names: hashed("ms", "got") });
  });
});

describe("the names that a source has in the state", () => {
  it("are claimed on while its type is held, whatever another source claims", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "web", ["debug@4.0.0"]);
    await sync(cortex, "shop", ["ms@1.0.0", "debug@4.0.0"]);
    const hold = { code: "type-held", reason: "NODE is held." } as const;

    await sync(cortex, "shop", [], { types: [declaredType("NODE", ["ms@1.0.0"], { hold })] });

    expect(shopType(cortex)).toMatchObject({ names: hashed("ms", "debug") });
    expect(shopType(cortex)).not.toHaveProperty("waiting");
  });

  it("leave it while its type is held once they are not recorded any more", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "shop", ["ms@1.0.0", "debug@4.0.0"]);
    cortex.store.remove(entity, "NODE", "debug");
    const hold = { code: "type-held", reason: "NODE is held." } as const;

    await sync(cortex, "shop", [], { types: [declaredType("NODE", ["ms@1.0.0"], { hold })] });

    expect(shopType(cortex)).toMatchObject({ names: hashed("ms") });
  });

  it.each(["true", "false"] as const)(
    "wait for another source that claims them, but not under `prune: false`: %s",
    async (prune) => {
      const cortex = memoryCortex();
      await sync(cortex, "web", ["debug@4.0.0"]);
      await sync(cortex, "shop", ["ms@1.0.0", "debug@4.0.0"]);

      await sync(cortex, "shop", ["ms@1.0.0"], { policy: { prune, pruneLimit: 1 } });

      expect(shopType(cortex)).toMatchObject(
        prune === "true"
          ? { names: hashed("ms"), waiting: hashed("debug") }
          : { names: hashed("ms", "debug") },
      );
    },
  );

  it("are claimed on where a file still names them, whatever another source claims", async () => {
    const cortex = memoryCortex();
    await sync(cortex, "web", ["debug@4.0.0"]);
    await sync(cortex, "shop", ["ms@1.0.0", "got@11.0.0", "debug@4.0.0"]);
    const references = () => Promise.resolve(referencesTo({ got: "tests/package.json:3" }));

    await sync(cortex, "shop", ["ms@1.0.0"], { references });

    expect(shopType(cortex)).toMatchObject({
      names: hashed("ms", "got"),
      waiting: hashed("debug"),
    });
  });

  it("stay where an upload failed, though they were not recorded at that moment", async () => {
    let isBroken = false;
    const cortex: MemoryCortex = memoryCortex({}, (request) => {
      if (!isBroken || !request.startsWith("upload ")) return;
      cortex.store.remove(entity, "NODE", "debug");
      throw new Fault("cortex-unavailable", "It answers 500.");
    });
    await sync(cortex, "shop", ["ms@1.0.0", "debug@4.0.0", "got@11.0.0"]);
    isBroken = true;

    const { types } = await sync(cortex, "shop", ["ms@1.1.0", "got@11.0.0"]);

    expect(types).toMatchObject([{ result: "failed" }]);
    expect(shopType(cortex)).toMatchObject({ names: hashed("ms", "debug", "got") });
  });
});

const vue = { packageType: "NODE", name: "vue" } as const;

/** What the state says of NODE by the source `shop`. */
function shopType({ store }: MemoryCortex): unknown {
  const datum = store.customData.list(entity).find(({ key }) => key === stateKey);
  const state = datum?.value as
    | { sources: Record<string, { types: Record<string, unknown> }> }
    | undefined;
  return state?.sources["github.com/acme/shop"]?.types["NODE"];
}

function hashed(...names: readonly string[]): string {
  return packHashes(names.map((name) => nameHash("NODE", name)));
}

function sync(
  cortex: MemoryCortex,
  name: string,
  written: readonly string[],
  overrides: Parameters<typeof convergeOnce>[1] = {},
): Promise<EntityOutcome> {
  const types = [declaredType("NODE", written)];
  return convergeOnce(cortex, { types, source: sourceNamed(name), ...overrides });
}
