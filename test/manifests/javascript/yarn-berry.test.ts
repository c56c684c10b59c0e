import { parseSyml } from "@yarnpkg/parsers";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBerry } from "../../../src/manifests/javascript/yarn-berry.ts";
import type { YarnEntry } from "../../../src/manifests/javascript/yarn-entry.ts";
import { entriesOf, metadataVersion } from "../../../src/manifests/javascript/yarn-tree.ts";
import { mutated } from "../mutated.ts";
import { fixture } from "./fixture.ts";
import { triesOf } from "../../support/one-in.ts";

const header = "__metadata:\n  version: 8\n\n";
const lock = fixture("yarn-lock/kinds.berry.lock");

describe("readBerry", () => {
  it("reads what is asked for, what it came to, and what that needs", () => {
    const { entries = [], berry } = readBerry(lock) ?? {};

    expect(berry).toBe(8);
    expect(entries[1]).toEqual({
      specs: ["@acme/one@npm:^1.0.0", "@acme/one@npm:~1.2.0"],
      line: 16,
      version: "1.2.3",
      resolution: "@acme/one@npm:1.2.3",
      name: null,
      dependencies: [["ms", "npm:2.0.0"]],
      peers: ["react"],
      optionalPeers: ["react"],
    });
  });

  it.each([
    ["LF", lock],
    ["CRLF", lock.replaceAll("\n", "\r\n")],
    ["no last line break", lock.trimEnd()],
  ])("agrees with Yarn's parser on a lock with %s", (_, text) => {
    expect(reported(readBerry(text)?.entries ?? [])).toEqual(
      reported(entriesOf(parseSyml(lock), "")),
    );
  });

  it("reads heads of more than 1024 characters, which have a line for their colon", () => {
    const specs = Array.from({ length: 200 }, (_, at) => `ms@npm:^2.0.${at}`);
    const entry = `? "${specs.join(", ")}"\n:\n  version: 2.1.3\n`;

    for (const text of [header + entry, (header + entry).replaceAll("\n", "\r\n")])
      expect(readBerry(text)?.entries).toMatchObject([{ specs, version: "2.1.3" }]);
  });

  it.each([
    ["plain", "2.1.3", "2.1.3"],
    ["in quotes", '"npm:2.1.3"', "npm:2.1.3"],
    ["with blanks", "^18 || ^19", "^18 || ^19"],
    ["with a colon within", "npm:2.1.3", "npm:2.1.3"],
    ["empty", '""', null],
  ])("reads a value that is %s", (_, written, version) => {
    const text = `${header}"ms@npm:^2":\n  version: ${written}\n`;

    expect(readBerry(text)?.entries).toMatchObject([{ version }]);
  });

  it("gives no number where the metadata have no version", () => {
    expect(readBerry("__metadata:\n  cacheKey: 1\n")?.berry).toBeNaN();
  });

  it("agrees with Yarn's parser that an empty version is none", () => {
    const text = '__metadata:\n  version: ""\n';

    expect(readBerry(text)?.berry).toBeNaN();
    expect(metadataVersion(parseSyml(text))).toBeNaN();
  });

  it("takes the blanks off what is asked for, whether that is one thing or several", () => {
    const heads = ['" a@npm:^1 "', '"b@npm:^2 ,b@npm:^3 "'];
    const text = header + heads.map((head) => `${head}:\n  version: 1.0.0\n`).join("");

    expect(readBerry(text)?.entries.map(({ specs }) => specs)).toEqual([
      ["a@npm:^1"],
      ["b@npm:^2", "b@npm:^3"],
    ]);
  });

  const entry = '"a@npm:^1":\n  version: 1.0.0\n';

  it.each([
    ["no metadata", entry],
    ["a tab", `${header}"a@npm:^1":\n\tversion: 1.0.0\n`],
    ["an indent of its own", `${header}"a@npm:^1":\n   version: 1.0.0\n`],
    ["a blank at the end of a line", `${header}"a@npm:^1":\n  version: 1.0.0 \n`],
    ["a blank line that is not empty", `${header}  \n${entry}`],
    ["an escape", `${header}"a@npm:^1":\n  version: "1\\x2e0"\n`],
    ["other quotes", `${header}'a@npm:^1':\n  version: 1.0.0\n`],
    ["an alias", `${header}"a@npm:^1":\n  version: *b\n`],
    ["an anchor", `${header}"a@npm:^1":\n  version: &b 1.0.0\n`],
    ["a tag", `${header}"a@npm:^1":\n  version: !b 1.0.0\n`],
    ["a text over several lines", `${header}"a@npm:^1":\n  version: |\n    1.0.0\n`],
    ["a value that goes on", `${header}"a@npm:^1":\n  version: 1.0.0\n    more\n`],
    ["braces", `${header}"a@npm:^1":\n  dependencies: {b: 1}\n`],
    ["a comment behind a value", `${header}"a@npm:^1":\n  version: 1.0.0 # b\n`],
    ["a mapping on one line", `${header}"a@npm:^1":\n  version: b: 1.0.0\n`],
    ["a value that stands alone", `${header}"a@npm:^1":\n  version\n`],
    ["a dependency without a range", `${entry}  dependencies:\n    b:\n`],
    ["a dependency before any block", `${header}"a@npm:^1":\n    b: 1\n`],
    ["a setting before any head", `${header}${entry}  bin:\n    b: c\n      d: e\n`],
    ["metadata whose version is a block", "__metadata:\n  version:\n"],
    [
      "a text in place of a block",
      `${header}${entry}  dependencies:\n    b: 1\n  dependencies: b\n`,
    ],
    ["a block twice", `${header}${entry}  bin:\n    b: c\n  bin:\n    d: e\n`],
    ["a head twice", `${header}${entry}${entry}`],
    ["a head that asks for nothing", `${header}"entries":\n  version: 1.0.0\n`],
    ["a head without quotes", `${header}a@npm:^1:\n  version: 1.0.0\n`],
    ["what a lone carriage return brings out of a comment", `${header}# b\r${entry}`],
    ["letters of other alphabets", `${header}"ä@npm:^1":\n  version: 1.0.0\n`],
    ["a second document", `${header}${entry}---\n${header}`],
    ["a conflict", `${header}<<<<<<< HEAD\n${entry}`],
  ])("leaves %s to Yarn's parser", (_, text) => {
    expect(readBerry(text)).toBeNull();
  });

  it("agrees with Yarn's parser on any lock that Yarn could write", () => {
    fc.assert(
      fc.property(written(), (text) => {
        const read = readBerry(text);

        expect(read?.berry).toBe(8);
        expect(reported(read?.entries ?? [])).toEqual(
          reported(entriesOf(parseSyml(text), "yarn.lock")),
        );
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("contradicts Yarn's parser in nothing that both read, however a lock is changed", () => {
    fc.assert(
      fc.property(mutated(lock), (text) => {
        const read = readBerry(text);
        const tree = treeOf(text);
        if (read === null || tree === null) return;
        expect(read.berry).toEqual(metadataVersion(tree));
        expect(reported(read.entries)).toEqual(reported(entriesOf(tree, "yarn.lock")));
      }),
      { numRuns: triesOf(3_000) },
    );
  });
});

/** What Yarn's parser reads; `null` where it refuses. */
function treeOf(text: string): unknown {
  try {
    return parseSyml(text);
  } catch {
    return null;
  }
}

/** Entries by what they are asked for: objects have an order of their own, and the last of two counts. */
function reported(entries: readonly YarnEntry[]): Map<string, unknown> {
  return new Map(
    entries.map(({ specs, version, resolution, dependencies, peers, optionalPeers }) => [
      specs.join(", "),
      {
        version,
        resolution,
        dependencies: new Map(dependencies),
        peers: new Set(peers),
        optionalPeers: new Set(optionalPeers),
      },
    ]),
  );
}

/** Locks in the way Yarn writes them: quotes around heads, and around what YAML would misread. */
function written(): fc.Arbitrary<string> {
  const name = fc.stringMatching(/^(@[a-z]{1,4}\/)?[a-z][a-z0-9-]{0,8}$/);
  const range = fc.stringMatching(/^(npm:[~^]?\d\.\d{1,2}\.\d|workspace:\*|npm:[a-z]{1,5}@\^\d)$/);
  const peerRange = fc.constantFrom("*", "^1.0.0", ">=16", ">= 3 < 5", "^1 || ^2", "1.x");
  const entry = fc.record({
    specs: fc.array(fc.tuple(name, range), { minLength: 1, maxLength: 3 }),
    version: fc.stringMatching(/^\d\.\d{1,2}\.\d(-rc\.\d)?$/),
    dependencies: block("dependencies", name, range),
    optional: block("optionalDependencies", name, range),
    peers: block("peerDependencies", name, peerRange),
  });
  return fc.uniqueArray(entry, { selector: ({ specs }) => specs[0]?.join("@") }).map((entries) => {
    const texts = entries.map(({ specs, version, dependencies, optional, peers }) => {
      const head = specs.map((spec) => spec.join("@")).join(", ");
      return `"${head}":\n  version: ${version}\n${dependencies}${optional}${peers}  linkType: hard\n`;
    });
    return header + texts.join("\n");
  });
}

function block(
  title: string,
  name: fc.Arbitrary<string>,
  range: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc
    .uniqueArray(fc.tuple(name, range), { maxLength: 3, selector: ([own]) => own })
    .map((pairs) => pairs.map(([own, at]) => `    ${quoted(own)}: ${quoted(at)}\n`))
    .map((lines) => (lines.length === 0 ? "" : `  ${title}:\n${lines.join("")}`));
}

function quoted(text: string): string {
  return /^[a-z0-9^][^:#]*$/.test(text) ? text : JSON.stringify(text);
}
