import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LockEntry } from "../../../src/manifests/python/python-lock.ts";
import { uvGraph } from "../../../src/manifests/python/uv-graph.ts";

/** `name` or `name version` as an entry of a lock. */
function entry(id: string, table: LockEntry["table"] = {}): LockEntry {
  const [name = "", version = null] = id.split(" ");
  return { name, version, table };
}

function needs(...names: readonly string[]): LockEntry["table"] {
  return { dependencies: names.map((name) => ({ name })) };
}

/** What of the lock is for development, with the first entry as the one member. */
function development(
  entries: readonly LockEntry[],
  members: readonly LockEntry[] = entries.slice(0, 1),
  manifest: Readonly<Record<string, unknown>> = {},
): string[] {
  const { isDevelopment } = uvGraph(entries, members, manifest).whole;
  return entries
    .filter((each) => isDevelopment(each))
    .map(({ name, version }) => [name, version].join(" ").trim());
}

describe("development in the graph of uv", () => {
  it("is what the member does not reach", () => {
    const entries = [entry("shop", needs("a")), entry("a", needs("b")), entry("b"), entry("c")];

    expect(development(entries)).toEqual(["c"]);
  });

  it("is nothing of the groups, which stand beside the dependencies", () => {
    const groups = { "dev-dependencies": { dev: [{ name: "b" }] } };

    expect(
      development([entry("shop", { ...needs("a"), ...groups }), entry("a"), entry("b")]),
    ).toEqual(["b"]);
  });

  it("is nothing that an extra of the member needs", () => {
    const extras = { "optional-dependencies": { db: [{ name: "a" }] } };

    expect(development([entry("shop", extras), entry("a"), entry("b")])).toEqual(["b"]);
  });

  it("is what only an extra of a package needs that nobody asks for", () => {
    const a = entry("a", { "optional-dependencies": { x: [{ name: "b" }], y: [{ name: "c" }] } });
    const shop = entry("shop", { dependencies: [{ name: "a", extra: ["x"] }] });

    expect(development([shop, a, entry("b"), entry("c")])).toEqual(["c"]);
  });

  it("is the version of a fork that only development names", () => {
    const shop = entry("shop", { dependencies: [{ name: "a", version: "1" }] });

    expect(development([shop, entry("a 1"), entry("a 2")])).toEqual(["a 2"]);
  });

  it("is no version of a fork that is named without one", () => {
    expect(development([entry("shop", needs("a")), entry("a 1"), entry("a 2")])).toEqual([]);
  });

  it("is what no member of several reaches", () => {
    const members = [entry("shop", needs("a")), entry("cart", needs("b"))];

    expect(development([...members, entry("a"), entry("b"), entry("c")], members)).toEqual(["c"]);
  });

  it("follows what an entry needs that stands there twice", () => {
    const entries = [
      entry("shop", needs("a")),
      entry("a 1", needs("b")),
      entry("a 1", needs("c")),
      entry("b"),
      entry("c"),
    ];

    expect(development(entries)).toEqual([]);
  });

  it("is not known without a root", () => {
    expect(development([entry("a"), entry("b")], [])).toEqual([]);
  });

  it("is all that a script does not require", () => {
    const manifest = { requirements: [{ name: "a" }] };

    expect(development([entry("a", needs("b")), entry("b"), entry("c")], [], manifest)).toEqual([
      "c",
    ]);
  });

  it("is all of a root that has groups alone", () => {
    const manifest = { "dependency-groups": { dev: [{ name: "a" }] } };

    expect(development([entry("a", needs("b")), entry("b")], [], manifest)).toEqual(["a", "b"]);
  });

  it.each([["text"], [1], [{ name: "a" }], [["a"]], [[{}]], [[{ name: 1 }]], [[null]]])(
    "follows nothing from dependencies that are %j",
    (dependencies) => {
      expect(development([entry("shop", { dependencies }), entry("a")])).toEqual(["a"]);
    },
  );

  it("survives cycles and names that are not there", () => {
    expect(development([entry("shop", needs("a", "gone")), entry("a", needs("shop"))])).toEqual([]);
  });

  it("never grows by one more dependency of the member", () => {
    const name = fc.constantFrom("a", "b", "c", "d");
    const edges = fc.tuple(fc.array(name), fc.array(name), fc.array(name), fc.array(name));
    fc.assert(
      fc.property(edges, fc.array(name), name, (lists, own, another) => {
        const rest = ["a", "b", "c", "d"].map((id, at) => entry(id, needs(...(lists[at] ?? []))));
        const before = development([entry("shop", needs(...own)), ...rest]);
        const after = development([entry("shop", needs(...own, another)), ...rest]);

        expect(before).toEqual(expect.arrayContaining(after));
        expect(after).not.toContain(another);
      }),
    );
  });
});
