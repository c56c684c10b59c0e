import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst, stated } from "../../support/reading.ts";
import { fixture } from "./fixture.ts";
import { formatNamed } from "../../support/format-named.ts";

const pnpmLock = formatNamed("pnpm-lock");

function read(lock: string, path = "pnpm-lock.yaml") {
  return readFirst(pnpmLock, { [path]: lock });
}

const nine = "lockfileVersion: '9.0'\n\n";

describe("pnpm-lock", () => {
  it("is pnpm's lock", () => {
    expect(pnpmLock).toMatchObject({
      id: "pnpm-lock",
      packageType: "NODE",
      files: ["pnpm-lock.yaml", "pnpm-lock.*.yaml"],
      lockfile: true,
    });
  });

  it("reads version 5: slashes, peers behind an underscore, `dev` at the entries", async () => {
    expect(listed(await read(fixture("pnpm-lock/kinds.v5.yaml")))).toEqual([
      "@acme/one 1.2.3",
      "@acme/peers 1.0.0",
      "ms 2.1.3",
      "pre-release 1.0.0-rc.1",
      "react-dom 18.2.0 dev",
      "several 1.0.0",
      "from-git 1.1.0",
      "@acme/hosted 3.0.0",
    ]);
  });

  it("reads version 6: at signs, peers in brackets, `dev` at the entries", async () => {
    expect(listed(await read(fixture("pnpm-lock/kinds.v6.yaml")))).toEqual([
      "@acme/one 1.2.3",
      "@acme/peers 1.0.0",
      "ms 2.1.3",
      "old 0.0.1 dev",
      "from-git 1.1.0",
      "archive 1.0.0",
      "@acme/hosted 3.0.0",
    ]);
  });

  it("reads version 9: no slash, snapshots apart, development by what reaches what", async () => {
    expect(listed(await read(fixture("pnpm-lock/kinds.v9.yaml")))).toEqual([
      "@acme/one 1.2.3",
      "chalk 5.3.0",
      "dev-deep 2.0.0 dev",
      "dev-tool 1.0.0 dev",
      "from-git 1.1.0",
      "peers 1.0.0",
      "shared 1.0.0",
      "unreached 1.0.0",
    ]);
  });

  it.each(["kinds.v5.yaml", "kinds.v6.yaml", "kinds.v9.yaml"])(
    "is the same with CRLF and without a last line break: %s",
    async (name) => {
      const text = fixture(`pnpm-lock/${name}`);

      expect(stated(await read(text.replaceAll("\n", "\r\n")))).toEqual(stated(await read(text)));
      expect(stated(await read(text.trimEnd()))).toEqual(stated(await read(text)));
    },
  );

  it.each([
    ["kinds.v5.yaml", true],
    ["kinds.v6.yaml", false],
    ["kinds.v9.yaml", false],
  ])("goes alone only as the version that the endpoint takes: %s", async (name, altered) => {
    expect((await read(fixture(`pnpm-lock/${name}`))).altered).toBe(altered);
  });

  it.each(["5.3", "'5.4'", "5.4-inlineSpecifiers", "6.0", "'6.1'", "9", "9.0", '"9.0"'])(
    "knows the version %s",
    async (version) => {
      const reading = await read(`lockfileVersion: ${version}\n`);

      expect(reading).toMatchObject({ packages: [], warnings: [] });
    },
  );

  it("reads every document", async () => {
    const text = `---\n${nine}packages:\n\n  a@1.0.0: {}\n\n---\n${nine}packages:\n\n  ms@2.1.3: {}\n`;

    expect(listed(await read(text))).toEqual(["a 1.0.0", "ms 2.1.3"]);
  });

  it("leaves out what pnpm installs for itself, and then does not go as it is", async () => {
    const reading = await read(`${environment}---\n${nine}packages:\n\n  ms@2.1.3: {}\n`);

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.altered).toBe(true);
  });

  it("covers nothing where it has the environment alone", async () => {
    expect(await read(`${environment}---\n`)).toMatchObject({ packages: [], covers: [] });
  });

  it("never takes a version for a number or a day", async () => {
    const text = `${nine}packages:\n\n  a@https://a.example/a.tgz:\n    version: 1.10\n\n  b@https://a.example/b.tgz:\n    version: 2024-01-01\n`;

    expect(listed(await read(text))).toEqual(["a 1.10", "b 2024-01-01"]);
  });

  it("keeps a package whose address alone is known", async () => {
    const text = `${nine}packages:\n\n  a@https://a.example/a.tgz: {}\n`;

    expect(listed(await read(text))).toEqual(["a -"]);
  });

  it("reads what pnpm never writes by the whole parser", async () => {
    const text = `{lockfileVersion: "9.0", packages: {"ms@2.1.3": {resolution: {integrity: a}}}}`;

    expect(listed(await read(text))).toEqual(["ms 2.1.3"]);
  });

  it("reads names of every object's prototype like any other", async () => {
    const text = `${nine}packages:\n\n  __proto__@1.0.0: {}\n\n  constructor@2.0.0: {}\n`;

    expect(listed(await read(text))).toEqual(["__proto__ 1.0.0", "constructor 2.0.0"]);
  });
});

describe("what pnpm-lock covers", () => {
  it("is a manifest in YAML as well, where there is one", async () => {
    const { covers } = await readFirst(pnpmLock, {
      "web/pnpm-lock.yaml": fixture("pnpm-lock/kinds.v6.yaml"),
      "web/package.yaml": "name: web\n",
    });

    expect(covers).toEqual(["web/package.json", "web/package.yaml"]);
  });

  it("is the package.json beside it where it knows of no importers", async () => {
    const { covers } = await read(fixture("pnpm-lock/kinds.v6.yaml"), "web/pnpm-lock.yaml");

    expect(covers).toEqual(["web/package.json"]);
  });

  it.each(["kinds.v5.yaml", "kinds.v9.yaml"])("is that of each importer: %s", async (name) => {
    const { covers } = await read(fixture(`pnpm-lock/${name}`), "web/pnpm-lock.yaml");

    expect(covers).toEqual(["web/package.json", "web/packages/cart/package.json"]);
  });

  it("never lies outside the workspace", async () => {
    const { covers } = await read(`${nine}importers:\n\n  ../other: {}\n\n  /etc: {}\n`);

    expect(covers).toEqual([]);
  });
});

describe("what only development needs, by pnpm-lock of version 9", () => {
  const packages =
    "packages:\n\n  a@1.0.0: {}\n\n  b@1.0.0: {}\n\nsnapshots:\n\n  a@1.0.0:\n    dependencies:\n      b: 1.0.0\n";

  it("is what devDependencies alone reach", async () => {
    const text = `${importers("")}${packages}\n  b@1.0.0: {}\n`;

    expect(listed(await read(text))).toEqual(["a 1.0.0 dev", "b 1.0.0 dev"]);
  });

  it.each(["dependencies", "optionalDependencies"])(
    "is not what %s reach as well",
    async (section) => {
      const more = `    ${section}:\n      b:\n        version: 1.0.0\n`;
      const text = `${importers(more)}${packages}\n  b@1.0.0:\n    dependencies:\n      a: 1.0.0\n`;

      expect(listed(await read(text))).toEqual(["a 1.0.0", "b 1.0.0"]);
    },
  );

  it("is nothing where a needed package has no snapshot, since that could need any", async () => {
    const more = "    dependencies:\n      gone:\n        version: 1.0.0\n";

    expect(listed(await read(`${importers(more)}${packages}`))).toEqual(["a 1.0.0", "b 1.0.0"]);
  });

  it("follows aliases with and without a scope", async () => {
    const text = `${nine}importers:\n\n  .:\n    devDependencies:\n      x:\n        version: '@acme/a@1.0.0(b@2.0.0)'\n      y:\n        version: b@2.0.0\n\npackages:\n\n  '@acme/a@1.0.0': {}\n\n  b@2.0.0: {}\n\nsnapshots:\n\n  '@acme/a@1.0.0(b@2.0.0)': {}\n\n  b@2.0.0: {}\n`;

    expect(listed(await read(text))).toEqual(["@acme/a 1.0.0 dev", "b 2.0.0 dev"]);
  });
});

describe("a pnpm-lock that is out of the ordinary", () => {
  it("is read without a warning where its version is newer and its shape the known one", async () => {
    const reading = await read("lockfileVersion: '10.0'\n\npackages:\n\n  ms@2.1.3: {}\n");

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.warnings).toEqual([]);
  });

  it("is read with a warning where its version is newer and it has a part that is not known", async () => {
    const text = "lockfileVersion: '10.0'\n\npackages:\n\n  ms@2.1.3: {}\n\narchives: {}\n";
    const reading = await read(text);

    expect(listed(reading)).toEqual(["ms 2.1.3"]);
    expect(reading.warnings).toEqual([
      {
        code: "lockfile-version-unknown",
        message:
          "pnpm-lock.yaml has `lockfileVersion` 10; it was read as 9. Compare the result, and update this action.",
      },
    ]);
  });

  it.each([
    ["text", "just text\n"],
    ["a list", "- a\n"],
    ["other YAML", "a: b\n"],
    ["of a version before any known", "lockfileVersion: 4\n"],
    ["of a version that is not a number", "lockfileVersion: new\n"],
    ["of a version that is a mapping", "lockfileVersion: {a: b}\n"],
    ["with packages in a list", `${nine}packages:\n  - a\n`],
    ["cut short before its packages", `${nine}packages:\n`],
    ["cut short before its importers", `${nine}importers:\n`],
    ["with an entry that is text", `${nine}packages:\n\n  ms@2.1.3: a\n`],
    ["cut short in an entry", `${nine}packages:\n\n  ms@2.1.3:\n`],
    ["with a key that names nothing", `${nine}packages:\n\n  ms: {}\n`],
    ["with a key of another version", `${nine}packages:\n\n  /ms/2.1.3: {}\n`],
  ])("is refused where it is %s", async (_, text) => {
    const fault = await faultOf(read(text, "web/pnpm-lock.yaml"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "web/pnpm-lock.yaml" });
    expect(fault.message).toMatch(/so it is not a lock of pnpm\. Run `pnpm install/);
  });

  it.each([
    ["empty", ""],
    ["blank", " \n\n"],
    ["nothing but a comment", "# a\n"],
    ["nothing but the start of a document", "---\n"],
  ])("locks nothing where it is %s, as pnpm has it", async (_, text) => {
    expect(await read(text)).toEqual({ packages: [] });
  });

  it.each([
    ["has a key twice", `${nine}packages:\n\n  ms@2.1.3: {}\n\n  ms@2.1.3: {}\n`, 7],
    ["is cut short in a value", `${nine}packages:\n\n  ms@2.1.3:\n    resolution: {integ`, 6],
    ["was committed with a conflict", `${nine}packages:\n\n<<<<<<< HEAD\n  ms@2.1.3: {}\n`, 6],
  ])("is refused with the line where it %s", async (_, text, line) => {
    expect(await faultOf(read(text))).toMatchObject({ code: "manifest-invalid", line });
  });

  it("is refused where it is nested beyond reason", async () => {
    const levels = 100_000;

    expect(
      await faultOf(read(`${nine}packages: ${"{a: ".repeat(levels)}${"}".repeat(levels)}`)),
    ).toMatchObject({ code: "manifest-invalid" });
  });

  it("does not unfold aliases of aliases", async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, at) => `k${at + 1}: &k${at + 1} [*k${at}, *k${at}]`,
    );

    expect(
      await faultOf(read(`${nine}k0: &k0 [b]\n${bomb.join("\n")}\npackages: *k30\n`)),
    ).toMatchObject({
      code: "manifest-invalid",
    });
  });
});

const environment = `---
${nine}importers:

  .:
    configDependencies: {}
    packageManagerDependencies:
      pnpm:
        specifier: 11.0.0
        version: 11.0.0

packages:

  '@pnpm/exe@11.0.0': {}

  pnpm@11.0.0: {}

snapshots:

  '@pnpm/exe@11.0.0': {}

  pnpm@11.0.0:
    optionalDependencies:
      '@pnpm/exe': 11.0.0

`;

function importers(more: string): string {
  return `${nine}importers:\n\n  .:\n    devDependencies:\n      a:\n        version: 1.0.0\n${more}\n`;
}
