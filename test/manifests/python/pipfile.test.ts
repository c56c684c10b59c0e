import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

function read(text: string): ReturnType<typeof readFirst> {
  return readFirst(pyproject, { Pipfile: text });
}

async function dependency(written: string): Promise<string[]> {
  return listed(await read(`[packages]\na = ${written}\n`));
}

describe("Pipfile", () => {
  it("requires its packages, for development its dev-packages, and those of other categories", async () => {
    const reading = await read(`[[source]]
url = "https://pypi.org/simple"
verify_ssl = true
name = "pypi"
[packages]
flask = "*"
[dev-packages]
pytest = ">=8"
[docs]
sphinx = "==8.1.3"
[requires]
python_version = "3.12"
[scripts]
run = "flask run"
[pipenv]
allow_prereleases = true
`);

    expect(listed(reading)).toEqual(["flask -", "pytest >=8 dev range", "sphinx 8.1.3"]);
  });

  it.each([
    ['"*"', "a -"],
    ['""', "a -"],
    ['"==1.0"', "a 1.0"],
    ['"1.0"', "a 1.0"],
    ['">=1, <2"', "a >=1,<2 range"],
    ['"~=1.0"', "a ~=1.0 range"],
    ['{ version = "==1.0", extras = ["x"], markers = "y" }', "a 1.0"],
    ['{ git = "https://example.com/a.git", ref = "v1" }', "a -"],
    ['{ file = "https://example.com/a-1.0-py3-none-any.whl" }', "a 1.0"],
    ['{ path = "./wheels/a-1.0-py3-none-any.whl" }', "a 1.0"],
  ])("reads %s", async (written, meaning) => {
    expect(await dependency(written)).toEqual([meaning]);
  });

  it.each(['{ path = ".", editable = true }', '{ path = "../a" }', '{ file = "a" }'])(
    "leaves out %s",
    async (written) => {
      expect(await dependency(written)).toEqual([]);
    },
  );

  it.each(["1", "[]", "{ version = 1 }"])("refuses %s", async (written) => {
    const fault = await faultOf(read(`[packages]\na = ${written}\n`));

    expect(fault).toMatchObject({ code: "manifest-invalid", path: "Pipfile" });
    expect(fault.message).toContain("the dependency a is neither");
  });
});
