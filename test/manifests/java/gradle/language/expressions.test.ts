import { describe, expect, it } from "vitest";
import {
  evaluate,
  unknownPart,
} from "../../../../../src/manifests/java/gradle/language/expressions.ts";
import {
  literalOf,
  pathOf,
  propertyPath,
} from "../../../../../src/manifests/java/gradle/language/paths.ts";
import { readScript } from "../../../../../src/manifests/java/gradle/language/script.ts";

describe("the path of an expression", () => {
  it.each([
    ["a", "a"],
    ["a.b.c", "a.b.c"],
    ["a?.b", "a.b"],
    ["a!!.b", "a.b"],
    [`a["b"]`, "a.b"],
    [`a['b-c'].d`, "a.b-c.d"],
    [`a.get("b")`, "a.b"],
    ["a.b.get()", "a.b"],
    ["a.b.asProvider().get().toString()", "a.b"],
    [`property("a")`, "a"],
    [`project.findProperty('a')`, "project.a"],
    [`providers.gradleProperty("a").get()`, "providers.a"],
    [`libs.findLibrary("a-b").get()`, "libs.a-b"],
    [`libs.findBundle("a").get()`, "libs.bundles.a"],
    [`libs.findVersion("a").get()`, "libs.versions.a"],
    ["a as String", "a"],
  ])("%s", (text, path) => {
    expect(pathOf(nodes(text))).toBe(path);
  });

  it.each(["a b", "a(b)", `f("a")`, "a + b", "[a]", "'a'", "", "a.get(b)", "a[b]", "a { b }"])(
    "is none of %j",
    (text) => {
      expect(pathOf(nodes(text))).toBeNull();
    },
  );
});

describe("the path of a property", () => {
  it.each([
    ["a", "a"],
    ["ext.a", "a"],
    ["extra.a.b", "a.b"],
    ["rootProject.ext.a", "a"],
    ["project.parent.properties.a", "a"],
    ["providers.a", "a"],
    ["versions.ext", "versions.ext"],
    ["project", "project"],
    ["ext", "ext"],
  ])("of %s is %s", (path, property) => {
    expect(propertyPath(path)).toBe(property);
  });
});

describe("a literal", () => {
  it.each([
    [`'a'`, "a"],
    [`"a"`, "a"],
    [`""`, ""],
  ])("of %s is %j", (text, literal) => {
    expect(literalOf(nodes(text))).toBe(literal);
  });

  it.each(["a", `"$a"`, `'a' 'b'`, `'a' + 'b'`, ""])("is none of %j", (text) => {
    expect(literalOf(nodes(text))).toBeNull();
  });
});

describe("the text of an expression", () => {
  it.each([
    ["a literal", `'x'`, "x"],
    ["a number", "3", "3"],
    ["a name", "a", "1"],
    ["a path", "b.c", "2"],
    ["a template", `"$a-\${b.c}"`, "1-2"],
    ["a sum", `'x' + a + "y"`, "x1y"],
    ["a fallback that is not needed", "a ?: 'x'", "1"],
    ["a fallback that is needed", "z ?: 'x'", "x"],
    ["a fallback in a template", `"\${z ?: a}"`, "1"],
    ["a fallback of a fallback", "y ?: z ?: a", "1"],
    ["nothing", "", ""],
  ])("is reported for %s", (_, text, described) => {
    expect(evaluate(nodes(text), lookup)).toEqual({ text: described, missing: null });
  });

  it.each([
    ["a name", "z", unknownPart, "z"],
    ["a template", `"a:$z"`, `a:${unknownPart}`, "z"],
    ["the first of two names", `"$y$z"`, unknownPart + unknownPart, "y"],
    ["a call", "f(1)", unknownPart, "an expression"],
    ["a condition", "a ? 'x' : 'y'", unknownPart, "an expression"],
    ["a closure", "{ a }", unknownPart, "an expression"],
  ])("has an unknown part for %s", (_, text, described, missing) => {
    expect(evaluate(nodes(text), lookup)).toEqual({ text: described, missing });
  });
});

function nodes(text: string) {
  return readScript(text, "build.gradle");
}

function lookup(path: string): string | null {
  return { a: "1", "b.c": "2" }[path] ?? null;
}
