import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst, stated } from "../../support/reading.ts";
import { fixture } from "./fixture.ts";
import { formatNamed } from "../../support/format-named.ts";

const npmLock = formatNamed("npm-lock");

function read(lock: unknown, path = "package-lock.json") {
  return readFirst(npmLock, { [path]: typeof lock === "string" ? lock : JSON.stringify(lock) });
}

describe("npm-lock", () => {
  it("is npm's lock", () => {
    expect(npmLock).toMatchObject({
      id: "npm-lock",
      packageType: "NODE",
      files: ["package-lock.json", "npm-shrinkwrap.json"],
      lockfile: true,
    });
  });
});

describe("npm-lock of version 1", () => {
  it("reads packages within packages, under their real names, without local ones", async () => {
    expect(listed(await read(fixture("npm-lock/nested.v1.json"))).toSorted()).toEqual([
      "@acme/chalk 5.3.1",
      "chalk 5.3.0",
      "debug 2.6.9",
      "from-archive https://files.example/from-archive-1.0.0.tgz",
      "from-git git+ssh://git@git.example/acme/from-git.git#4f2a9c1d0e8b",
      "fsevents 2.3.3",
      "local-archive 1.0.0",
      "ms 2.0.0",
      "ms 2.1.3 dev",
      "within-local 1.2.3",
    ]);
  });

  it("reads a shrinkwrap from before locks had versions", async () => {
    const dependencies = {
      ms: { version: "2.0.0", from: "ms@^2.0.0", resolved: "https://registry.example/ms.tgz" },
      local: { version: "1.0.0", from: "../local", resolved: "file:../local" },
    };

    expect(listed(await read({ name: "shop", dependencies }, "npm-shrinkwrap.json"))).toEqual([
      "ms 2.0.0",
    ]);
  });

  it("takes the name from the end where a key is a path", async () => {
    const dependencies = { "node_modules/ms": { version: "2.0.0" } };

    expect(listed(await read({ lockfileVersion: 1, dependencies }))).toEqual(["ms 2.0.0"]);
  });

  it("keeps an entry that has no version", async () => {
    const dependencies = { ms: {}, debug: { version: null } };

    expect(listed(await read({ lockfileVersion: 1, dependencies }))).toEqual(["ms -", "debug -"]);
  });

  it("reads a hundred thousand levels", async () => {
    const levels = 100_000;
    const open = '{"a":{"version":"1.0.0","dependencies":';
    const text = `{"lockfileVersion":1,"dependencies":${open.repeat(levels)}{}${"}}".repeat(levels)}}`;

    expect((await read(text)).packages).toHaveLength(levels);
  });

  it.each([
    ["dependencies in a list", []],
    ["dependencies that are text", "ms"],
    ["an entry that is text", { ms: "2.0.0" }],
    ["an entry that is nothing", { ms: null }],
    ["a version that is a number", { ms: { version: 2 } }],
    ["inner dependencies in a list", { ms: { version: "2.0.0", dependencies: [] } }],
  ])("refuses %s", async (_, dependencies) => {
    expect(await faultOf(read({ lockfileVersion: 1, dependencies }))).toMatchObject({
      code: "manifest-invalid",
      path: "package-lock.json",
    });
  });
});

describe("npm-lock of versions 2 and 3", () => {
  it("reads every kind of package and leaves out what is this repository's own", async () => {
    expect(listed(await read(fixture("npm-lock/kinds.v3.json")))).toEqual([
      "@scope/name 1.0.0",
      "bundled 1.1.0",
      "chalk 5.3.0",
      "dev-only 1.2.0 dev",
      "dev-or-optional 1.3.0",
      "from-git 1.4.0",
      "kind-of 6.0.3",
      "@scope/name 0.9.0",
      "local-archive 1.0.0",
      "optional 1.5.0",
      "peer 1.6.0",
      "without-version -",
    ]);
  });

  it("leaves out workspace members and reads what lies below them", async () => {
    expect(listed(await read(fixture("npm-lock/workspaces.v2.json")))).toEqual([
      "ms 2.1.3",
      "vitest 5.1.1 dev",
      "ms 2.0.0",
      "@scope/deep 0.1.0",
    ]);
  });

  it("counts what came from a registry wherever it lies", async () => {
    const resolved = "https://registry.example/ms/-/ms-2.0.0.tgz";
    const packages = { ms: { version: "2.0.0", resolved, integrity: "sha512-aaaa" } };

    expect(listed(await read({ lockfileVersion: 2, packages }))).toEqual(["ms 2.0.0"]);
  });

  it("takes a directory of the repository for no package, even one with an integrity", async () => {
    const packages = {
      "deps/tag": { version: "1.8.0", integrity: "sha512-aaaa", dev: true },
      "node_modules/copied": { version: "1.0.0", resolved: "file:deps/copied" },
    };

    expect(listed(await read({ lockfileVersion: 3, packages }))).toEqual([]);
  });

  it("counts what was packed into the repository, under the version that the lock has", async () => {
    const packages = {
      "node_modules/odd": { version: "3.0.1", resolved: "file:vendored/odd-3.0.1.tgz" },
      "node_modules/even": { version: "2.0.0", resolved: "file:offline/even.tar.gz" },
    };

    expect(listed(await read({ lockfileVersion: 3, packages }))).toEqual([
      "odd 3.0.1",
      "even 2.0.0",
    ]);
  });

  it("leaves out what nothing needs any more, and then does not go as it is", async () => {
    const packages = {
      "": { workspaces: ["packages/*"] },
      "apps/web": { version: "1.0.0", extraneous: true },
      "node_modules/gone": { version: "1.0.0", extraneous: true },
      "node_modules/ms": { version: "2.1.3" },
    };
    const reading = await read({ lockfileVersion: 3, packages });

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.covers).toEqual(["package.json"]);
    expect(reading.altered).toBe(true);
  });

  it("does not take a directory for node_modules that only ends like it", async () => {
    const packages = { "old_node_modules/ms": { version: "2.0.0" } };
    const reading = await read({ lockfileVersion: 3, packages });

    expect(reading.packages).toEqual([]);
    expect(reading.covers).toContain("old_node_modules/ms/package.json");
  });

  it("gives an empty version as none", async () => {
    const packages = {
      "node_modules/ms": { version: "" },
      "node_modules/debug": { version: null },
    };

    expect(listed(await read({ lockfileVersion: 3, packages }))).toEqual(["ms -", "debug -"]);
  });

  it("reads names of every object's prototype like any other", async () => {
    const text =
      '{"lockfileVersion":3,"packages":{"__proto__":{},"node_modules/__proto__":{"version":"1.0.0"},"node_modules/constructor":{"version":"2.0.0"}}}';

    expect(listed(await read(text))).toEqual(["__proto__ 1.0.0", "constructor 2.0.0"]);
  });

  it.each([
    ["packages in a list", []],
    ["packages that are text", "ms"],
    ["packages that are nothing", null],
    ["packages that are a number", 3],
    ["an entry that is text", { "node_modules/ms": "2.0.0" }],
    ["an entry that is nothing", { "node_modules/ms": null }],
    ["a version that is a number", { "node_modules/ms": { version: 2 } }],
  ])("refuses %s", async (_, packages) => {
    expect(await faultOf(read({ lockfileVersion: 3, packages }))).toMatchObject({
      code: "manifest-invalid",
      path: "package-lock.json",
    });
  });

  it("shows no more of a key than it takes to find it", async () => {
    const { message } = await faultOf(
      read({ lockfileVersion: 3, packages: { ["x".repeat(5_000)]: 1 } }),
    );

    expect(message.length).toBeLessThan(400);
  });

  it("finds in any lock exactly the packages that went into it", async () => {
    const name = fc.stringMatching(/^(@[a-z]{1,5}\/)?[a-z][a-z0-9._-]{0,10}$/);
    const version = fc.stringMatching(/^\d\.\d{1,3}\.\d(-[a-z]{1,4}\.\d)?$/);
    const entry = fc.record({ name, version, dev: fc.boolean(), below: fc.option(name) });
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async (entries) => {
        const packages = new Map(
          entries.map(({ name: own, version: at, dev, below }) => [
            `${below === null ? "" : `node_modules/${below}/`}node_modules/${own}`,
            { expected: `${own} ${at}${dev ? " dev" : ""}`, entry: { version: at, dev } },
          ]),
        );
        const lock = {
          lockfileVersion: 3,
          packages: Object.fromEntries(
            [...packages].map(([key, { entry: value }]) => [key, value]),
          ),
        };
        expect(listed(await read(lock)).toSorted()).toEqual(
          [...packages.values()].map(({ expected }) => expected).toSorted(),
        );
      }),
    );
  });
});

describe("what npm-lock covers", () => {
  it("is the package.json beside it", async () => {
    const reading = await read({ lockfileVersion: 1 }, "web/package-lock.json");

    expect(reading.covers).toEqual(["web/package.json"]);
  });

  it("is that of every workspace member, too", async () => {
    const reading = await read(fixture("npm-lock/workspaces.v2.json"), "web/package-lock.json");

    expect(reading.covers).toEqual([
      "web/package.json",
      "web/packages/cart/package.json",
      "web/packages/pay/package.json",
    ]);
  });

  it("is that of a linked directory, as long as it lies in the workspace", async () => {
    const { covers } = await read(fixture("npm-lock/kinds.v3.json"), "package-lock.json");

    expect(covers).toEqual(["package.json", "lib/package.json"]);
  });

  it("is the package-lock.json beside a shrinkwrap, which npm does not look at", async () => {
    const reading = await read({ lockfileVersion: 3, packages: {} }, "web/npm-shrinkwrap.json");

    expect(reading.covers).toEqual(["web/package.json", "web/package-lock.json"]);
  });
});

describe("an npm-lock that is out of the ordinary", () => {
  it.each([{ lockfileVersion: 3 }, { lockfileVersion: 3, packages: {} }, { dependencies: {} }])(
    "may be empty: %j",
    async (lock) => {
      expect((await read(lock)).packages).toEqual([]);
    },
  );

  it.each([4, 5])("is read without a warning in version %i of the known shape", async (version) => {
    const packages = { "node_modules/ms": { version: "2.0.0" } };
    const reading = await read({ lockfileVersion: version, requires: true, packages });

    expect(listed(reading)).toEqual(["ms 2.0.0"]);
    expect(reading.warnings).toEqual([]);
  });

  it("is read with a warning where its version is newer and it has a part that is not known", async () => {
    const packages = { "node_modules/ms": { version: "2.0.0" } };
    const reading = await read({ lockfileVersion: 5, packages, archives: {} });

    expect(listed(reading)).toEqual(["ms 2.0.0"]);
    expect(reading.warnings).toEqual([
      {
        code: "lockfile-version-unknown",
        message:
          "package-lock.json has `lockfileVersion` 5; it was read as 4. Compare the result, and update this action.",
      },
    ]);
  });

  it("is refused where its version is newer and its shape another", async () => {
    const dependencies = { ms: { version: "2.0.0" } };

    expect(await faultOf(read({ lockfileVersion: 5, dependencies }))).toMatchObject({
      code: "manifest-invalid",
    });
  });

  it.each([
    "[]",
    '"text"',
    "3",
    "null",
    "true",
    "{}",
    '{"name": "shop"}',
    '{"lockfileVersion": "3"}',
  ])("is refused where it is JSON but no lock: %s", async (text) => {
    const fault = await faultOf(read(text, "web/package-lock.json"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/package-lock.json" });
    expect(fault.message).toMatch(/so it is not a lock of npm\. Run `npm install/);
  });

  it.each([
    ["cut short", '{\n  "lockfileVersion": 3,\n  "packages": {\n', 4],
    ["committed with a conflict", '{\n<<<<<<< HEAD\n  "name": "a"\n', 2],
  ])("is refused with the line where it is %s", async (_, text, line) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line });
  });

  it("locks nothing where it is empty, as npm has it", async () => {
    expect(await read("\n")).toEqual({ packages: [] });
  });

  it("is the same with CRLF", async () => {
    const text = fixture("npm-lock/kinds.v3.json");

    expect(stated(await read(text.replaceAll("\n", "\r\n")))).toEqual(stated(await read(text)));
  });
});
