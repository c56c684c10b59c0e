import { describe, expect, it } from "vitest";
import { rushLock, rushProjects } from "../../../src/manifests/javascript/rush.ts";
import { listed, readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const yarnLock = formatNamed("yarn-lock");
const pnpmLock = formatNamed("pnpm-lock");

const rush = `{
  // Rush allows comments.
  "projects": [
    { "packageName": "@acme/web", "projectFolder": "apps/web" },
    { "packageName": "@acme/core", "projectFolder": "libs/core" },
  ],
}
`;
const manifests = {
  "rush.json": rush,
  "apps/web/package.json": JSON.stringify({
    dependencies: { "@acme/core": "^1.0.0", odd: "^3.0.0" },
    devDependencies: { ms: "^2.1.0" },
  }),
  "libs/core/package.json": JSON.stringify({ dependencies: { left: "^1.0.0" } }),
};
const nine = "lockfileVersion: '9.0'\n\n";

function readPnpm(text: string, path = "common/config/rush/pnpm-lock.yaml") {
  return readFirst(pnpmLock, { [path]: text, ...manifests });
}

describe("a lockfile of Rush with workspaces", () => {
  const importers = (up: string) => `${nine}importers:

  .: {}

  ${up}/apps/web:
    dependencies:
      '@acme/core':
        specifier: workspace:*
        version: link:../../libs/core
      odd:
        specifier: ^3.0.0
        version: 3.0.1

  ${up}/libs/core:
    dependencies:
      left:
        specifier: ^1.0.0
        version: 1.3.0

packages:

  left@1.3.0: {}

  odd@3.0.1: {}

snapshots:

  left@1.3.0: {}

  odd@3.0.1: {}
`;

  it.each([
    ["common/config/rush/pnpm-lock.yaml", "../.."],
    ["common/config/subspaces/default/pnpm-lock.yaml", "../../.."],
  ])(
    "covers the projects, which are distinguished from where Rush installs: %s",
    async (path, up) => {
      const reading = await readPnpm(importers(up), path);

      expect(reading.covers).toEqual(
        expect.arrayContaining(["apps/web/package.json", "libs/core/package.json"]),
      );
      expect(reading.slice?.(["libs/core"]).map(({ name }) => name)).toEqual(["left"]);
      expect(reading.slice?.(["apps/web"]).map(({ name }) => name)).toEqual(["left", "odd"]);
    },
  );
});

describe("a lockfile of Rush without workspaces", () => {
  const lock = `${nine}importers:

  .:
    dependencies:
      '@rush-temp/core':
        specifier: file:./projects/core.tgz
        version: file:projects/core.tgz
      '@rush-temp/web':
        specifier: file:./projects/web.tgz
        version: file:projects/web.tgz
      preferred:
        specifier: 1.0.0
        version: 1.0.0
      ms:
        specifier: ^2.1.0
        version: 2.1.3

packages:

  '@rush-temp/core@file:projects/core.tgz':
    resolution: {integrity: a, tarball: file:projects/core.tgz}
    version: 0.0.0

  '@rush-temp/web@file:projects/web.tgz':
    resolution: {integrity: a, tarball: file:projects/web.tgz}
    version: 0.0.0

  left@1.3.0: {}

  ms@2.1.3: {}

  odd@3.0.1: {}

  preferred@1.0.0: {}

snapshots:

  '@rush-temp/core@file:projects/core.tgz':
    dependencies:
      left: 1.3.0

  '@rush-temp/web@file:projects/web.tgz':
    dependencies:
      ms: 2.1.3
      odd: 3.0.1

  left@1.3.0: {}

  ms@2.1.3: {}

  odd@3.0.1: {}

  preferred@1.0.0: {}
`;

  it("has the projects in the place of their stand-ins, with what they develop with", async () => {
    const reading = await readPnpm(lock);

    expect(listed(reading)).toEqual(["left 1.3.0", "ms 2.1.3 dev", "odd 3.0.1", "preferred 1.0.0"]);
    expect(reading.covers).toEqual(["libs/core/package.json", "apps/web/package.json"]);
    expect(reading.altered).toBe(true);
  });

  it("gives each project its own and that of the projects it needs, the rest to the root", async () => {
    const { slice } = await readPnpm(lock);
    const names = (member: string) => slice?.([member]).map(({ name }) => name);

    expect(names("libs/core")).toEqual(["left"]);
    expect(names("apps/web")).toEqual(["left", "ms", "odd"]);
    expect(names(".")).toEqual(["preferred"]);
  });

  it("covers the projects in the lock of Yarn, too", async () => {
    const text = '# yarn lockfile v1\n\nms@^2.1.0:\n  version "2.1.3"\n';
    const { covers } = await readFirst(yarnLock, {
      "common/config/rush/yarn.lock": text,
      ...manifests,
    });

    expect(covers).toEqual(
      expect.arrayContaining(["apps/web/package.json", "libs/core/package.json"]),
    );
  });
});

describe("rush.json", () => {
  it("gives equal names a number, in the order of the whole names", () => {
    const projects = ["@b/web", "@a/web", "web"].map((packageName) => ({
      packageName,
      projectFolder: packageName.replace("@", ""),
    }));
    const tree = repository({ "shop/rush.json": JSON.stringify({ projects }) });

    expect(rushProjects("shop", tree)).toEqual([
      { name: "@a/web", directory: "shop/a/web", standIn: "@rush-temp/web" },
      { name: "@b/web", directory: "shop/b/web", standIn: "@rush-temp/web-1" },
      { name: "web", directory: "shop/web", standIn: "@rush-temp/web-2" },
    ]);
  });

  it.each([
    ["is not there", {}],
    ["is no JSON", { "rush.json": "{" }],
    ["lists no projects", { "rush.json": '{"projects": {}}' }],
    ["lists other things", { "rush.json": '{"projects": [1, {"packageName": "a"}]}' }],
  ])("has no projects where it %s", (_, files) => {
    expect(rushProjects(".", repository(files))).toEqual([]);
  });
});

describe("the place of a lockfile of Rush", () => {
  it.each([
    ["common/config/rush/pnpm-lock.yaml", { root: ".", temp: "common/temp" }],
    ["web/common/config/rush/yarn.lock", { root: "web", temp: "web/common/temp" }],
    ["common/config/subspaces/a/pnpm-lock.yaml", { root: ".", temp: "common/temp/a" }],
    ["common/config/other/pnpm-lock.yaml", null],
    ["pnpm-lock.yaml", null],
  ])("of %s is %j", (path, found) => {
    expect(rushLock(path)).toEqual(found);
  });
});
