import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pdmLock = formatNamed("pdm-lock");

function read(lock: string, pyproject?: string): ReturnType<typeof readFirst> {
  const beside = pyproject === undefined ? {} : { "app/pyproject.toml": pyproject };
  return readFirst(pdmLock, { "app/pdm.lock": lock, ...beside });
}

function entry(name: string, version: string, rest = ""): string {
  return `\n[[package]]\nname = "${name}"\nversion = "${version}"\n${rest}\n`;
}

function metadata(version: string): string {
  return `[metadata]\ngroups = ["default", "dev"]\nlock_version = "${version}"\n`;
}

describe("pdm-lock", () => {
  it("reads every package with its version", async () => {
    const reading = await read(metadata("4.5.0") + entry("flask", "1.0") + entry("six", "1.16"));

    expect(listed(reading)).toEqual(["flask 1.0", "six 1.16"]);
    expect(reading).toMatchObject({ covers: ["app/pyproject.toml"], uses: [], warnings: [] });
  });

  it("counts a package and its extras once", async () => {
    const lock = entry("coverage", "7.4") + entry("coverage", "7.4", 'extras = ["toml"]');

    expect(listed(await read(metadata("4.4.1") + lock))).toEqual(["coverage 7.4"]);
  });

  it.each(['path = "."\neditable = true', 'path = "./lib"', 'url = "file:///lib/a"'])(
    "leaves out a package with %s",
    async (source) => {
      expect(listed(await read(metadata("4.5") + entry("a", "1", source)))).toEqual([]);
    },
  );

  it.each([
    'git = "https://example.com/a.git"\nrevision = "0"',
    'path = "./wheels/a-1-py3-none-any.whl"',
    'url = "file:///lib/a-1.0.zip"',
    'url = "https://example.com/a.zip"',
  ])("keeps a package with %s", async (source) => {
    expect(listed(await read(metadata("4.5") + entry("a", "1", source)))).toEqual(["a 1"]);
  });

  it("declares the same with CRLF, in another order, and without a last line break", async () => {
    const [a, b] = [entry("a", "1"), entry("b", "2")];
    const turned = (b + a + metadata("4.0")).replaceAll("\n", "\r\n").trimEnd();

    expect(listed(await read(turned)).toSorted()).toEqual(
      listed(await read(metadata("4.0") + a + b)),
    );
  });

  it("warns of a version newer than any known", async () => {
    const reading = await read(metadata("5.0.0") + entry("a", "1"));

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
  });

  it.each([
    ["an empty file", ""],
    ["no TOML", "bogus"],
    ["another file", "[tool.pdm]\n"],
    ["a package without a name", "[[package]]\n"],
  ])("refuses %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/pdm.lock",
    });
  });
});

describe("development in pdm-lock", () => {
  const lock = [
    metadata("4.5.0"),
    entry("flask", "1", 'groups = ["default", "dev"]'),
    entry("psycopg", "3", 'groups = ["db"]'),
    entry("pytest", "8", 'groups = ["Test_all", "dev"]'),
  ].join("");

  it("is what only groups of development name, and no extra of the project", async () => {
    const project = `[project]\nname = "app"\n[project.optional-dependencies]\ndb = ["psycopg"]
[dependency-groups]\ntest-all = ["pytest"]\n[tool.pdm.dev-dependencies]\ndev = ["pytest"]\n`;
    const reading = await read(lock, project);

    expect(listed(reading)).toEqual(["flask 1", "psycopg 3", "pytest 8 dev"]);
    expect(reading.uses).toEqual(["app/pyproject.toml"]);
  });

  it("is not known without the project", async () => {
    expect(listed(await read(lock))).toEqual(["flask 1", "psycopg 3", "pytest 8"]);
  });

  it("is what the project's needs do not reach, where the lock names no groups", async () => {
    const untold = [
      metadata("4.2"),
      entry("flask", "1", 'dependencies = ["click>=8; python_version > \\"3\\"", "./x"]'),
      entry("click", "8"),
      entry("pytest", "8", 'dependencies = ["pluggy[x]"]'),
      entry("pluggy", "1"),
    ].join("");
    const project = `[project]\ndependencies = ["Flask[async]>=1"]
[tool.pdm.dev-dependencies]\ndev = ["pytest"]\n`;

    expect(listed(await read(untold, project))).toEqual([
      "flask 1",
      "click 8",
      "pytest 8 dev",
      "pluggy 1 dev",
    ]);
  });

  it("is not known where a need has a path and no name", async () => {
    const untold = metadata("4.2") + entry("a", "1");

    expect(listed(await read(untold, '[project]\ndependencies = ["./lib"]\n'))).toEqual(["a 1"]);
  });
});

describe("a part in pdm-lock", () => {
  const project = "[dependency-groups]\ndev = []\ntest = []\n";

  it.each([
    ["the runtime alone", 'groups = ["default"]\n', true],
    ["some of the groups", 'groups = ["default", "dev"]\n', true],
    ["all groups", 'groups = ["default", "test", "dev"]\n', undefined],
    ["no groups named", "", undefined],
  ])("is a lock of %s", async (_, groups, partial) => {
    const reading = await readFirst(pdmLock, {
      "pdm.lock": `[metadata]\nlock_version = "4.5.0"\n${groups}`,
      "pyproject.toml": project,
    });

    expect(reading.partial).toBe(partial);
  });
});
