import { describe, expect, it } from "vitest";
import { changeCounts, changesDone, changesDue } from "../../src/report/change-counts.ts";
import { changes, versionList } from "../../src/report/changes.ts";
import { documentSentence } from "../../src/report/log.ts";
import { nameLine, nameWidth } from "../../src/report/name-line.ts";
import { painter } from "../../src/report/paint.ts";
import { resultWord } from "../../src/report/result-word.ts";
import { problemCounts } from "../../src/report/by-importance.ts";
import { failed, type } from "./reports.ts";

describe("the changes of a package type", () => {
  it("begin with what goes", () => {
    const found = changes(
      type({
        added: [{ name: "a", versions: ["1"] }],
        updated: [{ name: "u", from: ["1"], to: ["2", "3"] }],
        removed: [{ name: "r", versions: [] }],
      }),
    );

    expect(found).toMatchObject([
      { kind: "removed", name: "r", versions: "" },
      { kind: "updated", name: "u", versions: "1 → 2, 3" },
      { kind: "added", name: "a", versions: "1" },
    ]);
  });

  it("report it where a version is not known", () => {
    const [found] = changes(type({ updated: [{ name: "u", from: [], to: ["2"] }] }));

    expect(found?.versions).toBe("none → 2");
  });

  it("name a few versions and count the rest", () => {
    expect(versionList(["1", "2", "3", "4", "5", "6"])).toBe("1, 2, 3, 4, 5, 6");
    expect(versionList(["1", "2", "3", "4", "5", "6", "7", "8"])).toBe(
      "1, 2, 3, 4, 5, 6 and 2 more",
    );
  });

  it("are counted as done and as due", () => {
    const counts = { added: 5, updated: 0, removed: 1_000 };

    expect(changeCounts(counts, "done")).toBe("1,000 removed, 5 added");
    expect(changeCounts(counts, "due")).toBe("1,000 to remove, 5 to add");
    expect(changesDone(counts)).toBe("1,000 packages removed and 5 added");
    expect(changesDue(counts)).toBe("remove 1,000 packages and add 5");
  });

  it("are counted as nothing where there are none", () => {
    const none = { added: 0, updated: 0, removed: 0 };

    expect(changeCounts(none, "done")).toBe("");
    expect(changesDone(none)).toBe("Nothing changed");
    expect(changesDue(none)).toBe("change nothing");
  });
});

describe("a line with a name", () => {
  const named = [
    { name: "ms", versions: "2.1.3" },
    { name: "left-pad", versions: "" },
    { name: "x".repeat(50), versions: "1" },
  ];

  it("has its versions in a column, which a very long name does not push away", () => {
    const width = nameWidth(named);

    expect(named.map((one) => nameLine("+ ", one, width))).toEqual([
      "+ ms        2.1.3",
      "+ left-pad",
      `+ ${"x".repeat(50)}  1`,
    ]);
  });

  it("is safe and not endless", () => {
    const line = nameLine("", { name: "a\nb", versions: "9".repeat(1_000) }, 0);

    expect(line).toBe(String.raw`a\nb` + `  ${"9".repeat(200)}…`);
  });
});

describe("the word for a result", () => {
  it.each([
    ["sync", { result: "in-sync", held: null }, "in sync"],
    ["sync", { result: "synced", held: null }, "synced"],
    ["check", { result: "drift", held: null }, "drift"],
    ["check", { result: "failed", held: null }, "failed"],
    ["check", { result: "failed", held: "why" }, "held"],
    ["sync", { result: "skipped", held: null }, "left alone"],
    ["list", { result: "skipped", held: null }, "declared"],
  ] as const)("of a %s: %j", (mode, row, word) => {
    expect(resultWord(mode, row)).toBe(word);
  });
});

describe("the sentence about a document", () => {
  const document = { endpoint: "java/bulk", verbatim: false, bytes: 2_500, manifests: ["a", "b"] };

  it("reports what went where", () => {
    expect(documentSentence("sync", document)).toBe(
      "2 manifests went as one document to java/bulk, 2.5 kB",
    );
    expect(documentSentence("sync", { ...document, verbatim: true, manifests: ["pom.xml"] })).toBe(
      "pom.xml went as it is to java/bulk, 2.5 kB",
    );
  });

  it("reports what would go", () => {
    expect(documentSentence("check", { ...document, manifests: [] })).toBe(
      "the declared packages would go as one document to java/bulk, 2.5 kB",
    );
  });
});

describe("problems", () => {
  it("are counted by severity", () => {
    expect(problemCounts(failed.problems)).toBe("2 errors and 1 notice");
    expect(problemCounts([])).toBe("");
  });
});

describe("paint", () => {
  it("colours text, but not nothing", () => {
    expect(painter(true)("red", "x")).toBe("\u001b[31mx\u001b[39m");
    expect(painter(true)("bold", "")).toBe("");
  });

  it("is plain without colour", () => {
    expect(painter(false)("red", "x")).toBe("x");
  });
});
