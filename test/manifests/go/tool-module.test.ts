import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const goMod = formatNamed("go-mod");

const tools = "module tools\ngo 1.24\ntool b/cmd/c\nrequire b v1.0.0\n";
const plain = "module tools\ngo 1.24\nrequire b v1.0.0\n";
const kept = `//go:build tools\n\npackage tools\n\nimport _ "b/cmd/c"\n`;

describe("a module for tools", () => {
  it.each([
    ["a go.mod of tools without code", { "tools/go.mod": tools }],
    ["a go.mod whose code only keeps tools", { "tools/go.mod": plain, "tools/tools.go": kept }],
    [
      "one with code of another module below",
      { "tools/go.mod": tools, "tools/a/go.mod": "module a\n", "tools/a/a.go": "package a\n" },
    ],
    [
      "one with code that Go does not build",
      {
        "tools/go.mod": tools,
        "tools/testdata/a.go": "package a\n",
        "tools/_a/a.go": "package a\n",
      },
    ],
    ["a file for tools", { "go.tool.mod": tools, "main.go": "package main\n" }],
    ["a file of another name with tools", { "go.lint.mod": tools, "main.go": "package main\n" }],
  ])("is %s, and all it requires is for development", async (_, files) => {
    expect(listed(await readFirst(goMod, files))).toEqual(["b v1.0.0 dev"]);
  });

  it.each([
    ["a go.mod with tools and code", { "go.mod": tools, "main.go": "package main\n" }],
    ["a go.mod with tools and code below", { "go.mod": tools, "cmd/a/main.go": "package main\n" }],
    ["a go.mod without tools or code", { "go.mod": plain }],
    ["a file of another name without tools", { "go.alternative.mod": plain }],
    [
      "one with more code than a module of tools has",
      {
        "go.mod": tools,
        ...Object.fromEntries(Array.from({ length: 60 }, (__, at) => [`d${at}/a.txt`, ""])),
      },
    ],
  ])("is not %s", async (_, files) => {
    expect(listed(await readFirst(goMod, files))).toEqual(["b v1.0.0"]);
  });
});
