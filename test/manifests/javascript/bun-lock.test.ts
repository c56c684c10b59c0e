import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const bunLock = formatNamed("bun-lock");

const integrity = "sha512-aaaa";

interface Parts {
  readonly lockfileVersion?: unknown;
  readonly workspaces?: unknown;
  readonly packages?: unknown;
  readonly archives?: unknown;
}

function read(parts: Parts | string, path = "bun.lock") {
  const lock = { lockfileVersion: 1, workspaces: { "": { name: "shop" } }, packages: {} };
  const text = typeof parts === "string" ? parts : JSON.stringify({ ...lock, ...parts });
  return readFirst(bunLock, { [path]: text });
}

describe("bun.lock", () => {
  it("is Bun's lock, which Cortex has no upload for", () => {
    expect(bunLock).toMatchObject({
      id: "bun-lock",
      packageType: "NODE",
      files: ["bun.lock"],
      lockfile: true,
    });
  });

  it("reads packages of a registry, each under its real name", async () => {
    const packages = {
      ms: ["ms@2.1.3", "", {}, integrity],
      "debug/ms": ["ms@2.0.0", "", {}, integrity],
      "@acme/cart": ["@acme/cart@1.0.0-rc.1", "https://npm.example/cart.tgz", {}, integrity],
      alias: ["real@3.0.0", "", {}, integrity],
      "other-alias": ["@acme/real@3.0.0", "", {}, integrity],
    };

    expect(listed(await read({ packages }))).toEqual([
      "ms 2.1.3",
      "ms 2.0.0",
      "@acme/cart 1.0.0-rc.1",
      "real 3.0.0",
      "@acme/real 3.0.0",
    ]);
  });

  it("reads packages of git and of archives elsewhere, with their address", async () => {
    const packages = {
      lodash: ["lodash@github:lodash/lodash#35bb1d9", {}, "lodash-lodash-35bb1d9"],
      ky: ["ky@git+https://git.example/ky.git#0123456", {}, "0123456"],
      tar: ["tar@https://files.example/tar-1.0.0.tgz", {}, integrity],
    };

    expect(listed(await read({ packages }))).toEqual([
      "lodash github:lodash/lodash#35bb1d9",
      "ky git+https://git.example/ky.git#0123456",
      "tar https://files.example/tar-1.0.0.tgz",
    ]);
  });

  it.each([
    ["the root", ["shop@root:", { bin: "cli.js" }]],
    ["a workspace member", ["cart@workspace:packages/cart"]],
    ["a link", ["cart@link:cart", {}]],
    ["a directory", ["cart@file:../cart", {}]],
  ])("leaves out %s", async (_, entry) => {
    expect(listed(await read({ packages: { entry } }))).toEqual([]);
  });

  it.each([
    ["beside it", "./cart-1.0.0.tgz", "1.0.0"],
    ["by its name alone", "cart-1.0.0.tgz", "1.0.0"],
    ["below it", "lib/cart-1.0.0.tar.gz", "1.0.0"],
    ["under another name", "lib/basket.tgz", "-"],
  ])("counts an archive %s, with the version in its name", async (_, archive, version) => {
    const packages = { cart: [`cart@${archive}`, {}, integrity] };

    expect(listed(await read({ packages }))).toEqual([`cart ${version}`]);
  });

  it("reads commas before closing brackets and comments, as Bun does", async () => {
    const text = `{
  // by hand
  "lockfileVersion": 1,
  "packages": {
    "ms": ["ms@2.1.3", "", {}, "${integrity}",],
  },
}
`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("may have no packages at all", async () => {
    expect((await read('{"lockfileVersion": 0}')).packages).toEqual([]);
  });
});

describe("what bun.lock covers", () => {
  it("is the package.json of the root and of every workspace member", async () => {
    const workspaces = { "": {}, "packages/cart": {}, pay: {} };

    expect((await read({ workspaces }, "web/bun.lock")).covers).toEqual([
      "web/package.json",
      "web/packages/cart/package.json",
      "web/pay/package.json",
    ]);
  });

  it("never lies outside the workspace", async () => {
    expect((await read({ workspaces: { "": {}, "../../a": {}, "/b": {} } })).covers).toEqual([
      "package.json",
    ]);
  });
});

describe("what only development needs, by bun.lock", () => {
  it("is what devDependencies alone reach", async () => {
    const workspaces = { "": { dependencies: { a: "1" }, devDependencies: { b: "1" } } };
    const packages = {
      a: ["a@1.0.0", "", { dependencies: { both: "1" } }, integrity],
      b: ["b@1.0.0", "", { dependencies: { both: "1", only: "1" } }, integrity],
      both: ["both@1.0.0", "", {}, integrity],
      only: ["only@1.0.0", "", {}, integrity],
    };

    expect(listed(await read({ workspaces, packages }))).toEqual([
      "a 1.0.0",
      "b 1.0.0 dev",
      "both 1.0.0",
      "only 1.0.0 dev",
    ]);
  });
});

describe("a bun.lock that is out of the ordinary", () => {
  it.each([2, 3])("is read without a warning in version %i of the known shape", async (version) => {
    const reading = await read({ lockfileVersion: version, packages: { ms: ["ms@2.1.3"] } });

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.warnings).toEqual([]);
  });

  it("is read with a warning where its version is newer and it has a part that is not known", async () => {
    const packages = { ms: ["ms@2.1.3"] };
    const reading = await read({ lockfileVersion: 3, packages, archives: {} });

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.warnings).toEqual([
      {
        code: "lockfile-version-unknown",
        message:
          "bun.lock has `lockfileVersion` 3; it was read as 2. Compare the result, and update this action.",
      },
    ]);
  });

  it("reads names of every object's prototype like any other", async () => {
    const text =
      '{"lockfileVersion":1,"packages":{"__proto__":["__proto__@1.0.0"],"constructor":["constructor@2.0.0"]}}';

    expect(listed(await read(text))).toEqual(["__proto__ 1.0.0", "constructor 2.0.0"]);
  });

  it.each([
    ["a list", "[]"],
    ["text", '"bun"'],
    ["an object without a version", "{}"],
    ["of a version that is text", '{"lockfileVersion": "1"}'],
  ])("is refused where it is %s", async (_, text) => {
    const fault = await faultOf(Promise.resolve().then(() => read(text, "web/bun.lock")));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/bun.lock" });
    expect(fault.message).toMatch(/so it is not a lock of Bun\. Run `bun install/);
  });

  it.each([
    ["packages in a list", { packages: [] }],
    ["workspaces in a list", { workspaces: [] }],
    ["packages that are text", { packages: "ms" }],
    ["an entry that is text", { packages: { ms: "ms@2.1.3" } }],
    ["an empty entry", { packages: { ms: [] } }],
    ["an entry that begins with no text", { packages: { ms: [{}] } }],
    ["an entry without a version", { packages: { ms: ["ms"] } }],
    ["an entry without a name", { packages: { ms: ["@2.1.3"] } }],
  ])("is refused with %s", async (_, parts) => {
    expect(await faultOf(Promise.resolve().then(() => read(parts)))).toMatchObject({
      code: "manifest-invalid",
      path: "bun.lock",
    });
  });

  it("is refused with the line where it is cut short", async () => {
    const text = '{\n  "lockfileVersion": 1,\n  "packages": {\n';

    expect(await faultOf(Promise.resolve().then(() => read(text)))).toMatchObject({
      code: "manifest-invalid",
      line: 4,
    });
  });
});
