import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { growth, linear } from "../../support/growth.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

function read(text: string): ReturnType<typeof readFirst> {
  return readFirst(pyproject, { "app/pyproject.toml": text });
}

describe("pyproject", () => {
  it.each(["", "[tool.black]\nline-length = 100\n", '[project]\nname = "a"\n'])(
    "declares nothing in %j",
    async (text) => {
      expect(await read(text)).toEqual({ packages: [], warnings: [] });
    },
  );

  it("reads the dependencies of [project] and its extras, which the code may need", async () => {
    const reading = await read(`[project]
name = "app"
dependencies = [
  "flask==1.0",
  "Requests[socks] (>=2.0,<3)",
  'tomli ; python_version < "3.11"',
  "lib @ git+https://example.com/lib.git",
]
[project.optional-dependencies]
db = ["psycopg>=3"]
`);

    expect(listed(reading)).toEqual([
      "flask 1.0",
      "Requests >=2.0,<3 range",
      "tomli -",
      "lib -",
      "psycopg >=3 range",
    ]);
  });

  it("leaves out the project itself, which its extras may name", async () => {
    const reading = await read(`[project]
name = "My.App"
[project.optional-dependencies]
all = ["my-app[db]", "psycopg"]
`);

    expect(listed(reading)).toEqual(["psycopg -"]);
  });

  it("leaves out what only builds the project", async () => {
    expect(listed(await read('[build-system]\nrequires = ["hatchling"]\n'))).toEqual([]);
  });

  it("takes dependency groups for development, whether they include others or not", async () => {
    const reading = await read(`[dependency-groups]
test = ["pytest>=8"]
dev = [{ include-group = "test" }, "ruff==0.8.3"]
`);

    expect(listed(reading)).toEqual(["pytest >=8 dev range", "ruff 0.8.3 dev"]);
  });

  it("names the cycle of groups that include each other", async () => {
    const fault = await faultOf(
      read(`[dependency-groups]
a = [{ include-group = "B" }]
b = [{ include-group = "c" }]
c = ["x", { include-group = "b" }]
`),
    );

    expect(fault).toMatchObject({ code: "include-cycle", path: "app/pyproject.toml" });
    expect(fault.message).toContain("b → c → b");
  });

  it("takes no cycle in two groups that include the same one", async () => {
    const groups = `[dependency-groups]
a = [{ include-group = "c" }, { include-group = "b" }]
b = [{ include-group = "c" }]
c = ["x"]
`;

    expect(listed(await read(groups))).toEqual(["x - dev"]);
  });

  it("reads the development groups of PDM and uv", async () => {
    const reading = await read(`[tool.pdm.dev-dependencies]
test = ["pytest", "-e file:///\${PROJECT_ROOT}/lib#egg=lib"]
[tool.uv]
dev-dependencies = ["ruff"]
`);

    expect(listed(reading)).toEqual(["pytest - dev", "ruff - dev"]);
  });

  it("leaves out what uv takes from the workspace or a path everywhere", async () => {
    const reading = await read(`[project]
dependencies = ["member", "near>=1", "half", "far", "indexed"]
[tool.uv.sources]
Member = { workspace = true }
near = { path = "../near", editable = true }
half = [{ path = "../half", marker = "x" }, { index = "own" }]
far = { git = "https://example.com/far.git" }
indexed = { index = "own" }
`);

    expect(listed(reading)).toEqual(["half -", "far -", "indexed -"]);
  });

  it("lets a lock lack what is for older versions of Python than the project", async () => {
    const { packages } = await read(`[project]
requires-python = ">=3.11"
dependencies = ['tomli ; python_version < "3.11"', 'mock ; python_version < "3.12"']
`);

    expect(packages.map(({ optional }) => optional)).toEqual([true, undefined]);
  });

  it("takes the version of a wheel that uv is given for a name", async () => {
    const reading = await read(`[project]
dependencies = ["near", "far>=1"]
[tool.uv.sources]
near = { path = "wheels/near-1.0-py3-none-any.whl" }
far = { url = "https://example.com/far-2.0-py3-none-any.whl" }
`);

    expect(listed(reading)).toEqual(["near 1.0", "far 2.0"]);
  });

  it("leaves out paths and file addresses", async () => {
    const reading = await read(`[project]
dependencies = ["a @ file:///lib/a", "b @ {root:uri}/b", "c"]
`);

    expect(listed(reading)).toEqual(["c -"]);
  });

  it("warns of a package whose name is that of its repository", async () => {
    const reading = await read('[tool.pdm.dev-dependencies]\na = ["git+https://x.y/z/b.git"]\n');

    expect(listed(reading)).toEqual(["b - dev"]);
    expect(reading.warnings).toMatchObject([{ code: "names-unresolved" }]);
    expect(reading.unresolved).toBe(true);
  });

  it.each([
    ["a list that is none", '[project]\ndependencies = "flask"\n', "project.dependencies"],
    ["a requirement that is none", '[project]\ndependencies = ["a=1"]\n', "project.dependencies"],
    ["a number", "[dependency-groups]\ndev = [1]\n", "dependency-groups.dev"],
    ["an unknown object", "[dependency-groups]\ndev = [{ a = 1 }]\n", "dependency-groups.dev"],
    ["an option", '[project.optional-dependencies]\nx = ["-r a.txt"]\n', "optional-dependencies.x"],
    ["a Poetry number", "[tool.poetry.dependencies]\nflask = 1.0\n", "flask"],
    ["a Poetry version that is none", "[tool.poetry.dependencies]\nflask = {version = 1}", "flask"],
  ])("refuses %s and names its place", async (_, text, place) => {
    const fault = await faultOf(read(text));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "app/pyproject.toml" });
    expect(fault.message).toContain(place);
  });

  it("names the line of what is no TOML", async () => {
    expect(await faultOf(read("[project]\n["))).toMatchObject({
      code: "manifest-invalid",
      line: 2,
    });
  });

  it("declares the same with CRLF, in another order, and without a last line break", async () => {
    const parts = [
      '[project]\ndependencies = [\n  "a==1",\n]\n',
      '[dependency-groups]\nb = ["c"]\n',
      '[tool.poetry.dependencies]\nd = "^1"\n',
    ];
    const expected = listed(await read(parts.join(""))).toSorted();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(parts, { minLength: 3 }), async (shuffled) => {
        const text = shuffled.join("").replaceAll("\n", "\r\n").trimEnd();

        expect(listed(await read(text)).toSorted()).toEqual(expected);
      }),
    );
  });
});

describe("Poetry's tables in pyproject", () => {
  async function dependency(written: string): Promise<string[]> {
    return listed(await read(`[tool.poetry.dependencies]\na = ${written}\n`));
  }

  it.each([
    ['"1.0"', "a 1.0"],
    ['"==1.0"', "a 1.0"],
    ['"= 1.0"', "a 1.0"],
    ['{ version = "1.0", optional = true }', "a 1.0"],
    ['"^1.0"', "a ^1.0 range"],
    ['"~1.0"', "a ~1.0 range"],
    ['">= 1.0, < 2"', "a >=1.0,<2 range"],
    ['">=1.0 <2"', "a >=1.0,<2 range"],
    ['"1.*"', "a 1.* range"],
    ['"^1.0 || ^2.0"', "a ^1.0||^2.0 range"],
    ['"*"', "a -"],
    ['{ git = "https://example.com/a.git", tag = "v1" }', "a -"],
    ['{ url = "https://example.com/a-1.0.zip" }', "a -"],
    ['{ extras = ["x"], markers = "y" }', "a -"],
  ])("reads %s", async (written, meaning) => {
    expect(await dependency(written)).toEqual([meaning]);
  });

  it.each(['{ path = "../a", develop = true }', '{ file = "a.whl" }', '{ url = "file:///a" }'])(
    "leaves out %s",
    async (written) => {
      expect(await dependency(written)).toEqual([]);
    },
  );

  it("reads each of several constraints", async () => {
    const written = '[{ version = "1.0", python = "<3" }, { version = "^2" }, { path = "../a" }]';

    expect(await dependency(written)).toEqual(["a 1.0", "a ^2 range"]);
  });

  it("leaves out the interpreter", async () => {
    expect(listed(await read('[tool.poetry.dependencies]\npython = "^3.9"\n'))).toEqual([]);
  });

  it("takes groups and the old table for development", async () => {
    const reading = await read(`[tool.poetry.dependencies]
flask = "^1"
[tool.poetry.dev-dependencies]
black = "*"
[tool.poetry.group.test.dependencies]
pytest = "8.0"
[tool.poetry.group.docs]
optional = true
`);

    expect(listed(reading)).toEqual(["flask ^1 range", "black - dev", "pytest 8.0 dev"]);
  });

  it("leaves out of [project] what Poetry takes from a path", async () => {
    const reading = await read(`[project]
dependencies = ["lib>=1", "flask>=1"]
[tool.poetry.dependencies]
lib = { path = "../lib" }
flask = { source = "own" }
`);

    expect(listed(reading)).toEqual(["flask >=1 range", "flask -"]);
  });

  it("is soon done with a constraint of many spaces", async () => {
    const grown = await growth(60_000, (size) => dependency(`"1${" ".repeat(size)}2"`));

    expect(grown).toBeLessThan(linear);
  });
});
