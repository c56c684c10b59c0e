import { describe, expect, it } from "vitest";
import { apply } from "../../src/convergence/apply.ts";
import type { Job } from "../../src/convergence/job.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { SandboxOptions } from "../../src/sandbox/options.ts";
import { Fault } from "../../src/domain/problem.ts";
import { planOwn } from "../support/converging.ts";
import { declaredType, noBytes, verbatimType } from "../support/declared-type.ts";
import {
  entity,
  memoryCortex,
  recordedLines,
  type Before,
  type MemoryCortex,
} from "../support/memory-cortex.ts";

describe("applying a plan", () => {
  it("writes nothing where nothing has to change, and does not even look", async () => {
    const cortex = memoryCortex();
    seed(cortex, "NODE", "ms@2.1.3");
    const applied = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(cortex.asked).toEqual([]);
    expect(applied[0]?.plan.recorded.size).toBe(1);
  });

  it("writes nothing of a type that is held, and goes on with the others", async () => {
    const cortex = memoryCortex();
    const hold = { code: "type-held", reason: "a lock could not be read" } as const;
    await carryOut(cortex, [
      declaredType("NODE", ["ms@2.1.3"], { hold }),
      declaredType("PYTHON", ["flask@3.0.0"]),
    ]);

    expect(cortex.asked).toEqual(["upload python/requirements", "list"]);
  });

  it("costs one upload for each changed type and one list for all of them", async () => {
    const cortex = memoryCortex();
    await carryOut(cortex, [
      declaredType("NODE", ["ms@2.1.3"]),
      declaredType("JAVA", ["a:b@1", "c:d@2"]),
      declaredType("PYTHON", ["flask@3.0.0"]),
      declaredType("GO", ["a.io/b@v1.0.0"]),
      declaredType("NUGET", ["Serilog@3.1.1"]),
    ]);

    expect(cortex.asked).toEqual([
      "upload node/package-lock",
      "upload java/bulk",
      "upload python/requirements",
      "upload go/gosum",
      "upload dotnet/nuget/csproj",
      "list",
    ]);
  });

  it("deletes name by name what a store that only adds still shows", async () => {
    const cortex = memoryCortex({ storage: "add-by-version" });
    seed(cortex, "NODE", "ms@2.1.3", "left-pad@1.3.0");
    const [applied] = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["ms 2.1.3"]);
    expect(cortex.asked).toEqual([
      "upload node/package-lock",
      "list",
      "list",
      "remove NODE left-pad",
      "list",
    ]);
    expect(applied?.fault).toBeNull();
  });

  it("does not take a store that lags for one that only adds", async () => {
    const cortex = memoryCortex({ lag: 1 });
    seed(cortex, "NODE", "ms@2.1.3", "left-pad@1.3.0");
    await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(cortex.asked).toEqual(["upload node/package-lock", "list", "list"]);
  });

  it("deletes JAVA names at once, whose uploads are known to add", async () => {
    const cortex = memoryCortex();
    seed(cortex, "JAVA", "a:b@1", "c:d@2");
    await carryOut(cortex, [declaredType("JAVA", ["a:b@1"])]);

    expect(cortex.asked).toEqual(["list", "remove JAVA c:d", "list"]);
    expect(recordedLines(cortex.store, "JAVA")).toEqual(["a:b 1"]);
  });

  it("replaces an old version that lingers under a live name", async () => {
    const cortex = memoryCortex({ storage: "add-by-version" });
    seed(cortex, "NODE", "debug@4.3.3", "ms@2.1.3");
    await carryOut(cortex, [declaredType("NODE", ["debug@4.3.4", "ms@2.1.3"])]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 4.3.4", "ms 2.1.3"]);
    expect(cortex.asked.filter((request) => request !== "list")).toEqual([
      "upload node/package-lock",
      "remove NODE debug",
      "upload node/package-lock",
    ]);
  });

  it("deletes a name under every spelling that is recorded", async () => {
    const cortex = memoryCortex({ storage: "add-by-version" });
    seed(cortex, "PYTHON", "Old_Name@1", "old-name@2", "flask@3");
    await carryOut(cortex, [declaredType("PYTHON", ["flask@3"])]);

    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3"]);
  });

  it("empties a type without a manifest by deletes alone", async () => {
    const cortex = memoryCortex();
    seed(cortex, "NODE", "ms@2.1.3", "debug@4.3.4");
    await carryOut(cortex, [declaredType("NODE", [], { present: false })]);

    expect(recordedLines(cortex.store, "NODE")).toEqual([]);
    expect(cortex.asked).toEqual(["list", "remove NODE debug", "remove NODE ms", "list"]);
  });

  it("waits for a store that lags until it shows what it took", async () => {
    const cortex = memoryCortex({ lag: 2 });
    const pauses: number[] = [];
    const [applied] = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])], pauses);

    expect(pauses).toEqual([500, 1_500]);
    expect(applied?.left?.absent).toBe(false);
  });

  it("stops waiting for a store that never shows it, removes nothing, and reports what is missing", async () => {
    const cortex = memoryCortex({ lag: 100 });
    seed(cortex, "NODE", "left-pad@1.3.0");
    const pauses: number[] = [];
    const [applied] = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])], pauses);

    expect(pauses).toEqual([500, 1_500, 3_000]);
    expect(applied?.left?.difference.added.map(({ name }) => name)).toEqual(["ms"]);
    expect(cortex.asked.filter((request) => request.startsWith("remove"))).toEqual([]);
  });
});

describe("the one manifest that may go as it is", () => {
  const { type, bytes } = verbatimType("PYTHON", ["flask@3.0.0"]);

  it("goes once", async () => {
    const cortex = memoryCortex();
    const [applied] = await carryOut(cortex, [type], [], bytes);

    expect(cortex.asked).toEqual(["upload python/requirements", "list"]);
    expect(applied?.sent.map(({ verbatim }) => verbatim)).toEqual([true]);
  });

  it("is followed by the combined document when the service refuses it", async () => {
    const cortex = memoryCortex({}, refuseFirst("upload-rejected"));
    const [applied] = await carryOut(cortex, [type], [], bytes);

    expect(applied?.fault).toBeNull();
    expect(applied?.sent.map(({ verbatim }) => verbatim)).toEqual([false]);
    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0"]);
  });

  it("is reported as refused in the words of the first refusal when the combined document is refused too", async () => {
    const cortex = memoryCortex({}, refuseUploads("upload-rejected"));
    const [applied] = await carryOut(cortex, [type], [], bytes);

    expect(cortex.asked).toEqual([
      "upload python/requirements",
      "upload python/requirements",
      "list",
    ]);
    expect(applied?.fault?.message).toBe("refusal 1");
  });

  it("is not followed by the combined document twice, where that does not show either", async () => {
    const refused = refuseFirst("upload-rejected");
    const cortex = memoryCortex({}, (request, body) => {
      refused(request, body);
      if (request === "list") cortex.store.remove(entity, "PYTHON", "flask");
    });
    const [applied] = await carryOut(cortex, [type], [], bytes);

    expect(applied?.left?.absent).toBe(true);
    expect(cortex.asked.filter((request) => request !== "list")).toEqual([
      "upload python/requirements",
      "upload python/requirements",
    ]);
  });

  it("stays what was sent, when the combined document that was to follow is refused", async () => {
    let uploads = 0;
    const cortex = memoryCortex({}, (request) => {
      if (request.startsWith("upload") && ++uploads > 1) throw new Fault("upload-rejected", "no");
    });
    const other = () => new TextEncoder().encode("other==1\n");
    const [applied] = await carryOut(cortex, [type], [], other);

    expect(uploads).toBe(2);
    expect(applied?.fault?.code).toBe("upload-rejected");
    expect(applied?.sent.map(({ verbatim }) => verbatim)).toEqual([true]);
  });

  it("is not followed by anything when the service could not be reached", async () => {
    const cortex = memoryCortex({}, refuseUploads("cortex-unreachable"));
    const [applied] = await carryOut(cortex, [type], [], bytes);

    expect(cortex.asked).toEqual(["upload python/requirements", "list"]);
    expect(applied?.fault?.code).toBe("cortex-unreachable");
  });

  it("is followed by the combined document, once, when reading back does not show its names", async () => {
    const dropping = verbatimType("PYTHON", ["flask@3.0.0"]);
    const half = { ...dropping, bytes: () => new TextEncoder().encode("other==1\n") };
    const cortex = memoryCortex();
    const [applied] = await carryOut(cortex, [half.type], [], half.bytes);

    expect(cortex.asked.filter((request) => request !== "list")).toEqual([
      "upload python/requirements",
      "upload python/requirements",
    ]);
    expect(applied?.sent.map(({ verbatim }) => verbatim)).toEqual([false]);
    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0"]);
  });
});

describe("a version that another document had left under a live name", () => {
  it("is replaced by the combined document where the file itself is read without that name", async () => {
    const { type } = verbatimType("NODE", ["ms@2.1.3", "debug@4.3.4"]);
    const inDebug = packageLock({
      "node_modules/debug": "4.3.4",
      "node_modules/debug/node_modules/ms": "2.1.3",
    });
    const cortex = memoryCortex({ storage: "add-by-version", nested: "top-level" });
    seed(cortex, "NODE", "ms@2.1.3", "ms@2.0.0");
    const [applied] = await carryOut(cortex, [type], [], () => inDebug);

    expect(applied?.fault).toBeNull();
    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 4.3.4", "ms 2.1.3"]);
    expect(applied?.sent.map(({ verbatim }) => verbatim)).toEqual([false]);
  });
});

describe("a fault", () => {
  it("of one upload leaves the other types to go on", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "upload node/package-lock") throw new Fault("upload-rejected", "no");
    });
    const applied = await carryOut(cortex, [
      declaredType("NODE", ["ms@2.1.3"]),
      declaredType("PYTHON", ["flask@3.0.0"]),
    ]);

    expect(applied.map(({ fault }) => fault?.code ?? null)).toEqual(["upload-rejected", null]);
    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["flask 3.0.0"]);
  });

  it("of an upload leads to no removal", async () => {
    const cortex = memoryCortex({}, refuseUploads("cortex-unavailable"));
    seed(cortex, "NODE", "left-pad@1.3.0");
    await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(recordedLines(cortex.store, "NODE")).toEqual(["left-pad 1.3.0"]);
  });

  it("of reading back leads to no removal, and nothing is reported as done", async () => {
    const cortex = memoryCortex({ storage: "add-by-version" }, (request) => {
      if (request === "list") throw new Fault("cortex-unavailable", "503");
    });
    seed(cortex, "NODE", "left-pad@1.3.0");
    const [applied] = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(applied?.left).toBeNull();
    expect(applied?.isUnread).toBe(true);
    expect(applied?.fault?.code).toBe("cortex-unavailable");
    expect(cortex.asked).toEqual(["upload node/package-lock", "list"]);
  });

  it("of one removal is reported, and the other names go", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "remove NODE debug") throw new Fault("cortex-rejected", "409");
    });
    seed(cortex, "NODE", "ms@2.1.3", "debug@4.3.4");
    const [applied] = await carryOut(cortex, [declaredType("NODE", [], { present: false })]);

    expect(applied?.fault?.code).toBe("cortex-rejected");
    expect(recordedLines(cortex.store, "NODE")).toEqual(["debug 4.3.4"]);
  });

  it.each([
    "cortex-unreachable",
    "cortex-unavailable",
    "cortex-rate-limited",
    "api-key-rejected",
  ] as const)(
    "of a removal that no other would be spared is not asked for again: %s",
    async (code) => {
      const cortex = memoryCortex({}, (request) => {
        if (request.startsWith("remove")) throw new Fault(code, "the same for all");
      });
      seed(cortex, "NODE", ...Array.from({ length: 500 }, (_, index) => `name-${index}@1`));
      const type = declaredType("NODE", [], { present: false });
      const [applied] = await carryOut(cortex, [type]);

      expect(applied?.fault?.code).toBe(code);
      const removals = cortex.asked.filter((request) => request.startsWith("remove"));
      expect(removals.length).toBeLessThanOrEqual(8);
    },
  );

  it("between deleting a lingering name and uploading it again still uploads it again", async () => {
    const cortex = memoryCortex({ storage: "add-by-version" }, (request) => {
      if (request === "remove NODE debug") throw new Fault("cortex-unavailable", "503");
    });
    seed(cortex, "NODE", "debug@4.3.3", "ms@2.0.0");
    await carryOut(cortex, [declaredType("NODE", ["debug@4.3.4", "ms@2.1.3"])]);

    expect(recordedLines(cortex.store, "NODE")).toContain("ms 2.1.3");
  });

  it("that nobody foresaw is reported as one and stops nothing else", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "upload node/package-lock") throw new TypeError("x is undefined");
    });
    const applied = await carryOut(cortex, [
      declaredType("NODE", ["ms@2.1.3"]),
      declaredType("PYTHON", ["flask@3.0.0"]),
    ]);

    expect(applied[0]?.fault?.code).toBe("internal");
    expect(applied[1]?.fault).toBeNull();
  });
});

describe("another writer on the same entity", () => {
  const manyOthers = Array.from({ length: 40 }, (_, index) => `other-${index}@1`);

  it("keeps what it recorded since the plan", async () => {
    const cortex = writtenDuringUpload(...manyOthers);
    const [applied] = await carryOut(cortex, [declaredType("NODE", ["ms@2.1.3"])]);

    expect(applied?.fault).toBeNull();
    expect(recordedLines(cortex.store, "NODE")).toHaveLength(41);
  });

  it("does not have the guard count what the plan removes a second time", async () => {
    const cortex = memoryCortex();
    seed(cortex, "JAVA", ...Array.from({ length: 9 }, (_, index) => `g:old-${index}@1`));
    const [applied] = await carryOut(cortex, [declaredType("JAVA", ["g:a@1", "g:b@1"])]);

    expect(applied?.fault).toBeNull();
    expect(recordedLines(cortex.store, "JAVA")).toEqual(["g:a 1", "g:b 1"]);
  });

  it("that put an old version under a live name costs nobody that name, where nothing was sent to bring it back", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "list") seed(cortex, "JAVA", "g:a@0.9");
    });
    seed(cortex, "JAVA", "g:a@1", "g:b@1", "g:old@1");
    const [applied] = await carryOut(cortex, [declaredType("JAVA", ["g:a@1", "g:b@1"])]);

    expect(recordedLines(cortex.store, "JAVA")).toEqual(["g:a 0.9", "g:a 1", "g:b 1"]);
    expect(applied?.left?.lingering).toEqual(["g:a"]);
  });

  function writtenDuringUpload(...names: readonly string[]): MemoryCortex {
    const cortex = memoryCortex({ storage: "add-by-version" }, (request) => {
      if (request.startsWith("upload")) seed(cortex, "NODE", ...names);
    });
    return cortex;
  }
});

describe("under prune: false", () => {
  it("nothing that is recorded goes, whatever the store does", async () => {
    const storages: readonly SandboxOptions["storage"][] = [
      "replace-by-type",
      "replace-by-endpoint",
      "overwrite-by-name",
      "add-by-version",
    ];
    for (const storage of storages) {
      const cortex = memoryCortex({ storage });
      seed(cortex, "NODE", "left-pad@1.3.0", "debug@4.3.3");
      await carryOut(cortex, [declaredType("NODE", ["debug@4.3.4"])], [], noBytes, false);

      expect(recordedLines(cortex.store, "NODE"), storage).toEqual([
        "debug 4.3.4",
        "left-pad 1.3.0",
      ]);
    }
  });

  it("a kept name is not missed for the version that nobody knew", async () => {
    const cortex = memoryCortex();
    seed(cortex, "PYTHON", "old", "old@1", "both@1", "both@2");
    const declared = declaredType("PYTHON", ["flask@3"]);
    const [applied] = await carryOut(cortex, [declared], [], noBytes, false);

    expect(applied?.left?.difference.updated).toEqual([]);
    expect(recordedLines(cortex.store, "PYTHON")).toEqual(["both 1", "both 2", "flask 3", "old 1"]);
  });

  it("a name that another writer recorded since the plan stays too", async () => {
    for (const packageType of ["NODE", "JAVA"] as const) {
      const cortex = memoryCortex({ storage: "add-by-version" }, (request) => {
        if (request.startsWith("upload")) seed(cortex, packageType, "other@1");
      });
      const [applied] = await carryOut(
        cortex,
        [declaredType(packageType, ["ms@2"])],
        [],
        noBytes,
        false,
      );

      expect(recordedLines(cortex.store, packageType)).toEqual(["ms 2", "other 1"]);
      expect(applied?.fault).toBeNull();
      expect(applied?.left?.difference.removed).toEqual([]);
    }
  });

  it("a kept name that the store lost all the same is reported", async () => {
    const cortex = memoryCortex({}, (request) => {
      if (request === "list") cortex.store.remove(entity, "NODE", "left-pad");
    });
    seed(cortex, "NODE", "left-pad@1.3.0");
    const declared = declaredType("NODE", ["ms@2.1.3"]);
    const [applied] = await carryOut(cortex, [declared], [], noBytes, false);

    expect(applied?.left?.difference.added.map(({ name }) => name)).toEqual(["left-pad"]);
  });
});

async function carryOut(
  cortex: MemoryCortex,
  types: readonly DeclaredType[],
  pauses: number[] = [],
  bytes: (path: string) => Uint8Array = noBytes,
  prune = true,
): Promise<readonly Job[]> {
  const policy = {
    prune: prune ? ("true" as const) : ("false" as const),
    pruneLimit: 1,
    isCommitProven: true,
  };
  const rows = cortex.store.list(entity);
  const plans = types.map((type) => planOwn(type, rows, { policy, bytes }));
  return apply(plans, {
    entity,
    cortex,
    sleep: async (ms) => void pauses.push(ms),
  });
}

function seed(
  { store }: MemoryCortex,
  packageType: DeclaredType["packageType"],
  ...written: readonly string[]
): void {
  const rows = written.map((text) => {
    const [name = "", version = ""] = text.split("@");
    return { packageType, name, version };
  });
  store.seed(entity, rows);
}

function refuseUploads(code: Fault["code"]): Before {
  let refusals = 0;
  return (request) => {
    if (!request.startsWith("upload")) return;
    refusals += 1;
    throw new Fault(code, `refusal ${refusals}`);
  };
}

function refuseFirst(code: Fault["code"]): Before {
  let isFirst = true;
  return (request) => {
    if (!request.startsWith("upload") || !isFirst) return;
    isFirst = false;
    throw new Fault(code, "refused");
  };
}

function packageLock(versions: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(versions).map(
    ([path, version]) => `,${JSON.stringify(path)}:${JSON.stringify({ version })}`,
  );
  return new TextEncoder().encode(`{"lockfileVersion":3,"packages":{"":{}${entries.join("")}}}`);
}
