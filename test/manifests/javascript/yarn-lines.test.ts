import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readYarnLines,
  unquoted,
  type YarnSyntax,
} from "../../../src/manifests/javascript/yarn-lines.ts";

/** A syntax of its own, smaller than either of Yarn's: `@a @b`, `  name=value`, `  name:`. */
const token = String.raw`(?:"[a-z0-9 ]*"|[a-z0-9]+)`;
const name = String.raw`(?:"[A-Za-z]+"|[A-Za-z]+)`;
const syntax: YarnSyntax = {
  separator: "=",
  specs: (line) => (line.startsWith("@") ? line.split(" ") : null),
  field: new RegExp(` {2}${name}=${token}`, "y"),
  block: new RegExp(` {2}${name}:`, "y"),
  dependency: new RegExp(` {4}${name}=${token}`, "y"),
  settings: { head: / {4}[a-z]+:/y, line: / {6}[a-z]+=[a-z]+/y },
};

function read(...lines: readonly string[]) {
  return readYarnLines(lines.join("\n"), syntax);
}

const bare = {
  version: null,
  resolution: null,
  name: null,
  dependencies: [],
  peers: [],
  optionalPeers: [],
};

describe("readYarnLines", () => {
  it("has no entries where there are only comments and empty lines", () => {
    expect(read("", "# a comment", "", "#")).toEqual([]);
    expect(readYarnLines("", syntax)).toEqual([]);
  });

  it("begins an entry with each head, and knows its line", () => {
    expect(read("# a comment", "@a @b", "", "@c")).toEqual([
      { ...bare, specs: ["@a", "@b"], line: 2 },
      { ...bare, specs: ["@c"], line: 4 },
    ]);
  });

  it("reads the fields that it knows and skips others", () => {
    expect(read("@a", "  version=1", '  resolution="a b"', "  name=c", "  checksum=d")).toEqual([
      { ...bare, specs: ["@a"], line: 1, version: "1", resolution: "a b", name: "c" },
    ]);
  });

  it("takes the quotes off names as off values", () => {
    expect(read("@a", '  "version"="1"', '  "dependencies":', '    "b"="2 3"')).toMatchObject([
      { version: "1", dependencies: [["b", "2 3"]] },
    ]);
  });

  it("takes the last of two equal fields", () => {
    expect(read("@a", "  version=1", "  version=2")).toMatchObject([{ version: "2" }]);
  });

  it("has no version where that is empty, and an empty range where a range is", () => {
    const lines = ["@a", '  version=""', "  dependencies:", '    b=""'];

    expect(read(...lines)).toMatchObject([{ version: null, dependencies: [["b", ""]] }]);
  });

  it("gathers dependencies, with the optional ones, and peers by name alone", () => {
    const lines = ["@a", "  dependencies:", "    b=1", "  optionalDependencies:", "    c=2"];

    expect(read(...lines, "  peerDependencies:", "    d=3", "    e=4")).toMatchObject([
      {
        dependencies: [
          ["b", "1"],
          ["c", "2"],
        ],
        peers: ["d", "e"],
      },
    ]);
  });

  it("passes over blocks of another kind, with settings in them", () => {
    expect(read("@a", "  bin:", "    b=1", "    c:", "      optional=true", "    d=2")).toEqual([
      { ...bare, specs: ["@a"], line: 1 },
    ]);
  });

  it("reads fields after a block", () => {
    expect(read("@a", "  dependencies:", "    b=1", "  version=2")).toMatchObject([
      { version: "2", dependencies: [["b", "1"]] },
    ]);
  });

  it("lets an entry have the blocks of the one before again", () => {
    const entry = ["  dependencies:", "    b=1"];

    expect(read("@a", ...entry, "@c", ...entry)).toHaveLength(2);
  });

  it.each([
    ["a line that is no head", ["a"]],
    ["a carriage return within a comment", ["@a", "# a\r# b"]],
    ["a field before any head", ["  version=1"]],
    ["a field without a value", ["@a", "  version"]],
    ["a field with more behind it", ["@a", "  version=1 "]],
    ["a field by an indent of one", ["@a", " version=1"]],
    ["a field by an indent of three", ["@a", "   version=1"]],
    ["a tab", ["@a", "\tversion=1"]],
    ["a line of blanks", ["@a", "  "]],
    ["a comment within an entry", ["@a", "  # a comment"]],
    ["a dependency before any block", ["@a", "    b=1"]],
    ["a dependency after a field", ["@a", "  dependencies:", "  version=1", "    b=1"]],
    ["a dependency of the entry before", ["@a", "  dependencies:", "@c", "    b=1"]],
    ["a dependency without a range", ["@a", "  dependencies:", "    b"]],
    ["a dependency by an indent of five", ["@a", "  dependencies:", "     b=1"]],
    ["a second block of a name", ["@a", "  dependencies:", "    b=1", "  dependencies:"]],
    ["a block with the name of a field", ["@a", "  version=1", "  version:"]],
    ["a field with the name of a block", ["@a", "  peerDependencies:", "  peerDependencies=1"]],
    ["a block whose name is no word", ["@a", "  two words:"]],
    ["settings of a dependency", ["@a", "  dependencies:", "    b:", "      optional=true"]],
    ["settings without a head", ["@a", "  bin:", "    b=1", "      optional=true"]],
    ["settings of the block before", ["@a", "  bin:", "    b:", "  bins:", "      c=d"]],
    ["settings that are none", ["@a", "  bin:", "    b:", "      optional"]],
  ])("leaves %s to another reader", (_, lines) => {
    expect(read(...lines)).toBeNull();
    expect(read("@z", "  version=1", ...(lines[0] === "@a" ? lines : ["@z", "a"]))).toBeNull();
  });

  it("knows settings only where the syntax has them", () => {
    const { settings: _, ...without } = syntax;

    expect(readYarnLines("@a\n  bin:\n    b:\n", syntax)).toHaveLength(1);
    expect(readYarnLines("@a\n  bin:\n    b:\n", without)).toBeNull();
  });

  it("reads the same with CRLF and with or without a last line break", () => {
    const line = fc.constantFrom("@a", "", "# b", "  version=1", "  dependencies:", "    c=1", "x");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const expected = readYarnLines(lines.join("\n"), syntax);

        expect(readYarnLines(lines.join("\r\n"), syntax)).toEqual(expected);
        expect(readYarnLines(`${lines.join("\n")}\n`, syntax)).toEqual(expected);
      }),
    );
  });

  it("reads two locks one after the other as it reads each, whatever came before", () => {
    const good = "@a\n  version=1\n";

    expect(readYarnLines(`${good}  broken\n`, syntax)).toBeNull();
    expect(readYarnLines(good, syntax)).toMatchObject([{ version: "1" }]);
  });
});

describe("unquoted", () => {
  it.each([
    ['"a b"', "a b"],
    ['""', ""],
    ["a", "a"],
    ["", ""],
    ['a"b"', 'a"b"'],
  ])("makes %j to %j", (written, text) => {
    expect(unquoted(written)).toBe(text);
  });
});
