import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { textOf } from "./project-files.ts";

const path = "docs/threat-model.md";
const lines = textOf(path).split("\n");

/** The rows of the tables that end with what shows a defence. */
function defences(): readonly string[] {
  const heads = lines.flatMap((line, at) => (/\|\s*shown by\s*\|$/.test(line) ? [at] : []));
  return heads.flatMap((head) => {
    const rows = lines.slice(head + 2);
    return rows.slice(
      0,
      rows.findIndex((row) => !row.startsWith("|")),
    );
  });
}

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

function testsIn(text: string): readonly NamedTest[] {
  return [...text.matchAll(/\]\((?<target>[^) ]*\.test\.ts)(?: "(?<title>[^"]*)")?\)/g)].map(
    ({ groups }) => ({
      file: posix.join(posix.dirname(path), groups?.["target"] ?? ""),
      title: groups?.["title"] ?? "",
    }),
  );
}

/** The titles of tests and groups, which stand first in a call. */
function titlesIn(code: string): readonly string[] {
  const calls = code.matchAll(/\(\s*(?<quote>["`'])(?<title>.*?)\k<quote>,/g);
  return [...calls].map(({ groups }) => groups?.["title"] ?? "");
}

describe("the threat model", () => {
  it("names a test for every defence", () => {
    expect(defences().length).toBeGreaterThan(20);
    expect(defences().filter((row) => testsIn(row).length === 0)).toEqual([]);
  });

  it.each(lines.flatMap(testsIn))("names a test of $file: $title", ({ file, title }) => {
    expect(title).not.toBe("");
    expect(titlesIn(textOf(file))).toContain(title);
  });

  it("is where a report of a vulnerability begins", () => {
    expect(textOf("SECURITY.md")).toContain("(docs/threat-model.md)");
  });
});
