import { describe, expect, it } from "vitest";
import { workspaceOf } from "../../../src/manifests/javascript/workspace.ts";
import type { Repository } from "../../../src/manifests/format.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed, parse } from "../../support/format-named.ts";

const packageJson = formatNamed("package-json");

const root = json({ name: "shop", workspaces: ["packages/*", "!packages/old"] });
const files = {
  "package.json": root,
  "packages/api/package.json": json({
    name: "@shop/api",
    dependencies: { "@shop/web": "*", ms: "^2.1.3" },
  }),
  "packages/web/package.json": json({ name: "@shop/web" }),
  "packages/old/package.json": json({ name: "@shop/old" }),
  "tools/package.json": json({ name: "tools", dependencies: { "@shop/web": "^1.0.0" } }),
};

async function memberNames(path: string, tree: Repository): Promise<ReadonlySet<string>> {
  return (await workspaceOf(path, tree)).names;
}

describe("the names of a workspace's members", () => {
  it.each(["package.json", "packages/api/package.json"])(
    "are known to the root and to each member: %s",
    async (path) => {
      expect([...(await memberNames(path, repository(files)))]).toEqual(["@shop/api", "@shop/web"]);
    },
  );

  it.each(["tools/package.json", "packages/old/package.json"])(
    "are not known to a project outside of it: %s",
    async (path) => {
      expect((await memberNames(path, repository(files))).size).toBe(0);
    },
  );

  it("are those of the nearest workspace that has the project as a member", async () => {
    const nested = {
      ...files,
      "packages/api/package.json": json({ name: "@shop/api", workspaces: ["parts/*"] }),
      "packages/api/parts/core/package.json": json({ name: "core" }),
    };
    const tree = repository(nested);

    expect([...(await memberNames("packages/api/parts/core/package.json", tree))]).toEqual([
      "core",
    ]);
  });

  it("are none where the root cannot be read, which is reported where it is the manifest itself", async () => {
    const broken = repository({ ...files, "package.json": "{" });

    expect((await memberNames("packages/api/package.json", broken)).size).toBe(0);
  });

  it("leave out a member without a name", async () => {
    const nameless = repository({ ...files, "packages/web/package.json": "{}" });

    expect([...(await memberNames("package.json", nameless))]).toEqual(["@shop/api"]);
  });
});

describe("the names of the members of a workspace without `workspaces`", () => {
  const { "package.json": _, ...members } = files;

  it.each([
    ["pnpm", "pnpm-workspace.yaml", "packages:\n  - packages/*\n  - '!packages/old'\n"],
    ["vlt", "vlt.json", json({ workspaces: { apps: ["packages/api"], web: "packages/web" } })],
    ["vlt, with one glob", "vlt.json", json({ workspaces: "packages/{api,web}" })],
    ["Lerna", "lerna.json", json({ packages: ["packages/api", "packages/web"] })],
    [
      "Rush",
      "rush.json",
      json({
        projects: [
          { packageName: "@shop/api", projectFolder: "packages/api" },
          { packageName: "@shop/web", projectFolder: "packages/web" },
        ],
      }),
    ],
  ])("are known to each member of %s", async (__, path, text) => {
    const tree = repository({ ...members, [path]: text });

    expect([...(await memberNames("packages/api/package.json", tree))]).toEqual([
      "@shop/api",
      "@shop/web",
    ]);
    expect((await memberNames("tools/package.json", tree)).size).toBe(0);
  });

  it.each([
    ["cannot be read", "packages: [\n"],
    ["is no mapping", "- packages/*\n"],
    ["lists no packages", "catalog:\n  ms: 2.1.3\n"],
  ])("are none where pnpm-workspace.yaml %s", async (__, text) => {
    const tree = repository({ ...members, "pnpm-workspace.yaml": text });

    expect((await memberNames("packages/api/package.json", tree)).size).toBe(0);
  });
});

describe("a package.json without a lock", () => {
  it("does not declare the members of its own workspace, and then does not go as it is", async () => {
    const path = "packages/api/package.json";
    const reading = await parse(packageJson, files[path], path, repository(files));

    expect(reading.packages.map(({ name }) => name)).toEqual(["ms"]);
    expect(reading.altered).toBe(true);
  });

  it("declares a package of the same name as a project that is not a member of its workspace", async () => {
    const path = "tools/package.json";
    const reading = await parse(packageJson, files[path], path, repository(files));

    expect(reading.packages.map(({ name }) => name)).toEqual(["@shop/web"]);
    expect(reading.altered).toBe(false);
  });
});

function json(value: unknown): string {
  return JSON.stringify(value);
}
