import { describe, expect, it } from "vitest";
import { readingProblems } from "../../src/convergence/read-state.ts";
import { recordState } from "../../src/convergence/write-state.ts";
import { noState, parseState, stateKey, type StateReading } from "../../src/convergence/state.ts";
import { Fault, type ProblemCode } from "../../src/domain/problem.ts";
import { noon, sourceNamed } from "../support/converging.ts";
import { entity, memoryCortex, type Before, type MemoryCortex } from "../support/memory-cortex.ts";

const none: StateReading = { kind: "none", state: noState };
const theirs = { v: "1", sources: { "github.com/acme/other": { types: {} } } };

describe("what there is to report about a state as it was read", () => {
  const of = "The state of shop in Cortex (custom data `dependency-report`)";
  const readings: readonly (readonly [StateReading, string, ProblemCode, string])[] = [
    [
      { kind: "invalid", state: noState, fact: "has no `sources`" },
      "warning",
      "state-invalid",
      "has no `sources`, so nothing was removed. This source's part of it is written again after a sync.",
    ],
    [
      { kind: "newer", version: "2" },
      "warning",
      "state-newer",
      "has version 2, which this version does not know. Nothing was removed, and the state was left as it is. Update this action.",
    ],
    [
      unavailable("cortex-unavailable"),
      "warning",
      "state-unavailable",
      "could not be read, so nothing was removed. No.",
    ],
    [
      unavailable("cortex-rejected"),
      "notice",
      "state-unavailable",
      "could not be read, so nothing was removed. No.",
    ],
  ];

  it.each(readings)("$kind", (reading, severity, code, text) => {
    expect(readingProblems(entity, reading)).toEqual([
      {
        severity,
        code,
        message: `${of} ${text}`,
        path: null,
        line: null,
        entity,
        packageType: null,
      },
    ]);
  });

  it("does not report that nothing goes where `prune: all` under `record: false` needs no state", () => {
    for (const reading of [unavailable("cortex-rejected"), parseState([], null)])
      expect(readingProblems(entity, reading, true)[0]?.message).toMatch(
        /, so only what `prune: all` takes under `record: false` is removed\. /,
      );
  });

  it("is nothing where there is none, and where it is known", () => {
    expect(readingProblems(entity, none)).toEqual([]);
    expect(readingProblems(entity, { kind: "known", state: noState })).toEqual([]);
  });
});

describe("a run is recorded", () => {
  it("once where nothing has changed since", async () => {
    const { cortex, record, reading } = world();
    await record(none);
    const now = await reading();
    const asked = cortex.asked.length;

    const { problems } = await record(now);

    expect(problems).toEqual([]);
    expect(cortex.asked).toHaveLength(asked);
  });

  it("not where the run may write nothing", async () => {
    const { cortex, record } = world();

    expect(await record(none, { mayWrite: false })).toEqual({ state: noState, problems: [] });
    expect(cortex.asked).toEqual([]);
  });

  it("also when the run was cancelled meanwhile, with a word for people who find it", async () => {
    const { cortex, record } = world();
    const written: unknown[] = [];
    const read: unknown[] = [];
    const watched: MemoryCortex = {
      ...cortex,
      setCustomData: (...given) => {
        written.push(given.slice(3));
        return cortex.setCustomData(...given);
      },
      customData: (...given) => {
        read.push(given[2]);
        return cortex.customData(...given);
      },
    };

    await record(none, { cortex: watched, isOutdated: true });

    expect(written).toEqual([
      [
        expect.stringContaining("kept by Cortex Dependency Report. Do not edit it") as string,
        "due",
      ],
    ]);
    expect(read).toEqual(["due", "due"]);
  });

  it("from the state as it is now where reading it failed and another try may not", async () => {
    const { cortex, record, reading } = world();
    cortex.store.customData.set(entity, { key: stateKey, value: theirs }, false);

    await record(unavailable("cortex-unavailable"));

    const now = await reading();
    expect("state" in now && [...now.state.sources.keys()]).toEqual([
      "github.com/acme/other",
      "github.com/acme/shop",
    ]);
  });

  it.each([unavailable("cortex-rejected"), { kind: "newer", version: "2" } as const])(
    "not under a state that is $kind",
    async (reading) => {
      const { cortex, record } = world();

      expect(await record(reading)).toEqual({ state: null, problems: [] });
      expect(cortex.asked).toEqual([]);
    },
  );
});

describe("a state that was written is read back", () => {
  it("again after half a second and two seconds where the store lags", async () => {
    const { record, pauses } = world({ lag: 2 });

    expect((await record(none)).problems).toEqual([]);
    expect(pauses).toEqual([500, 1_500]);
  });

  it("without a pause where it does not", async () => {
    const { record, pauses } = world();

    await record(none);

    expect(pauses).toEqual([]);
  });

  it("and written once more where another writer replaced it, and no third time", async () => {
    const { cortex, record } = world({
      before: (request, store) => {
        if (request.startsWith("read")) store.set(entity, { key: stateKey, value: theirs }, false);
      },
    });

    expect((await record(none)).problems).toMatchObject([
      {
        severity: "warning",
        code: "state-unavailable",
        message:
          "The state of shop was written twice, and another writer replaced it both times. Give all workflows that write this entity one `concurrency` group.",
        entity,
      },
    ]);
    expect(cortex.asked.filter((request) => request.startsWith("write"))).toHaveLength(2);
  });

  it("and left to a newer version that replaced it", async () => {
    const { cortex, record } = world({
      before: (request, store) => {
        if (request.startsWith("read"))
          store.set(entity, { key: stateKey, value: { v: "2" } }, false);
      },
    });

    expect(await record(none)).toEqual({ state: null, problems: [] });
    expect(cortex.asked.filter((request) => request.startsWith("write"))).toHaveLength(1);
  });
});

describe("a state that cannot be kept", () => {
  it.each([
    ["cortex-rejected", "notice"],
    ["cortex-unavailable", "warning"],
  ] as const)("because of %s is a %s that reports what follows", async (code, severity) => {
    const { record } = world({
      before: (request) => {
        if (request.startsWith("write")) throw new Fault(code, "No.");
      },
    });

    expect(await record(none)).toMatchObject({
      state: noState,
      problems: [
        {
          severity,
          code: "state-unavailable",
          message:
            "The state of shop could not be kept in Cortex, so the next sync removes nothing that only this one declared. No.",
          entity,
        },
      ],
    });
  });

  it("has more than 1.5 MB, to the byte", async () => {
    const { record, sizes } = world();
    const filled = (length: number): StateReading => ({
      kind: "known",
      state: { ...noState, fields: { filler: "x".repeat(length) } },
    });
    await record(filled(0));
    const room = 1_500_000 - (sizes[0] ?? 0);

    const fits = await record(filled(room));
    const exceeds = await record(filled(room + 1));

    expect(sizes.at(-1)).toBe(1_500_000);
    expect(fits.problems).toEqual([]);
    expect(exceeds.problems).toMatchObject([{ code: "state-too-large", entity }]);
    expect(exceeds.problems[0]?.message).toContain("would have 1501 kB, and up to 1500 kB");
  });
});

function unavailable(code: ProblemCode): StateReading {
  return { kind: "unavailable", code, fact: "No." };
}

type CustomData = MemoryCortex["store"]["customData"];

interface Circumstances {
  /** How many looks show what was before a write. */
  readonly lag?: number;
  readonly before?: (request: string, customData: CustomData) => void;
}

function world({ lag = 0, before = () => undefined }: Circumstances = {}) {
  const sizes: number[] = [];
  const pauses: number[] = [];
  const look: Before = (request, body) => {
    if (request.startsWith("write")) sizes.push(Buffer.byteLength(body));
    before(request, cortex.store.customData);
  };
  const cortex: MemoryCortex = memoryCortex({ customDataLag: lag }, look);
  const run = {
    source: sourceNamed("shop"),
    entityId: cortex.store.entities.all().get(entity)?.id ?? null,
    commit: "c0ffee",
    run: "",
    tool: "1.0.0",
    settings: "",
    result: "synced",
    now: noon,
  } as const;
  return {
    cortex,
    sizes,
    pauses,
    reading: async () => parseState(await cortex.customData(entity, stateKey), run.entityId),
    record: (
      reading: StateReading,
      { mayWrite = true, isOutdated = false, cortex: through = cortex } = {},
    ) => {
      const context = {
        entity,
        cortex: through,
        isOutdated,
        identify: () => Promise.resolve(run.entityId),
        mayWrite: () => Promise.resolve(mayWrite),
        sleep: (ms: number) => {
          pauses.push(ms);
          return Promise.resolve();
        },
      };
      return recordState(context, reading, run, []);
    },
  };
}
