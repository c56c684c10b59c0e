import { describe, expect, it } from "vitest";
import { formatMatcher } from "../../../src/manifests/discovery/match-files.ts";
import { formats } from "../../../src/manifests/formats.ts";
import { resolveCoverage } from "../../../src/manifests/coverage.ts";
import { repository } from "../../support/speakers.ts";

const formatOf = formatMatcher(formats);
const shop = '{"name": "shop", "workspaces": ["packages/*"]}';
const cart = '{"name": "cart", "dependencies": {"ms": "^2.0.0"}}';

const npmLock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    "": {},
    "packages/cart": {},
    "node_modules/cart": { link: true },
    "node_modules/ms": { version: "2.1.3" },
  },
});
const yarnClassic = '# yarn lockfile v1\n\nms@^2.0.0:\n  version "2.1.3"\n';
const yarnBerry = `__metadata:
  version: 8

"cart@workspace:packages/cart":
  version: 0.0.0-use.local
  resolution: "cart@workspace:packages/cart"

"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."

"ms@npm:^2.0.0":
  version: 2.1.3
  resolution: "ms@npm:2.1.3"
`;
const pnpmLock = `lockfileVersion: '9.0'

importers:

  .: {}

  packages/cart: {}

packages:

  ms@2.1.3:
    resolution: {integrity: sha512-aaaa}
`;
const bunLock =
  '{"lockfileVersion": 1, "workspaces": {"": {}, "packages/cart": {},}, "packages": {"ms": ["ms@2.1.3", "", {}, "sha512-aaaa"]}}';

const locks = [
  ["npm", "package-lock.json", npmLock],
  ["npm's shrinkwrap", "npm-shrinkwrap.json", npmLock],
  ["Yarn 1", "yarn.lock", yarnClassic],
  ["Yarn 2 and up", "yarn.lock", yarnBerry],
  ["pnpm", "pnpm-lock.yaml", pnpmLock],
  ["Bun", "bun.lock", bunLock],
] as const;

/** Which of the files effective, and which are covered by which. */
async function roles(files: Readonly<Record<string, string>>) {
  const manifests = Object.keys(files).flatMap((path) => {
    const format = formatOf(path);
    return format === null ? [] : [{ path, format, entity: "shop" }];
  });
  const { effective, covered } = await resolveCoverage(manifests, repository(files), () => "shop");
  return {
    effective: effective
      .map(({ path, failure }) => (failure === null ? path : `${path} (failed)`))
      .toSorted(),
    covered: covered.map(({ path, coveredBy }) => `${path} by ${coveredBy}`).toSorted(),
  };
}

describe.each(locks)("a workspace of %s", (_, lock, text) => {
  const files = { "package.json": shop, "packages/cart/package.json": cart, [lock]: text };

  it("lets its lock cover the root and every member", async () => {
    expect(await roles(files)).toEqual({
      effective: [lock],
      covered: [`package.json by ${lock}`, `packages/cart/package.json by ${lock}`],
    });
  });

  it("is the same in a directory of the repository", async () => {
    const below = Object.entries(files).map(([path, content]) => [`web/${path}`, content] as const);

    expect(await roles(Object.fromEntries(below))).toEqual({
      effective: [`web/${lock}`],
      covered: [`web/package.json by web/${lock}`, `web/packages/cart/package.json by web/${lock}`],
    });
  });

  it("does not cover a package.json below it that is not a member", async () => {
    const { effective, covered } = await roles({ ...files, "tools/package.json": cart });

    expect(effective).toEqual([lock, "tools/package.json"].toSorted());
    expect(covered).not.toContain(`tools/package.json by ${lock}`);
  });

  it("does not cover a package.json above it", async () => {
    const below = Object.entries(files).map(([path, content]) => [`web/${path}`, content] as const);
    const { effective } = await roles({ ...Object.fromEntries(below), "package.json": cart });

    expect(effective).toEqual(["package.json", `web/${lock}`]);
  });

  it("lets a lock of its own within a member count as well", async () => {
    const { effective, covered } = await roles({
      ...files,
      "packages/cart/package-lock.json": '{"lockfileVersion": 3, "packages": {"": {}}}',
    });

    expect(effective).toEqual([lock, "packages/cart/package-lock.json"].toSorted());
    expect(covered.map((row) => row.split(" by ")[0])).toEqual([
      "package.json",
      "packages/cart/package.json",
    ]);
  });

  it("lets each package.json count where its lock is broken, beside the failure", async () => {
    expect(await roles({ ...files, [lock]: "<<<<<<< HEAD\n" })).toEqual({
      effective: [`${lock} (failed)`, "package.json", "packages/cart/package.json"].toSorted(),
      covered: [],
    });
  });
});

describe("two locks of one project", () => {
  it("both count where they are of two package managers", async () => {
    const { effective } = await roles({
      "package.json": shop,
      "package-lock.json": npmLock,
      "pnpm-lock.yaml": pnpmLock,
    });

    expect(effective).toEqual(["package-lock.json", "pnpm-lock.yaml"]);
  });

  it("leave it to the shrinkwrap where both are npm's, as npm does", async () => {
    const { effective, covered } = await roles({
      "package.json": shop,
      "package-lock.json": npmLock,
      "npm-shrinkwrap.json": npmLock,
      "packages/cart/package.json": cart,
    });

    expect(effective).toEqual(["npm-shrinkwrap.json"]);
    expect(covered).toHaveLength(2);
  });
});
