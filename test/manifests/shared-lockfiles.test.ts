import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Fault } from "../../src/domain/problem.ts";
import { resolveCoverage, type OwnedManifest } from "../../src/manifests/coverage.ts";
import type { ParseResult } from "../../src/manifests/format.ts";
import { format, locked, ranged, repository } from "../support/speakers.ts";

/** What each member of a workspace needs. */
type Members = Readonly<Record<string, readonly string[]>>;

describe("a lockfile of a workspace with members of several entities", () => {
  const members = { ".": ["turbo"], "apps/web": ["react"], "apps/api": ["ky", "react"] };
  const entities = { "apps/web": "web", "apps/api": "api" };

  it("gives each entity what its members need, and its own the rest", async () => {
    const coverage = await resolve(workspace(members), entities);

    expect(shown(coverage)).toEqual([
      "yarn.lock of api: ky,react",
      "yarn.lock of shop: turbo",
      "yarn.lock of web: react",
    ]);
    expect(coverage.covered.map(({ path, entity }) => [path, entity])).toEqual([
      ["apps/api/package.json", "api"],
      ["apps/web/package.json", "web"],
      ["package.json", "shop"],
    ]);
  });

  it("goes as it is only where one entity has all of it", async () => {
    const whole = await resolve(workspace(members), {});
    const parts = await resolve(workspace(members), entities);

    expect(whole.effective.map(({ reading }) => reading?.altered === true)).toEqual([false]);
    expect(parts.effective.map(({ reading }) => reading?.altered)).toEqual([true, true, true]);
  });

  it("gives an entity the members that it owns together", async () => {
    const coverage = await resolve(workspace(members), { "apps/web": "apps", "apps/api": "apps" });

    expect(shown(coverage)).toEqual(["yarn.lock of apps: ky,react", "yarn.lock of shop: turbo"]);
  });

  it("gives a member its part where nobody owns the lockfile", async () => {
    const coverage = await resolve(workspace(members), {
      ".": null,
      "apps/web": "web",
      "apps/api": null,
    });

    expect(shown(coverage)).toEqual([
      "yarn.lock of null: turbo,ky,react",
      "yarn.lock of web: react",
    ]);
  });

  it("leaves to a member what its part lacks, though another part has it", async () => {
    const coverage = await resolve(workspace(members, { "apps/web": ["ky"] }), entities);

    expect(shown(coverage)).toContain("apps/web/package.json of web: ky");
    expect(coverage.problems.map(({ code, message }) => [code, message])).toEqual([
      ["lockfile-stale", expect.stringContaining("ky (apps/web/package.json)")],
    ]);
  });

  it("does not cover a member for which it has nothing", async () => {
    const coverage = await resolve(
      workspace({ ".": ["turbo"], "apps/web": [] }, { "apps/web": ["react"] }),
      entities,
    );

    expect(shown(coverage)).toEqual([
      "apps/web/package.json of web: react",
      "yarn.lock of shop: turbo",
    ]);
    expect(coverage.problems).toEqual([]);
  });

  it("belongs to its own entity whole where it does not distinguish members, with a notice", async () => {
    const coverage = await resolve(workspace(members, {}, { slice: false }), entities);

    expect(shown(coverage)).toEqual([
      "apps/api/package.json of api: ky,react",
      "apps/web/package.json of web: react",
      "yarn.lock of shop: turbo,react,ky",
    ]);
    expect(coverage.problems).toEqual([
      {
        severity: "notice",
        code: "lockfile-undivided",
        message:
          "yarn.lock does not record which member of the workspace needs what, so members that belong to other entities count with the versions that they write themselves: apps/web/package.json, apps/api/package.json. Commit a lockfile for each of them to have exact versions.",
        path: "yarn.lock",
        line: null,
        entity: "shop",
        packageType: "NODE",
      },
    ]);
  });

  it("leaves the types of all open that may have members in it, where it failed", async () => {
    const manifests = [
      failing("web/yarn.lock"),
      plain("web/a/package.json", ["ms"]),
      plain("web/b/package.json", ["ms"]),
      plain("tools/package.json", ["ms"]),
    ];
    const { failedShares } = await resolve(manifests, { "web/a": "a", tools: "tools" });

    expect(failedShares).toEqual([{ path: "web/yarn.lock", packageType: "NODE", entity: "a" }]);
  });

  it("leaves nothing open for a member that another lockfile covers", async () => {
    const own = {
      ...format({ parse: () => ({ packages: [locked("ms", "1")], covers: ["a/package.json"] }) }),
    };
    const manifests = [
      failing("yarn.lock"),
      plain("a/package.json", ["ms"]),
      { path: "a/package-lock.json", format: own, entity: "shop" },
    ];

    expect((await resolve(manifests, { a: "a" })).failedShares).toEqual([]);
  });

  it("loses nothing: the parts united are the whole", async () => {
    const needs = fc.subarray(["a", "b", "c", "d"]);
    const anyMembers = fc.record({ ".": needs, x: needs, y: needs });
    const anyEntities = fc.record({ x: owner(), y: owner() });
    await fc.assert(
      fc.asyncProperty(anyMembers, anyEntities, async (needed, owners) => {
        const names = (all: Resolved) =>
          new Set(
            all.effective.flatMap(({ reading }) => reading?.packages ?? []).map(({ name }) => name),
          );

        expect(names(await resolve(workspace(needed), owners))).toEqual(
          names(await resolve(workspace(needed), {})),
        );
      }),
    );
  });
});

describe("which of several lockfiles counts", () => {
  it("is the one of the workspace, before one within a member", async () => {
    const coverage = await resolve(
      [
        ...workspace({ ".": ["turbo"], web: ["react"] }),
        lock("web/package-lock.json", { covers: ["web/package.json"] }),
      ],
      { web: "web" },
    );

    expect(shown(coverage)).toEqual(["yarn.lock of shop: turbo", "yarn.lock of web: react"]);
    expect(coverage.leftOver.map(({ path, reason }) => [path, reason])).toEqual([
      ["web/package-lock.json", "yarn.lock of the workspace counts"],
    ]);
  });

  it("is the own one of a directory that is not a member", async () => {
    const coverage = await resolve([
      ...workspace({ ".": ["turbo"], web: ["react"] }),
      plain("tools/package.json", ["ms"]),
      lock("tools/package-lock.json", { covers: ["tools/package.json"] }),
    ]);

    expect(shown(coverage)).toEqual([
      "tools/package-lock.json of shop: ms",
      "yarn.lock of shop: turbo,react",
    ]);
    expect(coverage.leftOver).toEqual([]);
  });

  it("is the one of the package manager that the project names", async () => {
    const coverage = await resolveCoverage(
      [
        lock("package-lock.json", { covers: ["package.json"] }),
        lock("pnpm-lock.yaml", { covers: ["package.json"] }),
      ],
      repository({
        "package.json": '{"packageManager": "pnpm@10.14.0"}',
        "package-lock.json": "",
        "pnpm-lock.yaml": "",
      }),
      () => "shop",
    );

    expect(shown(coverage)).toEqual(["pnpm-lock.yaml of shop: ms"]);
    expect(coverage.leftOver.map(({ path, reason }) => [path, reason])).toEqual([
      ["package-lock.json", expect.stringContaining("`pnpm-lock.yaml`")],
    ]);
  });
});

type Resolved = Awaited<ReturnType<typeof resolveCoverage>>;
type Entities = Readonly<Record<string, string | null>>;

function owner() {
  return fc.constantFrom("shop", "x", "y");
}

function directoryOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ".";
}

function resolve(manifests: readonly OwnedManifest[], entities: Entities = {}): Promise<Resolved> {
  const entityOf = (path: string): string | null => {
    const entity = entities[directoryOf(path)];
    return entity === undefined ? "shop" : entity;
  };
  const files = Object.fromEntries(manifests.map(({ path }) => [path, ""]));
  const owned = manifests.map((manifest) => ({ ...manifest, entity: entityOf(manifest.path) }));
  return resolveCoverage(owned, repository(files), entityOf);
}

/** Sorted by path and entity. */
function shown({ effective }: Resolved): readonly string[] {
  return effective
    .map(
      ({ path, entity, reading }) =>
        `${path} of ${entity}: ${reading?.packages.map(({ name }) => name).join() ?? "failed"}`,
    )
    .toSorted();
}

/** A lockfile at the root with the manifests of its members, which may declare more than it has. */
function workspace(
  needs: Members,
  more: Members = {},
  { slice = true }: { readonly slice?: boolean } = {},
): readonly OwnedManifest[] {
  const packagesOf = (members: readonly string[]) =>
    [...new Set(members.flatMap((member) => needs[member] ?? []))].map((name) => locked(name, "1"));
  const paths = Object.keys(needs).map((member) => [
    member,
    member === "." ? "package.json" : `${member}/package.json`,
  ]);
  const reading = {
    packages: packagesOf(Object.keys(needs)),
    covers: paths.map(([, path]) => path ?? ""),
    ...(slice ? { slice: (members: readonly string[]) => packagesOf(members.toSorted()) } : {}),
  };
  return [
    {
      path: "yarn.lock",
      format: format({ workspace: true, parse: () => reading }),
      entity: "shop",
    },
    ...paths.map(([member = "", path = ""]) =>
      plain(path, [...(needs[member] ?? []), ...(more[member] ?? [])]),
    ),
  ];
}

function plain(path: string, names: readonly string[]): OwnedManifest {
  const parse = () => ({ packages: names.map((name) => ranged(name, "*")) });
  return { path, format: format({ lockfile: false, parse }), entity: "shop" };
}

function lock(path: string, reading: Partial<ParseResult>): OwnedManifest {
  const parse = () => ({ packages: [locked("ms", "2.1.3")], ...reading });
  return { path, format: format({ parse }), entity: "shop" };
}

function failing(path: string): OwnedManifest {
  const parse = () => {
    throw new Fault("manifest-invalid", "broken");
  };
  return { path, format: format({ workspace: true, parse }), entity: "shop" };
}
