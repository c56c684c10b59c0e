import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeTotals, changedEntities } from "../../src/report/entity-changes.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { totals, typeRows } from "../../src/report/totals.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { situations } from "./golden/situations.ts";
import {
  drift,
  entity,
  failed,
  inSync,
  invalidInputs,
  listed,
  manifest,
  report,
  skipped,
  synced,
  type,
} from "./reports.ts";
import { githubView, previewView } from "./views.ts";

function lines(summary: string): readonly string[] {
  return summary.split("\n").filter((line) => line !== "");
}

/** What a reader sees before opening a fold. */
function unfolded(summary: string): string {
  return summary.replace(/<details>.*?<\/details>/gs, "");
}

describe("the heading", () => {
  it.each([
    ["in sync", inSync, "## ✅ Cortex packages: in sync"],
    ["synced", synced, "## ✅ Cortex packages: `payments-api` synced"],
    ["drift", drift, "## ⚠️ Cortex packages: drift in `payments-api`"],
    ["held", failed, "## ❌ Cortex packages: 1 of 3 types was held"],
    ["invalid inputs", invalidInputs, "## ❌ Cortex packages: 2 errors"],
    ["skipped", skipped, "## ⏭️ Cortex packages: skipped"],
    ["listed", listed, "## 📄 Cortex packages: 4 declared"],
  ])("has the verdict: %s", (_, run, heading) => {
    expect(lines(renderSummary(run))[0]).toBe(heading);
  });

  it("has what merging does, on a pull request", () => {
    expect(lines(renderSummary(drift, previewView))[0]).toBe(
      "## 📦 Cortex packages: merging removes 1, updates 1, adds 3",
    );
  });

  it.each([
    ["api-key-missing", "API key missing"],
    ["entity-missing", "entity missing"],
    ["entity-not-found", "entity not found"],
    ["cortex-unexpected-response", "unexpected response"],
    ["cortex-rejected", "request rejected"],
    ["time-budget", "time budget exceeded"],
    ["internal", "internal defect"],
  ] as const)("names the only cause in short: %s", (code, words) => {
    const run = report({ result: "failed", problems: [problem("error", code, "No.")] });

    expect(lines(renderSummary(run))[0]).toBe(`## ❌ Cortex packages: ${words}`);
  });

  it("counts the entities that change, and none besides", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const [heading = ""] = lines(renderSummary({ ...any, mode: "check", result: "drift" }));
        const counted = /drift in (?:(?<changed>[\d,]+) of )?(?<all>[\d,]+) entit/.exec(heading);
        if (counted === null) {
          expect(any.entities).toHaveLength(1);
          return;
        }
        const { changed, all } = counted.groups ?? {};
        expect(Number(all)).toBe(any.entities.length);
        expect(Number(changed ?? all)).toBe(changedEntities(any).length);
      }),
    );
  });

  it("has the counts of the report where it is of a preview, and the line under it repeats none", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const run = { ...any, mode: "check", result: "drift", reason: null } as const;
        const [heading = "", line = ""] = lines(renderSummary(run, previewView));
        const counts = totals(run);

        expect(numberAfter(heading, "removes")).toBe(counts.removed);
        expect(numberAfter(heading, "updates")).toBe(counts.updated);
        expect(numberAfter(heading, "adds")).toBe(counts.added);
        expect(numberBefore(heading, "major")).toBe(changeTotals(run).major);
        expect(line).toBe("Nothing is written before the merge.");
      }),
    );
  });

  it("leaves the counts of a check to the line under it, which has those of the report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const run = { ...any, mode: "check", result: "drift" } as const;
        const [, line = ""] = lines(renderSummary(run, githubView));
        const counts = totals(run);

        expect(numberBefore(line, "to remove")).toBe(counts.removed);
        expect(numberBefore(line, "to update")).toBe(counts.updated);
        expect(numberBefore(line, "to add")).toBe(counts.added);
        expect(numberBefore(line, "major")).toBe(changeTotals(run).major);
      }),
    );
  });

  it("counts the types that are held, and what waits for a decision", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const [heading = ""] = lines(renderSummary({ ...any, mode: "sync", result: "failed" }));
        const rows = typeRows(any);
        const held = rows.filter((row) => row.held !== null);
        const found = /: (?<held>[\d,]+) of (?<all>[\d,]+) types? (?:was|were)? ?held/.exec(
          heading,
        );
        if (found !== null) {
          expect(Number(found.groups?.["held"])).toBe(held.length);
          expect(Number(found.groups?.["all"])).toBe(rows.length);
        }
        const waiting = /: (?<count>[\d,]+) removals? waits? for your decision/.exec(heading);
        if (waiting !== null)
          expect(Number(waiting.groups?.["count"])).toBe(
            held.reduce((sum, { withheld }) => sum + withheld.length, 0),
          );
      }),
    );
  });
});

function numberAfter(text: string, word: string): number {
  return Number(new RegExp(`${word} ([\\d,]+)`).exec(text)?.[1]?.replaceAll(",", "") ?? 0);
}

function numberBefore(text: string, word: string): number {
  return Number(new RegExp(`([\\d,]+) ${word}`).exec(text)?.[1]?.replaceAll(",", "") ?? 0);
}

describe("a run in sync", () => {
  it("is one line and two closed folds", () => {
    const summary = renderSummary(inSync, githubView);

    expect(lines(unfolded(summary))).toEqual([
      "## ✅ Cortex packages: in sync",
      "Cortex records exactly what this repository declares: 852 packages in payments-api.",
    ]);
    expect(summary.match(/<details>/g)).toHaveLength(2);
    expect(summary).not.toContain("<details open>");
  });
});

describe("the next step", () => {
  it("after drift is the page on which a sync is started", () => {
    expect(renderSummary(drift, githubView)).toContain(
      "**[▶ Sync now](https://github.com/acme/shop/actions/workflows/cortex.yml)** (press *Run workflow*), or push to `main`.\n",
    );
  });

  it("on a pull request is the merge", () => {
    const summary = renderSummary(drift, previewView);

    expect(summary).toContain("Nothing is written before the merge.");
    expect(summary).not.toContain("Sync now");
  });

  it("of a held removal is the workflow with the value of the input, or the commit that lost it", () => {
    const { report: run = drift, view = githubView } = situations.get("prune-limit") ?? {};

    expect(renderSummary(run, view)).toContain(
      "**If that is right:** [run the workflow](https://github.com/acme/shop/actions/workflows/cortex.yml) once with `prune-limit: 100%`. **If not:** look at what [",
    );
  });
});

describe("a cause", () => {
  it("stands once, in the box, with its place, what it holds and the next step", () => {
    const summary = renderSummary(failed, githubView);

    expect(summary).toContain(
      "> [!CAUTION]\n> **`payments-api` NODE was left as it was.** [`web/yarn.lock` line 12](https://github.com/acme/shop/blob/4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49/web/yarn.lock#L12) has an entry that names no package.<br>**Next:** Run `yarn install` to write it again. <sub>[`manifest-invalid`](https://github.com/acme/cortex-dependency-report/blob/v1/docs/problems.md#manifest-invalid)</sub>\n",
    );
    expect(summary.match(/has an entry that names no package/g)).toHaveLength(1);
    expect(summary).not.toContain("could not be read");
  });

  it.each([
    ["It broke. Fix it.", "It broke.<br>**Next:** Fix it."],
    ["There is no `x`: check the tag.", "There is no `x`.<br>**Next:** Check the tag."],
    ["It broke for good.", "It broke for good.<br>**Next:** Please report it"],
  ])("has its next step, which the message or the code gives: %s", (message, text) => {
    const run = report({ result: "failed", problems: [problem("error", "internal", message)] });

    expect(renderSummary(run)).toContain(`> ${text}`);
  });

  it.each(["a/pom.xml has no name", "a/pom.xml: has no name", "has no name"])(
    "names its file once: %s",
    (fact) => {
      const problems = [problem("error", "internal", `${fact}.`, { path: "a/pom.xml" })];

      const [, box = ""] = renderSummary(report({ result: "failed", problems })).split(
        "[!CAUTION]",
      );

      expect(box.split("\n")[1]).toMatch(/^> `a\/pom\.xml`:? has no name\./);
    },
  );

  it("that forty entities meet is one, with its number", () => {
    const problems = Array.from({ length: 40 }, (_, index) =>
      problem("error", "api-key-rejected", `Cortex refused the key for svc-${index}. Check it.`, {
        entity: `svc-${index}`,
      }),
    );
    const summary = renderSummary(report({ result: "failed", problems }));

    expect(summary).toContain(
      "> Cortex refused the key for svc-0. The same happened 39 more times.<br>**Next:** Check it.",
    );
    expect(summary).not.toContain("svc-1");
  });

  it("beyond the first five is folded, the gravest first", () => {
    const warnings = Array.from({ length: 20 }, (_, index) =>
      problem("warning", "version-unresolved", `p${index} has no version.`),
    );
    const summary = renderSummary(
      report({ problems: [...warnings, problem("error", "internal", "Broken.")] }),
    );

    expect(summary.indexOf("[!CAUTION]\n> Broken.")).toBeLessThan(summary.indexOf("[!WARNING]"));
    expect(summary).toContain(
      "<details><summary>⚠️ 15 more warnings</summary>\n\n- p5 has no version.",
    );
  });

  it("that is a notice is folded at once", () => {
    const notice = problem("notice", "prune-disabled", "Two names stay.");

    expect(unfolded(renderSummary(report({ problems: [notice] })))).not.toContain(
      "Two names stay.",
    );
  });
});

describe("the table", () => {
  it.each([...situations])("has at most four columns: %s", (_, { report: run, view }) => {
    const rules = renderSummary(run, view).match(/^\| :?-+:?.*$/gm) ?? [];

    for (const rule of rules) expect(rule.split("|").length - 2).toBeLessThanOrEqual(4);
  });

  it("has one row for each entity, with its types, its changes and how many it then has", () => {
    expect(renderSummary(synced)).toContain(
      "|  | Entity | Change | Packages |\n| :-: | :-- | :-- | --: |\n| ✅ | `payments-api`<br>NODE, PYTHON | −1 ~1 +3 | 850 → 852 |\n",
    );
  });

  it("folds rows with nothing to do once there are many, and shows the others", () => {
    const quiet = Array.from({ length: 70 }, (_, index) => entity(`quiet-${index}`, [type()]));
    const loud = entity("loud", [
      type({ result: "synced", removed: [{ name: "x", versions: [] }] }),
      type({ packageType: "GO", result: "failed", held: "GO of loud is held." }),
    ]);
    const summary = renderSummary(report({ result: "failed", entities: [...quiet, loud] }));

    expect(unfolded(summary)).toContain("| ⏸️ | `loud`<br>NODE, GO&nbsp;held | −1 |");
    expect(unfolded(summary)).not.toContain("quiet-");
    expect(summary).toContain("<summary>70 more entities with nothing to do</summary>");
    expect(summary.match(/quiet-/g)).toHaveLength(70);
  });

  it("shows what is not known as such", () => {
    const unread = type({ result: "failed", recorded: null });

    expect(
      renderSummary(report({ result: "failed", entities: [entity("a", [unread])] })),
    ).toContain("| ❌ | `a`<br>NODE&nbsp;failed | ? |");
  });

  it("has links where an input gives the address of entities", () => {
    expect(renderSummary(drift, githubView)).toContain(
      "[`payments-api`](https://app.cortex.example/catalog/payments-api)",
    );
  });
});

describe("the changes", () => {
  it("are a fold for each entity, with what goes first and each version linked", () => {
    const summary = renderSummary(synced);
    const rows = summary.split("\n").filter((line) => /^\| (?:➖|🔹|➕) /.test(line));

    expect(summary).toContain(
      "<details open><summary><code>payments-api</code> NODE, PYTHON: 1 removed, 1 updated, 3 added</summary>",
    );
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe(
      "| ➖ | [`left-pad`](https://www.npmjs.com/package/left-pad/v/1.3.0)<br><sub>NODE</sub> | 1.3.0 |",
    );
    expect(rows[1]).toContain("| 4.3.3 → 4.3.**4** |");
  });

  it("are as many in all folds as in the report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const { removed, updated, added } = totals(any);
        const rows = renderSummary(any).match(/^\| (?:➖|🔺|🔸|🔹|🔻|🔄|➕) \| .*\|.*\|$/gmu) ?? [];

        expect(rows).toHaveLength(removed + updated + added);
      }),
    );
  });

  it("are folded once there are many, or many entities", () => {
    const added = Array.from({ length: 41 }, (_, index) => ({
      name: `p${index}`,
      versions: ["1"],
    }));
    const one = report({ result: "synced", entities: [entity("a", [type({ added })])] });
    const forty = report({
      result: "synced",
      entities: Array.from({ length: 40 }, (_, index) =>
        entity(`e${index}`, [type({ added: added.slice(0, 1) })]),
      ),
    });

    expect(renderSummary(one)).toContain(
      "<details><summary><code>a</code> NODE: 41 added</summary>",
    );
    expect(renderSummary(forty).match(/<details><summary><code>e\d+<\/code>/g)).toHaveLength(40);
    expect(renderSummary(forty)).not.toContain("<details open>");
  });
});

describe("names that stay, or would go", () => {
  it("are listed", () => {
    const names = [
      { name: "a", versions: ["1"] },
      { name: "b", versions: [] },
    ];
    const held = "NODE of web is held.";
    const row = type({ result: "failed", held, withheld: names, unclaimed: names });
    const run = report({ result: "failed", entities: [entity("web", [row])] });
    const summary = renderSummary({ ...run, problems: [problem("error", "prune-limit", held)] });

    expect(summary).toContain(
      "<details open><summary><code>web</code> NODE: the 2 packages that would go</summary>\n\n`a` `b` \n",
    );
    expect(summary).toContain(
      "<details><summary><code>web</code> NODE: 2 packages of unknown origin, which stay</summary>\n\n`a` `b` \n",
    );
    expect(summary).toMatch(/^## ❌ Cortex packages: 2 removals wait for your decision\n/);
    expect(renderSummary(run)).toContain(
      "<details><summary><code>web</code> NODE: 2 packages kept that nothing read declares</summary>",
    );
    expect(renderSummary(run)).toMatch(/^## ❌ Cortex packages: 1 of 1 type was held\n/);
  });
});

describe("the manifests", () => {
  it("are folded where all is well with them", () => {
    expect(renderSummary(synced)).toContain("<details><summary>3 manifests: 2 used and 1 covered");
  });

  it.each(["failed", "unread", "unowned"] as const)("are open where one is %s", (status) => {
    const manifests = [manifest("a/go.sum"), manifest("z/go.sum", { status, reason: "no" })];

    expect(renderSummary(report({ manifests }))).toContain(
      `<details open><summary>2 manifests: 1 ${status} and 1 used</summary>\n\n|  | Manifest | Status |\n| :-: | :-- | :-- |\n| ${status === "failed" ? "❌" : "❔"} | \`z/go.sum\`<br><sub>npm-lock</sub> | ${status}: no |`,
    );
  });

  it("are folded once there are many, the failed ones first", () => {
    const manifests = Array.from({ length: 20 }, (_, index) => manifest(`p${index}/go.sum`));
    const broken = manifest("z/go.sum", { status: "failed", reason: "no", packages: 0 });
    const summary = renderSummary(report({ manifests: [...manifests, broken] }));

    expect(summary).toContain("<details><summary>21 manifests: 1 failed and 20 used</summary>");
    expect(summary.indexOf("z/go.sum")).toBeLessThan(summary.indexOf("p0/go.sum"));
  });

  it("name their entity where there are several", () => {
    const summary = renderSummary(
      report({
        entities: [entity("a", [type()]), entity("b", [type()])],
        manifests: [manifest("a/go.sum", { entity: "a" }), manifest("x", { entity: null })],
      }),
    );

    expect(summary).toContain("| 812 packages<br>for `a` |");
    expect(summary).toContain("<sub>npm-lock</sub> | 812 packages |");
  });
});

describe("what is declared", () => {
  it("is listed, with what only development needs, and without a version that nobody knows", () => {
    const summary = renderSummary(listed);

    expect(summary).toContain("<details><summary>Declared: 3 NODE, 1 PYTHON</summary>");
    expect(summary).toContain("vitest         5.1.1 (development)\n");
    expect(summary).toContain("\nrequests\n");
  });

  it("has the entity, where one is named", () => {
    const named = { ...listed, entities: listed.entities.map((one) => ({ ...one, entity: "a" })) };

    expect(renderSummary(named)).toContain("<summary><code>a</code>: 3 NODE, 1 PYTHON</summary>");
  });
});

describe("the command that finds the same", () => {
  it("is there, folded, where something was looked at", () => {
    expect(renderSummary(drift, githubView)).toContain(
      "<details><summary>Find the same on your machine</summary>\n\n```sh\nCORTEX_API_KEY=… npx cortex-dependency-report@1.2.3 check --repository acme/shop\n```\n",
    );
    expect(renderSummary(skipped, githubView)).not.toContain("npx");
  });
});
