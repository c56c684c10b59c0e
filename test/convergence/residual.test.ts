import { describe, expect, it } from "vitest";
import { plan } from "../../src/convergence/plan.ts";
import { clean, lacking, residual, type Residual } from "../../src/convergence/residual.ts";
import { asRows } from "../support/arbitraries.ts";
import { declaredType, noBytes } from "../support/declared-type.ts";

describe("what reading back shows", () => {
  it("is clean where declared and recorded are equal", () => {
    const found = residualOf(["ms@2.1.3"], ["ms@2.1.3"]);

    expect(found).toMatchObject({ absent: false, incomplete: false, lingering: [], extra: [] });
    expect(clean(found)).toBe(true);
    expect(lacking(found)).toBe(false);
  });

  it("lacks a name that does not show", () => {
    const found = residualOf(["ms@2.1.3", "debug@4.3.4"], ["ms@2.1.3"]);

    expect(found).toMatchObject({ absent: true, incomplete: false, lingering: [] });
    expect(lacking(found)).toBe(true);
  });

  it("lacks one version of a name where the rows of another prove that all are kept", () => {
    const found = residualOf(
      ["ms@2.1.2,2.1.3", "debug@4.3.3,4.3.4"],
      ["ms@2.1.2,2.1.3", "debug@4.3.4"],
    );

    expect(found).toMatchObject({ absent: false, incomplete: true, lingering: [], extra: [] });
    expect(lacking(found)).toBe(true);
  });

  it("has an old version beside a declared one as lingering, and lacks nothing", () => {
    const found = residualOf(["ms@2.1.3"], ["ms@2.1.2,2.1.3"]);

    expect(found).toMatchObject({ absent: false, incomplete: false, lingering: ["ms"] });
    expect(lacking(found)).toBe(false);
    expect(clean(found)).toBe(false);
  });

  it("has an old version alone as lingering, and the declared one as absent", () => {
    expect(residualOf(["ms@2.1.3"], ["ms@2.1.2"])).toMatchObject({
      absent: true,
      incomplete: false,
      lingering: ["ms"],
    });
  });

  it("has what is not declared as extra, and not under prune: false", () => {
    expect(residualOf([], ["left-pad@1.3.0"])).toMatchObject({ extra: ["left-pad"] });
    expect(residualOf([], ["left-pad@1.3.0"], false)).toMatchObject({ extra: [] });
  });

  it("is clean where a kept version of GO was recorded in two writings and one of them is left", () => {
    const policy = { prune: false, pruneLimit: 1 };
    const type = declaredType("GO", ["a.io/b@v1.1.0"]);
    const kept = asRows("GO", ["c.io/d@1.0.0,v1.0.0", "e.io/f@v1.0.0,v1.1.0"]);
    const planned = plan({ entity: "shop", type, rows: kept, policy, bytes: noBytes });
    const shown = asRows("GO", ["a.io/b@1.1.0", "c.io/d@1.0.0", "e.io/f@1.0.0,1.1.0"]);

    expect(clean(residual(planned, shown))).toBe(true);
  });

  it("is clean where a name that was kept without a version shows with one", () => {
    const policy = { prune: false, pruneLimit: 1 };
    const type = declaredType("NODE", ["ms@2.1.3"]);
    const planned = plan({
      entity: "shop",
      type,
      rows: asRows("NODE", ["old"]),
      policy,
      bytes: noBytes,
    });

    expect(planned.kept.map(({ versions }) => versions)).toEqual([[""]]);
    expect(clean(residual(planned, asRows("NODE", ["ms@2.1.3", "old@1"])))).toBe(true);
  });

  it("tells every spelling of what lingers or is extra", () => {
    const type = declaredType("PYTHON", ["a-b@2"]);
    const rows = asRows("PYTHON", ["a-b@1", "A_B@1", "old-one@1", "Old.One@1"]);
    const found = residual(planOf(type, true), rows);

    expect(found.lingering).toEqual(["A_B", "a-b"]);
    expect(found.extra).toEqual(["Old.One", "old-one"]);
  });
});

function residualOf(declared: readonly string[], shown: readonly string[], prune = true): Residual {
  return residual(planOf(declaredType("NODE", declared), prune), asRows("NODE", shown));
}

function planOf(type: ReturnType<typeof declaredType>, prune: boolean) {
  const policy = { prune, pruneLimit: 1 };
  return plan({ entity: "shop", type, rows: [], policy, bytes: noBytes });
}
