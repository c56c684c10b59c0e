import { describe, expect, it } from "vitest";
import { faultOf, listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const pyproject = formatNamed("pyproject");

function read(text: string): ReturnType<typeof readFirst> {
  return readFirst(pyproject, { "tools/report.py": text });
}

const script = `#!/usr/bin/env -S uv run --script
"""Reports."""
# /// script
# requires-python = ">=3.11"
# dependencies = [
#   "rich>=13",  # colours
#
#   "requests==2.31.0",
#   "shop",
# ]
#
# [tool.uv.sources]
# shop = { path = "../shop" }
# ///
import rich
`;

describe("a script with inline metadata", () => {
  it("requires what its metadata lists", async () => {
    expect(listed(await read(script))).toEqual(["rich >=13 range", "requests 2.31.0"]);
    expect(listed(await read(script.replaceAll("\n", "\r\n")))).toHaveLength(2);
  });

  it.each([
    ["no list", '# /// script\n# requires-python = ">=3"\n# ///\n'],
    ["an empty list", "# /// script\n# dependencies = []\n# ///\n"],
    ["metadata without an end", '# /// script\n# dependencies = ["a"]\nimport a\n'],
    ["metadata of another kind", '# /// other\n# dependencies = ["a"]\n# ///\n'],
  ])("requires nothing by %s", async (_, text) => {
    expect(listed(await read(text))).toEqual([]);
  });

  it.each([
    ["no TOML", "dependencies = ["],
    ["no requirement", 'dependencies = ["a=1"]'],
  ])("is refused where its metadata is %s", async (_, line) => {
    expect(await faultOf(read(`# /// script\n# ${line}\n# ///\n`))).toMatchObject({
      code: "manifest-invalid",
      path: "tools/report.py",
    });
  });

  it("is one by its first lines", () => {
    const accepts = (path: string, head: string | null) => pyproject.accepts?.(path, () => head);

    expect(accepts("a.py", script)).toBe(true);
    expect(accepts("a.py", '  # /// script\n"# /// script"')).toBe(false);
    expect(accepts("a.py", null)).toBe(false);
    expect(accepts("pyproject.toml", null)).toBe(true);
  });
});
