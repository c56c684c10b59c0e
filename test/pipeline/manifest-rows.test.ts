import { describe, expect, it } from "vitest";
import { manifestRows, skippedRows } from "../../src/pipeline/manifest-rows.ts";
import type { DeclaredPackage } from "../../src/domain/package.ts";
import { declaredType } from "../support/declared-type.ts";
import { effective, failedManifest, format, locked } from "../support/speakers.ts";

describe("the rows of the manifests", () => {
  it("have the status of each, with the reason", () => {
    const skipped = skippedRows(
      {
        excluded: [{ path: "test/go.sum", format: goSum, reason: "exclude: **/test/**" }],
        leftOver: [{ path: "y/go.sum", format: goSum, reason: "z/go.sum counts" }],
        unowned: [{ path: "z/go.sum", format: goSum, reason: "no line of `entity`", entity: null }],
        unread: [
          { path: "a/deno.json", carrier: deno, entity: "shop", coveredBy: "a/deno.lock" },
          { path: "b/deno.json", carrier: deno, entity: "shop", coveredBy: null },
          { path: "c/deno.json", carrier: deno, entity: null, coveredBy: null },
        ],
      },
      ({ entity }) => entity !== null,
    );
    const rows = manifestRows(
      {
        effective: [
          effective("a/package-lock.json", [locked("ms", "2.1.3"), locked("ms", "2.1.2")]),
          failedManifest("b/package-lock.json"),
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
      skipped,
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
      ["a/deno.json", "shop", "covered", "a/deno.lock", 0],
      ["a/package-lock.json", "shop", "used", null, 0],
      ["a/package.json", "shop", "covered", "a/package-lock.json", 0],
      ["b/deno.json", "shop", "unread", "a configuration of Deno", 0],
      ["b/package-lock.json", "shop", "failed", "b/package-lock.json is broken.", 0],
      ["test/go.sum", null, "excluded", "exclude: **/test/**", 0],
      ["y/go.sum", null, "excluded", "z/go.sum counts", 0],
      ["z/go.sum", null, "unowned", "no line of `entity`", 0],
    ]);
    expect(rows[0]).toMatchObject({ format: "deno", packageType: "NODE" });
  });

  it("count the names of its entity that a manifest has a part in", () => {
    const packages = [
      declaredPackage("ms", ["a/yarn.lock", "b/yarn.lock"]),
      declaredPackage("debug", ["a/yarn.lock"]),
      declaredPackage("left-pad", ["c/yarn.lock"]),
    ];
    const rows = manifestRows(
      {
        effective: [
          effective("a/yarn.lock", []),
          effective("a/yarn.lock", [], { entity: "web" }),
          effective("b/yarn.lock", []),
        ],
        covered: [],
      },
      [],
      [
        { entity: "shop", types: [declaredType("NODE", [], { packages }), declaredType("GO", [])] },
        {
          entity: "web",
          types: [declaredType("NODE", [], { packages: [declaredPackage("ms", ["a/yarn.lock"])] })],
        },
      ],
    );

    expect(rows.map(({ path, entity, packages: names }) => [path, entity, names])).toEqual([
      ["a/yarn.lock", "shop", 2],
      ["a/yarn.lock", "web", 1],
      ["b/yarn.lock", "shop", 1],
    ]);
  });
});

function declaredPackage(name: string, manifests: readonly string[]): DeclaredPackage {
  return { name, versions: ["1.0.0"], manifests, development: false };
}

const goSum = format({ id: "go-sum", packageType: "GO" });
const deno = {
  id: "deno",
  packageType: "NODE",
  files: [],
  what: "a configuration of Deno",
} as const;
