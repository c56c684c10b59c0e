import { describe, expect, it } from "vitest";
import { sourceOf, type Source } from "../../src/convergence/source.ts";
import { staleSources } from "../../src/convergence/stale-sources.ts";
import { noState, type State } from "../../src/convergence/state.ts";
import { convergeOnce, noon, sourceNamed } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";
import { memoryCortex } from "../support/memory-cortex.ts";
import { stateOf } from "../support/state-of.ts";

const day = 24 * 60 * 60 * 1000;

function at(days: number): string {
  return new Date(noon + days * day).toISOString();
}

describe("a source that has not synced", () => {
  const state = stateOf({
    "github.com/acme/shop": { names: ["a"], at: at(0) },
    "github.com/acme/web": { names: ["a"], at: at(0) },
    "github.com/acme/new": ["b"],
  });

  it("is reported after 30 days, with the command that ends it", () => {
    const found = stale(state, noon + 30 * day);

    expect(found).toMatchObject([{ severity: "notice", code: "source-stale", entity: "shop" }]);
    expect(found[0]?.message).toBe(
      "github.com/acme/web last synced shop 30 days ago, and what it declared then is kept. Sync it again, or end it: `cortex-deps forget github.com/acme/web --entity shop`.",
    );
  });

  it("is not reported before, nor is this source itself, nor one of which that is not known", () => {
    expect(stale(state, noon + 30 * day - 1)).toEqual([]);
  });
});

describe("a source that is this repository under other settings", () => {
  const part = sourceOf("github.com/acme/shop", "", {
    directories: ["api"],
    include: [],
    exclude: null,
  });

  it("is reported when it did not sync while this one did, with the command that hands its names over", () => {
    const state = stateOf({
      "github.com/acme/shop": { names: ["a"], at: at(2) },
      [part.name]: { names: ["a"], at: at(0) },
    });

    expect(stale(state, noon + 2 * day)).toMatchObject([
      {
        severity: "notice",
        code: "source-stale",
        message: `${part.name} is this repository under another \`working-directory\`, \`include\`, \`exclude\` or path of the entity, and what it declared is kept. Where no job has those settings any more, hand its names to this source: \`cortex-deps forget ${part.name} --entity shop --into github.com/acme/shop\`.`,
      },
    ]);
  });

  it("is not reported before this one has synced: it may be a job beside it", () => {
    const state = stateOf({ [part.name]: { names: ["a"], at: at(0) } });

    expect(stale(state, noon + 29 * day)).toEqual([]);
    expect(stale(state, noon + 30 * day)).toHaveLength(1);
  });

  it.each([
    ["two days after", 2, 1],
    ["at the same time, renewed within a day", 1, 0],
  ])("that synced last when this one did %s: %i", (_, days, count) => {
    const state = stateOf({
      "github.com/acme/shop": { names: ["a"], at: at(days) },
      [part.name]: { names: ["b"], at: at(0) },
    });

    expect(stale(state, noon + 20 * day)).toHaveLength(count);
  });

  it("is reported once it stays behind, and not while both are jobs of every push", async () => {
    const cortex = memoryCortex();
    const types = [declaredType("NODE", ["ms@1.0.0"])];
    const codesOn = async (days: number, source: Source, mode: "sync" | "check" = "sync") => {
      const now = noon + days * day;
      const late = { recordedAt: now, now: () => now };
      const declared = mode === "sync" ? types : [declaredType("NODE", ["ms@1.1.0"])];
      const run = await convergeOnce(cortex, { types: declared, source, mode, ...late });
      return run.problems.map(({ code }) => code);
    };

    for (const days of [0, 3, 6])
      for (const source of [part, sourceNamed("shop")])
        expect(await codesOn(days, source)).toEqual([]);
    expect(await codesOn(8, sourceNamed("shop"))).toEqual([]);
    expect(await codesOn(9, sourceNamed("shop"), "check")).toEqual(["source-stale"]);
    expect(await codesOn(9, sourceNamed("shop"))).toEqual(["source-stale"]);
  });
});

function stale(latest: State, now: number) {
  const isFirst = !latest.sources.has("github.com/acme/shop");
  const before = isFirst ? noState : latest;
  return staleSources("shop", { before, latest }, sourceNamed("shop"), now);
}
