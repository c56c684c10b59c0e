import { describe, expect, it } from "vitest";
import { openProblems, outrankedHashes, settled } from "../../src/convergence/open-versions.ts";
import { recordedNames } from "../../src/convergence/recorded-names.ts";
import type { DeclaredPackage } from "../../src/domain/package.ts";
import { planOwn } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";

const stated = { name: "g:a", manifests: ["build.gradle"], development: false };
const rows = (...versions: readonly string[]) =>
  versions.map((version) => ({ packageType: "JAVA", name: "g:a", version }) as const);

/** With what the last sync knew: a platform asked for another version than the first. */
function afterSync(declared: Partial<DeclaredPackage>, ...recorded: readonly string[]) {
  const known = outrankedHashes("JAVA", [{ ...stated, versions: ["2"], outranked: ["1"] }]);
  const named: DeclaredPackage = { ...stated, versions: ["1"], ...declared };
  const [found] = settled(
    "JAVA",
    [named],
    recordedNames("JAVA", rows(...recorded)),
    new Set(known),
  );
  return found;
}

describe("a written version that a platform outranked in the last sync", () => {
  it("gives way to what is recorded while the platform is not to be had", () => {
    expect(afterSync({ open: ["1"] }, "2")).toMatchObject({ versions: ["2"], outranked: ["1"] });
  });

  it.each<readonly [string, Partial<DeclaredPackage>, readonly string[], readonly string[]]>([
    ["where the platform no longer has it", {}, ["2"], ["1"]],
    ["where another is written since", { versions: ["3"], open: ["3"] }, ["2"], ["3"]],
    ["where nothing is recorded", { open: ["1"] }, [], ["1"]],
    ["where no version is recorded", { open: ["1"] }, [""], ["1"]],
  ])("counts %s", (_, declared, recorded, versions) => {
    expect(afterSync(declared, ...recorded)?.versions).toEqual(versions);
  });

  it("leaves versions of other manifests beside it", () => {
    const declared = { versions: ["1", "5"], open: ["1"] };

    expect(afterSync(declared, "2", "5")?.versions).toEqual(["2", "5"]);
  });

  it("is no difference, and is reported with both versions", () => {
    const open = afterSync({ open: ["1"] }, "2");
    const type = declaredType("JAVA", [], { packages: open === undefined ? [] : [open] });
    const plan = planOwn(type, rows("2"));

    expect(plan.difference.updated).toEqual([]);
    expect(openProblems("shop", [plan])).toMatchObject([
      { severity: "notice", code: "versions-open", entity: "shop", packageType: "JAVA" },
    ]);
    expect(openProblems("shop", [plan])[0]?.message).toContain("(g:a 2, written as 1)");
  });

  it("is nothing to report where the platform is there", () => {
    const packages = [{ ...stated, versions: ["2"], outranked: ["1"] }];

    expect(
      openProblems("shop", [planOwn(declaredType("JAVA", [], { packages }), rows("2"))]),
    ).toEqual([]);
  });
});
