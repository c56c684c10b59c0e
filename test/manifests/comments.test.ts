import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutComments } from "../../src/manifests/comments.ts";

describe("a text without its comments", () => {
  it.each([
    ["a comment in a block", "a /* b */ c", "a         c"],
    ["a comment to the end of the line", "a // b\nc", "a     \nc"],
    ["a comment behind a hash", "a # b\nc", "a    \nc"],
    ["a comment behind a text in quotes", '"a" # b', '"a"    '],
    ["a comment between quotes that are in two lines", "it's # a\nb's", "it's    \nb's"],
    [
      "a comment behind a quote that an escape does not end",
      String.raw`"a\"b" # c`,
      String.raw`"a\"b"    `,
    ],
    ["a comment behind less than", "a<b # c", "a<b    "],
    ["a comment in a block with blanks", "a/*  b */c", "a        c"],
    ["a comment in XML", "<a><!-- b\nc --></a>", "<a>      \n     </a>"],
  ])("has blanks in place of %s", (_, text, shown) => {
    expect(withoutComments(text)).toBe(shown);
  });

  it.each([
    ["globs in quotes", '{"files":["dist/*"],"dependencies":{"a":"1"},"jest":["**/*.test.js"]}'],
    ["globs without quotes", "include: conf/*\nname\nexclude: **/*.txt"],
    ["globs of XML", "<p><i>conf/*</i><d>name</d><i>**/*.java</i></p>"],
    ["a hash in quotes", '{"a":"echo # x","b":1}'],
    ["slashes in quotes", "url = 'a // b'"],
    ["a quote that an escape does not end", String.raw`"a \" # b"`],
    ["a comment that is never closed", "a <!-- b /* c"],
    ["blocks of Handlebars", '{{#if a}}"b": 1{{/if}}'],
    ["hashes of XML", "<a href='#'> # b</a>"],
    ["a package of a script of .NET", "#:package A@1\n#r nuget"],
  ])("keeps %s", (_, text) => {
    expect(withoutComments(text)).toBe(text);
  });

  it("keeps what the inline metadata of a script declares, in its place", () => {
    const left = withoutComments('# /// script\n# dependencies = ["a"] # b\n# ///\n# c\n');

    expect(left.split("\n")[1]).toBe('  dependencies = ["a"]    ');
    expect(left.split("\n")[3]).toBe("   ");
  });

  it("has comments behind an apostrophe that nothing closes", () => {
    expect(withoutComments("don't # a\nb")).toBe("don't    \nb");
  });

  it("has the same lines, as long as before, and no other letters", () => {
    const piece = fc.constantFrom(
      '"',
      "'",
      "\\",
      "/*",
      "*/",
      "//",
      "#",
      "<!--",
      "-->",
      "\n",
      " ",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        const left = withoutComments(text);
        expect(left).toHaveLength(text.length);
        for (const [at, character] of Array.from(left).entries())
          expect([text[at], " "]).toContain(character);
      }),
    );
  });
});
