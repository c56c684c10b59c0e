import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { painter } from "../../src/report/paint.ts";
import type { Report } from "../../src/report/report.ts";
import { changesText, withheldText } from "../../src/report/text/changes.ts";
import { declaredText } from "../../src/report/text/declared.ts";
import { verdictText, manifestsText } from "../../src/report/text.ts";
import { cutLine, wrapped, type OutputOptions } from "../../src/report/text/medium.ts";
import { problemsText } from "../../src/report/text/problems.ts";
import { tableText } from "../../src/report/text/table.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { drift, entity, failed, inSync, listed, report, type } from "./reports.ts";

const terminal: OutputOptions = { paint: painter(false), width: 80 };
const narrow: OutputOptions = { paint: painter(false), width: 30 };
const bright: OutputOptions = { paint: painter(true), width: 80 };

describe("a line on a terminal", () => {
  it("is cut to its width", () => {
    expect(cutLine("left-pad is small", { width: 9 })).toBe("left-pad…");
  });

  it("is safe", () => {
    expect(cutLine("::error::\u001b[2J", { width: 80 })).toBe(String.raw`\::error::\u001b[2J`);
  });
});

describe("a message on a terminal", () => {
  it("is broken at its blanks, and each line is indented", () => {
    expect(wrapped("one two three four five six seven", "    ", narrow)).toEqual([
      "    one two three four five",
      "    six seven",
    ]);
  });

  it("breaks a word only where that is longer than the line", () => {
    const address = "https://api.getcortexapp.com/api/v1/catalog";

    expect(wrapped(`See ${address} now`, "", narrow)).toEqual([
      "See",
      "https://api.getcortexapp.com/a",
      "pi/v1/catalog now",
    ]);
  });

  it("has no line that a runner would obey, even where one begins anew", () => {
    expect(wrapped("one two three four five six ::error::x", "", narrow)).toEqual([
      "one two three four five six",
      String.raw`\::error::x`,
    ]);
  });

  it("stays on one line in a pipe", () => {
    const pipe = { paint: painter(false), width: Number.POSITIVE_INFINITY };

    expect(wrapped("word ".repeat(300), "", pipe)).toHaveLength(1);
  });

  it("is one line even where there is nothing to report", () => {
    expect(wrapped("", "  ", narrow)).toEqual(["  "]);
  });
});

describe("a part with nothing to report", () => {
  it.each([
    ["changes", changesText],
    ["declared packages", declaredText],
    ["withheld packages", withheldText],
    ["manifests", manifestsText],
    ["problems", problemsText],
    ["table", tableText],
  ] as const)("is not there: %s", (_, part) => {
    expect(part(report(), terminal)).toEqual([]);
  });
});

describe("the table", () => {
  it("reports what would change in a check", () => {
    expect(tableText(drift, terminal)[0]).toBe(
      "Entity        Type    Result  Declared  Recorded  To remove  To update  To add",
    );
  });

  it("has no column for entities where none is known", () => {
    expect(tableText(listed, terminal)).toEqual([
      "Type    Result    Declared",
      "NODE    declared         3",
      "PYTHON  declared         1",
    ]);
  });

  it("groups large numbers and aligns them", () => {
    const rows = [
      type({ declared: 12_480, recorded: 9 }),
      type({ packageType: "GO", declared: 1 }),
    ];

    expect(tableText(reported(rows), terminal).slice(1)).toEqual([
      "shop    NODE  in sync    12,480         9        -        -      -",
      "shop    GO    in sync         1       812        -        -      -",
    ]);
  });

  it.each([
    ["green", 32, type()],
    ["green", 32, type({ result: "synced" })],
    ["yellow", 33, type({ result: "drift" })],
    ["red", 31, type({ result: "failed" })],
    ["red", 31, type({ result: "failed", held: "It is held." })],
    ["dim", 2, type({ result: "skipped" })],
  ] as const)("colours its results: %s (%i)", (_, code, row) => {
    expect(tableText(reported([row]), bright)[1]).toContain(`\u001b[${code}m`);
  });

  it("keeps some of the entity even where there is hardly room", () => {
    expect(tableText(reported([type()]), { ...terminal, width: 20 })[1]).toMatch(/^shop {4}NODE/);
  });

  it("has the changes in one column where all columns have no room", () => {
    const row = type({
      packageType: "PYTHON",
      result: "drift",
      removed: [{ name: "a", versions: ["1"] }],
      added: ["b", "c"].map((name) => ({ name, versions: ["1"] })),
    });
    const lines = tableText({ ...reported([row]), mode: "check" }, { ...terminal, width: 40 });

    expect(lines).toEqual(["Entity  Type    Result  Change", "shop    PYTHON  drift    −1 +2"]);
  });

  it.each([50, 80, 140])("fits %d columns, whatever is in it", (width) => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const lines = tableText(any, { ...terminal, width });

        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
    );
  });

  it("lets no name of an entity begin a command", () => {
    const row = tableText(report({ entities: [entity("::error::x", [type()])] }), terminal)[1];

    expect(row).toMatch(/^\\::error::x/);
  });
});

describe("the verdict", () => {
  it.each([
    ["In sync.", 32, inSync],
    ["Drift.", 33, drift],
    ["Failed.", 31, failed],
    ["Listed.", 36, listed],
  ] as const)("shows in its colour: %s", (headline, code, one) => {
    const [first] = verdictText(one, bright);

    expect(first).toMatch(new RegExp(`^\\u001b\\[${code}m${headline}\\u001b\\[39m `));
  });
});

describe("a problem", () => {
  it("shows its place on a line of its own, cut to the width", () => {
    const path = "packages/very/deep/in/the/tree/package-lock.json";
    const problems = [problem("warning", "version-unresolved", "Set it.", { path, line: 7 })];

    expect(problemsText(report({ problems }), { ...terminal, width: 50 })).toEqual([
      "Problems",
      "  warning version-unresolved  packages/very/deep/…",
      "    Set it.",
    ]);
    expect(problemsText(report({ problems }), terminal)[1]).toContain("package-lock.json:7");
  });

  it("is reported with the types that it holds, and with none that follows from it", () => {
    const text = problemsText(failed, terminal).join("\n");

    expect(text).toContain("NODE of payments-api is held: web/yarn.lock has an entry");
    expect(text).not.toContain("type-held");
  });

  it("stands with its code also where it ended the run, and the verdict names that code", () => {
    const ended = problem("error", "api-key-rejected", "Cortex refused the key.");
    const run = report({ result: "failed", reason: ended.message, problems: [ended] });

    expect(problemsText(run, terminal)).toEqual([
      "Problems",
      "  error api-key-rejected",
      "    Cortex refused the key.",
    ]);
    expect(verdictText(run, terminal)).toEqual(["Failed. The error: api-key-rejected."]);
  });
});

describe("a type that is held until somebody decides", () => {
  const held = "NODE of shop is held: 2 of 3 packages would go.";
  const withheld = ["a", "b"].map((name) => ({ name, versions: ["1.0.0"] }));
  const waiting = (code: "prune-limit" | "type-held"): Report => ({
    ...reported([type({ held, withheld })]),
    problems: [problem("error", code, held)],
  });

  it("lists what would go", () => {
    expect(withheldText(waiting("prune-limit"), terminal)).toEqual([
      "What would go",
      "  shop NODE",
      "    - a  1.0.0",
      "    - b  1.0.0",
    ]);
  });

  it("is no other that is held: of those nobody knows what would go", () => {
    expect(withheldText(waiting("type-held"), terminal)).toEqual([]);
  });
});

function reported(packageTypes: Parameters<typeof entity>[1]): Report {
  return report({ entities: [entity("shop", packageTypes)] });
}
