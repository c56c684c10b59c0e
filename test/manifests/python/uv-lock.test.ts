import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { growth, linear } from "../../support/growth.ts";
import { formatNamed } from "../../support/format-named.ts";

const uvLock = formatNamed("uv-lock");

function read(lock: string): ReturnType<typeof readFirst> {
  return readFirst(uvLock, { "app/uv.lock": lock });
}

function entry(name: string, version: string, rest = registry): string {
  return `\n[[package]]\nname = "${name}"\nversion = "${version}"\n${rest}\n`;
}

const head = 'version = 1\nrevision = 3\nrequires-python = ">=3.9"\n';
const registry = 'source = { registry = "https://example.com/simple" }';
const root = 'source = { virtual = "." }';

describe("uv-lock", () => {
  it("reads every package but the project itself", async () => {
    const reading = await read(head + entry("app", "0.1.0", root) + entry("flask", "1.0"));

    expect(listed(reading)).toEqual(["flask 1.0 dev"]);
    expect(reading).toMatchObject({ covers: ["app/pyproject.toml"], warnings: [] });
  });

  it.each([
    'source = { editable = "lib" }',
    'source = { virtual = "lib" }',
    'source = { directory = "lib" }',
    'source = "editable+lib"',
  ])("leaves out a package with %s", async (source) => {
    expect(listed(await read(head + entry("a", "1.0", source)))).toEqual([]);
  });

  it.each([
    registry,
    'source = { registry = "../simple" }',
    'source = { git = "https://example.com/a.git?rev=1#0123" }',
    'source = { url = "https://example.com/a-1.0.zip" }',
    'source = "registry+https://example.com/simple"',
    'source = { path = "wheels/a-1.0-py3-none-any.whl" }',
    'source = "path+wheels/a-1.0-py3-none-any.whl"',
    "",
  ])("keeps a package with %s", async (source) => {
    expect(listed(await read(head + entry("a", "1.0", source)))).toEqual(["a 1.0"]);
  });

  it("keeps both versions of a fork, and each once", async () => {
    const forks = [entry("a", "1"), entry("a", "2"), entry("a", "2")];

    expect(listed(await read(head + forks.join("")))).toEqual(["a 1", "a 2"]);
  });

  it("covers the members of a workspace, and not for other projects that it takes in", async () => {
    const lock = `${head}[manifest]\nmembers = ["app", "lib"]\n`;
    const entries = [
      entry("app", "1", 'source = { editable = "." }'),
      entry("lib", "1", 'source = { editable = "packages/lib" }'),
      entry("tool", "1", 'source = { editable = "../tool" }'),
    ];

    expect((await read(lock + entries.join(""))).covers).toEqual([
      "app/pyproject.toml",
      "app/packages/lib/pyproject.toml",
    ]);
  });

  it("covers no manifest outside the workspace", async () => {
    const lock = `${head}[manifest]\nmembers = ["lib"]\n`;
    const reading = await read(lock + entry("lib", "1", 'source = { editable = "../../lib" }'));

    expect(reading.covers).toEqual(["app/pyproject.toml"]);
  });

  it("reads the name that the first releases gave to packages", async () => {
    const lock = (head + entry("a", "1")).replace("[[package]]", "[[distribution]]");

    expect(listed(await read(lock))).toEqual(["a 1"]);
  });

  it("declares the same with CRLF, in another order, and without a last line break", async () => {
    const [a, b] = [entry("a", "1"), entry("b", "2")];

    expect(
      listed(await read((head + b + a).replaceAll("\n", "\r\n").trimEnd())).toSorted(),
    ).toEqual(listed(await read(head + a + b)));
  });

  it("warns of a version newer than any known, and of no revision", async () => {
    const reading = await read(`version = 2\nrevision = 9\n${entry("a", "1")}`);

    expect(listed(reading)).toEqual(["a 1"]);
    expect(reading.warnings).toMatchObject([{ code: "lockfile-version-unknown" }]);
    expect((await read(`version = 1\nrevision = 9\n${entry("a", "1")}`)).warnings).toEqual([]);
  });

  it.each([
    ["an empty file", ""],
    ["no TOML", "not a valid toml file"],
    ["another file", "[tool.uv]\n"],
    ["packages that are not a list", 'version = 1\npackage = "a"\n'],
    ["a package without a name", '[[package]]\nversion = "4.5.6"\n'],
  ])("refuses %s", async (_, text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/uv.lock",
    });
  });
});

describe("development in uv-lock", () => {
  it("is what the project and its extras do not reach", async () => {
    const app = `${root}
dependencies = [{ name = "flask" }]
[package.optional-dependencies]
db = [{ name = "psycopg" }]
[package.dev-dependencies]
dev = [{ name = "pytest" }]`;
    const lock = [
      entry("app", "0.1.0", app),
      entry("flask", "1", `${registry}\ndependencies = [{ name = "click", marker = "x" }]`),
      entry("click", "8"),
      entry("psycopg", "3"),
      entry("pytest", "8", `${registry}\ndependencies = [{ name = "pluggy" }, { name = "click" }]`),
      entry("pluggy", "1"),
    ];

    expect(listed(await read(head + lock.join("")))).toEqual([
      "flask 1",
      "click 8",
      "psycopg 3",
      "pytest 8 dev",
      "pluggy 1 dev",
    ]);
  });

  it("counts the extra of a package only where it is asked for", async () => {
    const app = `${root}
dependencies = [{ name = "coverage" }, { name = "b", extra = ["y"] }]
[package.dev-dependencies]
dev = [{ name = "coverage", extra = ["toml"] }]`;
    const lock = [
      entry("app", "0.1.0", app),
      entry("b", "1", `${registry}\n[package.optional-dependencies]\ny = [{ name = "yaml" }]`),
      entry(
        "coverage",
        "7",
        `${registry}\n[package.optional-dependencies]\ntoml = [{ name = "tomli" }]`,
      ),
      entry("tomli", "2"),
      entry("yaml", "6"),
    ];

    expect(listed(await read(head + lock.join("")))).toEqual([
      "b 1",
      "coverage 7",
      "tomli 2 dev",
      "yaml 6",
    ]);
  });

  it("distinguishes the versions of a fork", async () => {
    const app = `${root}
dependencies = [{ name = "a", version = "1" }]
[package.dev-dependencies]
dev = [{ name = "a", version = "2" }]`;

    expect(
      listed(await read(head + entry("app", "0", app) + entry("a", "1") + entry("a", "2"))),
    ).toEqual(["a 1", "a 2 dev"]);
  });

  it("is reported by all members of a workspace, and through projects that they take in", async () => {
    const lock = [
      entry("app", "0", `${root}\n[package.dev-dependencies]\ndev = [{ name = "a" }]`),
      entry("lib", "0", 'source = { editable = "lib" }\ndependencies = [{ name = "own" }]'),
      entry("own", "0", 'source = { directory = "../own" }\ndependencies = [{ name = "a" }]'),
      entry("a", "1"),
      entry("b", "1"),
    ];

    expect(
      listed(await read(`${head}[manifest]\nmembers = ["app", "lib"]\n${lock.join("")}`)),
    ).toEqual(["a 1", "b 1 dev"]);
  });

  it("is in the groups of a root that is not a project", async () => {
    const manifest = '[manifest.dependency-groups]\ndev = [{ name = "pytest" }]\n';

    expect(listed(await read(head + manifest + entry("pytest", "8")))).toEqual(["pytest 8 dev"]);
  });

  it("is nothing that a script requires", async () => {
    const manifest = '[manifest]\nrequirements = [{ name = "flask" }]\n';

    expect(listed(await read(head + manifest + entry("flask", "1")))).toEqual(["flask 1"]);
  });

  it("is not known where the lock has no root", async () => {
    expect(listed(await read(head + entry("a", "1")))).toEqual(["a 1"]);
  });

  it("survives cycles", async () => {
    const lock = [
      entry("app", "0", `${root}\ndependencies = [{ name = "a" }]`),
      entry("a", "1", `${registry}\ndependencies = [{ name = "b" }]`),
      entry("b", "1", `${registry}\ndependencies = [{ name = "a" }]`),
    ];

    expect(listed(await read(head + lock.join("")))).toEqual(["a 1", "b 1"]);
  });

  it("does not multiply many versions with many references", async () => {
    const grown = await growth(3_000, async (size) => {
      const many = Array.from({ length: size }, (_, index) => entry("a", String(index)));
      const dependencies = `${root}\ndependencies = [${'{ name = "a" }, '.repeat(size)}]`;
      const text = head + entry("app", "0", dependencies) + many.join("");
      expect((await read(text)).packages).toHaveLength(size);
    });

    expect(grown).toBeLessThan(linear);
  });
});
