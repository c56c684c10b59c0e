import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

async function readTox(deps: string, files: Readonly<Record<string, string>> = {}) {
  const indented = deps.replaceAll("\n", "\n    ");
  return await readFirst(pyproject, {
    "tox.ini": `[testenv]\ndeps =\n    ${indented}\n`,
    ...files,
  });
}

describe("the environments of tox", () => {
  it("require for development, under conditions as well", async () => {
    const text = `[tox]
requires = tox>=4
[base]
deps = mock==5.1.0
[testenv]
deps =
    pytest==8.3.4  # the newest
    py39,lint-{a,b}: ruff>=0.5 ; python_version > "3.8"
    {[base]deps}
[testenv:docs]
deps = sphinx
[flake8]
deps = none
`;
    const reading = await readFirst(pyproject, { "tox.ini": text });

    expect(listed(reading)).toEqual([
      "pytest 8.3.4 dev",
      "ruff >=0.5 dev range",
      "mock 5.1.0 dev",
      "sphinx - dev",
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it("follow files of requirements, for development too", async () => {
    const reading = await readTox("-r{toxinidir}/requirements/test.txt\n-c constraints.txt", {
      "requirements/test.txt": "pytest==8.3.4\n",
    });

    expect(listed(reading)).toEqual(["pytest 8.3.4 dev"]);
    expect(reading.uses).toEqual(["requirements/test.txt"]);
  });

  it("bring no package by the project itself, a path, an option or what is handed on", async () => {
    const reading = await readTox(".[test]\n{toxinidir}/lib\n-e .\n--pre\n{posargs}\n{env:MORE:}");

    expect(reading).toMatchObject({ packages: [], warnings: [] });
  });

  it("have the version that counts without a variable, or none", async () => {
    const reading = await readTox("a=={env:A:1.0}\nb=={env:B}");

    expect(listed(reading)).toEqual(["a 1.0 dev", "b - dev"]);
    expect(reading.warnings).toMatchObject([{ code: "version-unresolved" }]);
  });

  it.each([
    ["a name that is a variable", "{env:PACKAGE}"],
    ["a section that is not there", "{[base]deps}"],
    ["what is no requirement", "a b c"],
  ])("are unresolved by %s", async (_, deps) => {
    expect(await readTox(deps)).toMatchObject({
      packages: [],
      unresolved: true,
      warnings: [{ code: "names-unresolved" }],
    });
  });

  it("end where sections refer to each other", async () => {
    const text = "[a]\ndeps = {[b]deps}\n[b]\ndeps = {[a]deps}\n[testenv]\ndeps = {[a]deps}\n";

    expect(await readFirst(pyproject, { "tox.ini": text })).toMatchObject({ packages: [] });
  });

  it.each([
    ["tox.toml", ""],
    ["pyproject.toml", "tool.tox."],
  ])("may stand in %s", async (path, prefix) => {
    const text = `[${prefix}env_run_base]
deps = ["pytest==8.3.4", "-r test.txt"]
[${prefix}env.lint]
deps = "ruff"
[${prefix}env.docs]
deps = [{ replace = "env", name = "THEME" }]
`;
    const reading = await readFirst(pyproject, { [path]: text, "test.txt": "mock==5.1.0\n" });

    expect(listed(reading)).toEqual(["pytest 8.3.4 dev", "mock 5.1.0 dev", "ruff - dev"]);
    expect(reading).toMatchObject({ unresolved: true, warnings: [{ code: "names-unresolved" }] });
  });

  it("may refer to other lists, and to what counts without a variable", async () => {
    const text = `[base]
deps = ["coverage", { replace = "ref", of = ["base", "deps"] }]
[env."3.12"]
deps = [
  { replace = "ref", of = ["base", "deps"], extend = true },
  { replace = "ref", of = ["env", "lint", "deps"], extend = true },
  { replace = "env", name = "DJANGO", default = "django==4.2" },
  { replace = "posargs", default = ["mock"], extend = true },
  { replace = "posargs" },
]
[env.lint]
deps = ["ruff"]
`;
    const reading = await readFirst(pyproject, { "tox.toml": text });

    expect(listed(reading)).toEqual([
      "coverage - dev",
      "ruff - dev",
      "django 4.2 dev",
      "mock - dev",
    ]);
    expect(reading.unresolved).toBeUndefined();
    const missing = text.replaceAll('"base", "deps"', '"base", "gone"');
    expect(await readFirst(pyproject, { "tox.toml": missing })).toMatchObject({ unresolved: true });
  });

  it("may stand as a tox.ini in pyproject.toml", async () => {
    const text = `[tool.tox]\nlegacy_tox_ini = """\n[testenv]\ndeps = pytest==8.3.4\n"""\n`;

    expect(listed(await readFirst(pyproject, { "pyproject.toml": text }))).toEqual([
      "pytest 8.3.4 dev",
    ]);
  });
});
