import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Node } from "../../../src/manifests/java/gradle/language/nodes.ts";
import { readScript } from "../../../src/manifests/java/gradle/language/script.ts";
import { grammarOf, type Span, type Spans } from "../../support/grammar.ts";
import { formatNamed } from "../../support/format-named.ts";
import { sampleOf } from "../samples.ts";

interface Language {
  readonly name: "groovy" | "kotlin";
  readonly path: string;
  /** Strings and comments that the grammar knows, besides those of both languages. */
  readonly fragments: readonly string[];
}

const both = [
  `"a 'b' c"`,
  `"a \${b} c"`,
  `"a $b c"`,
  `"\${"a"} b"`,
  `"\${a { b("c") }} d"`,
  `"it's"`,
  `"// a"`,
  `"/* a"`,
  `"a \\" b"`,
  `"a \\\\"`,
  `""`,
  `"""a "b" c"""`,
  `"""a\n'b'"""`,
  `"""a \${b} c"""`,
  `/* a "b */`,
  `/* a 'b' // c */`,
  `// a "b`,
  `// a /* b`,
];

const languages: readonly Language[] = [
  {
    name: "kotlin",
    path: "build.gradle.kts",
    fragments: [
      `""""a""""`,
      `"""a \${"b"} c""""`,
      `"""a\nb"c"""""`,
      `/* a /* b */ c */`,
      `/* a /* b */ " */`,
      `'"'`,
      `'\\''`,
      "`a-b`",
    ],
  },
  {
    name: "groovy",
    path: "build.gradle",
    fragments: [
      `'a "b" c'`,
      `'a $b \${c}'`,
      `'a \\' b'`,
      `'''a 'b'\n"c" d'''`,
      `'''a \\''' b'''`,
      `/a "b" c/`,
      `/a \\/ b/`,
      `$/a "b" 'c'/$`,
      `/* a /* b */`,
    ],
  },
];

describe.each(languages)("the lexer of $name", ({ name, path, fragments }) => {
  const grammar = grammarOf(name);

  it("has its judge where `CI_REQUIRES_PACKAGE_MANAGERS` is 1", async () => {
    const isHere = (await grammar) !== null;

    expect(isHere || process.env["CI_REQUIRES_PACKAGE_MANAGERS"] !== "1").toBe(true);
  });

  it("sees strings, comments and what stands between them where the grammar sees them", async (context) => {
    const spansOf = (await grammar) ?? context.skip("npm run test:judges installs the grammars.");
    const line = fc
      .tuple(fc.constantFrom("a = ", "b(", "c.d = "), fc.constantFrom(...both, ...fragments))
      .map(([before, fragment]) => before + fragment + (before.endsWith("(") ? "\n)" : ""));

    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const text = `${lines.join("\ne\n")}\nf\n`;
        expect(byUs(text, path)).toEqual(byGrammar(text, spansOf));
      }),
    );
  });
});

it("sees the same in the sample of a script", async (context) => {
  const found = await grammarOf("groovy");
  const spansOf = found ?? context.skip("npm run test:judges installs the grammars.");
  const { path, text } = sampleOf(formatNamed("gradle-build"));

  expect(byUs(text, path)).toEqual(byGrammar(text, spansOf));
});

/** The words of a script; those of a string in one text, with those of its expressions. */
function byUs(text: string, path: string): string[] {
  return readScript(text, path).flatMap(tokensOf);
}

function tokensOf(node: Node): string[] {
  if (node.kind === "word") return words(node.text);
  if (node.kind === "group") return node.nodes.flatMap(tokensOf);
  return node.kind === "text" ? [`"${inText(node).join(" ")}"`] : [];
}

function inText(node: Node): string[] {
  if (node.kind === "text")
    return node.parts.flatMap((part) =>
      typeof part === "string" ? words(part) : part.flatMap(inText),
    );
  return node.kind === "group" ? node.nodes.flatMap(inText) : tokensOf(node);
}

function byGrammar(text: string, spansOf: Spans): string[] {
  const outer: Span[] = [];
  for (const span of spansOf(text).toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (
      /^(?:string|character|comment)$/.test(span.capture) &&
      span.start >= (outer.at(-1)?.end ?? 0)
    )
      outer.push(span);
  const found: string[] = [];
  let at = 0;
  for (const { capture, start, end } of outer) {
    found.push(...words(text.slice(at, start)));
    if (capture !== "comment") found.push(`"${words(text.slice(start, end)).join(" ")}"`);
    at = end;
  }
  return [...found, ...words(text.slice(at))];
}

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}
