import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const poetryLock = formatNamed("poetry-lock");

function read(lock: string, pyproject?: string): ReturnType<typeof readFirst> {
  const beside = pyproject === undefined ? {} : { "app/pyproject.toml": pyproject };
  return readFirst(poetryLock, { "app/poetry.lock": lock, ...beside });
}

function metadata(version: string): string {
  return `[metadata]\nlock-version = "${version}"\ncontent-hash = "0"\n`;
}

const flask = '[[package]]\nname = "flask"\nversion = "1.0"\n';
const pytest = '[[package]]\nname = "pytest"\nversion = "8.0"\n';

describe("poetry-lock", () => {
  it("reads every package with its version", async () => {
    const reading = await read(`${flask}\n${pytest}\n${metadata("2.1")}`);

    expect(listed(reading)).toEqual(["flask 1.0", "pytest 8.0"]);
    expect(reading).toMatchObject({ covers: ["app/pyproject.toml"], warnings: [] });
  });

  it("reads a lock without packages", async () => {
    expect(listed(await read(`package = []\n\n${metadata("2.1")}`))).toEqual([]);
  });

  it("leaves out directories of this machine, and keeps archives there", async () => {
    const reading = await read(`${flask}
[[package]]
name = "lib"
version = "0.1.0"
[package.source]
type = "directory"
url = "../lib"

[[package]]
name = "wheel"
version = "1.0"
[package.source]
type = "file"
url = "wheels/wheel-1.0-py3-none-any.whl"
`);

    expect(listed(reading)).toEqual(["flask 1.0", "wheel 1.0"]);
  });

  it.each([
    ["git", "https://example.com/a.git"],
    ["url", "https://example.com/a-1.0.zip"],
    ["legacy", "https://example.com/simple"],
  ])("keeps what comes from a source of type %s", async (type, url) => {
    const source = `[package.source]\ntype = "${type}"\nurl = "${url}"\n`;

    expect(listed(await read(`${flask}${source}`))).toEqual(["flask 1.0"]);
  });

  it("keeps each version of a name, and each once", async () => {
    const other = flask.replace("1.0", "2.0");

    expect(listed(await read(`${flask}\n${other}\n${flask}`))).toEqual(["flask 1.0", "flask 2.0"]);
  });

  it("declares the same in any order of its packages, with CRLF, and without a last line break", async () => {
    const parts = [flask, pytest, flask.replace("1.0", "2.0"), '[[package]]\nname = "x"\n'];
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(parts, { minLength: parts.length }),
        async (shuffled) => {
          const text = `${shuffled.join("\n")}\n${metadata("2.1")}`;
          const reading = await read(text.replaceAll("\n", "\r\n").trimEnd());

          expect(listed(reading).toSorted()).toEqual(
            ["flask 1.0", "flask 2.0", "pytest 8.0", "x -"].toSorted(),
          );
        },
      ),
    );
  });

  it.each(["1.0", "1.1", "2.0", "2.1"])("knows version %s", async (version) => {
    expect((await read(flask + metadata(version))).warnings).toEqual([]);
  });

  it.each(["2.2", "2.10", "3.0"])(
    "warns of version %s and reads it all the same",
    async (version) => {
      const reading = await read(flask + metadata(version));

      expect(listed(reading)).toEqual(["flask 1.0"]);
      expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
      expect(reading.warnings?.[0]?.message).toContain(version);
    },
  );

  it.each([
    ["an empty file", ""],
    ["no TOML", "bogus"],
    ["a pyproject.toml", '[tool.poetry]\nname = "a"\n'],
    ["packages that are not a list", 'package = "a"\n[metadata]\n'],
    ["a package without a name", '[[package]]\nversion = "1"\n'],
    ["a package with an empty name", '[[package]]\nname = ""\n'],
    ["a version that is not text", '[[package]]\nname = "a"\nversion = 1\n'],
  ])("refuses %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/poetry.lock",
    });
  });
});

describe("development in poetry-lock", () => {
  it("is what no main group needs, where the lock names groups", async () => {
    const reading = await read(
      `${flask}groups = ["main", "dev"]\n\n${pytest}groups = ["dev", "docs"]\n`,
    );

    expect(listed(reading)).toEqual(["flask 1.0", "pytest 8.0 dev"]);
  });

  it("is the category `dev`, where the lock has categories", async () => {
    const reading = await read(`${flask}category = "main"\n\n${pytest}category = "dev"\n`);

    expect(listed(reading)).toEqual(["flask 1.0", "pytest 8.0 dev"]);
  });

  it("is what the project's main needs do not reach, where the lock states nothing", async () => {
    const lock = `${flask}[package.dependencies]\nClick = ">=8"\n
[[package]]\nname = "click"\nversion = "8.1"\n
${pytest}[package.dependencies]\nclick = "*"\npluggy = {version = "*", optional = true}\n
[[package]]\nname = "pluggy"\nversion = "1.0"\n`;
    const pyproject = `[tool.poetry.dependencies]\npython = "^3"\nFlask = "^1"\n
[tool.poetry.group.dev.dependencies]\npytest = "*"\n`;
    const reading = await read(lock, pyproject);

    expect(listed(reading)).toEqual(["flask 1.0", "click 8.1", "pytest 8.0 dev", "pluggy 1.0 dev"]);
    expect(reading.uses).toEqual(["app/pyproject.toml"]);
  });

  it("reaches through a local project", async () => {
    const lock = `${flask}
[[package]]\nname = "lib"\nversion = "0.1"
[package.dependencies]\nflask = "*"
[package.source]\ntype = "directory"\nurl = "../lib"\n`;

    expect(
      listed(await read(lock, '[tool.poetry.dependencies]\nlib = {path = "../lib"}\n')),
    ).toEqual(["flask 1.0"]);
  });

  it("counts needs of [project] and its extras", async () => {
    const project = `[project]\ndependencies = ["flask"]
[project.optional-dependencies]\ntest = ["pytest>=8"]\n`;

    expect(listed(await read(flask + pytest, project))).toEqual(["flask 1.0", "pytest 8.0"]);
  });

  it("is not known without the project", async () => {
    expect(listed(await read(flask + pytest))).toEqual(["flask 1.0", "pytest 8.0"]);
  });

  it("is not known where the lock lacks a need of the project", async () => {
    const project = '[tool.poetry.dependencies]\ngone = "*"\nflask = "*"\n';

    expect(listed(await read(flask + pytest, project))).toEqual(["flask 1.0", "pytest 8.0"]);
  });

  it.each([
    '{version = "^4", python = "<3.8"}',
    '{version = "^4", markers = "python_version < \'3.8\'"}',
  ])(
    "is known where the lock lacks only what is for older versions of Python: %s",
    async (gone) => {
      const project = `[tool.poetry.dependencies]\npython = "^3.11"\nflask = "*"\ngone = ${gone}\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n`;

      expect(listed(await read(flask + pytest, project))).toEqual(["flask 1.0", "pytest 8.0 dev"]);
    },
  );

  it("asks for no project where the lock states it", async () => {
    const reading = await read(`${flask}groups = ["main"]\n`, "not = toml = at all");

    expect(listed(reading)).toEqual(["flask 1.0"]);
    expect(reading.uses).toEqual([]);
  });

  it("fails with the project that it needs and cannot read", async () => {
    expect(await faultOf(read(flask, "not = toml = at all"))).toMatchObject({
      code: "manifest-invalid",
      path: "app/pyproject.toml",
      line: 1,
    });
  });
});
