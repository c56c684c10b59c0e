import { expect, it } from "vitest";
import { movedPackages } from "../../src/pipeline/moved-packages.ts";
import type { EntityReport } from "../../src/report/report.ts";

it("reports an entity without a manifest whose packages another entity declares now", () => {
  const apis = entity("apis", { removed: ["Django", "celery"] });
  const shop = entity("shop", { declared: ["django", "flask"] });

  expect(movedPackages([apis, shop])).toMatchObject([
    {
      severity: "warning",
      code: "entity-path-unmatched",
      entity: "apis",
      message:
        "No manifest of apis is left, and of the 2 packages that go from it some are declared for shop now. Where a directory was renamed, correct the path of apis in `entity`, in its descriptor or in Cortex: the next sync records them again.",
    },
  ]);
});

it.each([
  ["that still declares something", [entity("apis", { removed: ["a"], declared: ["b"] })]],
  ["whose packages nobody declares", [entity("apis", { removed: ["c"] })]],
  ["of which nothing goes", [entity("apis", {})]],
])("reports none %s", (_, entities) => {
  expect(movedPackages([...entities, entity("shop", { declared: ["a"] })])).toEqual([]);
});

function entity(
  name: string,
  names: { readonly removed?: readonly string[]; readonly declared?: readonly string[] },
): EntityReport {
  const { removed = [], declared = [] } = names;
  const packageType = "PYTHON";
  return {
    entity: name,
    result: "synced",
    sources: [],
    packageTypes: [
      {
        packageType,
        result: "synced",
        held: null,
        declared: declared.length,
        recorded: 0,
        added: [],
        updated: [],
        removed: removed.map((each) => ({ name: each, versions: ["1.0"] })),
        withheld: [],
        unclaimed: [],
        claimedElsewhere: [],
        document: null,
      },
    ],
    packages: declared.map((each) => ({
      packageType,
      name: each,
      versions: ["1.0"],
      manifests: ["a"],
      development: false,
    })),
  };
}
