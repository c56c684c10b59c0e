import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PackageTypeReport } from "../../src/report/report.ts";
import { unrecorded } from "../../src/report/unrecorded.ts";
import type { PackageType } from "../../src/domain/package.ts";
import { entity, type } from "./reports.ts";

describe("what cannot be recorded for want of a version", () => {
  it.each<[PackageType, number]>([
    ["JAVA", 2],
    ["GO", 2],
    ["NODE", 0],
    ["PYTHON", 0],
    ["NUGET", 0],
  ])("of %s is %i of two names without a version", (packageType, expected) => {
    expect(unrecorded(of({ packageType, declared: 2, recorded: 0 }, [[], []]))).toBe(expected);
  });

  it("is none that Cortex records all the same, as from a pom.xml that went as it is", () => {
    expect(unrecorded(of({ packageType: "JAVA", declared: 3, recorded: 3 }, [[], [], ["1"]]))).toBe(
      0,
    );
  });

  it("is none of the names that have a version", () => {
    expect(unrecorded(of({ packageType: "JAVA", declared: 3, recorded: 0 }, [["1"], ["2"]]))).toBe(
      0,
    );
  });

  it("is not known where the list could not be read", () => {
    expect(unrecorded(of({ packageType: "JAVA", declared: 2, recorded: null }, [[], []]))).toBe(0);
  });

  it("is added up over types and entities, each with its own packages", () => {
    const one = of({ packageType: "JAVA", declared: 1, recorded: 0 }, [[]]);
    const other = of({ packageType: "GO", declared: 2, recorded: 0 }, [[], []]);

    expect(unrecorded({ entities: [...one.entities, ...other.entities] })).toBe(3);
  });

  it("is never more than is declared and not recorded", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 20 }),
        fc.nat({ max: 20 }),
        fc.array(fc.constantFrom([], ["1"]), { maxLength: 20 }),
        (declared, recorded, versions) => {
          const many = unrecorded(of({ packageType: "JAVA", declared, recorded }, versions));

          expect(many).toBeGreaterThanOrEqual(0);
          expect(many).toBeLessThanOrEqual(Math.max(0, declared - recorded));
        },
      ),
    );
  });
});

/** One entity with one type, and a declared package for each list of versions. */
function of(reported: Partial<PackageTypeReport>, versions: readonly (readonly string[])[]) {
  const { packageType, ...row } = type(reported);
  const packages = versions.map((each, index) => ({
    packageType,
    name: `com.acme:part-${index}`,
    versions: each,
    manifests: ["pom.xml"],
    development: false,
  }));
  return { entities: [entity("shop", [{ packageType, ...row }], { packages })] };
}
