import { describe, expect, it } from "vitest";
import { readScript } from "../../../../../src/manifests/java/gradle/language/script.ts";
import { show } from "../show-nodes.ts";

describe("a string of Kotlin", () => {
  it.each([
    ["a raw one with a quote of its own at its end", `""""a""""`, [`'"a"'`]],
    ["a raw one of quotes alone", `""""""""`, [`'""'`]],
    [
      "a raw one that ends in a backslash",
      String.raw`"""C:\dir\""" b`,
      [String.raw`'C:\dir\'`, "b"],
    ],
    ["a raw one with an expression", String.raw`"""a\n$b"""`, ["'a\\n${b}'"]],
    ["a raw one over lines", `"""a\nb"""`, ["'a\nb'"]],
    ["an empty raw one", `"""""" b`, ["''", "b"]],
    ["one with two signs in front", `$$"a $b $$c"`, ["'a $b ${c}'"]],
    ["a raw one with two signs in front", `$$"""\${a} $$$b"""`, ["'${a} $${b}'"]],
    ["characters", String.raw`'"' '\'' '\u0041'`, [`'"'`, `'''`, "'A'"]],
    ["one with an expression in backticks", '"$`a-b`"', ["'${a-b}'"]],
    ["one with escapes", String.raw`"\$a \t\"b\\"`, [`'$a \t"b\\'`]],
    ["one with a template in its template", '"${"${a}"}"', ["'${'${a}'}'"]],
  ])("may be %s", (_, text, shown) => {
    expect(readScript(text, "a.gradle.kts").map(show)).toEqual(shown);
  });
});

describe("a string of Groovy", () => {
  it.each([
    ["a slashy one over lines", "a = /b\n'c/", ["a", "=", "'b\n'c'"]],
    ["a slashy one with an expression", "a = /b${c}/", ["a", "=", "'b${c}'"]],
    ["a slashy one with an escape", String.raw`a = /b\/\d/`, ["a", "=", String.raw`'b/\d'`]],
    ["a slashy one after a keyword", "return /it's/", ["return", "'it's'"]],
    ["a dollar-slashy one", "a = $/b's $$ $/ \\c $d/$ e", ["a", "=", "'b's $ / \\c ${d}'", "e"]],
    ["one in three quotes with escapes", String.raw`'''a\'''' b`, [`'a''`, "b"]],
    ["one that goes on behind a backslash", "'a\\\nb'", ["'ab'"]],
  ])("may be %s", (_, text, shown) => {
    expect(readScript(text, "build.gradle").map(show)).toEqual(shown);
  });
});

describe("a string of Java", () => {
  it("has no expressions", () => {
    const text = String.raw`"$a" """ b\"""" 'c'`;

    expect(readScript(text, "A.java").map(show)).toEqual(["'$a'", `' b"'`, "'c'"]);
  });
});

describe("a comment", () => {
  it("may hold another in Kotlin alone", () => {
    expect(readScript("/* a /* b */ c */ d", "a.gradle.kts").map(show)).toEqual(["d"]);
    expect(readScript("/* a /* b */ c", "build.gradle").map(show)).toEqual(["c"]);
  });

  it("may be the line of an interpreter", () => {
    expect(readScript("#!/usr/bin/env it's\na", "build.gradle").map(show)).toEqual(["\n", "a"]);
  });
});

describe("a name between backticks", () => {
  it("is a word of Kotlin", () => {
    expect(readScript("`java-library`", "a.gradle.kts").map(show)).toEqual(["java-library"]);
  });
});
