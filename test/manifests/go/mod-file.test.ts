import { describe, expect, it } from "vitest";
import { readMod, readWork } from "../../../src/manifests/go/mod-file.ts";

describe("a go.mod", () => {
  it("has all directives that Go knows", () => {
    const text = `module example.com/shop // Deprecated: use another
go 1.24.0
toolchain go1.24.1
godebug (
	default=go1.21
	panicnil=1
)
require example.com/a v1.0.0
exclude example.com/a v1.0.1
replace example.com/a => ./a
retract (
	v1.0.0 // bad
	[v1.1.0, v1.2.0]
)
tool example.com/a/cmd/b
ignore ./node_modules
`;

    expect([...readMod(text, "go.mod").directives.keys()]).toEqual([
      "module",
      "go",
      "toolchain",
      "godebug",
      "require",
      "exclude",
      "replace",
      "retract",
      "tool",
      "ignore",
    ]);
  });

  it.each(["1.9", "1.24", "1.24.3", "1.18rc1", "2.0"])("may be of Go %s", (version) => {
    expect(readMod(`module a\ngo ${version}\n`, "go.mod").directives.size).toBe(2);
  });

  it.each([
    ["a directive that is not known", "module a\nruire b v1.0.0\n", 2],
    ["a block that is not known", "module a\nruire (\n\tb v1.0.0\n)\n", 2],
    ["an empty block that is not known", "module a\nruire ()\n", 2],
    ["a directive of go.work", "module a\nuse ./b\n", 2],
    ["a block of versions of Go", "module a\ngo (\n\t1.24\n)\n", 2],
    ["a version of Go that is none", "module a\ngo next\n", 2],
    ["no version of Go", "module a\ngo\n", 2],
    ["two versions of Go", "module a\ngo 1.23\ngo 1.24\n", 3],
    ["two modules", "module a\nmodule b\n", 2],
    ["two names of a module", "module a b\n", 1],
    ["a toolchain that is none", "module a\ntoolchain 1.24\n", 2],
    ["a retraction of two versions", "module a\nretract v1.0.0 v1.1.0\n", 2],
    ["a version that is none", "module a\nrequire b v1.0.0;\n", 2],
    [
      "a path that ends in a major version that is never written",
      "module a\nrequire b/v1 v1.0.0\n",
      2,
    ],
    [
      "another major version than the path of gopkg.in",
      "module a\nrequire gopkg.in/b.v2 v3.0.0\n",
      2,
    ],
    ["a godebug without a value", "module a\ngodebug x\n", 2],
    ["a tool with a version", "module a\ntool b v1.0.0\n", 2],
    ["a version of another major", "module a\nrequire b v2.0.0\n", 2],
    ["a path of another major", "module a\nrequire b/v3 v2.0.0\n", 2],
    ["an exclusion of another major", "module a\nexclude b/v2 v1.0.0\n", 2],
  ])("is refused with %s", (_, text, line) => {
    expect(() => readMod(text, "a/go.mod")).toThrow(
      expect.objectContaining({ code: "manifest-invalid", place: { path: "a/go.mod", line } }),
    );
  });

  it.each([
    "b v0.1.0",
    "b v2.0.0+incompatible",
    "b/v2 v2.0.0",
    "b/v2 v2.0.1-0.20240101000000-0123456789ab",
    "gopkg.in/b.v3 v3.0.1",
    "gopkg.in/b.v3-unstable v3.0.1",
    "b main",
  ])("may require %s", (required) => {
    expect(readMod(`module a\nrequire ${required}\n`, "go.mod").directives.size).toBe(2);
  });
});

describe("a go.work", () => {
  it("has all directives that Go knows", () => {
    const text =
      "go 1.24\ntoolchain go1.24.1\ngodebug default=go1.21\nuse (\n\t.\n\t./a\n)\nreplace b => ./b\n";

    expect([...readWork(text, "go.work").directives.values()].flat()).toHaveLength(6);
  });

  it.each(["module a\n", "require b v1.0.0\n", "go 1.24\ngo 1.25\n", "use a b\n"])(
    "is refused with %j",
    (text) => {
      expect(() => readWork(text, "go.work")).toThrow(
        expect.objectContaining({ code: "manifest-invalid" }),
      );
    },
  );
});
