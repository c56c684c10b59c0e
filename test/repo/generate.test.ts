import { describe, expect, it } from "vitest";
import { inputsTable, outputsTable } from "../../scripts/generated/action-tables.ts";
import { betweenMarkers } from "../../scripts/generated/between-markers.ts";
import { formatNotes } from "../../scripts/generated/format-notes.ts";
import {
  formatDetailsTable,
  formatNotesTable,
  formatsTable,
} from "../../scripts/generated/formats-table.ts";
import { markdownTable } from "../../scripts/generated/markdown-table.ts";
import { formats } from "../../src/manifests/formats.ts";
import { format } from "../support/speakers.ts";

describe("what stands between markers", () => {
  const text = "# Title\n\n<!-- x-start -->\nold\n<!-- x-end -->\n\nmore\n";

  it("is replaced, and nothing around it", () => {
    expect(betweenMarkers(text, "x", "new\n")).toBe(
      "# Title\n\n<!-- x-start -->\n\nnew\n\n<!-- x-end -->\n\nmore\n",
    );
  });

  it("stays as it is when it is put in again", () => {
    const once = betweenMarkers(text, "x", "new");

    expect(betweenMarkers(once, "x", "new")).toBe(once);
  });

  it("may hold what a replacement pattern would be", () => {
    expect(betweenMarkers(text, "x", "a $& b $1")).toContain("\na $& b $1\n");
  });

  it.each([
    ["no start", "<!-- x-end -->"],
    ["no end", "<!-- x-start -->"],
    ["the end first", "<!-- x-end --><!-- x-start -->"],
    ["another name", "<!-- y-start --><!-- y-end -->"],
  ])("is missed with %s", (_, broken) => {
    expect(() => betweenMarkers(broken, "x", "new")).toThrow(/are not there/);
  });

  it("is not guessed when the markers are there twice", () => {
    expect(() => betweenMarkers(text + text, "x", "new")).toThrow(/more than once/);
  });
});

describe("a table", () => {
  it("keeps bars and line breaks inside their cell", () => {
    expect(markdownTable(["a", "b"], [["x | y", "two\nlines"]])).toBe(
      "| a | b |\n| --- | --- |\n| x \\| y | two lines |",
    );
  });
});

const actionYaml = `
name: Example
inputs:
  cortex-api-key:
    description: The key.
  prune:
    description: Whether to remove.
    default: true
  fail-on:
    description: "\`error\`, \`drift\`"
    default: error
  exclude:
    description: Globs.
    default: |
      **/a/**
      **/b/**
outputs:
  result:
    description: How it ended.
`;

describe("the tables of the action", () => {
  it("list inputs in their order, with defaults as written", () => {
    expect(inputsTable(actionYaml).split("\n")).toEqual([
      "| Input | Default | Meaning |",
      "| --- | --- | --- |",
      "| `cortex-api-key` |  | The key. |",
      "| `prune` | `true` | Whether to remove. |",
      "| `fail-on` | `error` | `error`, `drift` |",
      "| `exclude` | `**/a/**`<br>`**/b/**` | Globs. |",
    ]);
  });

  it("list outputs", () => {
    expect(outputsTable(actionYaml).split("\n")).toEqual([
      "| Output | Meaning |",
      "| --- | --- |",
      "| `result` | How it ended. |",
    ]);
  });
});

describe("the tables of the formats", () => {
  const two = [
    format(),
    format({ id: "x", packageType: "GO", files: ["a", "b/*.c"], lockfile: false }),
  ];

  it("are a line for each package type in the README", () => {
    expect(formatsTable(two).split("\n").slice(2)).toEqual([
      "| `NODE` | `package-lock.json` |  |",
      "| `GO` |  | `a` |",
    ]);
  });

  it("document what a file is and where it goes alone", () => {
    expect(formatDetailsTable(two).split("\n").slice(2)).toEqual([
      "| `npm-lock` | `package-lock.json` | `NODE` | lockfile | `node/package-lock` |",
      "| `x` | `a`, `b/*.c` | `GO` | manifest |  |",
      "| `sbom` | CycloneDX and SPDX in JSON that `sbom` names | all | lockfile |  |",
    ]);
  });
});

describe("the notes on the formats", () => {
  it("are there for every format that is registered, for SBOMs, and for no other", () => {
    expect([...formatNotes.keys()].toSorted()).toEqual(formats.map(({ id }) => id).toSorted());
    expect(formatNotesTable(formats).split("\n")).toHaveLength(formats.length + 3);
  });

  it("are missed by name", () => {
    expect(() => formatNotesTable([format({ id: "new-lock" })])).toThrow(
      "The format new-lock has no entry in scripts/generated/format-notes.ts.",
    );
  });
});
