import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pyproject } from "../../../src/manifests/python/pyproject.ts";
import { readSections } from "../../../src/manifests/python/setup-cfg.ts";
import { askPython } from "../../support/python.ts";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { temporaryDirectory } from "../../support/repository.ts";

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
    ['a ; python_version < "3"', ["a -"]],
    ['a; python_version < "3"; b', ["a -", "b -"]],
    ["", []],
  ])("reads the list on one line %j", async (value, expected) => {
    expect(listed(await read(`[options]\ninstall_requires = ${value}\n`))).toEqual(expected);
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

const configparser = `
import configparser, json, sys
def read(text):
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string(text)
    except (configparser.Error, AttributeError):
        return None
    return {name: {key.replace("-", "_"): [line for line in (value or "").split("\\n") if line.strip()] for key, value in parser.items(name)} for name in parser.sections()}
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

const setuptools = `
import json, sys
from setuptools.config.setupcfg import read_configuration
def read(text):
    open("setup.cfg", "w").write(text)
    options = read_configuration("setup.cfg").get("options", {})
    return [list(options.get("install_requires", [])), {key: list(value) for key, value in options.get("extras_require", {}).items()}]
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
`;

describe("setup.cfg by Python's own readers", () => {
  it("has the same sections, keys and lines", ({ skip }) => {
    const line = fc.constantFrom(
      "[a]",
      "[b c]",
      "x = 1",
      "Y: 2",
      "some-key=3",
      "  more",
      "\tmore",
      "# c",
      "; c",
      "",
      "z =",
      "k = a = b",
      "alone",
    );
    const texts = fc
      .sample(fc.array(line, { maxLength: 8 }), { numRuns: 1_000, seed: 1 })
      .map((lines) => `[s]\n${lines.join("\n")}\n`);
    const said = askPython(configparser, texts, temporaryDirectory());
    if (said === null) skip("there is no Python");
    for (const [at, sections] of answers(said).entries())
      if (sections !== null) expect(ours(texts[at] ?? ""), texts[at]).toEqual(sections);
  });

  it("requires the same of setuptools", async ({ skip }) => {
    const texts = [
      "[options]\ninstall_requires =\n    a>=1\n    b\n",
      "[options]\ninstall_requires = a; b\n",
      '[options]\ninstall_requires =\n  a ; python_version < "9"\n',
      "[options]\ninstall_requires =\n    # c\n    a\n[options.extras_require]\nx = b\ny =\n  c\n  d\n",
    ];
    const said = askPython(setuptools, texts, temporaryDirectory());
    if (said === null) skip("there is no Python with setuptools");
    for (const [at, answer] of answers(said).entries()) {
      const [required, extras] = answer as [string[], Record<string, string[]>];
      const names = [...required, ...Object.values(extras).flat()].map(
        (each) => /^\w+/.exec(each)?.[0],
      );
      const reading = await read(texts[at] ?? "");

      expect(reading.packages.map(({ name }) => name)).toEqual(names);
    }
  });
});

function answers(said: unknown): readonly unknown[] {
  return Array.isArray(said) ? said : [];
}

function ours(text: string): unknown {
  return Object.fromEntries(
    [...readSections(text)].map(([name, values]) => [
      name,
      Object.fromEntries(
        [...values].map(([key, value]) => [key, value.split("\n").filter((each) => each !== "")]),
      ),
    ]),
  );
}
