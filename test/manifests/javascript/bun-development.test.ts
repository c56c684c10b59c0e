import { describe, expect, it } from "vitest";
import { bunGraph, type BunSection } from "../../../src/manifests/javascript/bun-graph.ts";
import { developmentOf } from "../../../src/manifests/javascript/closure.ts";

type Dependencies = Readonly<Record<string, string>>;
type Needs = Readonly<Record<string, Dependencies>>;

/** Each package by its key, with the sections of what it needs. */
function keys(
  workspaces: Readonly<Record<string, unknown>>,
  packages: Readonly<Record<string, Needs>>,
): string[] {
  const entries = Object.entries(packages).map(
    ([key, needs]) => [key, [`${key}@1.0.0`, "", needs, "sha512-aaaa"]] as const,
  );
  const found = developmentKeys(new Map(Object.entries(workspaces)), new Map(entries));
  return [...found].map(String).toSorted();
}

function developmentKeys(workspaces: BunSection, packages: BunSection) {
  return developmentOf(bunGraph(workspaces, packages, (directory) => directory));
}

const root = { "": { name: "shop", dependencies: { a: "1" }, devDependencies: { b: "1" } } };

describe("the packages of a bun.lock that only development needs", () => {
  it("are those that devDependencies reach and nothing else does", () => {
    expect(keys(root, { a: {}, b: { dependencies: { c: "1" } }, c: {} })).toEqual(["b", "c"]);
  });

  it.each(["dependencies", "optionalDependencies", "peerDependencies"])(
    "are none that %s reach as well",
    (section) => {
      expect(
        keys(root, { a: { [section]: { c: "1" } }, b: { dependencies: { c: "1" } }, c: {} }),
      ).toEqual(["b"]);
    },
  );

  it("are none without devDependencies", () => {
    expect(keys({ "": { dependencies: { a: "1" } } }, { a: {}, b: {} })).toEqual([]);
  });

  it("are none where a needed package is not there, since that could need any", () => {
    expect(keys(root, { a: { dependencies: { gone: "1" } }, b: {} })).toEqual([]);
  });

  it.each(["optionalDependencies", "peerDependencies"])(
    "are reported in spite of %s that are not installed",
    (section) => {
      expect(keys(root, { a: { [section]: { gone: "1" } }, b: {} })).toEqual(["b"]);
    },
  );

  it("are reported by the workspace members, too", () => {
    const workspaces = {
      "": { name: "shop", devDependencies: { cart: "workspace:*" } },
      "packages/cart": { name: "cart", dependencies: { a: "1" }, devDependencies: { b: "1" } },
    };

    expect(keys(workspaces, { cart: {}, a: {}, b: {} })).toEqual(["b", "cart"]);
  });

  it("are found next to whoever needs them before further out", () => {
    const packages = {
      a: { dependencies: { c: "2" } },
      "a/c": {},
      b: { dependencies: { c: "1" } },
      c: {},
    };

    expect(keys(root, packages)).toEqual(["b", "c"]);
  });

  it("are found from within a package of a package, level by level", () => {
    const packages = {
      a: { dependencies: { "@x/y": "1" } },
      "a/@x/y": { dependencies: { z: "1", w: "1" } },
      "a/z": {},
      "@x/z": {},
      z: {},
      w: {},
      b: { dependencies: { z: "1", "@x/z": "1" } },
    };

    expect(keys(root, packages)).toEqual(["@x/z", "b", "z"]);
  });

  it("are found under the name of a workspace member with a version of its own", () => {
    const workspaces = {
      "": { name: "shop", dependencies: { a: "1" } },
      "packages/cart": { name: "@shop/cart", devDependencies: { a: "2" } },
    };

    expect(keys(workspaces, { a: {}, "@shop/cart/a": {} })).toEqual(["@shop/cart/a"]);
  });

  it("are reported where packages need each other in a cycle", () => {
    const packages = {
      a: {},
      b: { dependencies: { c: "1" } },
      c: { dependencies: { b: "1" } },
    };

    expect(keys(root, packages)).toEqual(["b", "c"]);
  });

  it("are reported in spite of entries that are of no known shape", () => {
    const workspaces = new Map<string, unknown>([
      ["", root[""]],
      ["x", null],
      ["y", { dependencies: [] }],
    ]);
    const packages = new Map<string, unknown>([
      ["a", ["a@1.0.0"]],
      ["b", "b"],
    ]);

    expect([...developmentKeys(workspaces, packages)]).toEqual(["b"]);
  });
});
