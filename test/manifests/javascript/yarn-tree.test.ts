import { describe, expect, it } from "vitest";
import { entriesOf, metadataVersion } from "../../../src/manifests/javascript/yarn-tree.ts";
import { Fault } from "../../../src/domain/problem.ts";

function map(entries: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(entries));
}

describe("the entries of a parsed yarn.lock", () => {
  const fields = {
    version: "2.1.3",
    resolution: "ms@npm:2.1.3",
    dependencies: { a: "npm:^1.0.0" },
    optionalDependencies: { b: "npm:^2.0.0" },
    peerDependencies: { c: "*", d: "*" },
    peerDependenciesMeta: { c: { optional: false }, d: { optional: true } },
  };
  const entry = {
    specs: ["ms@npm:^2.0.0", "ms@npm:^2.1.0"],
    line: null,
    version: "2.1.3",
    resolution: "ms@npm:2.1.3",
    name: null,
    dependencies: [
      ["a", "npm:^1.0.0"],
      ["b", "npm:^2.0.0"],
    ],
    peers: ["c", "d"],
    optionalPeers: ["d"],
  };

  it("are the same from objects and from maps", () => {
    const key = "ms@npm:^2.0.0, ms@npm:^2.1.0";
    const maps = {
      ...fields,
      dependencies: map(fields.dependencies),
      optionalDependencies: map(fields.optionalDependencies),
      peerDependencies: map(fields.peerDependencies),
      peerDependenciesMeta: map({
        c: map({ optional: "false" }),
        d: map({ optional: "true" }),
      }),
    };

    expect(entriesOf({ [key]: fields }, "yarn.lock")).toEqual([entry]);
    expect(entriesOf(map({ [key]: map(maps) }), "yarn.lock")).toEqual([entry]);
  });

  it("do not have the metadata among them", () => {
    expect(entriesOf({ __metadata: { version: "8" } }, "yarn.lock")).toEqual([]);
  });

  it.each([null, "text", 1, [], new Map()])("are none in %j", (tree) => {
    expect(entriesOf(tree, "yarn.lock")).toEqual([]);
  });

  it("have no version where it is empty or no text", () => {
    const [empty, odd] = entriesOf({ "a@1": { version: "" }, "b@1": { version: {} } }, "yarn.lock");

    expect([empty?.version, odd?.version]).toEqual([null, null]);
  });

  it("have no range where it is no text, however large that would unfold", () => {
    let folded: unknown = ["x"];
    for (let level = 0; level < 60; level += 1) folded = [folded, folded];
    const [entryWith] = entriesOf({ "a@1": { dependencies: { b: folded } } }, "yarn.lock");

    expect(entryWith?.dependencies).toEqual([["b", ""]]);
  });

  it("take the blanks around commas off a key, in time", () => {
    const blanks = " ".repeat(100_000);
    const [entryWith] = entriesOf({ [`a@1${blanks},${blanks}b@2${blanks}c`]: {} }, "yarn.lock");

    expect(entryWith?.specs).toEqual(["a@1", `b@2${blanks}c`]);
  });

  it.each([
    ["a key that asks for nothing", { ms: {} }],
    ["a key that is a scope alone", { "@ms": {} }],
    ["an entry that is text", { "ms@1": "2" }],
    ["an entry that is a list", { "ms@1": [] }],
    ["an entry that is nothing", { "ms@1": null }],
  ])("cannot be distinguished from %s", (_, tree) => {
    expect(() => entriesOf(tree, "a/yarn.lock")).toThrow(Fault);
    expect(() => entriesOf(tree, "a/yarn.lock")).toThrow("Run `yarn install`");
  });
});

describe("the version of a parsed yarn.lock", () => {
  it.each([
    [{ __metadata: { version: "8" } }, 8],
    [map({ __metadata: map({ version: "6" }) }), 6],
    [{ __metadata: {} }, Number.NaN],
    [{ __metadata: { version: "new" } }, Number.NaN],
    [{}, null],
    [{ __metadata: "8" }, null],
    ["text", null],
  ])("in %j is %s", (tree, version) => {
    expect(metadataVersion(tree)).toBe(version);
  });
});
