import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageTypes } from "../../../src/domain/package.ts";
import { updateLevel } from "../../../src/domain/versions/update-level.ts";

describe("the level of an update", () => {
  it.each([
    ["NODE", "18.3.1", "19.0.0", "major"],
    ["NODE", "3.23.8", "3.24.0", "minor"],
    ["NODE", "1.7.2", "1.7.4", "patch"],
    ["NODE", "1.0.0-rc.1", "1.0.0", "patch"],
    ["NODE", "1.10.0", "1.9.0", "downgrade"],
    ["NODE", "1.0.0", "1.0.0+build", "other"],
    ["NODE", "^1.0.0", "1.2.0", "other"],
    ["NODE", "github:acme/x#4f2a9c1", "1.2.0", "other"],
    ["GO", "0.25.0", "v0.31.0", "minor"],
    ["GO", "v0.0.0-20230101000000-aaaaaaaaaaaa", "v0.0.0-20240101000000-aaaaaaaaaaaa", "patch"],
    ["JAVA", "33.2.1-jre", "33.3.0-jre", "minor"],
    ["JAVA", "5.3", "6.0.0", "major"],
    ["JAVA", "1.0.0.RELEASE", "1.0.0.SP1", "patch"],
    ["JAVA", "Finchley.SR1", "Greenwich.SR2", "other"],
    ["PYTHON", "2.31.0", "2.32.0", "minor"],
    ["PYTHON", "2024.1", "1!1.0", "major"],
    ["PYTHON", "1.0", "1!1.0", "major"],
    ["PYTHON", "1.0", "1.0.post1", "patch"],
    ["NUGET", "1.2.3.4", "1.2.3.5", "patch"],
    ["NUGET", "13.0", "13.1.0", "minor"],
  ] as const)("of %s from %s to %s is %s", (packageType, from, to, level) => {
    expect(updateLevel(packageType, [from], [to])).toBe(level);
  });

  it("is that between the highest versions on both sides", () => {
    expect(updateLevel("NODE", ["1.0.0", "2.0.0"], ["2.0.0", "2.1.0"])).toBe("minor");
    expect(updateLevel("NODE", ["1.0.0", "2.0.0"], ["2.0.0"])).toBe("other");
  });

  it.each(packageTypes)("of %s is not known where a version is not", (packageType) => {
    expect(updateLevel(packageType, [], ["1.0.0"])).toBe("other");
    expect(updateLevel(packageType, ["1.0.0"], [])).toBe("other");
    expect(updateLevel(packageType, ["1.0.0"], ["1.1.0", "latest"])).toBe("other");
  });

  it("of the way back is a downgrade, for every way up", () => {
    const version = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)).map((parts) => parts.join("."));
    fc.assert(
      fc.property(fc.constantFrom(...packageTypes), version, version, (packageType, a, b) => {
        const [there, back] = [
          updateLevel(packageType, [a], [b]),
          updateLevel(packageType, [b], [a]),
        ];

        expect([there, back].filter((level) => level === "downgrade")).toHaveLength(
          a === b ? 0 : 1,
        );
      }),
    );
  });

  it("is there for any text", () => {
    fc.assert(
      fc.property(fc.constantFrom(...packageTypes), fc.string(), fc.string(), (type, a, b) => {
        expect(updateLevel(type, [a], [b])).toMatch(/^(?:major|minor|patch|downgrade|other)$/);
      }),
    );
  });
});
