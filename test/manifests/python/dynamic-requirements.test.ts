import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

type Files = Readonly<Record<string, string>>;

function read(text: string, files: Files = {}): ReturnType<typeof readFirst> {
  return readFirst(pyproject, { "app/pyproject.toml": text, ...files });
}

const both =
  '[project]\nname = "app"\ndynamic = ["version", "dependencies", "optional-dependencies"]\n';
const one = '[project]\nname = "app"\ndynamic = ["dependencies"]\n';

describe("dynamic dependencies", () => {
  it("are read from the files that setuptools is given", async () => {
    const reading = await read(
      `${both}[tool.setuptools.dynamic]
dependencies = { file = ["deps/base.in", "deps/more.in"] }
optional-dependencies.s3 = { file = "deps/s3.in" }
optional-dependencies.dev = { file = ["requirements-dev.txt"] }
`,
      {
        "app/deps/base.in": "# base\nflask==3.0.3\n-r common.in\n",
        "app/deps/common.in": "click\n",
        "app/deps/more.in": "requests>=2\n",
        "app/deps/s3.in": "boto3\n",
        "app/requirements-dev.txt": "pytest\n",
      },
    );

    expect(listed(reading)).toEqual([
      "flask 3.0.3",
      "click -",
      "requests >=2 range",
      "boto3 -",
      "pytest - dev",
    ]);
    expect(reading.uses).toContain("app/deps/common.in");
    expect(reading.unresolved).toBeUndefined();
  });

  it("are read from the files of hatch's hook for requirements", async () => {
    const reading = await read(
      `${both}[tool.hatch.metadata.hooks.requirements_txt]
files = ["requirements.txt"]
[tool.hatch.metadata.hooks.requirements_txt.optional-dependencies]
s3 = ["s3.txt"]
`,
      { "app/requirements.txt": "flask==3.0.3\n", "app/s3.txt": "boto3\n" },
    );

    expect(listed(reading)).toEqual(["flask 3.0.3", "boto3 -"]);
    expect(reading.unresolved).toBeUndefined();
  });

  it.each([
    ["setup.cfg", "[options]\ninstall_requires = flask\n"],
    ["setup.py", 'setup(install_requires=["flask"])\n'],
  ])("are left to the %s that has them", async (file, text) => {
    expect(await read(one, { [`app/${file}`]: text })).toEqual({ packages: [], warnings: [] });
  });

  it("are left to the tables of Poetry", async () => {
    const reading = await read(`${one}[tool.poetry.dependencies]\nflask = "^3"\n`);

    expect(listed(reading)).toEqual(["flask ^3 range"]);
    expect(reading.unresolved).toBeUndefined();
  });

  it.each([
    ["no other file", "", {}],
    ["a bare setup.py", "", { "app/setup.py": "from setuptools import setup\nsetup()\n" }],
    ["a setup.cfg without any", "", { "app/setup.cfg": "[metadata]\nname = app\n" }],
    ["a hook that is code", "[tool.hatch.metadata.hooks.custom]\n", {}],
    ["an attribute", '[tool.setuptools.dynamic]\ndependencies = { attr = "app.deps" }\n', {}],
    ["a missing file", '[tool.setuptools.dynamic]\ndependencies = { file = "gone.txt" }\n', {}],
    ["a foreign file", '[tool.setuptools.dynamic]\ndependencies = { file = "../../a.txt" }\n', {}],
  ] as const)("are unresolved with %s", async (_, tool, files) => {
    const reading = await read(one + tool, files);

    expect(reading).toMatchObject({
      packages: [],
      unresolved: true,
      warnings: [{ code: "names-unresolved", cause: {} }],
    });
  });

  it("fail where a file of them cannot be read", async () => {
    const text = `${one}[tool.setuptools.dynamic]\ndependencies = { file = "a.txt" }\n`;

    expect(await faultOf(read(text, { "app/a.txt": "a=1\n" }))).toMatchObject({
      code: "manifest-invalid",
      path: "app/a.txt",
      line: 1,
    });
  });

  it("are no matter where only the version is dynamic", async () => {
    expect(await read('[project]\nname = "app"\ndynamic = ["version"]\n')).toEqual({
      packages: [],
      warnings: [],
    });
  });
});
