import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pixiLock = formatNamed("pixi-lock");

function read(text: string, files: Readonly<Record<string, string>> = {}) {
  return readFirst(pixiLock, { "app/pixi.lock": text, ...files });
}

const flask = "https://x.example/flask-3.0.3-py3-none-any.whl";
const pytest = "https://x.example/pytest-8.3.4-py3-none-any.whl";
const environments = `environments:
  default:
    packages:
      linux-64:
      - pypi: ${flask}
  test:
    packages:
      linux-64:
      - pypi: ${flask}
      - pypi: ${pytest}
`;

describe("pixi-lock", () => {
  it("reads the packages of PyPI, for development where no other environment has them", async () => {
    const reading = await read(`version: 6
${environments}packages:
- pypi: ${flask}
  name: flask
  version: 3.0.3
- pypi: ${pytest}
  name: pytest
  version: 8.3.4
- pypi: ./lib
  name: lib
  version: 0.1.0
`);

    expect(listed(reading)).toEqual(["flask 3.0.3", "pytest 8.3.4 dev"]);
    expect(reading).toMatchObject({ covers: ["app/pyproject.toml"], warnings: [] });
  });

  it("covers pixi.toml where there is one", async () => {
    expect((await read("version: 6\n", { "app/pixi.toml": "" })).covers).toEqual(["app/pixi.toml"]);
  });

  it("reads versions 4 and 5, which write kinds", async () => {
    const reading = await read(`version: 5
environments: {}
packages:
- kind: pypi
  name: flask
  version: 3.0.3
  url: ${flask}
- kind: pypi
  name: lib
  version: 0.1.0
  path: ./lib
- kind: conda
  name: python
  version: 3.12.8
  url: https://x.example/linux-64/python-3.12.8-h0.conda
`);

    expect(listed(reading)).toEqual(["flask 3.0.3"]);
    expect(reading.unresolved).toBeUndefined();
  });

  it("takes name and version from a wheel that is given no other", async () => {
    expect(listed(await read(`version: 6\npackages:\n- pypi: ${flask}\n`))).toEqual([
      "flask 3.0.3",
    ]);
  });

  it("names conda's packages of Python, and no other of conda", async () => {
    const reading = await read(`version: 6
packages:
- conda: https://x.example/noarch/requests-2.32.3-pyhd8ed1ab_1.conda
  depends:
  - python >=3.8
- conda: https://x.example/linux-64/numpy-2.2.0-py312h7e784f5_0.conda
- conda: https://x.example/linux-64/openblas-0.3.28-h0.conda
`);

    expect(reading).toMatchObject({
      packages: [],
      elsewhere: ["requests", "numpy"],
      warnings: [{ code: "conda-unread", cause: { subject: "requests, numpy" } }],
    });
  });

  it("warns of a version newer than any known", async () => {
    expect((await read("version: 7\npackages: []\n")).warnings).toMatchObject([
      { code: "lockfile-version-unknown" },
    ]);
  });

  it.each(["", "a: b\n", "[]", "packages: []\n"])("refuses %j", async (text) => {
    expect(await faultOf(read(text))).toMatchObject({
      code: "manifest-invalid",
      path: "app/pixi.lock",
    });
  });
});
