import { existsSync } from "node:fs";
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

interface Shown {
  /** The title of a test, or of a group of them. */
  readonly title: string;
  readonly file: string;
}

function testsIn(text: string): readonly Shown[] {
  return [...text.matchAll(/\[(?<title>[^\]]+)\]\((?<target>[^)]*\.test\.ts)\)/g)].map(
    ({ groups }) => ({
      title: groups?.["title"] ?? "",
      file: posix.join(posix.dirname(path), groups?.["target"] ?? ""),
    }),
  );
}

/** What a test file calls its tests: the first text of a call, or of the call that a table makes. */
function titlesOf(file: string): readonly string[] {
  const titles = textOf(file).matchAll(/\(\s*"(?<title>(?:[^"\\\n]|\\.)*)",/g);
  return [...titles].map(({ groups }) => groups?.["title"] ?? "");
}

describe("the threat model", () => {
  it("names a test for every defence", () => {
    expect(defences().length).toBeGreaterThan(20);
    expect(defences().filter((row) => testsIn(row).length === 0)).toEqual([]);
  });

  it.each(lines.flatMap(testsIn))("names “$title” in $file, which is a test there", (shown) => {
    expect(existsSync(shown.file)).toBe(true);
    expect(titlesOf(shown.file)).toContain(shown.title);
  });

  it("is where a report of a vulnerability begins", () => {
    expect(textOf("SECURITY.md")).toContain("(docs/threat-model.md)");
  });
});
