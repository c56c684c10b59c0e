import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { javaBodies } from "../../src/documents/java.ts";
import { anySet } from "./any-set.ts";
import { flat, shuffled } from "./support.ts";

const declared = anySet.JAVA;

/** The coordinates of bodies, as the API document has them. */
function coordinates(bodies: ReturnType<typeof javaBodies>): string[] {
  return bodies.flatMap(({ endpoint, body }) => {
    const value: unknown = JSON.parse(body);
    if (Array.isArray(value) !== (endpoint === "java/bulk")) throw new Error("wrong endpoint");
    return (Array.isArray(value) ? value : [value]).map((item: unknown) => {
      const { name: own, version: ownVersion, ...more } = Object(item) as Record<string, unknown>;
      if (typeof own !== "string" || typeof ownVersion !== "string" || Object.keys(more).length > 0)
        throw new Error("not a PackageVersionRequest");
      return `${own} ${ownVersion}`;
    });
  });
}

describe("javaBodies", () => {
  it("is an object for a single coordinate", () => {
    expect(javaBodies([{ name: "g:a", versions: ["1.0"] }], 1000)).toEqual([
      { endpoint: "java", body: '{"name":"g:a","version":"1.0"}' },
    ]);
  });

  it("is an array for several, of one name or many", () => {
    expect(
      javaBodies(
        [
          { name: "g:b", versions: ["1.0"] },
          { name: "g:a", versions: ["2.0", "1.0"] },
        ],
        1000,
      ),
    ).toEqual([
      {
        endpoint: "java/bulk",
        body: '[{"name":"g:a","version":"1.0"},{"name":"g:a","version":"2.0"},{"name":"g:b","version":"1.0"}]',
      },
    ]);
  });

  it("is nothing where there is no version to report", () => {
    expect(javaBodies([], 1000)).toEqual([]);
    expect(javaBodies([{ name: "g:a", versions: [] }], 1000)).toEqual([]);
    expect(javaBodies([{ name: "g:a", versions: [""] }], 1000)).toEqual([]);
  });

  it("carries exactly the packages that went in, however they are split", () => {
    fc.assert(
      fc.property(declared, fc.integer({ min: 100, max: 2000 }), (packages, maxBytes) => {
        expect(coordinates(javaBodies(packages, maxBytes)).toSorted()).toEqual(flat(packages));
      }),
    );
  });

  it("never makes a body larger than it may be, and none smaller than it must", () => {
    fc.assert(
      fc.property(declared, fc.integer({ min: 200, max: 2000 }), (packages, maxBytes) => {
        const sizes = javaBodies(packages, maxBytes).map(({ body }) => Buffer.byteLength(body));

        for (const size of sizes) expect(size).toBeLessThanOrEqual(maxBytes);
        for (const [at, size] of sizes.slice(1).entries())
          expect(size + (sizes[at] ?? 0)).toBeGreaterThan(maxBytes);
      }),
    );
  });

  it("does not depend on the order of names or versions", () => {
    fc.assert(
      fc.property(declared, (packages) => {
        expect(javaBodies(shuffled(packages), 500)).toEqual(javaBodies(packages, 500));
      }),
    );
  });

  it("fills a body to the last byte", () => {
    const packages = [{ name: "g:a", versions: ["1", "2"] }];
    const whole = '[{"name":"g:a","version":"1"},{"name":"g:a","version":"2"}]';

    expect(javaBodies(packages, whole.length)).toHaveLength(1);
    expect(javaBodies(packages, whole.length - 1)).toHaveLength(2);
  });

  it("takes a hundred thousand coordinates", () => {
    const packages = Array.from({ length: 100_000 }, (_, at) => ({
      name: `com.acme:artifact-${at}`,
      versions: ["1.0.0"],
    }));

    const bodies = javaBodies(packages, 2_000_000);

    expect(bodies.length).toBe(3);
    expect(coordinates(bodies)).toHaveLength(100_000);
  });
});
