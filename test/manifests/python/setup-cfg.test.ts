import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

type Files = Readonly<Record<string, string>>;

function read(text: string, files: Files = {}): ReturnType<typeof readFirst> {
  return readFirst(pyproject, { "app/setup.cfg": text, ...files });
}

describe("setup.cfg", () => {
  it("requires what setuptools installs, and for development what it tests with", async () => {
    const reading = await read(`[metadata]
name = app
[options]
setup_requires = setuptools_scm
install_requires =
    flask==3.0.3
    # the client
    requests>=2 ; python_version < "4"
tests_require = pytest; coverage
[options.extras_require]
s3 = boto3
all =
    app[s3]
    redis
`);

    expect(listed(reading)).toEqual([
      "flask 3.0.3",
      "requests >=2 range",
      "pytest - dev",
      "coverage - dev",
      "boto3 -",
      "redis -",
    ]);
  });

  it.each([
    ["a; b", ["a -", "b -"]],
    ["a; b>=1; c", ["a -", "b >=1 range", "c -"]],
    ['a ; python_version < "3"', ["a -"]],
    ['a; python_version < "3"; b', ["a -", "b -"]],
    ["", []],
  ])("reads the list on one line %j", async (value, expected) => {
    expect(listed(await read(`[options]\ninstall_requires = ${value}\n`))).toEqual(expected);
  });

  it("fills in what a value refers to by %(key)s", async () => {
    const text = `[DEFAULT]\nbase = flask\n[options]\ninstall_requires =\n  %(base)s\n[options.extras_require]
test = pytest\nDocs-All =\n  %(test)s\n  sphinx\nall = %(docs-all)s\n`;

    expect(listed(await read(text))).toEqual([
      "flask -",
      "pytest -",
      "pytest -",
      "sphinx -",
      "pytest -",
      "sphinx -",
    ]);
  });

  it.each([
    ["a key that is not there", "a = %(b)s"],
    ["itself", "a = %(a)s"],
    ["very many others", `a = ${"%(b)s".repeat(200)}\nb = ${"%(c)s".repeat(200)}\nc = x`],
  ])("refuses a value that refers to %s", async (_, extras) => {
    expect(await faultOf(read(`[options.extras_require]\n${extras}\n`))).toMatchObject({
      code: "manifest-invalid",
    });
  });

  it("may have extras of pbr, with their way of writing markers", async () => {
    const text =
      "[extras]\nsecurity =\n  a>=1\n  b:python_version=='3.2'\n  c @ https://x.example/c-1-py3-none-any.whl\n";

    expect(listed(await read(text))).toEqual(["a >=1 range", "b -", "c 1"]);
  });

  it("may have the environments of tox", async () => {
    const text = "[tox:tox]\nenvlist = py\n[testenv]\ndeps = pytest\n";

    expect(listed(await read(text))).toEqual(["pytest - dev"]);
    expect(listed(await read(text.replace("tox:tox", "tool:x")))).toEqual([]);
  });

  it("follows files, with the roles of their names", async () => {
    const reading = await read(
      "[options]\ninstall_requires = file: requirements.txt, more.txt\n[options.extras_require]\ndev = file: requirements-dev.txt\n",
      {
        "app/requirements.txt": "flask==3.0.3\n",
        "app/more.txt": "click\n",
        "app/requirements-dev.txt": "pytest\n",
      },
    );

    expect(listed(reading)).toEqual(["flask 3.0.3", "click -", "pytest - dev"]);
    expect(reading.uses).toEqual([
      "app/requirements.txt",
      "app/more.txt",
      "app/requirements-dev.txt",
    ]);
  });

  it("is unresolved where a file is missing", async () => {
    const reading = await read("[options]\ninstall_requires = file: gone.txt\n");

    expect(reading).toMatchObject({ unresolved: true, warnings: [{ code: "names-unresolved" }] });
  });

  it("has no dependencies that the [project] beside it has to itself", async () => {
    const text =
      "[options]\ninstall_requires = a\ntests_require = b\n[options.extras_require]\nx = c\n";
    const project = '[project]\nname = "app"\n';
    const ofProject = (lines: string) =>
      read(text, { "app/pyproject.toml": lines }).then((reading) => listed(reading));

    expect(await ofProject(project)).toEqual(["b - dev"]);
    expect(await ofProject(`${project}dynamic = ["dependencies"]\n`)).toEqual(["a -", "b - dev"]);
    expect(await ofProject("[tool.black]\n")).toEqual(["a -", "b - dev", "c -"]);
    expect(await ofProject("not = toml = at all")).toEqual(["a -", "b - dev", "c -"]);
  });

  it("declares nothing without options", async () => {
    expect(await read("[flake8]\nmax-line-length = 100\n")).toEqual({ packages: [], warnings: [] });
  });

  it("refuses what is no requirement", async () => {
    const fault = await faultOf(read("[options]\ninstall_requires =\n    a=1\n"));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "app/setup.cfg" });
  });
});
