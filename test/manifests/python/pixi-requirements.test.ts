import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

const tables = (prefix: string) => `[${prefix}pypi-dependencies]
flask = "==3.0.3"
requests = { version = ">=2", extras = ["socks"] }
own = { path = ".", editable = true }
[${prefix}target.linux-64.pypi-dependencies]
uvloop = "*"
[${prefix}feature.test.pypi-dependencies]
pytest = "*"
[${prefix}feature.cuda.target.linux-64.pypi-dependencies]
cupy = "*"
[${prefix}dependencies]
python = ">=3.12"
nodejs = "*"
`;

describe("the tables of pixi", () => {
  it.each([
    ["pixi.toml", ""],
    ["pyproject.toml", "tool.pixi."],
  ])("require from PyPI in %s", async (file, prefix) => {
    const reading = await readFirst(pyproject, { [file]: tables(prefix) });

    expect(listed(reading)).toEqual([
      "flask 3.0.3",
      "requests >=2 range",
      "uvloop -",
      "pytest - dev",
      "cupy -",
    ]);
    expect(reading.warnings).toEqual([]);
  });

  it("name what conda has of Python", async () => {
    const text =
      '[dependencies]\npython = "*"\nnumpy = "*"\n[feature.x.dependencies]\npandas = "*"\n';

    expect(await readFirst(pyproject, { "pixi.toml": text })).toMatchObject({
      packages: [],
      elsewhere: ["numpy", "pandas"],
      warnings: [{ code: "conda-unread", cause: { subject: "numpy, pandas" } }],
    });
  });
});
