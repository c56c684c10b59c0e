import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEmpty } from "../../src/convergence/compare.ts";
import type { DeclaredType } from "../../src/convergence/declared.ts";
import type { Policy, TypePlan } from "../../src/convergence/plan.ts";
import { claimsOf } from "../../src/convergence/source.ts";
import { packageTypes, type PackageType, type RecordedPackage } from "../../src/domain/package.ts";
import { declaredType, verbatimType } from "../support/declared-type.ts";
import { planOwn } from "../support/converging.ts";
import { anyDeclared, anyRows, asRows } from "../support/arbitraries.ts";

const policy: Policy = { prune: "true", pruneLimit: 1, isCommitProven: true };

describe("a plan", () => {
  it("reports what is to be added, updated and removed", () => {
    const planned = planOf(declaredType("NODE", ["ms@2.1.3", "debug@4.3.4"]), [
      "debug@4.3.3",
      "left-pad@1.3.0",
    ]);

    expect(planned.difference.added.map(({ name }) => name)).toEqual(["ms"]);
    expect(planned.difference.updated.map(({ name }) => name)).toEqual(["debug"]);
    expect(planned.difference.removed.map(({ name }) => name)).toEqual(["left-pad"]);
    expect(planned.hold).toBeNull();
  });

  it("carries the whole declared set in one document, not only what changed", () => {
    const planned = planOf(declaredType("PYTHON", ["flask@3.0.0", "rich@13.7.0"]), ["flask@3.0.0"]);

    expect(texts(planned)).toEqual(["flask==3.0.0\nrich==13.7.0\n"]);
  });

  it("has no document where nothing has to change", () => {
    const planned = planOf(declaredType("GO", ["golang.org/x/net@v0.20.0"]), [
      "golang.org/x/net@v0.20.0",
    ]);

    expect(isEmpty(planned.difference)).toBe(true);
    expect(planned.documents).toEqual([]);
  });

  it("calls no name of a held type unclaimed, because what the type declares is known only in part", () => {
    const hold = { code: "type-held", reason: "package-lock.json could not be read" } as const;
    const rows = asRows("NODE", ["left-pad@1.3.0"]);
    const planned = [null, hold].map((each) =>
      planOwn({ ...declaredType("NODE", []), hold: each }, rows, {
        ownership: {
          base: new Set(),
          claims: claimsOf({ own: new Map(), others: new Map() }, "NODE"),
          removedBefore: new Set(),
          takesUnclaimed: false,
        },
      }),
    );

    expect(planned.map(({ kept }) => kept.map(({ reason }) => reason))).toEqual([
      ["unclaimed"],
      [],
    ]);
  });

  it("uploads for a mere removal, because the upload prunes", () => {
    const planned = planOf(declaredType("NODE", ["ms@2.1.3"]), ["ms@2.1.3", "left-pad@1.3.0"]);

    expect(planned.documents.map(({ endpoint }) => endpoint)).toEqual(["node/package-lock"]);
  });

  it("uploads nothing for a mere removal of JAVA, whose uploads only add", () => {
    const planned = planOf(declaredType("JAVA", ["a:b@1"]), ["a:b@1", "c:d@2"]);

    expect(planned.documents).toEqual([]);
    expect(planned.difference.removed.map(({ name }) => name)).toEqual(["c:d"]);
  });

  // docs/adr/0014-a-pom-without-a-known-version-stays.md
  it.each([[[]], [["a:b@"]]])(
    "leaves a pom.xml of which no version is known where it is, with %j recorded",
    (recorded) => {
      expect(planOf(pom(["a:b", "c:d"]), recorded)).toMatchObject({
        hold: null,
        difference: { added: [], updated: [], removed: [] },
        documents: [],
      });
    },
  );

  it("sends a pom.xml with all its names where one version of it is known and not recorded", () => {
    const bytes = () => new TextEncoder().encode("<project/>");
    const type = pom(["a:b", "c:d@1"]);
    const { documents, fallback } = planOwn(type, [], { policy, bytes });

    expect(documents.map(({ endpoint }) => endpoint)).toEqual(["java/maven-pom"]);
    expect(fallback.map(({ endpoint }) => endpoint)).toEqual(["java"]);
  });

  it("has no document for a type that is to be emptied", () => {
    const planned = planOf(declaredType("NODE", [], { present: false }), ["ms@2.1.3"]);

    expect(planned.documents).toEqual([]);
    expect(planned.difference.removed).toHaveLength(1);
  });

  it("has no document of GO names without a version, for which a go.sum has no line", () => {
    const planned = planOf(declaredType("GO", ["a.io/b"]), ["a.io/old@v1.0.0"]);

    expect(planned.documents).toEqual([]);
    expect(planned.difference.removed.map(({ name }) => name)).toEqual(["a.io/old"]);
  });

  describe("the one manifest that may go as it is", () => {
    const { type, bytes } = verbatimType("PYTHON", ["flask@3.0.0"]);

    it("goes byte for byte, with the combined document behind it", () => {
      const planned = planOwn(type, [], { policy, bytes });

      expect(planned.documents).toEqual([
        {
          endpoint: "python/requirements",
          body: bytes(),
          verbatim: true,
          manifests: ["manifest"],
        },
      ]);
      expect(planned.fallback.map(({ verbatim }) => verbatim)).toEqual([false]);
    });

    it("goes as the combined document when it is above 2 MB", () => {
      const large = new Uint8Array(2_000_001);
      const planned = planOwn(type, [], { policy, bytes: () => large });

      expect(planned.documents.map(({ verbatim }) => verbatim)).toEqual([false]);
      expect(planned.fallback).toEqual([]);
    });

    it("goes as it is with nothing behind it, when only the combined document is above 2 MB", () => {
      const many = Array.from({ length: 60_000 }, (_, index) => `a-package-name-${index}@1.0.0`);
      const verbatim = { path: "yarn.lock", endpoint: "node/yarn-lock" } as const;
      const large = declaredType("NODE", many, { verbatim });
      const planned = planOwn(large, [], { policy, bytes });

      expect(planned.documents.map(({ endpoint }) => endpoint)).toEqual(["node/yarn-lock"]);
      expect(planned.fallback).toEqual([]);
    });

    it.each([
      ["little", [0xff, 0xfe, 0x61, 0x00]],
      ["big", [0xfe, 0xff, 0x00, 0x61]],
    ])("goes as the combined document when it is UTF-16, %s endian", (_, utf16) => {
      const body = Uint8Array.from(utf16);
      const planned = planOwn(type, [], { policy, bytes: () => body });

      expect(planned.documents.map(({ verbatim }) => verbatim)).toEqual([false]);
    });

    it.each([
      [0xff, 0x61],
      [0xfe, 0x61],
      [0x61, 0xfe],
      [0x61, 0xff],
      [0xff, 0xff],
    ])("goes as it is when it begins with half of such a mark: %i %i", (...half) => {
      const body = Uint8Array.from(half);
      const planned = planOwn(type, [], { policy, bytes: () => body });

      expect(planned.documents.map(({ verbatim }) => verbatim)).toEqual([true]);
    });

    it("goes as it is at exactly 2 MB", () => {
      const full = new Uint8Array(2_000_000);
      const planned = planOwn(type, [], { policy, bytes: () => full });

      expect(planned.documents.map(({ body }) => body.byteLength)).toEqual([2_000_000]);
    });

    it("goes as the combined document when it must not go as it is after all", () => {
      const planned = planOwn(type, [], { policy, bytes: () => null });

      expect(planned.documents.map(({ verbatim }) => verbatim)).toEqual([false]);
      expect(planned.fallback).toEqual([]);
    });
  });

  describe("under prune: false", () => {
    const keeping: Policy = { prune: "false", pruneLimit: 0.5, isCommitProven: true };

    it("removes nothing and keeps what is not declared in the document", () => {
      const planned = planOf(declaredType("PYTHON", ["flask@3.0.1"]), ["flask@3.0.0", "old@1"], {
        policy: keeping,
      });

      expect(planned.difference.removed).toEqual([]);
      expect(planned.kept.map(({ name }) => name.name)).toEqual(["old"]);
      expect(texts(planned)).toEqual(["flask==3.0.1\nold==1\n"]);
    });

    it("has nothing to do where only undeclared names are recorded besides", () => {
      const planned = planOf(declaredType("PYTHON", ["flask@3"]), ["flask@3", "old@1"], {
        policy: keeping,
      });

      expect(isEmpty(planned.difference)).toBe(true);
      expect(planned.documents).toEqual([]);
    });

    it("never sends the file alone when that would drop a kept name", () => {
      const { type, bytes } = verbatimType("PYTHON", ["flask@3.0.1"]);
      const rows = asRows("PYTHON", ["old@1"]);
      const planned = planOwn(type, rows, { policy: keeping, bytes });

      expect(planned.documents.map(({ verbatim }) => verbatim)).toEqual([false]);
    });

    it("holds the type when a kept name cannot be carried along", () => {
      const planned = planOf(declaredType("GO", ["a.io/b@v1.0.0"]), ["c.io/d"], {
        policy: keeping,
      });

      expect(planned.hold?.code).toBe("type-held");
      expect(planned.hold?.reason).toMatch(/^GO of shop is held: .* c\.io\/d without a version, /);
      expect(planned.documents).toEqual([]);
    });

    it.each([
      ["PYTHON", "a b@1", "a b as 1"],
      ["PYTHON", "old@1.0 beta", "old as 1.0 beta"],
      ["NUGET", "a b@1", "a b as 1"],
      ["NUGET", "old@$(Version)", "old as $(Version)"],
      ["GO", "a b@v1.0.0", "a b as v1.0.0, "],
      ["GO", "a b@v1.0.0,v1.1.0", "a b as v1.0.0, v1.1.0,"],
      ["NODE", "a/node_modules/b@1", "a/node_modules/b as 1"],
    ] as const)(
      "holds %s when no line of the document can carry %s along",
      (type, kept, reported) => {
        const planned = planOf(declaredType(type, ["new@v1.0.0"]), [kept], { policy: keeping });

        expect(planned.hold?.code).toBe("type-held");
        expect(planned.hold?.reason).toContain(reported);
        expect(planned.documents).toEqual([]);
      },
    );

    it("lets a JAVA name without a version be, since JAVA uploads drop nothing", () => {
      const planned = planOf(declaredType("JAVA", ["a:b@1"]), ["c:d"], { policy: keeping });

      expect(planned.hold).toBeNull();
      expect(texts(planned)).toEqual(['{"name":"a:b","version":"1"}']);
    });
  });

  describe("of manifests that declare packages without naming them", () => {
    const unresolved = ["build.gradle"];

    it("removes nothing, adds what is known, and reports why the others stay", () => {
      const type = declaredType("NODE", ["ms@2"], { unresolved });
      const planned = planOf(type, ["left-pad@1"]);

      expect(planned.difference.removed).toEqual([]);
      expect(planned.difference.added.map(({ name }) => name)).toEqual(["ms"]);
      expect(planned.kept.map(({ name }) => name.name)).toEqual(["left-pad"]);
      expect(planned.kept.map(({ reason }) => reason)).toEqual(["names-unresolved"]);
      expect(texts(planned)[0]).toContain("node_modules/left-pad");
    });

    it("has nothing to do where only other names are recorded besides", () => {
      const planned = planOf(declaredType("NODE", [], { unresolved }), ["left-pad@1"]);

      expect(isEmpty(planned.difference)).toBe(true);
      expect(planned.hold).toBeNull();
    });

    it("holds the type when a name that stays cannot be carried along", () => {
      const type = declaredType("NUGET", ["Serilog@3"], { unresolved: ["app.csproj"] });

      expect(planOf(type, ["a b@1"]).hold?.reason).toBe(
        "NUGET of shop is held: Cortex records a b as 1, which the repository does not declare and no upload can carry along. Delete the name in Cortex, or declare it.",
      );
    });

    it("reports nothing of that under `prune: false`, which keeps everything anyway", () => {
      const type = declaredType("NODE", ["ms@2"], { unresolved });
      const planned = planOf(type, ["left-pad@1"], {
        policy: { prune: "false", pruneLimit: 1, isCommitProven: true },
      });

      expect(planned.kept.map(({ reason }) => reason)).toEqual(["prune-disabled"]);
    });
  });

  describe("that is held", () => {
    it("has no document and keeps the reason of what is known only in part", () => {
      const hold = { code: "type-held", reason: "a.lock could not be read" } as const;
      const planned = planOf(declaredType("NODE", ["ms@2"], { hold }), ["debug@4"]);

      expect(planned.hold).toBe(hold);
      expect(planned.documents).toEqual([]);
    });

    it("by the prune limit has no document, because an upload prunes as well", () => {
      const recorded = Array.from({ length: 20 }, (_, index) => `name-${index}@1`);
      const planned = planOf(declaredType("NODE", ["ms@2"]), recorded, {
        policy: { prune: "true", pruneLimit: 0.5, isCommitProven: true },
      });

      expect(planned.hold?.code).toBe("prune-limit");
      expect(planned.documents).toEqual([]);
    });

    it("by its size reports it, with the number of packages", () => {
      const many = Array.from({ length: 60_000 }, (_, index) => `a-package-name-${index}@1.0.0`);
      const planned = planOf(declaredType("NODE", many), []);

      expect(planned.hold?.code).toBe("document-too-large");
      expect(planned.hold?.reason).toContain("60000 packages do not fit into the 2 MB");
      expect(planned.documents).toEqual([]);
    });

    it("does not concern JAVA, which is split over several uploads", () => {
      const many = Array.from({ length: 60_000 }, (_, index) => `group.of.it:artifact-${index}@1`);
      const planned = planOf(declaredType("JAVA", many), []);

      expect(planned.hold).toBeNull();
      expect(planned.documents.length).toBeGreaterThan(1);
      expect(planned.documents.every(({ body }) => body.byteLength <= 2_000_000)).toBe(true);
    });
  });
});

describe("any plan", () => {
  it("of what is already there plans nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...packageTypes), anyDeclared, (packageType, written) => {
        const type = declaredType(packageType, written);
        const planned = planOf(type, carried(packageType, written));

        expect(isEmpty(planned.difference)).toBe(true);
        expect(planned.documents).toEqual([]);
      }),
    );
  });

  it("is the same however the rows are ordered and however often they come", () => {
    const anyShuffled = anyCase.chain(({ type, rows }) => {
      const repeated = [...rows, ...rows.slice(0, 3)];
      return fc
        .shuffledSubarray(repeated, { minLength: repeated.length })
        .map((shuffled) => ({ type, rows, shuffled }));
    });
    fc.assert(
      fc.property(anyShuffled, ({ type, rows, shuffled }) => {
        expect(planFrom(type, shuffled)).toEqual(planFrom(type, rows));
      }),
    );
  });

  it("names a package as added, updated or removed, and as one of them only", () => {
    fc.assert(
      fc.property(anyCase, ({ type, rows }) => {
        const { added, updated, removed } = planFrom(type, rows).difference;
        const names = [...added, ...updated, ...removed].map(({ name }) => name);

        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it("of a type that is known only in part changes nothing", () => {
    fc.assert(
      fc.property(anyCase, ({ type, rows }) => {
        const hold = { code: "type-held", reason: "a manifest failed" } as const;
        const planned = planFrom({ ...type, hold }, rows);

        expect(planned.documents).toEqual([]);
        expect(planned.fallback).toEqual([]);
        expect(planned.hold).toBe(hold);
      }),
    );
  });

  it("under prune: false removes nothing and carries every recorded name", () => {
    fc.assert(
      fc.property(anyCase, ({ type, rows }) => {
        const planned = planFrom(type, rows, {
          prune: "false",
          pruneLimit: 0,
          isCommitProven: true,
        });

        expect(planned.difference.removed).toEqual([]);
        expect(planned.hold).toBeNull();
      }),
    );
  });
});

const anyCase = fc
  .constantFrom(...packageTypes)
  .chain((packageType) =>
    fc
      .tuple(anyDeclared, anyRows(packageType))
      .map(([written, rows]) => ({ type: declaredType(packageType, written), rows })),
  );

/** What a store shows after the set was uploaded: Java coordinates and go.sum lines need a version. */
function carried(packageType: PackageType, written: readonly string[]): readonly string[] {
  const needsVersion = packageType === "JAVA" || packageType === "GO";
  return needsVersion ? written.filter((text) => text.includes("@")) : written;
}

/** The packages of one pom.xml that may go as it is. */
function pom(written: readonly string[]): DeclaredType {
  return declaredType("JAVA", written, {
    verbatim: { path: "pom.xml", endpoint: "java/maven-pom" },
  });
}

function planOf(
  type: DeclaredType,
  recorded: readonly string[],
  overrides: { readonly policy?: Policy } = {},
): TypePlan {
  return planFrom(type, asRows(type.packageType, recorded), overrides.policy);
}

function planFrom(
  type: DeclaredType,
  rows: readonly RecordedPackage[],
  chosen: Policy = policy,
): TypePlan {
  return planOwn(type, rows, { policy: chosen });
}

function texts({ documents }: TypePlan): readonly string[] {
  return documents.map(({ body }) => new TextDecoder().decode(body));
}
