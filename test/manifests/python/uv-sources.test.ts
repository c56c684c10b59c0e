import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

/** What the member `packages/api` requires, under a root with the text. */
async function required(root: string, own = "", directory = "packages/api"): Promise<string[]> {
  const member = `[project]\nname = "api"\ndependencies = ["shared-lib", "fastapi"]\n${own}`;
  return listed(
    await readFirst(pyproject, { [`${directory}/pyproject.toml`]: member, "pyproject.toml": root }),
  );
}

const workspace = '[tool.uv.workspace]\nmembers = ["packages/*"]\nexclude = ["packages/old"]\n';
const sources = "[tool.uv.sources]\nshared-lib = { workspace = true }\n";

describe("the sources of a uv workspace", () => {
  it("hold for its members", async () => {
    expect(await required(workspace + sources)).toEqual(["fastapi -"]);
  });

  it("hold for no other project", async () => {
    const all = ["shared-lib -", "fastapi -"];

    expect(await required(workspace + sources, "", "tools/api")).toEqual(all);
    expect(await required(workspace + sources, "", "packages/old")).toEqual(all);
    expect(await required(sources)).toEqual(all);
    expect(await required("[tool.uv.workspace]\nmembers = [1]\n" + sources)).toEqual(all);
  });

  it("are outweighed by those of the member", async () => {
    const own = '[tool.uv.sources]\nshared-lib = { index = "own" }\n';

    expect(await required(workspace + sources, own)).toEqual(["shared-lib -", "fastapi -"]);
  });

  it("hold for no root of another workspace", async () => {
    expect(await required(workspace + sources, "[tool.uv.workspace]\nmembers = []\n")).toEqual([
      "shared-lib -",
      "fastapi -",
    ]);
  });

  it("are not known where the root is no TOML, which fails by itself", async () => {
    expect(await required("[tool.uv.workspace")).toEqual(["shared-lib -", "fastapi -"]);
  });
});
