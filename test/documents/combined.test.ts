import { describe, expect, it } from "vitest";
import { canRepresentAll, combinedBodies } from "../../src/documents/combined.ts";
import { endpoints, maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { packageTypes, type NamedVersions } from "../../src/domain/package.ts";

function many(count: number): NamedVersions[] {
  return Array.from({ length: count }, (_, at) => ({ name: `name-${at}`, versions: ["v1.0"] }));
}

describe("combinedBodies", () => {
  it.each([
    ["NODE", "node/package-lock"],
    ["PYTHON", "python/requirements"],
    ["GO", "go/gosum"],
    ["NUGET", "dotnet/nuget/csproj"],
    ["JAVA", "java/bulk"],
  ] as const)("go to the endpoint of their type: %s to %s", (packageType, endpoint) => {
    expect(combinedBodies(packageType, many(2))).toMatchObject([{ endpoint }]);
    expect(endpoints[endpoint].packageType).toBe(packageType);
  });

  it("are one for each type but JAVA, however large: an upload replaces the one before", () => {
    for (const packageType of packageTypes.filter((type) => type !== "JAVA"))
      expect(combinedBodies(packageType, many(90_000))).toHaveLength(1);
  });

  it("are split for JAVA, where an upload adds", () => {
    const bodies = combinedBodies("JAVA", many(90_000));

    expect(bodies.length).toBeGreaterThan(1);
    for (const { body } of bodies)
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(maxBodyBytes);
  });

  it("show by their size that they do not fit", () => {
    for (const packageType of ["NODE", "PYTHON", "GO"] as const)
      expect(combinedBodies(packageType, many(150_000))[0]?.body.length).toBeGreaterThan(
        maxBodyBytes,
      );
  });
});

describe("carriesWhole", () => {
  it.each([
    ["NODE", "@scope/name", ["1.0.0", "2.0.0"], true],
    ["NODE", "name", [], true],
    ["NODE", "a/node_modules/b", ["1.0.0"], false],
    ["PYTHON", "zope.interface", ["5.0", ">=1,<2", "^0.27"], true],
    ["PYTHON", "name", [], true],
    ["PYTHON", "a b", ["1.0"], false],
    ["PYTHON", "name", ["1.0", "1.0 beta"], false],
    ["GO", "a.dev/x", ["v1.0.0", "1.1.0"], true],
    ["GO", "a.dev/x", [], false],
    ["GO", "a b", ["v1.0.0"], false],
    ["GO", "a.dev/x", ["v1.0.0", "v1 beta"], false],
    ["NUGET", "Newtonsoft.Json", ["13.0.3", "[1.0,2.0)"], true],
    ["NUGET", "Serilog", [], true],
    ["NUGET", "a b", ["1.0"], false],
    ["NUGET", "Serilog", ["1.0", "$(Version)"], false],
  ] as const)("%s: %s %j is %s", (packageType, name, versions, whole) => {
    expect(canRepresentAll(packageType, { name, versions })).toBe(whole);
  });
});
