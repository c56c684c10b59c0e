import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlockYaml } from "../../src/syntax/block-yaml.ts";
import { mutated } from "../manifests/mutated.ts";
import { parseAnyYaml } from "../../src/syntax/yaml.ts";
import { Fault } from "../../src/domain/problem.ts";
import { triesOf } from "../support/one-in.ts";

/** What the whole parser says, as the value or as the fact that it is a fault. */
async function whole(text: string): Promise<unknown> {
  try {
    return await parseAnyYaml(text, "x.yaml");
  } catch (thrown) {
    if (thrown instanceof Fault) return "a fault";
    throw thrown;
  }
}

describe("readBlockYaml", () => {
  it.each([
    ["mappings in mappings", "a:\n  b:\n    c: d\n  e: f\ng: h\n"],
    ["any width of indent", "a:\n    b:\n       c: d\n    e: f\n"],
    ["a list in a mapping", "a:\n  b:\n    - c\n    - d\n  e: f\n"],
    ["a key without a value, at the end too", "a:\nb:\n  c:\n"],
    ["keys in either quotes", "'@a/b@1.0.0':\n  c: d\n\"@e/f@npm:^1, g@npm:2\":\n  h: i\n"],
    ["keys with colons within", "/a/1.0.0:\n  b: c\nfile:d/e.tgz:\n  f: g\n"],
    ["a key too long for a line of its own", `? "${"a@npm:^1, ".repeat(200)}"\n:\n  b: c\n`],
    ["quotes within quotes", "a: 'it''s'\nb: \"it's\"\n"],
    ["quotes within plain text", 'a: it\'s "b"\n'],
    ["colons and hashes within plain text", "a: https://b.example/c#d\n"],
    ["plain text with spaces", "a: ^1.0.0 || >=2 <3\n"],
    ["empty ones of all kinds", "a: {}\nb: []\nc: ''\n"],
    ["a mapping on one line", "a: {integrity: sha512-a+/b==, tarball: https://c.example/d.tgz}\n"],
    ["a mapping on one line with quotes", "a: {'0': node >= 0.8.0, node: '>=4, <5'}\n"],
    ["a list on one line", "a: [x64, '!arm', linux]\n"],
    ["a text of several lines", "a: |-\n  b\n\n    c\n  d\ne: f\n"],
    ["a text of several lines at the end", "a:\n  b: |-\n    c\n    d\n\n"],
    ["comments and blank lines between", "# a\n\nb: c\n  # d\n\ne: f\n"],
    ["several documents", "---\na: b\n\n---\nc: d\n"],
    ["CRLF", "a:\r\n  b: |-\r\n    c\r\n    d\r\n  e: f\r\n"],
    ["letters of all the world", "a: été 🙂 漢字\n"],
  ])("agrees with the whole parser on %s", async (_, text) => {
    const read = readBlockYaml(text);

    expect(read).not.toBeNull();
    expect(read).toEqual(await whole(text));
  });

  it.each([
    ["a key that comes twice", "a: b\na: c\n"],
    ["a key that comes twice on one line", "a: {b: c, b: d}\n"],
    ["plain text that goes on below", "a: b\n  c\n"],
    ["an indent between two others", "a:\n    b: c\n  d: e\n"],
    ["an indent at the start", "  a: b\n"],
    ["a list at the indent of its key", "a:\n- b\n"],
    ["a list of mappings", "a:\n  - b: c\n"],
    ["a folded text", "a: >-\n  b\n  c\n"],
    ["a text of several lines with a margin of its own", "a: |2-\n    b\n"],
    ["an anchor", "a: &b c\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !!str b\n"],
    ["a comment behind a value", "a: b # c\n"],
    ["an escape", 'a: "\\u0041"\n'],
    ["nested brackets", "a: {b: {c: d}}\n"],
    ["a quote without its end", "a: 'b\n"],
    ["a bracket without its end", "a: {b: c\n"],
    ["a tab", "a:\tb\n"],
    ["a control character", "a: \u0001\n"],
    ["a lone carriage return", "a: b\rc: d\n"],
    ["a document of another kind", "just text\n"],
    ["an empty document", "a: b\n---\n"],
    ["no document", "# a\n"],
    ["a key without a colon", "a\n"],
    ["a key without a space behind its colon", "'a':b\n"],
    ["a key with a space", "a b: c\n"],
    ["a key of more than 1024 characters", `${"a".repeat(1_100)}: b\n`],
    ["a value that ends in a colon", "a: b:\n"],
    ["a conflict that was committed", "a: b\n<<<<<<< HEAD\nc: d\n"],
  ])("leaves %s to the whole parser", (_, text) => {
    expect(readBlockYaml(text)).toBeNull();
  });

  it("states nothing else than the whole parser, whatever the text", async () => {
    const pieces = fc.constantFrom(
      ..."a b : - ' \" { } [ ] , # | ?".split(" "),
      " ",
      "\n",
      "\n  ",
      "\n    ",
      ": ",
      ":\n  ",
      "- ",
      "|-\n",
      "{a: b}",
      "---\n",
      "'",
      "''",
      "\r\n",
      "~^>",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 24 }), async (parts) => {
        const text = parts.join("");
        const read = readBlockYaml(text);
        if (read !== null) expect(read).toEqual(await whole(text));
      }),
      { numRuns: triesOf(20_000) },
    );
  });

  it("agrees with the whole parser on anything in the shape of a lock", async () => {
    await fc.assert(
      fc.asyncProperty(lock(), async (text) => {
        const read = readBlockYaml(text);
        expect(read).not.toBeNull();
        expect(read).toEqual(await whole(text));
      }),
      { numRuns: triesOf(300) },
    );
  });

  it("states nothing else than the whole parser, however a lock is changed", async () => {
    await fc.assert(
      fc.asyncProperty(lock().chain(mutated), async (text) => {
        const read = readBlockYaml(text);
        if (read !== null) expect(read).toEqual(await whole(text));
      }),
      { numRuns: triesOf(2_000) },
    );
  });
});

/** Locks as pnpm writes them: unique keys, entries of fields, fields of one line or of several. */
function lock(): fc.Arbitrary<string> {
  const name = fc.stringMatching(/^[a-z][a-z0-9.-]{0,8}[a-z]$/);
  const version = fc.stringMatching(/^\d\.\d{1,2}\.\d(-[a-z]{1,3})?$/);
  const key = fc
    .tuple(fc.boolean(), name, version)
    .map(([scoped, own, at]) => (scoped ? `'@s/${own}@${at}'` : `${own}@${at}`));
  const field = fc.oneof(
    version.map((at) => `version: ${at}`),
    name.map((own) => `resolution: {integrity: sha512-${own}+/==}`),
    name.map((own) => `engines: {node: '>=${own}', npm: ^${own}}`),
    name.map((own) => `cpu: [${own}, arm]`),
    fc
      .uniqueArray(name, { minLength: 1 })
      .map((all) =>
        ["dependencies:", ...all.map((own) => `      ${own}: 1.0.0(a@2.0.0)`)].join("\n"),
      ),
    fc
      .array(name, { minLength: 1 })
      .map((all) => ["transitive:", ...all.map((own) => `      - ${own}`)].join("\n")),
    fc
      .array(name, { minLength: 1 })
      .map((all) => ["deprecated: |-", ...all.map((own) => `      ${own} is no more`)].join("\n")),
  );
  const fields = fc.uniqueArray(field, {
    minLength: 1,
    selector: (written) => written.split(":")[0],
  });
  const entry = fc.oneof(
    fields.map((all) => `:\n${all.map((one) => `    ${one}\n`).join("")}`),
    fc.constant(": {}\n"),
  );
  return fc
    .uniqueArray(fc.tuple(key, entry), { minLength: 1, selector: ([own]) => own })
    .map((entries) =>
      [
        "lockfileVersion: '9.0'\n\npackages:\n",
        ...entries.map(([own, rest]) => `\n  ${own}${rest}`),
      ].join(""),
    );
}
