import { describe, expect, it } from "vitest";
import { unlockedProblems } from "../../src/convergence/unlocked-versions.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { planOwn } from "../support/converging.ts";
import { declaredType } from "../support/declared-type.ts";

describe("a range in place of a recorded version", () => {
  it.each<readonly [PackageType, string, string]>([
    ["NODE", "2.1.3", "^2.0.0"],
    ["NODE", "2.1.3", "2.x"],
    ["NODE", "2.1.3", "1 || 2"],
    ["NODE", "2.1.3", "*"],
    ["PYTHON", "3.0.0", ">=2,<4"],
    ["PYTHON", "3.0.0", "~=3.0"],
    ["JAVA", "1.0", "[1.0,2.0)"],
    ["NUGET", "1.0.0", "1.*"],
  ])("of %s is reported: %s → %s", (packageType, from, to) => {
    expect(codes(packageType, from, to)).toEqual(["versions-unlocked"]);
  });

  it.each<readonly [string, PackageType, string, string]>([
    ["a version in place of a version", "NODE", "2.1.3", "2.1.4"],
    ["a range in place of a range", "NODE", "^1.0.0", "^2.0.0"],
    ["a version in place of a range", "NODE", "^1.0.0", "1.0.0"],
    ["a version with a name behind it", "JAVA", "32.0-jre", "33.0.0-android"],
    ["an address", "NODE", "1.0.0", "https://a.io/b.tgz"],
    ["a version with an epoch", "PYTHON", "1.0", "1!2.0"],
  ])("is not %s", (_, packageType, from, to) => {
    expect(codes(packageType, from, to)).toEqual([]);
  });

  it("is none where a version is left, or a range was there", () => {
    expect(codes("NODE", "1.0.0", "^1.0.0", "2.0.0")).toEqual([]);
    expect(codes("NODE", ["1.0.0", "^1.0.0"], "^2.0.0")).toEqual([]);
    expect(codes("NODE", ["1.0.0", "1.1.0"], "^2.0.0", "^3.0.0")).toEqual(["versions-unlocked"]);
  });

  it("is none where the type is held: a lockfile that cannot be read is reported by itself", () => {
    const hold = { code: "type-held", reason: "NODE is held." } as const;
    const type = declaredType("NODE", ["ms@^2.0.0"], { hold });
    const plan = planOwn(type, [{ packageType: "NODE", name: "ms", version: "2.1.3" }]);

    expect(plan.difference.updated).toHaveLength(1);
    expect(unlockedProblems("shop", [plan])).toEqual([]);
  });

  it("shows all versions", () => {
    expect(messages("NODE", ["1.0.0", "1.1.0"], "^2.0.0", "^3.0.0")).toEqual([
      expect.stringContaining("(a 1.0.0, 1.1.0 → ^2.0.0, ^3.0.0)"),
    ]);
  });

  it("names the packages once for each type, with the cause", () => {
    const plan = planOwn(declaredType("NODE", ["ms@^2.0.0", "debug@~4.0.0", "got@1.0.0"]), [
      { packageType: "NODE", name: "ms", version: "2.1.3" },
      { packageType: "NODE", name: "debug", version: "4.0.1" },
      { packageType: "NODE", name: "got", version: "1.0.0" },
    ]);

    expect(unlockedProblems("shop", [plan])).toMatchObject([
      {
        severity: "warning",
        entity: "shop",
        packageType: "NODE",
        message:
          "Of 2 NODE packages of shop the repository gives a range in place of the version that is recorded (debug 4.0.1 → ~4.0.0, ms 2.1.3 → ^2.0.0). Where a lockfile was deleted, or no longer covers its manifest, commit it again: without it transitive packages go, too.",
      },
    ]);
  });
});

function codes(
  packageType: PackageType,
  from: string | readonly string[],
  ...to: readonly string[]
): readonly string[] {
  return problems(packageType, from, to).map(({ code }) => code);
}

function messages(
  packageType: PackageType,
  from: string | readonly string[],
  ...to: readonly string[]
): readonly string[] {
  return problems(packageType, from, to).map(({ message }) => message);
}

function problems(
  packageType: PackageType,
  from: string | readonly string[],
  versions: readonly string[],
) {
  const name = packageType === "JAVA" ? "g:a" : "a";
  const type = declaredType(packageType, [], {
    packages: [{ name, versions, manifests: ["x"], development: false }],
  });
  const rows = [from].flat().map((version) => ({ packageType, name, version }));
  return unlockedProblems("shop", [planOwn(type, rows)]);
}
