import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseDeletion } from "../../../src/cli/demo/deletion.ts";
import { listing } from "./listing.ts";

const lockfiles = new Set(["npm-lock", "yarn-lock"]);

describe("the deletion that shows the prune", () => {
  it("is of the lockfile that removes most and leaves the half of its type", () => {
    const report = listing({
      "a/package-lock.json": ["npm-lock", "one", "two", "three", "shared"],
      "b/yarn.lock": ["yarn-lock", "four", "five", "shared"],
      "c/yarn.lock": ["yarn-lock", "six"],
    });

    const deletion = chooseDeletion(report, lockfiles);

    expect(deletion?.paths).toEqual(["a/package-lock.json"]);
    expect(names(deletion?.removed)).toEqual(["one", "two", "three"]);
    expect([...(deletion?.inputs ?? [])]).toEqual([]);
  });

  it("leaves a lockfile alone that would take more than half of its type", () => {
    const report = listing({
      "a/package-lock.json": ["npm-lock", "one", "two", "three"],
      "b/yarn.lock": ["yarn-lock", "four"],
    });

    expect(chooseDeletion(report, lockfiles)?.paths).toEqual(["b/yarn.lock"]);
  });

  it("is of another manifest only where no lockfile is fit", () => {
    const report = listing({
      "a/package-lock.json": ["npm-lock", "one"],
      "b/package.json": ["package-json", "two", "three"],
      "c/package.json": ["package-json", "four", "five"],
    });

    expect(chooseDeletion(report, lockfiles)?.paths).toEqual(["a/package-lock.json"]);
  });

  it("takes along what the lockfile spoke for, which would speak for itself otherwise", () => {
    const report = listing(
      {
        "a/package-lock.json": ["npm-lock", "one", "two"],
        "b/yarn.lock": ["yarn-lock", "three"],
      },
      { "b/package.json": "b/yarn.lock", "a/package.json": "a/package-lock.json" },
    );

    expect(chooseDeletion(report, lockfiles)?.paths).toEqual(["b/yarn.lock", "b/package.json"]);
  });

  it("names the type as the repository's own where nothing of it is left", () => {
    const report = listing({ "package-lock.json": ["npm-lock", "one", "two"] });

    expect([...(chooseDeletion(report, lockfiles)?.inputs ?? [])]).toEqual([
      ["package-types", "node"],
      ["prune-limit", "100%"],
    ]);
  });

  it("lifts the limit where every deletion would go above it", () => {
    const report = listing({
      "a/yarn.lock": ["yarn-lock", "one", "two", "three"],
      "b/yarn.lock": ["yarn-lock", "three"],
    });

    const deletion = chooseDeletion(report, lockfiles);

    expect(deletion?.paths).toEqual(["a/yarn.lock"]);
    expect([...(deletion?.inputs ?? [])]).toEqual([["prune-limit", "100%"]]);
  });

  it("is none where no manifest declares a name alone", () => {
    const report = listing({
      "a/yarn.lock": ["yarn-lock", "x"],
      "b/yarn.lock": ["yarn-lock", "x"],
    });

    expect(chooseDeletion(report, lockfiles)).toBeNull();
    expect(chooseDeletion(listing({}), lockfiles)).toBeNull();
  });

  it("removes exactly the names that nothing else declares", () => {
    const manifest = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(manifest, { minLength: 1, maxLength: 5 }), (manifests) => {
        const declared = manifests.map((all, index) => [`${index}/yarn.lock`, all] as const);
        const deletion = chooseDeletion(
          listing(Object.fromEntries(declared.map(([path, all]) => [path, ["yarn-lock", ...all]]))),
          lockfiles,
        );
        const left = declared.filter(([path]) => path !== deletion?.manifest.path);
        const remaining = new Set(left.flatMap(([, all]) => all));
        const all = new Set(declared.flatMap(([, own]) => own));

        if (deletion === null) expect(remaining).toEqual(all);
        else expect(new Set(names(deletion.removed))).toEqual(all.difference(remaining));
      }),
    );
  });
});

function names(packages: readonly { readonly name: string }[] = []): string[] {
  return packages.map(({ name }) => name);
}
