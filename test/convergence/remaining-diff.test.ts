import { describe, expect, it } from "vitest";
import {
  isConverged,
  isMissing,
  remainingDiff,
  type RemainingDiff,
} from "../../src/convergence/remaining-diff.ts";
import { asRows } from "../support/arbitraries.ts";
import { planOwn } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";

describe("what reading back shows", () => {
  it("is clean where declared and recorded are equal", () => {
    const found = remainingOf(["ms@2.1.3"], ["ms@2.1.3"]);

    expect(found).toMatchObject({ absent: false, incomplete: false, lingering: [], extra: [] });
    expect(isConverged(found)).toBe(true);
    expect(isMissing(found)).toBe(false);
  });

  it("lacks a name that does not show", () => {
    const found = remainingOf(["ms@2.1.3", "debug@4.3.4"], ["ms@2.1.3"]);

    expect(found).toMatchObject({ absent: true, incomplete: false, lingering: [] });
    expect(isMissing(found)).toBe(true);
  });

  it("lacks one version of a name where the rows of another prove that all are kept", () => {
    const found = remainingOf(
      ["ms@2.1.2,2.1.3", "debug@4.3.3,4.3.4"],
      ["ms@2.1.2,2.1.3", "debug@4.3.4"],
    );

    expect(found).toMatchObject({ absent: false, incomplete: true, lingering: [], extra: [] });
    expect(isMissing(found)).toBe(true);
  });

  it("has an old version beside a declared one as lingering, and lacks nothing", () => {
    const found = remainingOf(["ms@2.1.3"], ["ms@2.1.2,2.1.3"]);

    expect(found).toMatchObject({ absent: false, incomplete: false, lingering: ["ms"] });
    expect(isMissing(found)).toBe(false);
    expect(isConverged(found)).toBe(false);
  });

  it("has an old version alone as lingering, and the declared one as absent", () => {
    expect(remainingOf(["ms@2.1.3"], ["ms@2.1.2"])).toMatchObject({
      absent: true,
      incomplete: false,
      lingering: ["ms"],
    });
  });

  it("has what is not declared as extra, and not under prune: false", () => {
    expect(remainingOf([], ["left-pad@1.3.0"])).toMatchObject({ extra: ["left-pad"] });
    expect(remainingOf([], ["left-pad@1.3.0"], "false")).toMatchObject({ extra: [] });
  });

  it("is clean where a kept version of GO was recorded in two writings and one of them is left", () => {
    const type = declaredType("GO", ["a.io/b@v1.1.0"]);
    const kept = asRows("GO", ["c.io/d@1.0.0,v1.0.0", "e.io/f@v1.0.0,v1.1.0"]);
    const planned = planOwn(type, kept, { policy: keeping });
    const shown = asRows("GO", ["a.io/b@1.1.0", "c.io/d@1.0.0", "e.io/f@1.0.0,1.1.0"]);

    expect(isConverged(remainingDiff(planned, shown, new Set()))).toBe(true);
  });

  it("is clean where a name that was kept without a version shows with one", () => {
    const type = declaredType("NODE", ["ms@2.1.3"]);
    const planned = planOwn(type, asRows("NODE", ["old"]), { policy: keeping });

    expect(planned.kept.map(({ name }) => name.versions)).toEqual([[""]]);
    expect(
      isConverged(remainingDiff(planned, asRows("NODE", ["ms@2.1.3", "old@1"]), new Set())),
    ).toBe(true);
  });

  it("reports every spelling of what lingers or is extra", () => {
    const type = declaredType("PYTHON", ["a-b@2"]);
    const rows = asRows("PYTHON", ["a-b@1", "A_B@1", "old-one@1", "Old.One@1"]);
    const found = remainingDiff(planOwn(type, rows), rows, new Set());

    expect(found.lingering).toEqual(["A_B", "a-b"]);
    expect(found.extra).toEqual(["Old.One", "old-one"]);
  });
});

const keeping = { prune: "false", pruneLimit: 1, isCommitProven: true } as const;

/** After the upload of a plan that was made of the names which are shown now. */
function remainingOf(
  declared: readonly string[],
  shown: readonly string[],
  prune: "true" | "false" = "true",
): RemainingDiff {
  const rows = asRows("NODE", shown);
  const policy = { ...keeping, prune };
  return remainingDiff(planOwn(declaredType("NODE", declared), rows, { policy }), rows, new Set());
}
