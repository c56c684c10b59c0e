import { describe, expect, it } from "vitest";
import type { ConvergeInput, EntityOutcome } from "../../src/convergence/converge.ts";
import {
  handOver,
  removeSource,
  soleClaims,
  type ForgetInput,
} from "../../src/convergence/forget.ts";
import { stateKey } from "../../src/convergence/state.ts";
import { Fault } from "../../src/domain/problem.ts";
import { convergeOnce, noon, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type MemoryCortex,
} from "../support/memory-cortex.ts";

describe("a state that cannot be used", () => {
  const broken: readonly [string, unknown][] = [
    ["a text", "hello"],
    ["a list", []],
    ["no version", {}],
    ["an older version", { v: "0", sources: {} }],
    ["no sources", { v: "1" }],
  ];

  it.each(broken)("%s: a warning, nothing removed, and written anew", async (_, value) => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
    writeState(cortex, value);

    const outcome = await sync(cortex, ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
    expect(outcome.problems.map(({ code }) => code)).toContain("state-invalid");
    expect(readState(cortex)).toMatchObject({ v: "1", sources: { "github.com/acme/shop": {} } });
  });

  it.each([
    ["its version is no text", { v: 1 }],
    ["its version is older", { v: "0" }],
  ])(
    "whose sources can be read though %s: nothing of it is a base, in the next sync either",
    async (_, change) => {
      const cortex = memoryCortex();
      await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
      writeState(cortex, { ...(readState(cortex) as object), ...change });

      const outcome = await sync(cortex, ["ms@1.0.0"]);
      const next = await sync(cortex, ["ms@1.0.0"]);

      expect(outcome.problems.map(({ code }) => code)).toEqual(["unclaimed", "state-invalid"]);
      expect(next.problems.map(({ code }) => code)).toEqual(["unclaimed"]);
      expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
    },
  );

  it("of a newer version: nothing removed, and never written", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
    const newer = { v: "2", whatever: true };
    writeState(cortex, newer);

    const outcome = await sync(cortex, ["ms@1.1.0"], { policy: { prune: "all", pruneLimit: 1 } });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.1.0"]);
    expect(outcome.problems.map(({ code }) => code)).toContain("state-newer");
    expect(readState(cortex)).toEqual(newer);
  });

  it("of another entity counts as none", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
    writeState(cortex, { ...(readState(cortex) as object), entity: "en0000000000000000" });

    await sync(cortex, ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
  });

  it("of another entity keeps no version in place of a declared one", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0"], { source: sourceNamed("web") });
    writeState(cortex, { ...(readState(cortex) as object), entity: "en0000000000000000" });

    await sync(cortex, ["ms@1.1.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.1.0"]);
  });

  it("of another entity is replaced by a run that changes no package, and nothing of it carried along", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0"]);
    cortex.store.entities.know(entity, { id: "en1111111111111111" });
    const copied = {
      v: "1",
      entity: "en0000000000000000",
      sources: { "github.com/acme/other": { types: { NODE: { names: "abcdef" } } } },
    };
    writeState(cortex, copied);

    await sync(cortex, ["ms@1.0.0"]);

    const { entity: id, sources } = readState(cortex) as { entity: string; sources: object };
    expect(id).toBe("en1111111111111111");
    expect(Object.keys(sources)).toEqual(["github.com/acme/shop"]);
  });

  it("with names that cannot be decoded counts as none of that type", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
    const types = { NODE: { names: "not six by six" } };
    writeState(cortex, { v: "1", sources: { "github.com/acme/shop": { types } } });

    await sync(cortex, ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
  });

  it("has an entry of another version claim everything of its types, and carries it along", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
    const other = { v: "7", types: { NODE: { secret: 1 } }, more: ["x"] };
    const state = readState(cortex) as { sources: object };
    writeState(cortex, { ...state, sources: { ...state.sources, "github.com/acme/new": other } });

    const outcome = await sync(cortex, ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(["claimed-elsewhere"]);
    expect(readState(cortex)).toMatchObject({ sources: { "github.com/acme/new": other } });
  });

  it("carries unknown fields of its own entry and of the whole along", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0"]);
    const state = readState(cortex) as { sources: Record<string, object> };
    const own = { ...state.sources["github.com/acme/shop"], hint: "abc" };
    writeState(cortex, { ...state, note: "kept", sources: { "github.com/acme/shop": own } });

    await sync(cortex, ["ms@1.1.0"]);

    expect(readState(cortex)).toMatchObject({
      note: "kept",
      sources: { "github.com/acme/shop": { hint: "abc" } },
    });
  });
});

describe.each([
  ["refuses", "cortex-rejected"],
  ["does not have", "entity-not-found"],
] as const)("custom data that Cortex %s", (_, code) => {
  const refuse = (request: string): void => {
    if (request.endsWith(stateKey)) throw new Fault(code, "Not for this key.");
  };

  it("is one notice; the sync goes on, and nothing is removed", async () => {
    const cortex = memoryCortex({}, refuse);
    cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);

    const outcome = await sync(cortex, ["ms@1.0.0"]);

    expect(outcome.types).toMatchObject([{ result: "synced" }]);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0", "ms 1.0.0"]);
    const states = outcome.problems.filter(({ code }) => code === "state-unavailable");
    expect(states).toMatchObject([{ severity: "notice" }]);
  });

  it("does not keep `prune: all` under `record: false` from removing", async () => {
    const cortex = memoryCortex({}, refuse);
    cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);

    await sync(cortex, ["ms@1.0.0"], { record: false, policy: { prune: "all", pruneLimit: 1 } });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });
});

describe("a fault of the state", () => {
  it.each(["read", "write"])(
    "(%s) fails no sync, removes nothing, and is corrected by the next run",
    async (operation) => {
      let isBroken = false;
      const cortex = memoryCortex({}, (request) => {
        if (isBroken && request.startsWith(`${operation} `))
          throw new Fault("cortex-unavailable", "It answers 500.");
      });
      await sync(cortex, ["ms@1.0.0", "debug@1.0.0"]);
      isBroken = true;
      const outcome = await sync(cortex, ["ms@1.1.0", "debug@1.0.0"]);
      expect(outcome.types).toMatchObject([{ result: "synced" }]);
      expect(outcome.problems.map(({ code, severity }) => `${severity} ${code}`)).toContain(
        "warning state-unavailable",
      );

      isBroken = false;
      await sync(cortex, ["ms@1.1.0"]);

      expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.1.0"]);
    },
  );
});

describe("a state that cannot be read for a fault", () => {
  it("keeps `prune: all` from removing, under `record: false` as well", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request.endsWith(stateKey)) throw new Fault("cortex-unavailable", "It answers 500.");
    });
    cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);

    await sync(cortex, ["ms@1.0.0"], { record: false, policy: { prune: "all", pruneLimit: 1 } });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0", "ms 1.0.0"]);
  });
});

describe("`prune: all`", () => {
  const all = { policy: { prune: "all", pruneLimit: 1 } } as const;

  it("waits for a first sync of this source before it removes what nobody claimed", async () => {
    const cortex = memoryCortex();
    cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);
    await sync(cortex, ["ms@1.0.0"], all);
    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0", "ms 1.0.0"]);

    await sync(cortex, ["ms@1.0.0"], all);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("waits for it beside other sources that have synced, too", async () => {
    const cortex = memoryCortex();
    cortex.store.seed(entity, [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }]);
    await sync(cortex, ["react@18.0.0"], { source: sourceNamed("frontend") });

    await sync(cortex, ["ms@1.0.0"], all);

    expect(recordedLines(cortex.store, "NODE")).toEqual([
      "left-pad 1.3.0",
      "ms 1.0.0",
      "react 18.0.0",
    ]);
  });

  it("never removes what another source claims", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["react@18.0.0"], { source: sourceNamed("frontend") });
    await sync(cortex, ["ms@1.0.0"], all);
    await sync(cortex, ["ms@1.0.0"], all);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0", "react 18.0.0"]);
  });

  it("does not fight another writer for what comes back", async () => {
    const cortex = memoryCortex();
    const foreign = [{ packageType: "NODE", name: "left-pad", version: "1.3.0" }] as const;
    cortex.store.seed(entity, foreign);
    await sync(cortex, ["ms@1.0.0"], all);
    await sync(cortex, ["ms@1.0.0"], all);
    cortex.store.seed(entity, foreign);

    const outcome = await sync(cortex, ["ms@1.0.0"], all);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0", "ms 1.0.0"]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(["other-writer"]);
  });
});

describe("two writers at the same time", () => {
  it("merge the state once more when the other wrote in between", async () => {
    let isBetween = true;
    const cortex: MemoryCortex = memoryCortex({}, (request) => {
      if (!request.startsWith("write ") || !isBetween) return;
      isBetween = false;
      const other = { scope: "", types: { NODE: { names: "abcdef" } } };
      lateWrite = () => {
        const state = { v: "1", sources: { "github.com/acme/other": other } };
        writeState(cortex, state);
      };
    });
    let lateWrite: (() => void) | null = null;
    const racing: MemoryCortex = {
      ...cortex,
      async setCustomData(...written) {
        await cortex.setCustomData(...written);
        lateWrite?.();
        lateWrite = null;
      },
    };

    await convergeOnce(racing, { types: [declaredType("NODE", ["ms@1.0.0"])] });

    expect(Object.keys((readState(cortex) as { sources: object }).sources)).toEqual([
      "github.com/acme/other",
      "github.com/acme/shop",
    ]);
  });

  it("keep what the other recorded about itself while this one uploaded", async () => {
    const other = { scope: "", types: { NODE: { names: "abcdef" } } };
    const cortex: MemoryCortex = memoryCortex({}, (request) => {
      if (!request.startsWith("upload ")) return;
      writeState(cortex, { v: "1", sources: { "github.com/acme/other": other } });
    });

    await sync(cortex, ["ms@1.0.0"]);

    expect(Object.keys((readState(cortex) as { sources: object }).sources)).toEqual([
      "github.com/acme/other",
      "github.com/acme/shop",
    ]);
  });

  it("record themselves by what they read before where the state cannot be read again", async () => {
    let isUploaded = false;
    const cortex = memoryCortex({}, (request) => {
      if (request.startsWith("upload ")) isUploaded = true;
      else if (isUploaded && request.startsWith("read "))
        throw new Fault("cortex-unavailable", "It answers 500.");
    });

    await sync(cortex, ["ms@1.0.0"]);

    expect(readState(cortex)).toMatchObject({ sources: { "github.com/acme/shop": {} } });
  });

  it("plan anew where what was read is older than a few seconds", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0"]);
    const early = cortex.list(entity);
    await early;
    await sync(cortex, ["react@18.0.0"], { source: sourceNamed("frontend") });

    await sync(cortex, ["ms@1.1.0"], { recorded: early, now: () => noon + 6_000 });

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.1.0", "react 18.0.0"]);
  });
});

describe("forgetting a source", () => {
  it("lists what only it claimed, and removes that with its entry", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0", "debug@1.0.0"], { source: sourceNamed("old") });
    await sync(cortex, ["ms@1.0.0"]);

    const input = forgetInput(cortex, "github.com/acme/old");
    const known = await soleClaims(input);
    expect(known.claims).toEqual([
      { packageType: "NODE", names: [{ name: "debug", versions: ["1.0.0"] }] },
    ]);
    await removeSource(input, known);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
    expect(readState(cortex)).toMatchObject({ sources: { "github.com/acme/shop": {} } });
    expect(JSON.stringify(readState(cortex))).not.toContain("acme/old");
  });

  it("hands its names to another source, and removes nothing", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["debug@1.0.0"], { source: sourceNamed("old") });
    await sync(cortex, ["ms@1.0.0"]);
    const input = forgetInput(cortex, "github.com/acme/old");
    await handOver(input, await soleClaims(input), "github.com/acme/shop");
    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 1.0.0", "ms 1.0.0"]);

    await sync(cortex, ["ms@1.0.0"]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 1.0.0"]);
  });

  it("names the sources that there are where it is none of them", async () => {
    const cortex = memoryCortex();
    await sync(cortex, ["ms@1.0.0"]);

    await expect(soleClaims(forgetInput(cortex, "github.com/acme/none"))).rejects.toThrow(
      "shop has no source github.com/acme/none. Its sources are: github.com/acme/shop.",
    );
  });
});

function sync(
  cortex: MemoryCortex,
  written: readonly string[],
  overrides: Partial<ConvergeInput> = {},
): Promise<EntityOutcome> {
  return convergeOnce(cortex, { types: [declaredType("NODE", written)], ...overrides });
}

function forgetInput(cortex: MemoryCortex, sourceName: string): ForgetInput {
  return {
    entity,
    entityId: null,
    sourceName,
    policy: { prune: "true", pruneLimit: 0.5 },
    run: { commit: "", run: "", tool: "1.0.0", settings: "" },
    recorded: cortex.list(entity),
    cortex,
    sleep: () => Promise.resolve(),
    now: () => noon,
    bytes: () => new Uint8Array(),
  };
}

function readState({ store }: MemoryCortex): unknown {
  return store.customData.list(entity).find(({ key }) => key === stateKey)?.value;
}

function writeState({ store }: MemoryCortex, value: unknown): void {
  store.customData.set(entity, { key: stateKey, value }, false);
}
