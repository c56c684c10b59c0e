import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Package } from "../../src/domain/package.ts";
import { Fault } from "../../src/domain/problem.ts";
import { resolveCoverage, type OwnedManifest } from "../../src/manifests/coverage.ts";
import type { Format, ParseResult } from "../../src/manifests/format.ts";
import { format, locked, ranged, repository } from "../support/speakers.ts";

describe("a lockfile", () => {
  it("covers the manifest whose direct dependencies it has", async () => {
    const coverage = await resolve([
      manifest("package.json", [ranged("ms", "^2.0.0")]),
      lockfile("package-lock.json", { covers: ["package.json"] }),
    ]);

    expect(shown(coverage)).toEqual({
      effective: ["package-lock.json of shop: ms 2.1.3"],
      covered: ["package.json by package-lock.json"],
    });
    expect(coverage.problems).toEqual([]);
  });

  it("leaves to the manifest what it lacks, with one warning for all manifests", async () => {
    const coverage = await resolve([
      manifest("a/package.json", [ranged("left-pad", "^1.3.0"), ranged("ms", "^2.0.0")]),
      manifest("b/package.json", [ranged("ky", "^1.0.0")]),
      lockfile("package-lock.json", { covers: ["a/package.json", "b/package.json"] }),
    ]);

    expect(shown(coverage)).toEqual({
      effective: [
        "a/package.json of shop: left-pad ^1.3.0",
        "b/package.json of shop: ky ^1.0.0",
        "package-lock.json of shop: ms 2.1.3",
      ],
      covered: [],
    });
    expect(coverage.problems).toEqual([
      {
        severity: "warning",
        code: "lockfile-stale",
        message:
          "package-lock.json lacks 2 direct dependencies: left-pad (a/package.json), ky (b/package.json). They stay declared as their manifests write them. Update the lockfile and commit it.",
        path: "package-lock.json",
        line: null,
        entity: "shop",
        packageType: "NODE",
      },
    ]);
  });

  it("names the first few of many that it lacks", async () => {
    const names = ["a", "b", "c", "d", "e", "f", "g"];
    const { problems } = await resolve([
      manifest(
        "package.json",
        names.map((name) => ranged(name, "1")),
      ),
      lockfile("package-lock.json", { covers: ["package.json"] }),
    ]);

    expect(problems[0]?.message).toContain("e (package.json) and 2 more. They stay");
  });

  it("is not stale for a dependency that it may leave out, or has in another way", async () => {
    const coverage = await resolve([
      manifest("package.json", [
        ranged("react", ">=18", { optional: true }),
        ranged("@acme/lib", "*"),
      ]),
      lockfile("package-lock.json", { covers: ["package.json"], satisfies: ["@acme/lib"] }),
    ]);

    expect(shown(coverage).covered).toEqual(["package.json by package-lock.json"]);
    expect(coverage.problems).toEqual([]);
  });

  it("has names in the canonical form of their ecosystem", async () => {
    const python = { packageType: "PYTHON" } as const;
    const coverage = await resolve([
      manifest("pyproject.toml", [ranged("Flask_Login", ">=1")], python),
      lockfile(
        "uv.lock",
        { covers: ["pyproject.toml"], packages: [locked("flask-login", "1.0")] },
        python,
      ),
    ]);

    expect(shown(coverage).covered).toEqual(["pyproject.toml by uv.lock"]);
  });

  it("covers nothing where it has no package", async () => {
    const coverage = await resolve([
      manifest("package.json", [ranged("ms", "^2.0.0")]),
      lockfile("yarn.lock", { covers: ["package.json"], packages: [] }),
    ]);

    expect(shown(coverage)).toEqual({
      effective: ["package.json of shop: ms ^2.0.0", "yarn.lock of shop:"],
      covered: [],
    });
    expect(coverage.problems).toEqual([]);
  });

  it("has what an unresolved manifest does not have, unless it locks a part", async () => {
    const whole = await resolve([
      manifest("build.gradle", [], {}, { unresolved: true, warnings: [unknownName] }),
      lockfile("gradle.lockfile", { covers: ["build.gradle"] }),
    ]);
    const part = await resolve([
      manifest("build.gradle", [ranged("ky", "1")], {}, unresolvedReading),
      lockfile("gradle.lockfile", { covers: ["build.gradle"], partial: true }),
    ]);

    expect(shown(whole).covered).toEqual(["build.gradle by gradle.lockfile"]);
    expect(part.problems).toEqual([]);
    expect(part.effective[0]?.reading).toMatchObject({
      packages: [ranged("ky", "1")],
      unresolved: true,
      warnings: [unknownName],
    });
  });

  it("has all names where its part has them all", async () => {
    const versionless = { code: "version-unresolved", message: "A version is not known." } as const;
    const coverage = await resolve([
      manifest(
        "build.gradle",
        [ranged("ky", "1")],
        {},
        {
          unresolved: true,
          warnings: [unknownName, versionless],
        },
      ),
      lockfile("gradle.lockfile", { covers: ["build.gradle"], partial: true, hasAllNames: true }),
    ]);

    expect(coverage.effective[0]?.reading).toMatchObject({
      packages: [ranged("ky", "1")],
      unresolved: false,
      warnings: [versionless],
    });
  });

  it("keeps what a manifest takes from an index that is not read, unless the lockfile has it", async () => {
    const elsewhere = { elsewhere: ["numpy"] };
    const files = (share: object) =>
      resolve([
        manifest("pyproject.toml", [ranged("ky", "1")], {}, elsewhere),
        lockfile("uv.lock", {
          covers: ["pyproject.toml"],
          packages: [locked("ky", "1")],
          ...share,
        }),
      ]);

    expect((await files({})).effective[0]?.reading).toMatchObject({ packages: [], ...elsewhere });
    expect((await files(elsewhere)).covered).toHaveLength(1);
  });

  it("covers a manifest together with another one", async () => {
    const coverage = await resolve([
      manifest("package.json", [ranged("ms", "^2.0.0"), ranged("ky", "^1.0.0")]),
      lockfile("package-lock.json", { covers: ["package.json"] }),
      lockfile("yarn.lock", { covers: ["package.json"], packages: [locked("ky", "1.2.0")] }),
    ]);

    expect(shown(coverage).covered).toEqual(["package.json by package-lock.json"]);
    expect(coverage.problems).toEqual([]);
  });

  it("keeps the failure of a manifest that it covers: what that declares is not known", async () => {
    const coverage = await resolve([
      { path: "package.json", format: format({ lockfile: false, parse: fails }), entity: "shop" },
      lockfile("package-lock.json", { covers: ["package.json"] }),
    ]);

    expect(coverage.effective.map(({ path, failure }) => [path, failure?.code ?? null])).toEqual([
      ["package-lock.json", null],
      ["package.json", "manifest-invalid"],
    ]);
  });

  it("covers nothing where it failed", async () => {
    const coverage = await resolve([
      { path: "package-lock.json", format: format({ parse: fails }), entity: "shop" },
      manifest("package.json", [ranged("ms", "^2.0.0")]),
    ]);

    expect(shown(coverage).effective).toEqual([
      "package-lock.json of shop: failed",
      "package.json of shop: ms ^2.0.0",
    ]);
  });

  it("does not cover another one that covers it: both count", async () => {
    const coverage = await resolve([
      lockfile("a.lock", { covers: ["a.lock", "b.lock"] }),
      lockfile("b.lock", { covers: ["a.lock"] }),
    ]);

    expect(shown(coverage).effective).toEqual([
      "a.lock of shop: ms 2.1.3",
      "b.lock of shop: ms 2.1.3",
    ]);
  });

  it("does not cover what a covered one would", async () => {
    const coverage = await resolve([
      lockfile("a.lock", { covers: ["b.txt"] }),
      manifest("b.txt", [ranged("ms", "2")], {}, { covers: ["c.txt"] }),
      manifest("c.txt", [ranged("ms", "2")]),
    ]);

    expect(shown(coverage).effective).toEqual(["a.lock of shop: ms 2.1.3", "c.txt of shop: ms 2"]);
  });
});

describe("a manifest that supersedes another", () => {
  it("leaves it unread, whatever it declares", async () => {
    const read: string[] = [];
    const coverage = await resolve([
      lockfile("a.lock", { supersedes: ["b.lock"] }),
      lockfile("b.lock", { packages: [locked("old", "1")] }),
      lockfile("cart/go.mod", { supersedes: ["cart/go.sum"] }),
      manifest("cart/go.sum", [locked("old", "1")], {
        load: () => Promise.resolve((_, path) => (read.push(path), { packages: [] })),
      }),
    ]);

    expect(shown(coverage)).toEqual({
      effective: ["a.lock of shop: ms 2.1.3", "cart/go.mod of shop: ms 2.1.3"],
      covered: ["b.lock by a.lock", "cart/go.sum by cart/go.mod"],
    });
    expect(read).toEqual([]);
  });

  it("gives back what the superseded one covers", async () => {
    const coverage = await resolve([
      lockfile("a.lock", { supersedes: ["b.lock"] }),
      lockfile("b.lock", { covers: ["cart/package.json"], supersedes: ["x.txt"] }),
      manifest("cart/package.json", [ranged("ky", "1")]),
      manifest("x.txt", [ranged("y", "1")]),
    ]);

    expect(shown(coverage).effective).toEqual([
      "a.lock of shop: ms 2.1.3",
      "cart/package.json of shop: ky 1",
      "x.txt of shop: y 1",
    ]);
  });

  it("does so for its own entity alone, and not for itself", async () => {
    const coverage = await resolve([
      manifest("all.txt", [], {}, { supersedes: ["all.txt", "web/base.txt"] }),
      { ...manifest("web/base.txt", [ranged("a", "1")]), entity: "web" },
    ]);

    expect(shown(coverage).effective).toEqual(["all.txt of shop:", "web/base.txt of web: a 1"]);
  });

  it("does not hide the failure of another", async () => {
    const coverage = await resolve([
      manifest("a.txt", [], {}, { supersedes: ["b.lock"] }),
      { path: "b.lock", format: format({ parse: fails }), entity: "shop" },
    ]);

    expect(shown(coverage)).toEqual({
      effective: ["a.txt of shop:", "b.lock of shop: failed"],
      covered: [],
    });
  });

  it("counts beside another that supersedes it, too", async () => {
    const coverage = await resolve([
      lockfile("a.lock", { supersedes: ["b.lock"] }),
      lockfile("b.lock", { supersedes: ["a.lock"] }),
    ]);

    expect(shown(coverage).effective).toHaveLength(2);
  });
});

describe("coverage", () => {
  const names = ["a", "b", "c", "d", "e"];
  const anyPackages = fc.subarray(["v", "w", "x", "y", "z"]);
  const anyManifest = fc.record({
    isLock: fc.boolean(),
    isBroken: fc.integer({ min: 0, max: 5 }).map((number) => number === 0),
    entity: fc.constantFrom("shop", "web"),
    covers: fc.subarray(names),
    supersedes: fc.subarray(names, { maxLength: 1 }),
    packages: anyPackages,
  });
  const anyManifests = fc.tuple(...names.map(() => anyManifest)).map((described) =>
    described.map(({ isLock, isBroken, entity, packages, ...reading }, at) => ({
      path: names[at] ?? "",
      entity,
      format: format({
        lockfile: isLock,
        parse: isBroken
          ? fails
          : () => ({ packages: packages.map((name) => locked(name, "1")), ...reading }),
      }),
    })),
  );

  it("loses no manifest: each counts, or another one of its entity covers it", async () => {
    await fc.assert(
      fc.asyncProperty(anyManifests, async (manifests) => {
        const { effective, covered } = await resolve(manifests);

        const all = [...effective, ...covered].map(({ path }) => path);
        expect(all.toSorted()).toEqual(names);
        // What supersedes a manifest has all of it, and may be covered by a lockfile in turn.
        for (const { coveredBy, entity } of covered)
          expect([...effective, ...covered]).toContainEqual(
            expect.objectContaining({ path: coveredBy, entity }),
          );
      }),
    );
  });

  it("is the same in whatever order the manifests are found", async () => {
    await fc.assert(
      fc.asyncProperty(anyManifests, async (manifests) => {
        expect(shown(await resolve(manifests.toReversed()))).toEqual(
          shown(await resolve(manifests)),
        );
      }),
    );
  });

  it("never loses a direct dependency when a lockfile is added", async () => {
    await fc.assert(
      fc.asyncProperty(anyPackages, anyPackages, anyPackages, async (a, b, inLock) => {
        const direct = [
          manifest(
            "a/package.json",
            a.map((name) => ranged(name, "1")),
          ),
          manifest(
            "b/package.json",
            b.map((name) => ranged(name, "1")),
          ),
        ];
        const lock = lockfile("package-lock.json", {
          covers: direct.map(({ path }) => path),
          packages: inLock.map((name) => locked(name, "1.0.0")),
        });

        const without = declaredNames(await resolve(direct));
        const withLock = declaredNames(await resolve([...direct, lock]));
        expect(without.difference(withLock)).toEqual(new Set());
      }),
    );
  });
});

const unknownName = { code: "names-unresolved", message: "A name is not known." } as const;
const unresolvedReading = { unresolved: true, warnings: [unknownName] };

type Resolved = Awaited<ReturnType<typeof resolveCoverage>>;

function resolve(manifests: readonly OwnedManifest[]): Promise<Resolved> {
  const files = Object.fromEntries(manifests.map(({ path }) => [path, ""]));
  const entityOf = (of: string) => manifests.find(({ path }) => path === of)?.entity ?? "shop";
  return resolveCoverage(manifests, repository(files), entityOf);
}

function shown({ effective, covered }: Resolved) {
  return {
    effective: effective.map(({ path, entity, reading }) => {
      const packages = reading?.packages.map(({ name, version }) => ` ${name} ${version}`);
      return `${path} of ${entity}:${packages?.join() ?? " failed"}`;
    }),
    covered: covered.map(({ path, coveredBy }) => `${path} by ${coveredBy}`),
  };
}

function declaredNames({ effective }: Resolved): Set<string> {
  return new Set(
    effective.flatMap(({ reading }) => reading?.packages ?? []).map(({ name }) => name),
  );
}

function lockfile(
  path: string,
  reading: Partial<ParseResult>,
  overrides: Partial<Format> = {},
): OwnedManifest {
  const parse = () => ({ packages: [locked("ms", "2.1.3")], ...reading });
  return { path, format: format({ parse, ...overrides }), entity: "shop" };
}

function manifest(
  path: string,
  packages: readonly Package[],
  overrides: Partial<Format> = {},
  reading: Partial<ParseResult> = {},
): OwnedManifest {
  const parse = () => ({ packages, ...reading });
  return { path, format: format({ lockfile: false, parse, ...overrides }), entity: "shop" };
}

function fails(): never {
  throw new Fault("manifest-invalid", "broken");
}
