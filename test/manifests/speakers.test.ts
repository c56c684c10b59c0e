import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Format } from "../../src/manifests/format.ts";
import { findSpeakers, type OwnedManifest } from "../../src/manifests/speakers.ts";
import { Fault } from "../../src/domain/problem.ts";
import { format, locked, repository } from "../support/speakers.ts";

describe("which manifests speak", () => {
  it("lets a lockfile speak for the manifest beside it, which is not even read", async () => {
    const read: string[] = [];
    const lock = lockfile(["package.json"], read);

    const { speakers, covered } = await findSpeakers(
      [owned("package.json", manifest(read)), owned("package-lock.json", lock)],
      repository({ "package.json": "", "package-lock.json": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["package-lock.json"]);
    expect(covered.map(({ path, coveredBy }) => [path, coveredBy])).toEqual([
      ["package.json", "package-lock.json"],
    ]);
    expect(read).toEqual(["package-lock.json"]);
  });

  it("lets a manifest that no lockfile covers speak for itself", async () => {
    const { speakers, covered } = await findSpeakers(
      [
        owned("tools/package.json", manifest()),
        owned("package-lock.json", lockfile(["package.json"])),
      ],
      repository({ "tools/package.json": "", "package-lock.json": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["package-lock.json", "tools/package.json"]);
    expect(covered).toEqual([]);
  });

  it("does not let a lockfile speak for a manifest of another entity", async () => {
    const { speakers } = await findSpeakers(
      [
        owned("package-lock.json", lockfile(["apps/web/package.json"]), "shop"),
        owned("apps/web/package.json", manifest(), "web"),
      ],
      repository({ "apps/web/package.json": "", "package-lock.json": "" }),
    );

    expect(speakers).toHaveLength(2);
  });

  it("lets one lockfile silence another that the package manager would not read", async () => {
    const { speakers, covered } = await findSpeakers(
      [
        owned("npm-shrinkwrap.json", lockfile(["package-lock.json"])),
        owned("package-lock.json", lockfile([])),
      ],
      repository({ "npm-shrinkwrap.json": "", "package-lock.json": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["npm-shrinkwrap.json"]);
    expect(covered.map(({ path }) => path)).toEqual(["package-lock.json"]);
  });

  it("lets a manifest speak for one that it includes", async () => {
    const including = { ...manifest(), parse: () => ({ packages: [], covers: ["base.txt"] }) };

    const { covered } = await findSpeakers(
      [owned("base.txt", manifest()), owned("all.txt", including)],
      repository({ "base.txt": "", "all.txt": "" }),
    );

    expect(covered.map(({ path, coveredBy }) => [path, coveredBy])).toEqual([
      ["base.txt", "all.txt"],
    ]);
  });

  it("cannot be silenced by itself", async () => {
    const { speakers } = await findSpeakers(
      [owned("a.lock", lockfile(["a.lock"]))],
      repository({ "a.lock": "" }),
    );

    expect(speakers).toHaveLength(1);
  });

  it("reads a manifest whose lockfile is broken, and tells of both", async () => {
    const broken = format({ parse: fails });

    const { speakers, covered } = await findSpeakers(
      [owned("package-lock.json", broken), owned("package.json", manifest())],
      repository({ "package.json": "", "package-lock.json": "" }),
    );

    expect(speakers.map(({ path, failure }) => [path, failure?.code ?? null])).toEqual([
      ["package-lock.json", "manifest-invalid"],
      ["package.json", null],
    ]);
    expect(covered).toEqual([]);
  });

  it("keeps the failure of a manifest that something else covers", async () => {
    const including = format({
      lockfile: false,
      parse: () => ({ packages: [], covers: ["b.txt"] }),
    });

    const { speakers, covered } = await findSpeakers(
      [owned("a.txt", including), owned("b.txt", format({ lockfile: false, parse: fails }))],
      repository({ "a.txt": "", "b.txt": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
    expect(covered).toEqual([]);
  });

  it("reads what a lockfile would have spoken for that is silenced itself", async () => {
    const { speakers, covered } = await findSpeakers(
      [
        owned("npm-shrinkwrap.json", lockfile(["package-lock.json"])),
        owned("package-lock.json", lockfile(["cart/package.json"])),
        owned("cart/package.json", manifest()),
      ],
      repository({ "npm-shrinkwrap.json": "", "package-lock.json": "", "cart/package.json": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["npm-shrinkwrap.json", "cart/package.json"]);
    expect(covered.map(({ path }) => path)).toEqual(["package-lock.json"]);
  });

  it("lets a manifest that is no lockfile silence a lockfile", async () => {
    const including = { ...manifest(), parse: () => ({ packages: [], covers: ["go.mod"] }) };

    const { speakers } = await findSpeakers(
      [owned("go.mod", lockfile([])), owned("go.sum", including)],
      repository({ "go.mod": "", "go.sum": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["go.sum"]);
  });

  it("lets two that would silence each other both speak", async () => {
    const { speakers, covered } = await findSpeakers(
      [owned("a.lock", lockfile(["b.lock"])), owned("b.lock", lockfile(["a.lock"]))],
      repository({ "a.lock": "", "b.lock": "" }),
    );

    expect(speakers.map(({ path }) => path)).toEqual(["a.lock", "b.lock"]);
    expect(covered).toEqual([]);
  });

  it("loses none: each speaks, or is covered by one that speaks for its entity", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const anyManifest = fc.record({
      lockfile: fc.boolean(),
      broken: fc.boolean(),
      entity: fc.constantFrom("shop", "web"),
      covers: fc.subarray(names),
    });
    await fc.assert(
      fc.asyncProperty(fc.tuple(...names.map(() => anyManifest)), async (described) => {
        const manifests = described.map(({ lockfile: isLock, broken, entity, covers }, at) => {
          const parse = broken ? fails : () => ({ packages: [], covers });
          return owned(names[at] ?? "", format({ lockfile: isLock, parse }), entity);
        });
        const files = Object.fromEntries(names.map((name) => [name, ""]));
        const { speakers, covered } = await findSpeakers(manifests, repository(files));

        const all = [...speakers, ...covered].map(({ path }) => path);
        expect(all.toSorted()).toEqual(names);
        for (const { coveredBy, entity } of covered)
          expect(speakers).toContainEqual(
            expect.objectContaining({ path: coveredBy, entity, failure: null }),
          );
      }),
    );
  });
});

function lockfile(covers: readonly string[], read: string[] = []): Format {
  return format({
    parse: (_, path) => (read.push(path), { packages: [locked("ms", "2.1.3")], covers }),
  });
}

function manifest(read: string[] = []): Format {
  return format({ lockfile: false, parse: (_, path) => (read.push(path), { packages: [] }) });
}

function fails(): never {
  throw new Fault("manifest-invalid", "broken");
}

function owned(path: string, of: Format, entity = "shop"): OwnedManifest {
  return { path, format: of, entity };
}
