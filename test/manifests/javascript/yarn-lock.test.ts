import { describe, expect, it } from "vitest";
import { readYarnLock } from "../../../src/manifests/javascript/read-yarn-lock.ts";
import { faultOf, listed, readFirst, stated } from "../../support/reading.ts";
import { fixture } from "./fixture.ts";
import { formatNamed } from "../../support/format-named.ts";

const yarnLock = formatNamed("yarn-lock");

const header = "# yarn lockfile v1\n\n";
const berryHeader = "__metadata:\n  version: 8\n\n";

function read(lock: string, others: Readonly<Record<string, unknown>> = {}, path = "yarn.lock") {
  const files: Record<string, string> = { [path]: lock };
  for (const [name, content] of Object.entries(others))
    files[name] = typeof content === "string" ? content : JSON.stringify(content);
  return readFirst(yarnLock, files);
}

describe("yarn-lock", () => {
  it("is Yarn's lock", () => {
    expect(yarnLock).toMatchObject({
      id: "yarn-lock",
      packageType: "NODE",
      files: ["yarn.lock"],
      lockfile: true,
    });
  });

  it("can go as it is", async () => {
    expect((await read(fixture("yarn-lock/kinds.v1.lock"))).altered ?? false).toBe(false);
    expect((await read(fixture("yarn-lock/kinds.berry.lock"))).altered ?? false).toBe(false);
  });
});

describe("a classic yarn-lock", () => {
  it("reads every kind of package and leaves out what is this repository's own", async () => {
    expect(listed(await read(fixture("yarn-lock/kinds.v1.lock")))).toEqual([
      "@acme/one 1.2.3",
      "@acme/two 2.0.1",
      "chalk 5.3.0",
      "from-archive 1.0.0",
      "from-git 1.1.0",
      "fsevents 2.3.3",
      "local-archive 1.0.0",
      "ms 2.0.0",
      "ms 2.1.3",
    ]);
  });

  it("reads the last line without a line break", async () => {
    expect(listed(await read(`${header}ms@^2.0.0:\n  version "2.1.3"`))).toEqual(["ms 2.1.3"]);
  });

  it("is the same with CRLF", async () => {
    const text = fixture("yarn-lock/kinds.v1.lock");

    expect(listed(await read(text.replaceAll("\n", "\r\n")))).toEqual(listed(await read(text)));
  });

  it("reads what other tools wrote with quotes throughout", async () => {
    const text = '"ms@^2.0.0":\n  "resolved" "https://a.example/ms.tgz"\n  "version" "2.1.3"\n';

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("is not given to Yarn's own grammar above 10 MB, which takes half a minute for 50 MB", async () => {
    const text = `# yarn lockfile v1\n\n? a@1\n${"# as large as it takes\n".repeat(450_000)}`;

    await expect(readYarnLock(text, "yarn.lock")).rejects.toThrow(
      "yarn.lock is not as Yarn writes it, and above 10 MB. Run `yarn install`",
    );
  });

  it("reads what only Yarn's own grammar understands", async () => {
    const text = `${header}ms@^2.0.0:\n  # a comment\n  version   "2.1\\u002e3"\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("lists each of several names that came out as one entry", async () => {
    const text = `${header}"a@npm:ms@^2", "b@npm:ms@^2", ms@^2:\n  version "2.1.3"\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it.each([
    `"ms@^2.0.0", "ms@npm:@acme/ms@2.1.3", "ms@~2.1.0"`,
    `"ms@npm:@acme/ms@2.1.3", ms@^2.0.0`,
    `ms@^2.0.0, ms@~2.1.0, "ms@npm:@acme/ms@2.1.3"`,
  ])("takes the alias that resolutions put in the place of a package: %s", async (key) => {
    expect(listed(await read(`${header}${key}:\n  version "2.1.3"\n`))).toEqual(["@acme/ms 2.1.3"]);
  });

  it("keeps an entry that has no version", async () => {
    expect(listed(await read(`${header}ms@^2.0.0:\n  resolved "https://a.example/ms"\n`))).toEqual([
      "ms -",
    ]);
  });

  it("takes the name from the entry where the key is an address", async () => {
    const text = `${header}"git+ssh://git@git.example/acme/ms.git":\n  name ms\n  version "2.1.3"\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("keeps the version of what came from a catalog", async () => {
    expect(listed(await read(`${header}"ms@catalog:":\n  version "2.1.3"\n`))).toEqual([
      "ms 2.1.3",
    ]);
  });

  it("refuses an entry that names no package, with its line", async () => {
    const text = `${header}"https://git.example/acme/ms.git":\n  version "2.1.3"\n`;

    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line: 3 });
  });

  it("may be empty as long as it states what it is", async () => {
    expect((await read(header)).packages).toEqual([]);
    expect(await faultOf(read("# just a comment\n"))).toMatchObject({
      code: "manifest-invalid",
    });
  });
});

describe("what a classic yarn-lock covers", () => {
  const lock = `${header}ms@^2.0.0:\n  version "2.1.3"\n`;

  it("is the package.json beside it", async () => {
    expect((await read(lock, {}, "web/yarn.lock")).covers).toEqual(["web/package.json"]);
  });

  it.each([
    ["a list of globs", ["packages/*"]],
    ["globs as `packages`", { packages: ["packages/*"], nohoist: ["**/a"] }],
    ["globs that begin with a dot", ["./packages/*"]],
    ["globs that end with a slash", ["packages/*/"]],
    ["directories by name", ["packages/cart", "packages/pay"]],
    ["globs with alternatives", ["packages/{cart,pay}"]],
    ["globs of any depth", ["packages/**"]],
  ])("is that of each workspace member: %s", async (_, workspaces) => {
    const reading = await read(
      lock,
      {
        "web/package.json": { workspaces },
        "web/packages/cart/package.json": {},
        "web/packages/pay/package.json": {},
        "web/other/package.json": {},
        "web/packages/cart/yarn.lock": "",
        "packages/cart/package.json": {},
      },
      "web/yarn.lock",
    );

    expect(reading.covers).toEqual([
      "web/package.json",
      "web/packages/cart/package.json",
      "web/packages/pay/package.json",
    ]);
  });

  it("is not that of a member that is taken away again", async () => {
    const reading = await read(lock, {
      "package.json": { workspaces: ["packages/*", "!packages/pay"] },
      "packages/cart/package.json": {},
      "packages/pay/package.json": {},
    });

    expect(reading.covers).toEqual(["package.json", "packages/cart/package.json"]);
  });

  it.each([
    [undefined],
    [null],
    [3],
    ["packages/*"],
    [[1, null, ""]],
    [{ packages: 1 }],
    [["x".repeat(99_999)]],
  ])("is no more than its neighbour where workspaces are %j", async (workspaces) => {
    const reading = await read(lock, { "package.json": { workspaces }, "a/package.json": {} });

    expect(reading.covers).toEqual(["package.json"]);
  });

  it("is no more than its neighbour where that cannot be read", async () => {
    for (const broken of ["{", "[]", ""])
      expect(await read(lock, { "package.json": broken })).toMatchObject({
        covers: ["package.json"],
        uses: [],
      });
  });
});

describe("a berry yarn-lock", () => {
  it("reads every kind of package and leaves out what is this repository's own", async () => {
    expect(listed(await read(fixture("yarn-lock/kinds.berry.lock")))).toEqual([
      "@acme/one 1.2.3",
      "chalk 5.3.0",
      "custom 1.0.5",
      "from-git 1.1.0",
      "fsevents 2.3.3",
      "fsevents 2.3.3",
      "local-archive 1.0.0",
      "ms 2.0.0",
      "ms 2.1.3",
    ]);
  });

  it("is the same with CRLF and without a last line break", async () => {
    const text = fixture("yarn-lock/kinds.berry.lock");

    expect(stated(await read(text.replaceAll("\n", "\r\n")))).toEqual(stated(await read(text)));
    expect(stated(await read(text.trimEnd()))).toEqual(stated(await read(text)));
  });

  it("covers the members that it lists", async () => {
    const { covers } = await read(fixture("yarn-lock/kinds.berry.lock"), {}, "web/yarn.lock");

    expect(covers).toEqual(["web/package.json", "web/packages/cart/package.json"]);
  });

  it("believes the resolution more than the version beside it", async () => {
    const text = `${berryHeader}"ms@npm:^2":\n  version: 2.0.0\n  resolution: "ms@npm:2.1.3"\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("reads an entry without a resolution by what is asked for", async () => {
    const text = `${berryHeader}"colours@npm:chalk@^5":\n  version: 5.3.0\n`;

    expect(listed(await read(text))).toEqual(["chalk 5.3.0"]);
  });

  it("covers no member outside the workspace", async () => {
    const text = `${berryHeader}"a@workspace:../a":\n  resolution: "a@workspace:../a"\n`;

    expect(await read(text)).toMatchObject({ packages: [], covers: ["package.json"] });
  });

  it("reads a key that is too long for a line of its own", async () => {
    const key = Array.from({ length: 200 }, (_, at) => `ms@npm:^2.0.${at}`).join(", ");
    const text = `${berryHeader}? "${key}"\n:\n  version: 2.1.3\n  resolution: "ms@npm:2.1.3"\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("takes the last of two equal keys, as Yarn does", async () => {
    const [first, last] = ["2.0.0", "2.1.3"].map(
      (version) => `"ms@npm:^2":\n  version: ${version}\n  resolution: "ms@npm:${version}"\n\n`,
    );

    expect(listed(await read(`${berryHeader}${first}${last}`))).toEqual(["ms 2.1.3"]);
  });

  it("never takes a version for a number", async () => {
    const text = `${berryHeader}"ms@https://a.example/ms":\n  version: 1.10\n  resolution: "ms@https://a.example/ms"\n`;

    expect(listed(await read(text))).toEqual(["ms 1.10"]);
  });

  it("may be empty", async () => {
    expect((await read(berryHeader)).packages).toEqual([]);
  });

  it.each([9, 10, 11])(
    "is read without a warning in version %i of the known shape",
    async (version) => {
      const text = `__metadata:\n  version: ${version}\n\n"ms@npm:^2":\n  resolution: "ms@npm:2.1.3"\n`;
      const reading = await read(text);

      expect(listed(reading)).toEqual(["ms 2.1.3"]);
      expect(reading.warnings).toEqual([]);
    },
  );

  it("is read with a warning where its version is newer and its entries are resolved otherwise", async () => {
    const text = '__metadata:\n  version: 11\n\n"ms@npm:^2":\n  version: 2.1.3\n';
    const reading = await read(text);

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
  });
});

describe("an empty yarn-lock", () => {
  it.each(["", "\n\n"])("marks a project and locks nothing: %j", async (text) => {
    expect(await read(text, { "package.json": {} })).toEqual({ packages: [], covers: [] });
  });
});

describe("a yarn-lock as Yarn 6 writes it", () => {
  const resolution = (version: string, more: object = {}) => ({
    resolution: `x@npm:${version}`,
    version,
    ...more,
  });
  const lock = {
    __metadata: { version: 9 },
    workspaces: { shop: "aaaa", cart: "bbbb" },
    entries: {
      "a@npm:^1.0.0, a@npm:1.x": {
        checksum: "cccc",
        resolution: {
          ...resolution("1.0.0", { dependencies: { b: "^2.0.0" }, peerDependencies: { c: "*" } }),
          resolution: "a@npm:1.0.0",
          optionalPeerDependencies: ["c"],
        },
      },
      "b@npm:^2.0.0": { resolution: { resolution: "b@npm:2.0.0", version: "2.0.0" } },
      "c@npm:^3.0.0": { resolution: { resolution: "c@npm:3.0.0", version: "3.0.0" } },
    },
  };
  const manifests = {
    "package.json": { name: "shop", workspaces: ["packages/*"], devDependencies: { c: "^3.0.0" } },
    "packages/cart/package.json": { name: "cart", dependencies: { a: "^1.0.0" } },
    "packages/new/package.json": { name: "new" },
  };

  it("reads the packages, and those of development by package.json", async () => {
    expect(listed(await read(JSON.stringify(lock), manifests))).toEqual([
      "a 1.0.0",
      "b 2.0.0",
      "c 3.0.0 dev",
    ]);
  });

  it("covers the members that it lists by name", async () => {
    const { covers } = await read(JSON.stringify(lock), manifests);

    expect(covers).toEqual(["package.json", "packages/cart/package.json"]);
  });

  it.each([
    ["no metadata", { entries: {} }],
    ["metadata without a version", { __metadata: {}, entries: {} }],
    ["entries in a list", { ...lock, entries: [] }],
    ["workspaces in a list", { ...lock, workspaces: [] }],
    ["an entry that is text", { ...lock, entries: { "a@npm:1": "1" } }],
  ])("is refused with %s", async (_, parts) => {
    expect(await faultOf(read(JSON.stringify(parts)))).toMatchObject({ code: "manifest-invalid" });
  });
});

describe("a yarn-lock as Bun writes it", () => {
  const text = `${header}"cart@packages/cart", "cart@workspace:*":
  version "workspace:packages/cart"
  resolved "workspace:packages/cart"
  dependencies:
    left "catalog:"

"left@catalog:":
  version "1.3.0"
  resolved "https://registry.example/left/-/left-1.3.0.tgz"

"odd@file:vendored/odd-3.0.1.tgz":
  version "vendored/odd-3.0.1.tgz"
  resolved "vendored/odd-3.0.1.tgz"
`;

  it("reads packages and archives, and leaves out members", async () => {
    expect(listed(await read(text))).toEqual(["left 1.3.0", "odd 3.0.1"]);
  });

  it("covers the members that it lists", async () => {
    expect((await read(text)).covers).toEqual(["package.json", "packages/cart/package.json"]);
  });
});

describe("a yarn-lock that is none", () => {
  it.each([
    ["classic with a conflict", `${header}<<<<<<< HEAD\nms@^2:\n  version "2.0.0"\n=======\n`, 3],
    ["classic and cut short in a value", `${header}ms@^2:\n  version "2.0`, 4],
    ["classic and cut short in a key", `${header}ms@^2:\n  version "2.0.0"\n\nnex`, 6],
    ["berry with a conflict", `${berryHeader}<<<<<<< HEAD\n"ms@npm:^2":\n  version: 2.0.0\n`, 5],
    ["berry with a tab", `${berryHeader}"ms@npm:^2":\n\tversion: 2.0.0\n`, 5],
  ])("is refused with the line where it is %s", async (_, text, line) => {
    const fault = await faultOf(read(text, {}, "web/yarn.lock"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/yarn.lock", line });
    expect(fault.message).toContain("Run `yarn install` to write it again.");
  });

  it.each([
    ["text", "just text\n"],
    ["a page", "<!DOCTYPE html>\n<html></html>\n"],
    ["JSON", '{"lockfileVersion": 3, "packages": {}}'],
    ["other YAML", "a: b\nc:\n  d: e\n"],
    ["a list", "- a\n- b\n"],
    ["a protocol that Yarn does not know", 'ms@odd:~2.0.6:\n  version "2.0.6"\n'],
    ["metadata without a version", "__metadata:\n  cacheKey: 1\n"],
    ["metadata that are text", "__metadata: 8\n\nms: 1\n"],
    ["an entry that is text", `${berryHeader}"ms@npm:^2": 2.0.0\n`],
    ["a run of blanks that Yarn's grammar chokes on", `${header}a${" ".repeat(100_000)}b\n`],
    ["an entry whose key asks for nothing", `${berryHeader}entries:\n  version: 1.0.0\n`],
  ])("is refused where it is %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid" });
  });

  it("is refused where it is nested beyond reason", async () => {
    const levels = Array.from({ length: 1_000 }, (_, level) => `${"  ".repeat(level)}a:`);

    for (const text of [header + levels.join("\n"), `${berryHeader}a: ${"[".repeat(100_000)}`])
      expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid" });
  });

  it("reads names of every object's prototype like any other", async () => {
    const text = `${header}__proto__@^1:\n  version "1.0.0"\n\nconstructor@^2:\n  version "2.0.0"\n`;
    const quoted = text.replace("__proto__@^1", '"__proto__@^1"');

    expect(listed(await read(quoted))).toEqual(["__proto__ 1.0.0", "constructor 2.0.0"]);
  });
});

describe("a yarn-lock that is made to be costly", () => {
  it("does not unfold aliases of aliases", async () => {
    const bomb = Array.from(
      { length: 40 },
      (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`,
    );
    const entry = '"ms@npm:^2":\n  version: 2.1.3\n  resolution: "ms@npm:2.1.3"\n';
    const text = `${berryHeader}${entry}  dependencies:\n    a0: &a0 [x]\n    ${bomb.join("\n    ")}\n`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });
});
