import { describe, expect, it } from "vitest";
import { manifestRows } from "../../src/pipeline/manifest-rows.ts";
import type { DeclaredPackage } from "../../src/domain/package.ts";
import { failedSpeaker, format, locked, speaker } from "../support/speakers.ts";

describe("the rows of the manifests", () => {
  it("tell of each what became of it, and why", () => {
    const rows = manifestRows(
      {
        speakers: [
          speaker("a/package-lock.json", [locked("ms", "2.1.3"), locked("ms", "2.1.2")]),
          failedSpeaker("b/package-lock.json"),
        ],
        covered: [
          {
            path: "a/package.json",
            format: format({ id: "package-json" }),
            entity: "shop",
            coveredBy: "a/package-lock.json",
          },
        ],
      },
      [
        { path: "test/go.sum", format: goSum, status: "excluded", reason: "exclude: **/test/**" },
        { path: "z/go.sum", format: goSum, status: "unowned", reason: "no line of `entity`" },
      ],
      [],
    );

    expect(
      rows.map(({ path, entity, status, reason, packages }) => [
        path,
        entity,
        status,
        reason,
        packages,
      ]),
    ).toEqual([
      ["a/package-lock.json", "shop", "used", null, 0],
      ["a/package.json", "shop", "covered", "a/package-lock.json", 0],
      ["b/package-lock.json", "shop", "failed", "b/package-lock.json is broken.", 0],
      ["test/go.sum", null, "excluded", "exclude: **/test/**", 0],
      ["z/go.sum", null, "unowned", "no line of `entity`", 0],
    ]);
  });

  it("count the names that a manifest has a part in", () => {
    const paths = ["a/yarn.lock", "b/yarn.lock"];
    const packages = [
      declaredPackage("ms", paths),
      declaredPackage("debug", ["a/yarn.lock"]),
      declaredPackage("left-pad", ["c/yarn.lock"]),
    ];
    const rows = manifestRows(
      { speakers: paths.map((path) => speaker(path, [])), covered: [] },
      [],
      [{ packages }, { packages: [] }],
    );

    expect(rows.map(({ packages: count }) => count)).toEqual([2, 1]);
  });
});

function declaredPackage(name: string, manifests: readonly string[]): DeclaredPackage {
  return { name, versions: ["1.0.0"], manifests, development: false };
}

const goSum = format({ id: "go-sum", packageType: "GO" });
