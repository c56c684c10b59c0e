import { describe, expect, it } from "vitest";
import type { Node } from "../../../../../src/manifests/java/gradle/language/nodes.ts";
import { readScript } from "../../../../../src/manifests/java/gradle/language/script.ts";
import {
  splitAt,
  statementsOf,
} from "../../../../../src/manifests/java/gradle/language/statements.ts";

describe("the statements of a script", () => {
  it.each([
    ["end with their lines", "a\nb", ["a", "b"]],
    ["end with a semicolon", "a; b;", ["a", "b"]],
    ["skip empty lines", "\n\na\n\n\nb\n", ["a", "b"]],
    ["go on after a comma", "a b,\n c", ["a b , c"]],
    ["go on after an equals sign", "a =\n b", ["a = b"]],
    ["go on after a plus", "a +\n b", ["a + b"]],
    ["go on after a colon", "a:\n b", ["a : b"]],
    ["go on with a call on the next line", "a\n .b\n .c", ["a . b . c"]],
    ["go on with an elvis on the next line", "a\n ?: b", ["a ? : b"]],
    ["go on with a brace on the next line", "a\n{\n b\n}", ["a {}"]],
    ["keep a closure", "a {\n b\n}\nc", ["a {}", "c"]],
    ["keep what follows a closure on its line", "a { b } c", ["a {} c"]],
    ["are none of nothing", "", []],
  ])("%s", (_, text, statements) => {
    expect(statementsOf(readScript(text, "build.gradle")).map(show)).toEqual(statements);
  });

  it("are those of a block by its nodes", () => {
    const [, block] = readScript("a {\n b\n c d\n}", "build.gradle");

    expect(block?.kind === "group" ? statementsOf(block.nodes).map(show) : null).toEqual([
      "b",
      "c d",
    ]);
  });
});

describe("parts between marks", () => {
  it.each([
    ["a, b c, d", ["a", "b c", "d"]],
    ["a", ["a"]],
    [", a,, b,", ["a", "b"]],
    ["a(b, c), d", ["a ()", "d"]],
    ["", []],
  ])("of %j leave out empty ones and what is in brackets", (text, parts) => {
    expect(splitAt(readScript(text, "build.gradle"), ",").map(show)).toEqual(parts);
  });
});

function show(nodes: readonly Node[]): string {
  return nodes
    .map((node) =>
      node.kind === "group" ? { "(": "()", "[": "[]", "{": "{}" }[node.open] : textOf(node),
    )
    .join(" ");
}

function textOf(node: Node): string {
  return node.kind === "word" || node.kind === "mark" ? node.text : "text";
}
