import { describe, expect, it } from "vitest";
import { withDeletedTypes } from "../../src/convergence/deleted-types.ts";
import { asRows } from "../support/arbitraries.ts";
import { declaredType } from "../support/declared-type.ts";

describe("a type of which the last manifest is proven to have been deleted", () => {
  const hold = { code: "type-held", reason: "a submodule is not checked out" } as const;
  const deletedTypes = () => Promise.resolve(new Set(["PYTHON", "GO"] as const));
  const rows = [...asRows("PYTHON", ["flask@3.0.0"]), ...asRows("GO", ["a.io/b@v1.0.0"])];

  it("is to be emptied although another type is held", async () => {
    const types = [declaredType("NODE", ["ms@2.1.3"], { hold })];
    const all = await withDeletedTypes({ types, ownTypes: null, deletedTypes }, rows);

    expect(all.map(({ packageType, deleted }) => [packageType, deleted])).toEqual([
      ["NODE", false],
      ["PYTHON", true],
      ["GO", true],
    ]);
  });

  it("stays as it is while it is held itself", async () => {
    const types = [declaredType("GO", [], { present: false, hold })];
    const all = await withDeletedTypes({ types, ownTypes: null, deletedTypes }, rows);

    expect(all.map(({ packageType, deleted, hold: held }) => [packageType, deleted, held])).toEqual(
      [
        ["GO", false, hold],
        ["PYTHON", true, null],
      ],
    );
  });

  it("is nothing to empty where nothing of it is recorded", async () => {
    const all = await withDeletedTypes(
      { types: [], ownTypes: null, deletedTypes },
      asRows("GO", ["a.io/b@v1.0.0"]),
    );

    expect(all).toEqual([
      {
        packageType: "GO",
        packages: [],
        present: false,
        deleted: true,
        manifests: [],
        unresolved: [],
        verbatim: null,
        hold: null,
      },
    ]);
  });
});
