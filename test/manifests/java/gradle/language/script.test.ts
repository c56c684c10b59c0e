import { describe, expect, it } from "vitest";
import { readScript } from "../../../../../src/manifests/java/gradle/language/script.ts";
import { Fault } from "../../../../../src/domain/problem.ts";
import { show } from "../show-nodes.ts";

describe("the nodes of a script", () => {
  it.each([
    ["words", "a b_1 c", ["a", "b_1", "c"]],
    ["words in any letters", "größe été", ["größe", "été"]],
    ["numbers", "1 2_000", ["1", "2_000"]],
    ["marks one by one", "a.b += c", ["a", ".", "b", "+", "=", "c"]],
    ["texts in single quotes", "'a b'", ["'a b'"]],
    ["texts in double quotes", `"a b"`, ["'a b'"]],
    ["texts in three quotes", `"""a\n"b""" '''c'd'''`, [`'a\n"b'`, "'c'd'"]],
    ["empty texts", `'' ""`, ["''", "''"]],
    ["escapes", `'a\\'b' "c\\"d" "e\\$f"`, ["'a'b'", `'c"d'`, "'e$f'"]],
    ["groups", "a(b, [c]) { d }", ["a", "(b , [c])", "{d}"]],
    ["line breaks outside of brackets", "a\nb {\nc\n}", ["a", "\n", "b", "{\n c \n}"]],
    ["no line breaks inside of brackets", "a(\nb\n) [\nc\n]", ["a", "(b)", "[c]"]],
    ["nothing", "", []],
  ])("are %s", (_, text, shown) => {
    expect(readScript(text, "build.gradle").map(show)).toEqual(shown);
  });

  it.each([
    ["a line comment", "a // b\nc", ["a", "\n", "c"]],
    ["a line comment at the end", "a // b", ["a"]],
    ["a block comment", "a /* b\n */ c", ["a", "c"]],
    ["a comment that looks like a text", "a // it's\nb", ["a", "\n", "b"]],
    ["brackets in a comment", "a /* ( { */ b", ["a", "b"]],
    ["a carriage return", "a\r\nb", ["a", "\n", "b"]],
    ["a line break behind a backslash", "a \\\n b \\\r\nc", ["a", "b", "c"]],
  ])("leave out %s", (_, text, shown) => {
    expect(readScript(text, "build.gradle").map(show)).toEqual(shown);
  });

  it.each([
    ["an address", `"https://example.com/a"`, ["'https://example.com/a'"]],
    ["the beginning of a comment", `'/* a'`, ["'/* a'"]],
    ["brackets", `'({['`, ["'({['"]],
  ])("keep %s in a text", (_, text, shown) => {
    expect(readScript(text, "build.gradle").map(show)).toEqual(shown);
  });

  it.each([
    ["a name", `"a $b c"`, ["'a ${b} c'"]],
    ["an expression", `"a \${b + 1} c"`, ["'a ${b + 1} c'"]],
    ["a text within", `"\${a["b"]}"`, ["'${a ['b']}'"]],
    ["several", `"$a:$b"`, ["'${a}:${b}'"]],
    ["an expression over lines", `"""\${\na\n}"""`, ["'${a}'"]],
    ["a lone sign", `"a $ b $"`, ["'a $ b $'"]],
    ["none in single quotes", "'$a ${b}'", ["'$a ${b}'"]],
  ])("hold %s in the place of an expression", (_, text, shown) => {
    expect(readScript(text, "build.gradle").map(show)).toEqual(shown);
  });

  it("take a dotted path in Groovy and a name alone in Kotlin", () => {
    expect(readScript(`"$a.b"`, "build.gradle").map(show)).toEqual(["'${a . b}'"]);
    expect(readScript(`"$a.b"`, "build.gradle.kts").map(show)).toEqual(["'${a}.b'"]);
  });

  it.each([
    ["after an equals sign", "a = /b{(/"],
    ["after a match", "a =~ /b{(/"],
    ["as a parameter", "a(x, /b{(/)"],
    ["with an escape", "a = /b\\/{/"],
  ])("know a regular expression of Groovy %s", (_, text) => {
    expect(() => readScript(text, "build.gradle")).not.toThrow();
  });

  it.each(["a / b / c", "1/2", "x = a /b", "y = /only"])("know a division: %s", (text) => {
    const marks = readScript(text, "build.gradle").filter(({ kind }) => kind === "text");

    expect(marks).toEqual([]);
  });
});

describe("the line of a node", () => {
  it("is the one it begins on", () => {
    const script = "a\n/* \n */ b {\n\n'c'\n}\n'''\n''' d";
    const lines = readScript(script, "build.gradle").flatMap((node) =>
      node.kind === "mark" ? [] : [node.line],
    );

    expect(lines).toEqual([1, 3, 3, 7, 8]);
  });

  it("is the same with CRLF", () => {
    const script = "a {\n 'b'\n}\nc";

    expect(readScript(script.replaceAll("\n", "\r\n"), "build.gradle")).toEqual(
      readScript(script, "build.gradle"),
    );
  });
});

describe("a script that is broken", () => {
  it.each([
    ["an open brace", "a\nb {", 2],
    ["an open parenthesis", "a(", 1],
    ["an open bracket", "\n\n[", 3],
    ["an open expression", `"\${a`, 1],
    ["an open comment", "a\n/*", 2],
    ["an open text", "a 'b\nc", 1],
    ["an open text over lines", 'a\n"""b\nc', 2],
    ["an open dollar-slashy text", "a = $/b", 1],
    ["a brace too many", "}", 1],
    ["the wrong bracket", "(]", 1],
  ])("by %s is reported with its line", (_, text, line) => {
    expect(faultOf(text)).toMatchObject({
      code: "manifest-invalid",
      place: { path: "a/build.gradle", line },
    });
  });

  it.each(["(", "{", "[", '"${'])("by nesting %s without end is refused", (open) => {
    expect(faultOf(open.repeat(1_000)).message).toContain("nests deeper than 100 brackets");
  });
});

function faultOf(text: string): Fault {
  try {
    readScript(text, "a/build.gradle");
  } catch (thrown) {
    if (thrown instanceof Fault) return thrown;
    throw thrown;
  }
  throw new Error("nothing was thrown");
}

describe("a script that nobody wrote", () => {
  it("is too large", () => {
    const read = () => readScript(" ".repeat(10_000_001), "build.gradle");

    expect(read).toThrow(expect.objectContaining({ code: "manifest-too-large" }));
    expect(read).toThrow("build.gradle has more than 10 million characters");
  });
});
