import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const packageJson = formatNamed("package-json");

function read(manifest: unknown, path = "package.json") {
  return readFirst(packageJson, {
    [path]: typeof manifest === "string" ? manifest : JSON.stringify(manifest),
  });
}

describe("package-json", () => {
  it("is not a lock", () => {
    expect(packageJson).toMatchObject({
      id: "package-json",
      packageType: "NODE",
      files: ["package.json"],
      lockfile: false,
    });
  });

  it("reads the dependencies of all four sections as they are written", async () => {
    const reading = await read({
      name: "shop",
      version: "1.0.0",
      dependencies: { express: "^4.18.0", ms: "2.1.3" },
      devDependencies: { vitest: "~5.1.0" },
      optionalDependencies: { fsevents: "*" },
      peerDependencies: { react: ">=18 <20" },
    });

    expect(listed(reading)).toEqual([
      "express ^4.18.0 range",
      "ms 2.1.3",
      "vitest ~5.1.0 dev range",
      "fsevents * range",
      "react >=18 <20 range",
    ]);
    expect(reading.altered).toBe(false);
    expect(reading.warnings).toEqual([]);
  });

  it("covers nothing, also as the root of workspaces", async () => {
    const reading = await read({ workspaces: ["packages/*"], dependencies: { ms: "1.0.0" } });

    expect(reading.covers ?? []).toEqual([]);
  });

  it.each(["dependencies", "optionalDependencies", "peerDependencies"])(
    "does not call development only what is among the %s as well",
    async (section) => {
      const reading = await read({
        devDependencies: { react: "19.0.0" },
        [section]: { react: "^19" },
      });

      expect(reading.packages.some(({ development }) => development)).toBe(false);
    },
  );

  it.each([
    ["1.2.3", true],
    ["1.2.3-rc.1", true],
    ["^1.2.3", false],
    ["1.2", false],
    ["=1.2.3", false],
    ["latest", false],
    ["https://files.example/ms-1.2.3.tgz", false],
  ])("calls %s resolved: %s", async (version, resolved) => {
    const { packages } = await read({ dependencies: { ms: version } });

    expect(packages).toEqual([{ name: "ms", version, development: false, resolved }]);
  });

  it("takes what is optional for that alone, as package managers do", async () => {
    const reading = await read({
      dependencies: { ms: "^1.0.0", other: "1.0.0" },
      optionalDependencies: { ms: "^2.0.0" },
    });

    expect(listed(reading)).toEqual(["other 1.0.0", "ms ^2.0.0 range"]);
    expect(reading.altered).toBe(true);
  });

  it.each(["github:acme/ms#main", "acme/ms", "git+https://git.example/acme/ms.git#semver:^1"])(
    "keeps the address %s as it is written",
    async (address) => {
      const reading = await read({ dependencies: { ms: address } });

      expect(listed(reading)).toEqual([`ms ${address} range`]);
      expect(reading.altered).toBe(false);
    },
  );

  it("gives no version where any will do", async () => {
    expect(listed(await read({ dependencies: { ms: "" } }))).toEqual(["ms -"]);
  });

  it("reads names of every object's prototype like any other", async () => {
    const reading = await read('{"dependencies": {"__proto__": "1.0.0", "constructor": "2.0.0"}}');

    expect(listed(reading)).toEqual(["__proto__ 1.0.0", "constructor 2.0.0"]);
  });
});

describe("a package-json with tables of jspm", () => {
  it("has what they declare as well, under its real name", async () => {
    const reading = await read({
      dependencies: { ms: "2.1.3" },
      jspm: { dependencies: { _: "npm:lodash@4.17.21" }, devDependencies: { chai: "npm:chai@^4" } },
    });

    expect(listed(reading)).toEqual(["ms 2.1.3", "lodash 4.17.21", "chai ^4 dev range"]);
    expect(reading.altered).toBe(true);
  });

  it("goes as it is where it only says that there are some", async () => {
    const reading = await read({ jspm: true, dependencies: { ms: "2.1.3" } });

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.altered).toBe(false);
  });
});

describe("a package-json that declares other than is intended", () => {
  it.each([
    ["an alias", { colours: "npm:chalk@5.3.0" }, ["chalk 5.3.0"]],
    ["an alias with a scope", { colours: "npm:@acme/chalk@^5" }, ["@acme/chalk ^5 range"]],
    ["the registry's protocol", { chalk: "npm:^5.3.0" }, ["chalk ^5.3.0 range"]],
    ["a patch", { chalk: "patch:chalk@npm%3A5.3.0#./chalk.patch" }, ["chalk 5.3.0"]],
    ["a workspace member", { cart: "workspace:^" }, []],
    ["a directory", { cart: "file:../cart" }, []],
    ["an archive", { cart: "./cart-1.0.0.tgz" }, ["cart 1.0.0"]],
    ["an archive under another name", { cart: "file:basket.tgz" }, ["cart -"]],
    ["a link", { cart: "link:../cart" }, []],
    ["a portal", { cart: "portal:../cart" }, []],
    ["a comment", { "//": "why", "// more": ["of", "it"] }, []],
  ])("cannot go as it is: %s", async (_, dependencies, expected) => {
    const reading = await read({ dependencies });

    expect(listed(reading)).toEqual(expected);
    expect(reading.altered).toBe(true);
    expect(reading.warnings).toEqual([]);
  });

  it("leaves out the optional peers, which nothing installs, unless another section has them", async () => {
    const reading = await read({
      devDependencies: { both: "^2.0.0" },
      peerDependencies: { needed: "^1.0.0", spare: "*", both: "*" },
      peerDependenciesMeta: { spare: { optional: true }, both: { optional: true }, needed: {} },
    });

    expect(listed(reading)).toEqual(["both ^2.0.0 dev range", "needed ^1.0.0 range"]);
    expect(reading.altered).toBe(true);
  });

  it("warns of a version that no catalog of the repository has", async () => {
    const reading = await read({ devDependencies: { react: "catalog:" } }, "web/package.json");

    expect(listed(reading)).toEqual(["react - dev"]);
    expect(reading.altered).toBe(true);
    expect(reading.warnings).toEqual([
      {
        code: "version-unresolved",
        message:
          'web/package.json has "react" in `devDependencies` without a version. No catalog in the repository has the version that `catalog:` stands for. Commit the lockfile, or add the package to the catalog in `pnpm-workspace.yaml`, `.yarnrc.yml` or the package.json of the workspace.',
        cause: {
          fact: "No catalog in the repository has the version that `catalog:` stands for",
          subject: "react",
          next: "Commit the lockfile, or add the package to the catalog in `pnpm-workspace.yaml`, `.yarnrc.yml` or the package.json of the workspace.",
        },
      },
    ]);
  });

  it.each([[false], [1], [null], [["1.0.0"]]])(
    "leaves out and names what has %j for a version, as npm does",
    async (version) => {
      const reading = await read({ dependencies: { ms: "1.0.0", odd: version } });

      expect(listed(reading)).toEqual(["ms 1.0.0"]);
      expect(reading.altered).toBe(true);
      expect(reading.warnings?.map(({ code, message }) => [code, message])).toEqual([
        ["version-unresolved", expect.stringContaining('no text for "odd" in `dependencies`')],
      ]);
    },
  );
});

describe("a package-json that is none", () => {
  it.each([
    "{}",
    '{"name": "shop"}',
    '{"dependencies": {}}',
    '{"dependencies": []}',
    '{"dependencies": null}',
  ])("may declare nothing: %s", async (text) => {
    expect(await read(text)).toEqual({ packages: [], altered: false, warnings: [] });
  });

  it.each(["[]", '"text"', "3", "null", "true"])("is refused as a whole: %s", async (text) => {
    const fault = await faultOf(read(text, "web/package.json"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/package.json" });
    expect(fault.message).toBe(
      "web/package.json is no JSON object, so it is not a package.json that npm reads. Fix the file, or add it to `exclude`.",
    );
  });

  it.each(["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"])(
    "is refused for %s of another kind",
    async (section) => {
      for (const value of [["ms"], "ms", 1, true])
        expect((await faultOf(read({ [section]: value }))).message).toContain(
          `has \`${section}\` that are not an object`,
        );
    },
  );

  it("is refused for an object in place of a version, which a lock would have", async () => {
    const fault = await faultOf(read({ dependencies: { ms: { version: "2.0.0" } } }));

    expect(fault.message).toContain('has an object for "ms" in `dependencies`');
  });

  it.each(["a b", "", "a/b/c", "node_modules/ms"])("is refused for the name %j", async (name) => {
    expect(await faultOf(read({ dependencies: { [name]: "1.0.0" } }))).toMatchObject({
      code: "manifest-invalid",
    });
  });

  it.each([
    ["empty", "", 1],
    ["cut short", '{\n  "dependencies": {\n    "ms": "1', 3],
  ])("is refused with the line where it is %s", async (_, text, line) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line });
  });
});
