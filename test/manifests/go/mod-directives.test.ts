import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { modDirectives } from "../../../src/manifests/go/mod-directives.ts";
import { Fault } from "../../../src/domain/problem.ts";

function directives(text: string): string[] {
  return modDirectives(text, "go.mod").map(({ verb, words }) => [verb, ...words].join(" "));
}

function fault(text: string): Fault {
  try {
    modDirectives(text, "a/go.mod");
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("the directives of a go.mod", () => {
  it("are its lines", () => {
    expect(directives("module example.com/shop\n\ngo 1.24\n")).toEqual([
      "module example.com/shop",
      "go 1.24",
    ]);
  });

  it("are the lines of a block, each under the verb of the block", () => {
    const text =
      "require (\n\texample.com/a v1.0.0\n\n\texample.com/b v1.1.0 // indirect\n)\ngo 1.24\n";

    expect(directives(text)).toEqual([
      "require example.com/a v1.0.0",
      "require example.com/b v1.1.0",
      "go 1.24",
    ]);
  });

  it.each([
    ["empty", "require ()\n"],
    ["empty over two lines", "require (\n)\n"],
    ["of comments", "require ( // none\n  // none\n)\n"],
  ])("may be a block that is %s", (_, text) => {
    expect(directives(text)).toEqual([]);
  });

  it("know the line they stand on", () => {
    const text = "// a comment\nmodule a\nrequire (\n  b v1\n)\n";

    expect(modDirectives(text, "go.mod").map(({ line }) => line)).toEqual([2, 4]);
  });

  it("are free of comments, even those without a space before", () => {
    expect(directives("module a//b\n// go 1.0\ngo 1.24 // not 1.0\n")).toEqual([
      "module a",
      "go 1.24",
    ]);
  });

  it("keep a single slash", () => {
    expect(directives("use ./a/b\n")).toEqual(["use ./a/b"]);
  });

  it("part an arrow, brackets and commas from the words around them", () => {
    expect(directives("replace a=>b v1\nretract [v1.0.0,v1.1.0]\n")).toEqual([
      "replace a => b v1",
      "retract [ v1.0.0 , v1.1.0 ]",
    ]);
  });

  it("take off quotes", () => {
    const [directive] = modDirectives(String.raw`module "a b\"c"`, "go.mod");

    expect(directive?.words).toEqual(['a b"c']);
  });

  it.each(["module `a`\n", "module 'a'\n", "module a'b\n"])(
    "refuse quotes of another kind: %s",
    (text) => {
      expect(() => modDirectives(text, "go.mod")).toThrow(
        expect.objectContaining({ code: "manifest-invalid", place: { path: "go.mod", line: 1 } }),
      );
    },
  );

  it("are the same with CRLF, tabs and blanks, and no final line break", () => {
    const text = "module a\nrequire (\n\tb v1\n)\n";

    expect(directives(" module\ta \r\nrequire ( \r\n  b   v1\t\r\n ) ")).toEqual(directives(text));
  });

  it.each([
    ["an open quote", 'module a\ngo "1.24\n', 2],
    ["a comment of C", "module a\n/* b */\n", 2],
    ["no verb at the start of a line", "module a\n\n=> b\n", 3],
    ["a capital verb", "Module a\n", 1],
    ["a path where a verb belongs", "example.com/a v1.0.0\n", 1],
    ["something behind the start of a block", "require ( a v1\n)\n", 1],
    ["something behind the end of a block", "require (\n) a\n", 2],
    ["the end of a block without its start", ")\n", 1],
    ["a block without an end", "module a\nrequire (\n  b v1\n", 2],
    ["a mark of a conflict", "module a\n<<<<<<< HEAD\n", 2],
  ])("cannot be read from a text with %s", (_, text, line) => {
    const { code, place, message } = fault(text);

    expect({ code, ...place }).toEqual({ code: "manifest-invalid", path: "a/go.mod", line });
    expect(message).toMatch(/^a\/go\.mod .*go mod tidy/);
  });

  it("are found again in whatever was written", () => {
    const word = fc
      .stringMatching(/^[a-z0-9.][a-z0-9./+_-]{0,12}$/)
      .filter((w) => !w.includes("//"));
    const directive = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.array(word, { minLength: 1 }));
    const block = fc.tuple(directive, fc.boolean());
    fc.assert(
      fc.property(fc.array(block), (written) => {
        const text = written
          .map(([[verb, words], isBlock]) =>
            isBlock
              ? `${verb} (\n\t${words.join(" ")} // why\n)\n`
              : `${verb} ${words.join("  ")}\n`,
          )
          .join("");
        const expected = written.map(([[verb, words]]) => [verb, ...words].join(" "));
        expect(directives(text)).toEqual(expected);
      }),
    );
  });
});
