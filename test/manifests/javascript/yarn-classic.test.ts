import { parseSyml } from "@yarnpkg/parsers";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readClassic } from "../../../src/manifests/javascript/yarn-classic.ts";
import type { YarnEntry } from "../../../src/manifests/javascript/yarn-entry.ts";
import { entriesOf } from "../../../src/manifests/javascript/yarn-tree.ts";
import { mutated } from "../mutated.ts";
import { fixture } from "./fixture.ts";
import { triesOf } from "../../support/one-in.ts";

const header = "# yarn lockfile v1\n\n";

describe("readClassic", () => {
  it("reads what is asked for, what it came to, and what that needs", () => {
    const [first] = readClassic(fixture("yarn-lock/kinds.v1.lock")) ?? [];

    expect(first).toMatchObject({
      specs: ["@acme/one@^1.0.0", "@acme/one@~1.2.0"],
      line: 5,
      version: "1.2.3",
      dependencies: [
        ["ms", "^2.0.0"],
        ["@acme/two", "2.x"],
        ["fsevents", "^2.3.2"],
      ],
    });
  });

  it.each([
    ["an indent of its own", 'a@^1:\n   version "1.0.0"\n'],
    ["a tab", 'a@^1:\n\tversion "1.0.0"\n'],
    ["a key without a colon", 'a@^1\n  version "1.0.0"\n'],
    ["a key with a colon within", 'a@npm:b@1:\n  version "1.0.0"\n'],
    ["a field before any key", '  version "1.0.0"\n'],
    ["a field without a value", "a@^1:\n  version\n"],
    ["a quote without its end", 'a@^1:\n  version "1.0.0\n'],
    ["an escape", 'a@^1:\n  version "1\\".0"\n'],
    ["more behind a value", 'a@^1:\n  version "1.0.0" more\n'],
    ["a dependency before any block", 'a@^1:\n    b "^1"\n'],
    ["a dependency without a range", 'a@^1:\n  version "1.0.0"\n  dependencies:\n    b\n'],
    ["a control character in quotes", '"a@^1\t":\n  version "1.0.0"\n'],
    ["a conflict", '<<<<<<< HEAD\na@^1:\n  version "1.0.0"\n'],
  ])("leaves %s to Yarn's grammar", (_, text) => {
    expect(readClassic(header + text)).toBeNull();
  });

  it("agrees with Yarn's grammar on any lock that Yarn could write", () => {
    fc.assert(
      fc.property(lock(), (text) => {
        const read = readClassic(text) ?? [];
        const bySpec = new Map(read.flatMap((entry) => entry.specs.map((spec) => [spec, entry])));
        const expected = entriesOf(parseSyml(text), "yarn.lock");

        expect(bySpec.size).toBe(expected.length);
        for (const { specs, version, dependencies } of expected)
          expect(bySpec.get(specs[0] ?? "")).toMatchObject({ version, dependencies });
      }),
      { numRuns: triesOf(200) },
    );
  });

  it("contradicts Yarn's grammar in nothing that both read, however a lock is changed", () => {
    fc.assert(
      fc.property(mutated(fixture("yarn-lock/kinds.v1.lock")), (text) => {
        const read = readClassic(text);
        const tree = treeOf(text);
        if (read === null || tree === null) return;
        // The grammar does not distinguish commas and blanks within a key from those around it, and a
        // key may be the bare address of what is named below.
        const isPlain = /^[^,\s][^,]*@[^,]*$(?<!\s)/;
        if (!read.every(({ specs }) => specs.every((spec) => isPlain.test(spec)))) return;
        expect(bySpec(read)).toEqual(bySpec(entriesOf(tree, "yarn.lock")));
      }),
      { numRuns: triesOf(2_000) },
    );
  });
});

/** What Yarn's grammar reads; `null` where it refuses, or takes a text without the header for YAML. */
function treeOf(text: string): unknown {
  if (!/^(?:#.*\n)*?# yarn lockfile v1\n/.test(text)) return null;
  try {
    return parseSyml(text);
  } catch {
    return null;
  }
}

function bySpec(entries: readonly YarnEntry[]): Map<string, unknown> {
  return new Map(
    entries.flatMap(({ specs, version, name, dependencies }) =>
      specs.map((spec) => [spec, { version, name, dependencies: new Map(dependencies) }] as const),
    ),
  );
}

/** Locks in the way Yarn writes them: quotes only where a key or value needs them. */
function lock(): fc.Arbitrary<string> {
  const name = fc.stringMatching(/^(@[a-z]{1,4}\/)?[a-z][a-z0-9-]{0,8}$/);
  const range = fc.stringMatching(/^([~^]?\d\.\d{1,2}\.\d|\*|npm:[a-z]{1,5}@\^\d|>= \d < \d)$/);
  const dependency = fc.tuple(name, range).map(([own, at]) => `    ${quoted(own)} ${quoted(at)}\n`);
  const entry = fc.record({
    specs: fc.uniqueArray(
      fc.tuple(name, range).map((parts) => parts.join("@")),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    version: fc.stringMatching(/^\d\.\d{1,2}\.\d$/),
    dependencies: fc.uniqueArray(dependency, {
      maxLength: 3,
      selector: (line) => line.trim().split(" ")[0],
    }),
  });
  return fc.uniqueArray(entry, { selector: ({ specs }) => specs[0] }).map((entries) => {
    const seen = new Set<string>();
    const fresh = entries.filter(({ specs }) =>
      specs.every((spec) => !seen.has(spec) && seen.add(spec)),
    );
    const blocks = fresh.map(
      ({ specs, version, dependencies }) =>
        `${specs.map(quoted).join(", ")}:\n  version "${version}"\n  integrity sha512-a/b+c==\n${
          dependencies.length === 0 ? "" : `  dependencies:\n${dependencies.join("")}`
        }`,
    );
    return `${header}\n${blocks.join("\n")}`;
  });
}

function quoted(text: string): string {
  return /^[a-zA-Z][^:\s",[\]]*$/.test(text) ? text : JSON.stringify(text);
}
