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

function testsIn(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?<target>[^)]*\.test\.ts)\)/g)].map(({ groups }) =>
    posix.join(posix.dirname(path), groups?.["target"] ?? ""),
  );
}

describe("the threat model", () => {
  it("names a test for every defence", () => {
    expect(defences().length).toBeGreaterThan(20);
    expect(defences().filter((row) => testsIn(row).length === 0)).toEqual([]);
  });

  it.each([...new Set(lines.flatMap(testsIn))])("names %s, which is there", (test) => {
    expect(existsSync(test)).toBe(true);
  });

  it("is where a report of a vulnerability begins", () => {
    expect(textOf("SECURITY.md")).toContain("(docs/threat-model.md)");
  });
});
