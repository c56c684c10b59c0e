import { describe, expect, it } from "vitest";
import { notOwned, othersRecorded } from "../../src/convergence/left-alone.ts";
import { asRows } from "../support/arbitraries.ts";

describe("types that are recorded besides those of the repository", () => {
  it("are told with the number of their names, however many versions these have", () => {
    const rows = [
      ...asRows("NODE", ["ms@2.1.3"]),
      ...asRows("GO", ["a.io/b@v1.0.0,v1.1.0", "a.io/c@v1.0.0"]),
    ];

    expect(othersRecorded([{ packageType: "NODE" }], rows)).toEqual([
      { packageType: "GO", recorded: 2 },
    ]);
  });

  it("are none where every recorded type is the repository's", () => {
    expect(othersRecorded([{ packageType: "NODE" }], asRows("NODE", ["ms@2.1.3"]))).toEqual([]);
  });

  it.each([
    [1, "Cortex records 1 name of PYTHON for shop"],
    [2, "Cortex records 2 names of PYTHON for shop"],
  ])("are told at their entity and type: %i", (recorded, beginning) => {
    const [told, ...others] = notOwned("shop", null, [{ packageType: "PYTHON", recorded }]);

    expect(told?.message).toContain(beginning);
    expect(told).toMatchObject({ severity: "notice", entity: "shop", packageType: "PYTHON" });
    expect(others).toEqual([]);
  });
});
