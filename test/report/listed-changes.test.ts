import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes } from "../../src/report/changes.ts";
import { listedChanges, moreChanges } from "../../src/report/text/listed-changes.ts";
import { type } from "./reports.ts";

const many = fc.integer({ min: 0, max: 25 });
const rows = fc.array(
  fc.record({ removed: many, updated: many, added: many }).map(({ removed, updated, added }) => ({
    entity: "shop",
    ...type({
      removed: names(removed),
      updated: names(updated).map(({ name }) => ({ name, from: ["1"], to: ["2"] })),
      added: names(added),
    }),
  })),
  { maxLength: 12 },
);

describe("the changes that a terminal lists", () => {
  it("are all removals, whatever else there is", () => {
    fc.assert(
      fc.property(rows, (any) => {
        const others = listedChanges(any).flatMap((each) => each.others);

        expect(others.filter(({ kind }) => kind === "removed")).toEqual([]);
      }),
    );
  });

  it("are ten of a package type and sixty in all, where removals leave room", () => {
    fc.assert(
      fc.property(rows, (any) => {
        const listed = listedChanges(any);
        const removals = any.reduce((sum, row) => sum + row.removed.length, 0);
        const shown = listed.reduce((sum, each) => sum + each.shown.length, 0);

        expect(shown).toBeLessThanOrEqual(Math.max(60, removals));
        for (const { row, shown: ofType } of listed)
          expect(ofType.length).toBeLessThanOrEqual(Math.max(10, row.removed.length));
      }),
    );
  });

  it("are in their order, and with the others all that there are", () => {
    fc.assert(
      fc.property(rows, (any) => {
        for (const { row, shown, others } of listedChanges(any))
          expect([...shown, ...others]).toEqual(changes(row));
      }),
    );
  });
});

describe("the rest", () => {
  it("is counted by its kind", () => {
    const row = {
      entity: null,
      ...type({
        updated: names(21).map(({ name }) => ({ name, from: ["1"], to: ["2"] })),
        added: names(1_001),
      }),
    };
    const [listed] = listedChanges([row]);

    expect(moreChanges(listed?.others ?? [])).toBe("11 more updates and 1,001 more additions");
    expect(moreChanges(changes({ ...row, updated: [], added: names(1) }))).toBe("1 more addition");
  });
});

function names(count: number) {
  return Array.from({ length: count }, (_, index) => ({ name: `p${index}`, versions: [] }));
}
