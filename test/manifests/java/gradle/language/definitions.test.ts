import { describe, expect, it } from "vitest";
import {
  definitionsOf,
  mapEntries,
} from "../../../../../src/manifests/java/gradle/language/definitions.ts";
import { literalOf } from "../../../../../src/manifests/java/gradle/language/paths.ts";
import { readScript } from "../../../../../src/manifests/java/gradle/language/script.ts";

describe("what a script defines", () => {
  it.each([
    ["a local of Groovy", `def a = '1'`, { a: "1" }],
    ["a typed local", `String a = '1'`, { a: "1" }],
    ["a final local", `final String a = '1'`, { a: "1" }],
    ["a static field", `class V { static final String A = '1' }`, { "V.A": "1" }],
    ["a property", `a = '1'`, { a: "1" }],
    ["an extra property", `ext.a = '1'`, { a: "1" }],
    ["an extra property of the project", `project.ext.a = '1'`, { a: "1" }],
    ["an extra property by its key", `ext["a.b"] = '1'`, { "a.b": "1" }],
    ["a block of extra properties", `ext { a = '1'\n b = '2' }`, { a: "1", b: "2" }],
    ["a call in a block", `ext { set("a", "1") }`, { a: "1" }],
    ["a call", `extra.set("a", "1")`, { a: "1" }],
    ["a value of Kotlin", `val a = "1"`, { a: "1" }],
    ["a typed value", `private val a: String = "1"`, { a: "1" }],
    ["a delegate", `val a by extra("1")`, { a: "1" }],
    ["a delegate with a block", `val a by extra { "1" }`, { a: "1" }],
    ["an object", `object V { const val A = "1" }`, { "V.A": "1" }],
    ["an object in an object", `object V { object W { const val A = "1" } }`, { "V.W.A": "1" }],
    ["a map's entries", `ext.v = [a: '1', 'b': "2"]`, { "v.a": "1", "v.b": "2" }],
    ["a nested map's entries", `def v = [a: [b: '1']]`, { "v.a.b": "1" }],
    ["a map's entries in Kotlin", `val v = mapOf("a" to "1")`, { "v.a": "1" }],
    ["a mutable map's entries", `val v = mutableMapOf("a" to "1")`, { "v.a": "1" }],
    ["an entry that is set", `v.a = '1'\nv["b"] = '2'`, { "v.a": "1", "v.b": "2" }],
    ["entries that are added", `v += [a: '1']`, { "v.a": "1" }],
    ["the last of two", `a = '1'\na = '2'`, { a: "2" }],
    ["the outer of two", `a = '1'\nx { a = '2' }`, { a: "1" }],
    ["the outer of two, whatever their order", `x { a = '2' }\na = '1'`, { a: "1" }],
    ["what a build script block has as the script itself", `a = '1'\next { a = '2' }`, { a: "2" }],
  ])("by %s", (_, text, literals) => {
    expect(literalsOf(text)).toEqual(literals);
  });

  it.each([
    ["a comparison", `if (a == '1') { }`],
    ["a call", `a('1')`],
    ["a declaration without a value", `val a: String by project`],
    ["a set of two parts of something", `a[b] = '1'`],
    ["nothing", ``],
  ])("is nothing by %s", (_, text) => {
    expect(literalsOf(text)).toEqual({});
  });

  it("remembers the object it stands in, where its names are looked up", () => {
    const definitions = definitionsOf(readScript(`object V { const val A = B }`, "b.gradle.kts"));

    expect(definitions.get("V.A")).toMatchObject({ within: "V", depth: 1 });
  });
});

describe("the entries of a map", () => {
  it.each([
    ["[a: '1', 'b-c': '2']", ["a", "b-c"]],
    [`mapOf("a" to "1", "b" to "2")`, ["a", "b"]],
    ["[:]", []],
    ["['a', 'b']", []],
    [`listOf("a")`, []],
    ["a", []],
    ["(a: '1')", []],
    ["[(a): '1']", []],
  ])("of %s", (text, keys) => {
    expect(mapEntries(readScript(text, "build.gradle")).map(([key]) => key)).toEqual(keys);
  });
});

function literalsOf(text: string): Record<string, string> {
  const path = /\bval\b|object/.test(text) ? "build.gradle.kts" : "build.gradle";
  const found = [...definitionsOf(readScript(text, path))].flatMap(
    ([name, { nodes }]): [string, string][] => {
      const literal = literalOf(nodes);
      return literal === null ? [] : [[name, literal]];
    },
  );
  return Object.fromEntries(found);
}
