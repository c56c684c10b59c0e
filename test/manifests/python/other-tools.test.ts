import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

async function read(text: string): Promise<string[]> {
  return listed(await readFirst(pyproject, { "pyproject.toml": text }));
}

describe("tables of other tools in pyproject", () => {
  it("are those of flit before it read [project]", async () => {
    const text =
      '[tool.flit.metadata]\nrequires = ["flask"]\ndev-requires = ["ruff"]\n[tool.flit.metadata.requires-extra]\ntest = ["pytest"]\n';

    expect(await read(text)).toEqual(["flask -", "pytest -", "ruff - dev"]);
  });

  it("are the development list of Rye", async () => {
    expect(await read('[tool.rye]\ndev-dependencies = ["pytest"]\n')).toEqual(["pytest - dev"]);
  });

  it("are the applications of Briefcase", async () => {
    const text =
      '[tool.briefcase.app.shop]\nrequires = ["toga"]\ntest_requires = ["pytest"]\n[tool.briefcase.app.shop.macOS]\nrequires = ["toga-cocoa"]\n';

    expect(await read(text)).toEqual(["toga -", "pytest - dev", "toga-cocoa -"]);
  });

  it("are the main group of Poetry, which is for the code", async () => {
    const text =
      '[tool.poetry.group.main.dependencies]\nflask = "1.0"\n[tool.poetry.group.docs.dependencies]\nsphinx = "*"\n';

    expect(await read(text)).toEqual(["flask 1.0", "sphinx - dev"]);
  });

  it("are no limits and no tools of the build", async () => {
    const text = `[build-system]
requires = ["hatchling"]
[tool.uv]
constraint-dependencies = ["a<2"]
override-dependencies = ["b==1"]
build-constraint-dependencies = ["c==1"]
[tool.hatch.build.targets.wheel]
dependencies = ["d"]
[tool.poetry.build]
script = "build.py"
`;

    expect(await read(text)).toEqual([]);
  });
});
