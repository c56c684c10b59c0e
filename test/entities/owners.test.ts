import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownersByPath } from "../../src/entities/owners.ts";

describe("owners by path", () => {
  it("gives everything to the owner of the workspace", () => {
    const ownerOf = ownersByPath([{ path: ".", entity: "shop" }]);

    expect(ownerOf("package.json")?.entity ?? null).toBe("shop");
    expect(ownerOf("services/payments/go.sum")?.entity ?? null).toBe("shop");
  });

  it("lets the longest path win, whatever the order of the lines", () => {
    const lines = [
      { path: "services/payments", entity: "payments" },
      { path: ".", entity: "shop" },
      { path: "services", entity: "services" },
    ];

    for (const order of [lines, lines.toReversed()]) {
      const ownerOf = ownersByPath(order);
      expect(ownerOf("services/payments/api/go.sum")?.entity ?? null).toBe("payments");
      expect(ownerOf("services/go.sum")?.entity ?? null).toBe("services");
      expect(ownerOf("web/package.json")?.entity ?? null).toBe("shop");
    }
  });

  it("gives a file to no path that is its own", () => {
    const ownerOf = ownersByPath([{ path: "services/go.sum", entity: "services" }]);

    expect(ownerOf("services/go.sum")).toBeNull();
  });

  it("compares whole path segments", () => {
    const ownerOf = ownersByPath([{ path: "services/pay", entity: "pay" }]);

    expect(ownerOf("services/payments/go.sum")?.entity ?? null).toBeNull();
    expect(ownerOf("services/pay.sum")?.entity ?? null).toBeNull();
    expect(ownerOf("services/pay/go.sum")?.entity ?? null).toBe("pay");
  });

  it("leaves a manifest outside every path without an owner", () => {
    const ownerOf = ownersByPath([{ path: "services", entity: "services" }]);

    expect(ownerOf("package.json")?.entity ?? null).toBeNull();
    expect(ownersByPath([])("package.json")).toBeNull();
  });

  it("keeps a directory named like a property of every object apart", () => {
    expect(ownersByPath([])("__proto__/package.json")).toBeNull();
    expect(ownersByPath([{ path: "constructor", entity: "x" }])("constructor/go.sum")?.entity).toBe(
      "x",
    );
  });

  it("never gives a manifest to a directory that does not hold it", () => {
    const segment = fc.constantFrom("a", "b", "ab", "c");
    const directory = fc.array(segment, { minLength: 1, maxLength: 3 }).map((s) => s.join("/"));
    fc.assert(
      fc.property(fc.uniqueArray(directory), directory, (owned, at) => {
        const ownerOf = ownersByPath(owned.map((path) => ({ path, entity: path })));
        const owner = ownerOf(`${at}/go.sum`)?.entity ?? null;
        const holding = owned.filter((path) => `${at}/`.startsWith(`${path}/`));
        const longest = holding.toSorted((a, b) => b.length - a.length)[0] ?? null;
        expect(owner).toBe(longest);
      }),
    );
  });
});
