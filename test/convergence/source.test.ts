import { describe, expect, it } from "vitest";
import { nameHash, versionHash } from "../../src/convergence/name-hash.ts";
import {
  baseOf,
  claimsOf,
  isSameRepository,
  ownHashes,
  sourceKey,
  sourceOf,
  viewOf,
  type Source,
} from "../../src/convergence/source.ts";
import { noState, parseState } from "../../src/convergence/state.ts";
import { stateOf } from "../support/state-of.ts";

const everything = { directories: ["."], include: [], exclude: null };
const shop: Source = { name: "github.com/acme/shop", repositoryId: "1", scope: "" };

describe("the name of a source", () => {
  it("is that of the repository, in lower case and without `.git`", () => {
    expect(sourceOf("github.com/Acme/Shop.git", "1", everything)).toEqual(shop);
  });

  it("keeps `.git` where it does not end in it", () => {
    const { name } = sourceOf("github.com/acme/acme.github.io", "", everything);

    expect(name).toBe("github.com/acme/acme.github.io");
  });

  it("is the same from version to version, because states have it", () => {
    const api = { ...everything, directories: ["api"] };

    expect(sourceOf("github.com/acme/shop", "1", api)).toEqual({
      name: "github.com/acme/shop#6v643C",
      repositoryId: "1",
      scope: "6v643C",
    });
  });

  it("has a hash of its scope where that is not everything", () => {
    const scopes = [
      { ...everything, directories: ["api"] },
      { ...everything, directories: ["api"], exclude: [] },
      { ...everything, directories: ["api", "web"] },
      { ...everything, include: ["**/pom.xml"] },
      { ...everything, exclude: [] },
      { ...everything, exclude: ["defaults", "demo/**"] },
    ];
    const names = scopes.map((scope) => sourceOf("github.com/acme/shop", "1", scope).name);

    expect(new Set(names).size).toBe(scopes.length);
    for (const name of names) expect(name).toMatch(/^github\.com\/acme\/shop#[\w-]{6}$/);
  });

  it("does not depend on the order in which the scope is written", () => {
    const one = { directories: ["a", "b"], include: ["x", "y"], exclude: ["p", "q"] };
    const other = { directories: ["b", "a"], include: ["y", "x"], exclude: ["q", "p"] };

    expect(sourceOf("h/o/r", "", one)).toEqual(sourceOf("h/o/r", "", other));
  });

  it("is everything where one of several directories is the root", () => {
    expect(sourceOf("h/o/r", "", { ...everything, directories: [".", "api"] }).scope).toBe("");
  });

  it("may be written in other letters, but for the hash", () => {
    expect(sourceKey("GitHub.com/Acme/Shop#Ab-9_Z")).toBe("github.com/acme/shop#Ab-9_Z");
    expect(sourceKey("GitHub.com/Acme/Shop")).toBe("github.com/acme/shop");
  });
});

describe("the entries of a state that are a source's own", () => {
  it("are those of its name, where no id is known", () => {
    const state = stateOf({ "github.com/acme/shop": ["a"], "github.com/acme/web": ["b"] });
    const { own, others } = viewOf(state, shop);

    expect([...own.keys()]).toEqual(["github.com/acme/shop"]);
    expect([...others.keys()]).toEqual(["github.com/acme/web"]);
  });

  it("are those of its repository's id under any name, and no other of its name", () => {
    const state = stateOf({
      "github.com/acme/old": { names: ["a"], repositoryId: "1" },
      "github.com/acme/shop": { names: ["b"], repositoryId: "2" },
    });

    expect([...viewOf(state, shop).own.keys()]).toEqual(["github.com/acme/old"]);
  });

  it("are on the host of the repository, whose ids have no meaning on another one", () => {
    const state = stateOf({ "git.acme.example/team/shop": { names: ["a"], repositoryId: "1" } });

    expect(viewOf(state, shop).own.size).toBe(0);
  });

  it("are of the same scope", () => {
    const state = stateOf({
      "github.com/acme/old#abcdef": { names: ["a"], repositoryId: "1", scope: "abcdef" },
    });

    expect(viewOf(state, shop).own.size).toBe(0);
    expect(viewOf(state, { ...shop, scope: "abcdef" }).own.size).toBe(1);
  });

  it("are those of its very name, where one of the two has no id, whatever scope they name", () => {
    const part = { ...shop, name: `${shop.name}#abcdef`, scope: "abcdef" };
    const named = stateOf({ [part.name]: { names: ["a"] } });
    const known = stateOf({ [part.name]: { names: ["a"], repositoryId: "1" } });

    expect(viewOf(named, part).own.size).toBe(1);
    expect(viewOf(known, { ...part, repositoryId: "" }).own.size).toBe(1);
  });

  it("are none for a source that is not known", () => {
    const state = stateOf({ "github.com/acme/shop": ["a"] });

    expect(viewOf(state, null).own.size).toBe(0);
    expect(viewOf(state, null).others.size).toBe(1);
  });
});

describe("two keys are of one repository", () => {
  it("by name, whatever the scope is, where one of them has no id", () => {
    const part = { name: `${shop.name}#abcdef`, repositoryId: "" };
    const other = { name: "github.com/acme/web", repositoryId: "" };

    expect(isSameRepository(shop, part)).toBe(true);
    expect(isSameRepository(part, shop)).toBe(true);
    expect(isSameRepository(shop, other)).toBe(false);
  });
});

describe("the base", () => {
  it("is what was declared and what waits for others, over all own entries, and no claim of others", () => {
    const state = stateOf({
      "github.com/acme/shop": { names: ["a"], waiting: ["b"], repositoryId: "1" },
      "github.com/acme/old": { names: ["c"], repositoryId: "1" },
      "github.com/acme/web": { names: ["d"], repositoryId: "2" },
    });
    const view = viewOf(state, shop);

    expect(baseOf(view, "NODE")).toEqual(new Set(["a", "b", "c"].map(hashed)));
    expect(baseOf(view, "GO")).toEqual(new Set());
  });

  it("is empty without a state", () => {
    expect(baseOf(viewOf(noState, shop), "NODE").size).toBe(0);
  });

  it("has none of what was removed, which is kept apart", () => {
    const view = viewOf(stateOf({ [shop.name]: { removed: ["a"] } }), shop);

    expect(baseOf(view, "NODE").size).toBe(0);
    expect(ownHashes(view, "NODE", "removed")).toEqual(new Set([hashed("a")]));
  });
});

describe("the claims of other sources", () => {
  const state = stateOf({
    "github.com/acme/shop": ["mine"],
    "github.com/acme/api": { names: ["ms", "got"], waiting: ["gone"], shared: ["ms@2.0.0"] },
    "github.com/acme/web": ["ms"],
  });
  const claims = claimsOf(viewOf(state, shop), "NODE");

  it("name the sources that declare a name", () => {
    expect(claims.claimants(hashed("ms"))).toEqual(["github.com/acme/api", "github.com/acme/web"]);
    expect(claims.claimants(hashed("got"))).toEqual(["github.com/acme/api"]);
    expect(claims.isEmpty).toBe(false);
  });

  it("do not count what only waits, nor what this source declares itself", () => {
    expect(claims.claimants(hashed("gone"))).toEqual([]);
    expect(claims.claimants(hashed("mine"))).toEqual([]);
  });

  it("hold the versions that they record, and are open where one of them records none", () => {
    expect(claims.holds(versionHash("NODE", "ms", "2.0.0"))).toBe(true);
    expect(claims.holds(versionHash("NODE", "ms", "1.0.0"))).toBe(false);
    expect(claims.isOpen(hashed("ms"))).toBe(true);
    const stated = stateOf({ "github.com/acme/api": { names: ["ms"], shared: ["ms@2.0.0"] } });
    expect(claimsOf(viewOf(stated, shop), "NODE").isOpen(hashed("ms"))).toBe(false);
    expect(claims.isOpen(hashed("unknown"))).toBe(false);
  });

  it("are none of another type", () => {
    expect(claimsOf(viewOf(state, shop), "GO").isEmpty).toBe(true);
  });

  it("are of every name, with every version open, where an entry cannot be understood", () => {
    const types = { NODE: { names: 7 } };
    const reading = parseState({ v: "1", sources: { "github.com/acme/new": { types } } }, null);
    const opaque = claimsOf(viewOf("state" in reading ? reading.state : noState, shop), "NODE");

    expect(opaque.claimants(hashed("anything"))).toEqual(["github.com/acme/new"]);
    expect(opaque.isOpen(hashed("anything"))).toBe(true);
    expect(opaque.isEmpty).toBe(false);
  });

  it("are there where one entry is understood and another is not", () => {
    const sources = { a: { types: { NODE: { names: "" } } }, b: { types: { NODE: null } } };
    const reading = parseState({ v: "1", sources }, null);
    const view = viewOf("state" in reading ? reading.state : noState, shop);

    expect(claimsOf(view, "NODE").isEmpty).toBe(false);
  });
});

function hashed(name: string): string {
  return nameHash("NODE", name);
}
