import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pylock = formatNamed("pylock");

function read(lock: string, path = "app/pylock.toml"): ReturnType<typeof readFirst> {
  return readFirst(pylock, { [path]: lock });
}

const head = 'lock-version = "1.0"\ncreated-by = "a tool"\n';

function entry(name: string, rest = 'version = "1.0"'): string {
  return `\n[[packages]]\nname = "${name}"\n${rest}\n`;
}

describe("pylock", () => {
  it("reads every package with its version", async () => {
    const reading = await read(`${head}${entry("a")}${entry("b", 'version = "2"')}`);

    expect(listed(reading)).toEqual(["a 1.0", "b 2"]);
    expect(reading).toMatchObject({ covers: ["app/pyproject.toml"], warnings: [] });
  });

  it("reads a lock without packages", async () => {
    expect(listed(await read(`${head}packages = []\n`))).toEqual([]);
  });

  it("covers the project only under its plain name", async () => {
    expect((await read(head, "app/pylock.docs.toml")).covers).toEqual([]);
  });

  it.each([
    '[packages.directory]\npath = "."\neditable = true',
    '[packages.archive]\npath = "wheels/a.zip"',
    '[packages.archive]\nurl = "file:///a.zip"',
    '[packages.vcs]\ntype = "git"\npath = "../a"',
  ])("leaves out a package with %s", async (source) => {
    expect(listed(await read(head + entry("a", source)))).toEqual([]);
  });

  it.each([
    '[packages.archive]\nurl = "https://example.com/a.zip"',
    '[packages.vcs]\ntype = "git"\nurl = "https://example.com/a.git"\ncommit-id = "0"',
    '[[packages.wheels]]\npath = "wheels/a-1.0-py3-none-any.whl"',
  ])("keeps a package with %s, which may have no version", async (source) => {
    expect(listed(await read(head + entry("a", source)))).toEqual(["a -"]);
  });

  it("knows what only groups need that are not installed by default", async () => {
    const groups = 'dependency-groups = ["dev", "main"]\ndefault-groups = ["main"]\n';
    const marked = (marker: string): string => `version = "1"\nmarker = "${marker}"`;
    const reading = await read(
      head +
        groups +
        entry("a", marked("'dev' in dependency_groups")) +
        entry("b", marked("'main' in dependency_groups or 'dev' in dependency_groups")) +
        entry("c", marked("sys_platform == 'win32'")),
    );

    expect(listed(reading)).toEqual(["a 1 dev", "b 1", "c 1"]);
  });

  it("declares the same with CRLF, in another order, and without a last line break", async () => {
    const turned = (head + entry("b") + entry("a")).replaceAll("\n", "\r\n").trimEnd();

    expect(listed(await read(turned)).toSorted()).toEqual(
      listed(await read(head + entry("a") + entry("b"))),
    );
  });

  it.each(["1.1", "2.0"])("warns of version %s and reads it all the same", async (version) => {
    const reading = await read(head.replace("1.0", version) + entry("a"));

    expect(listed(reading)).toEqual(["a 1.0"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
  });

  it.each([
    ["an empty file", ""],
    ["no TOML", "bogus"],
    ["another file", '[project]\nname = "a"\n'],
    ["a package without a name", `${head}[[packages]]\nversion = "1"\n`],
  ])("refuses %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/pylock.toml",
    });
  });
});

describe("a part in pylock", () => {
  it.each([
    ["no groups", "", true],
    ["all groups", 'dependency-groups = ["dev"]\n', undefined],
  ])("is a lock with %s of those that the project has", async (_, groups, partial) => {
    const reading = await readFirst(pylock, {
      "pylock.toml": `lock-version = "1.0"\n${groups}packages = []\n`,
      "pyproject.toml": "[dependency-groups]\ndev = []\n",
    });

    expect(reading.partial).toBe(partial);
  });

  it("is none where the project cannot be read, which fails by itself", async () => {
    const reading = await readFirst(pylock, {
      "pylock.toml": 'lock-version = "1.0"\npackages = []\n',
      "pyproject.toml": "[project",
    });

    expect(reading.partial).toBeUndefined();
  });
});
