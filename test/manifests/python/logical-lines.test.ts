import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogicalLines } from "../../../src/manifests/python/logical-lines.ts";

function logicalLines(written: string): { text: string; line: number }[] {
  const lines: { text: string; line: number }[] = [];
  const walk = new LogicalLines(written);
  while (walk.next()) lines.push({ text: walk.line, line: walk.number });
  return lines;
}

function texts(written: string): string[] {
  return logicalLines(written).map(({ text }) => text);
}

describe("the logical lines of a requirements file", () => {
  it("gives the lines with content and their numbers", () => {
    expect(logicalLines("a\n\n  b  \n")).toEqual([
      { text: "a", line: 1 },
      { text: "b", line: 3 },
    ]);
  });

  it("joins lines at a backslash and numbers them by the first", () => {
    expect(logicalLines("x\na==1 \\\n  ; marker \\\n  --option\nb\n")).toEqual([
      { text: "x", line: 1 },
      { text: "a==1   ; marker   --option", line: 2 },
      { text: "b", line: 5 },
    ]);
  });

  it("leaves out lines with nothing but a hash, which nobody asks for", () => {
    const hashes = "  --hash=sha256:1 \\\n\t --hash=sha256:2";

    expect(logicalLines(`a==1 \\\n${hashes}\nb\n`)).toEqual([
      { text: "a==1", line: 1 },
      { text: "b", line: 4 },
    ]);
    expect(texts(`a==1 \\\n${hashes} \\\n  ; marker\nb\n`)).toEqual(["a==1   ; marker", "b"]);
  });

  it.each([
    ["that begins a line", "--hash=sha256:1\n", ["--hash=sha256:1"]],
    ["that goes on in the word before", "a==1\\\n--hash=x\n", ["a==1--hash=x"]],
    ["with another option behind it", "-e x \\\n --hash=y -r z\n", ["-e x  --hash=y -r z"]],
  ])("keeps a hash %s", (_, written, lines) => {
    expect(texts(written)).toEqual(lines);
  });

  it("joins in the middle of a word, as pip does", () => {
    expect(texts("fla\\\nsk==1\n")).toEqual(["flask==1"]);
  });

  it.each([
    ["a comment line", "# a\n", []],
    ["an indented comment line", "  # a\n", []],
    ["a comment after a space", "a # b\n", ["a"]],
    ["a comment after a tab", "a\t#b\n", ["a"]],
    ["no comment within a word", "git+https://x/y#egg=z\n", ["git+https://x/y#egg=z"]],
    ["a comment line that ends a continuation", "a \\\n# b\nc\n", ["a", "c"]],
    ["a backslash at the end of a comment line", "# a \\\nb\n", ["b"]],
    ["a backslash at the end of the file", "a \\", ["a"]],
    ["an encoding line", "# -*- coding: utf-8 -*-\na\n", ["a"]],
    ["nothing but a backslash", "\\\n", []],
    ["an empty file", "", []],
  ])("reads %s", (_, written, lines) => {
    expect(texts(written)).toEqual(lines);
  });

  it.each([
    ["two backslashes", "bar==4.5\\\\\n.6\n", ["bar==4.5.6"]],
    ["backslashes at both ends", "\\\\a\\\n\\b\\\nc\n", ["abc"]],
    ["a backslash at the start of the last line, which stays", "a\\\n\\b\n", ["a\\b"]],
  ])("loses at a continuation %s", (_, written, lines) => {
    expect(texts(written)).toEqual(lines);
  });

  it("takes CRLF like LF, also at a continuation", () => {
    const written = "a==1 \\\n  --hash=x\nb # c\n";

    expect(logicalLines(written.replaceAll("\n", "\r\n"))).toEqual(logicalLines(written));
  });

  it.each(["\r", "\f", "\v", "\u0085", "\u2028"])("ends a line at %j, as Python does", (end) => {
    expect(texts(`a${end}b${end}`)).toEqual(["a", "b"]);
  });

  it("needs no last line break", () => {
    expect(texts("a\nb")).toEqual(["a", "b"]);
  });

  it("gives no line break, no outer space and no empty line for any text", () => {
    const piece = fc.constantFrom("a", " ", "\\", "#", "\n", "\r\n", "\t", "=");
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const text of texts(pieces.join(""))) {
          expect(text).not.toContain("\n");
          expect(text).toBe(text.trim());
          expect(text).not.toBe("");
        }
      }),
    );
  });
});
