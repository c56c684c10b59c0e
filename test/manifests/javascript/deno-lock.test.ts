import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const denoLock = formatNamed("deno-lock");

function read(lock: unknown, others: Readonly<Record<string, unknown>> = {}, path = "deno.lock") {
  const text = typeof lock === "string" ? lock : JSON.stringify(lock);
  const files: Record<string, string> = { [path]: text };
  for (const [name, content] of Object.entries(others)) files[name] = JSON.stringify(content);
  return readFirst(denoLock, files);
}

const manifest = { dependencies: { a: "^1" }, devDependencies: { tool: "npm:b@^2" } };
const workspace = {
  dependencies: ["jsr:@std/fs@1"],
  packageJson: { dependencies: ["npm:a@1", "npm:b@2"] },
  members: { cart: { dependencies: ["npm:@acme/c@3"] } },
};

/** One project in the lock of each version: `a` needs `both`, `b` needs `both` and `deep`. */
const versions: [version: string, lock: unknown][] = [
  [
    "2",
    {
      version: "2",
      remote: { "https://deno.land/x/mod.ts": "aaaa" },
      npm: {
        specifiers: { "a@1": "a@1.0.0", "b@2": "b@2.0.0", "@acme/c@3": "@acme/c@3.0.0_both@1.0.0" },
        packages: mapped(),
      },
      workspace,
    },
  ],
  [
    "3",
    {
      version: "3",
      packages: {
        specifiers: {
          "jsr:@std/fs@1": "jsr:@std/fs@1.0.19",
          "npm:a@1": "npm:a@1.0.0",
          "npm:b@2": "npm:b@2.0.0",
          "npm:@acme/c@3": "npm:@acme/c@3.0.0_both@1.0.0",
        },
        jsr: { "@std/fs@1.0.19": {} },
        npm: mapped(),
      },
      workspace,
    },
  ],
  ["4", { version: "4", ...flat(), workspace }],
  ["5", { version: "5", ...flat(), workspace }],
];

function mapped() {
  const both = { both: "both@1.0.0" };
  return {
    "a@1.0.0": { integrity: "sha512-a", dependencies: both },
    "b@2.0.0": { dependencies: { ...both, deep: "deep@1.0.0" } },
    "@acme/c@3.0.0_both@1.0.0": { dependencies: {} },
    "both@1.0.0": {},
    "deep@1.0.0": {},
  };
}

function flat() {
  return {
    specifiers: {
      "jsr:@std/fs@1": "1.0.19",
      "npm:a@1": "1.0.0",
      "npm:b@2": "2.0.0",
      "npm:@acme/c@3": "3.0.0_both@1.0.0",
    },
    jsr: { "@std/fs@1.0.19": {} },
    npm: {
      "a@1.0.0": { integrity: "sha512-a", dependencies: ["both"] },
      "b@2.0.0": { dependencies: ["alias@npm:both@1.0.0"], optionalDependencies: ["deep"] },
      "@acme/c@3.0.0_both@1.0.0": { optionalPeers: ["both"] },
      "both@1.0.0": {},
      "deep@1.0.0": {},
    },
  };
}

describe("deno-lock", () => {
  it("is Deno's lock, which Cortex has no upload for", () => {
    expect(denoLock).toMatchObject({
      id: "deno-lock",
      packageType: "NODE",
      files: ["deno.lock"],
      lockfile: true,
    });
  });

  it.each(versions)("reads the npm part of version %s, and nothing of JSR", async (_, lock) => {
    expect(listed(await read(lock, { "package.json": manifest }))).toEqual([
      "a 1.0.0",
      "b 2.0.0 dev",
      "@acme/c 3.0.0",
      "both 1.0.0",
      "deep 1.0.0 dev",
    ]);
  });

  it.each(versions)("gives each member its own of version %s", async (_, lock) => {
    const { slice } = await read(lock, { "package.json": manifest });
    const names = (member: string) => slice?.([member]).map(({ name }) => name);

    expect(names(".")).toEqual(["a", "b", "both", "deep"]);
    expect(names("cart")?.at(0)).toBe("@acme/c");
    expect(names("elsewhere")).toEqual([]);
  });

  it("gives the root what code imports without a manifest", async () => {
    const { slice, packages } = await read({ version: "5", ...flat() });

    expect(slice?.(["."])).toEqual(packages);
  });

  it("covers the manifests of each member that lies in the repository", async () => {
    const members = { cart: {}, "../../../elsewhere": {} };
    const { covers } = await read({ version: "5", workspace: { members } }, {}, "web/deno.lock");

    expect(covers).toEqual([
      "web/package.json",
      "web/deno.json",
      "web/deno.jsonc",
      "web/cart/package.json",
      "web/cart/deno.json",
      "web/cart/deno.jsonc",
    ]);
  });

  it("has nothing of npm in version 1, and covers nothing", async () => {
    expect(await read({ "https://deno.land/x/mod.ts": "aaaa" })).toEqual({
      packages: [],
      covers: [],
    });
  });

  it("knows of nothing that only development needs where a package is missing", async () => {
    const lock = flat();
    const npm = { ...lock.npm, "a@1.0.0": { dependencies: ["gone"] } };
    const reading = await read(
      { version: "5", ...lock, npm, workspace },
      { "package.json": manifest },
    );

    expect(reading.packages.some(({ development }) => development)).toBe(false);
  });

  it("is read without a warning where its version is newer and its shape the known one", async () => {
    expect((await read({ version: "6", ...flat() })).warnings).toEqual([]);
  });

  it("is read with a warning where its version is newer and it has a part that is not known", async () => {
    expect((await read({ version: "6", ...flat(), archives: {} })).warnings).toMatchObject([
      { code: "lockfile-version-unknown" },
    ]);
  });

  it.each([
    ["a list", "[]"],
    ["no JSON", "{"],
    ["of a version that is none", '{"version": "new"}'],
    ["with packages in a list", '{"version": "5", "npm": []}'],
    ["with specifiers in a list", '{"version": "5", "specifiers": []}'],
    ["with a key that names no package", '{"version": "5", "npm": {"ms": {}}}'],
    ["with a key without a version", '{"version": "5", "npm": {"ms@": {}}}'],
  ])("is refused where it is %s", async (_, text) => {
    expect(await faultOf(Promise.resolve().then(() => read(text)))).toMatchObject({
      code: "manifest-invalid",
      path: "deno.lock",
    });
  });
});
