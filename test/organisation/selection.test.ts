import { describe, expect, it } from "vitest";
import { isRepositoryName } from "../../src/organisation/group-entities.ts";
import { selectionOf, unmatchedGlobs } from "../../src/organisation/selection.ts";

const all = { only: [], except: [], topics: [] };

describe("the selection of repositories", () => {
  it.each([
    [all, true],
    [{ ...all, only: ["ACME/s*"] }, true],
    [{ ...all, only: ["acme/web"] }, false],
    [{ ...all, only: ["acme/*"], except: ["acme/shop"] }, false],
    [{ ...all, topics: ["pilot", "core"] }, true],
    [{ ...all, topics: ["other"] }, false],
    [{ ...all, only: ["acme/shop"], topics: ["other"] }, false],
  ])("by %j has a repository: %j", (inputs, expected) => {
    expect(selectionOf(inputs)("Acme/Shop", ["core"])).toBe(expected);
  });

  it("is reported where a glob matches nothing, by the input that has it", () => {
    const globs = new Map([
      ["only", ["acme/*", "acme/pilto-*"]],
      ["except", []],
      ["settings-file", ["acme/shpo", "acme/web"]],
    ]);

    expect(unmatchedGlobs(globs, ["acme/Shop", "acme/Web"])).toEqual([
      "`only` has 1 glob that no repository matches: `acme/pilto-*`. Correct or remove what is misspelled.",
      "`settings-file` has 1 glob that no repository matches: `acme/shpo`. Correct or remove what is misspelled.",
    ]);
    expect(unmatchedGlobs(new Map([["only", ["acme/shop"]]]), ["ACME/shop"])).toEqual([]);
  });
});

describe("the name of a repository", () => {
  it.each(["acme/shop", "Acme/a.b_c-d", "group/sub/shop", "acme/a b", "acme/.github"])(
    "may be %j",
    (name) => {
      expect(isRepositoryName(name)).toBe(true);
    },
  );

  it.each([
    "shop",
    "",
    "acme/",
    "/shop",
    "acme/..",
    "acme/../other/shop",
    "./shop",
    "acme/x\ny",
    "acme/x\0",
    "acme\\shop/x",
    "acme/x?y",
    "acme/x#y",
    "acme//shop",
  ])("is never %j, which could lead elsewhere", (name) => {
    expect(isRepositoryName(name)).toBe(false);
  });
});
