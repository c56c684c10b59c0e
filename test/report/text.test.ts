import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/report/display-width.ts";
import { renderText } from "../../src/report/text.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
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
import { isCommand, unseen } from "./unseen.ts";

describe("the text for a terminal", () => {
  it("describes a run that found everything in sync", () => {
    expect(renderText(inSync, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "3 manifests: 2 used and 1 covered

      Entity        Type    Result   Declared  Recorded  Removed  Updated  Added
      payments-api  NODE    in sync       812       812        -        -      -
      payments-api  PYTHON  in sync        40        40        -        -      -

      In sync. Cortex records exactly what this repository declares: 852 packages in payments-api.
      812 ms.
      "
    `);
  });

  it("ends with a table and the verdict", () => {
    expect(renderText(synced, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "3 manifests: 2 used and 1 covered

      What changed
        payments-api NODE
          - left-pad       1.3.0
          ~ debug          4.3.3 → 4.3.4
          + @scope/button  2.0.0, 2.1.0
          + ms             2.1.3
        payments-api PYTHON
          + requests  2.32.0

      Entity        Type    Result  Declared  Recorded  Removed  Updated  Added
      payments-api  NODE    synced       812       812        1        1      2
      payments-api  PYTHON  synced        40        40        -        -      1

      Synced. 1 package removed, 1 updated and 3 added. Reading back shows all that this repository
      declares: 852 packages in payments-api.
      4.2 s.
      "
    `);
  });

  it("reports what a sync would do after a check", () => {
    expect(renderText(drift, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "3 manifests: 2 used and 1 covered

      What a sync would change
        payments-api NODE
          - left-pad       1.3.0
          ~ debug          4.3.3 → 4.3.4
          + @scope/button  2.0.0, 2.1.0
          + ms             2.1.3
        payments-api PYTHON
          + requests  2.32.0

      Entity        Type    Result  Declared  Recorded  To remove  To update  To add
      payments-api  NODE    drift        812       810          1          1       2
      payments-api  PYTHON  drift         40       810          -          -       1

      Drift. A sync would remove 1 package, update 1 and add 3 in payments-api.
      4.2 s.
      "
    `);
  });

  it("ends with the command to go on with, which a shell takes as it stands", () => {
    const next = ["cortex-deps", "sync", ".", "--entity", "payments-api"];
    const wide = renderText(drift, { color: false, width: 100, next });
    const narrow = renderText(drift, { color: false, width: 40, next });

    expect(wide).toMatch(/\n4\.2 s\. Next: cortex-deps sync \. --entity payments-api\n$/);
    expect(narrow).toMatch(/\n4\.2 s\. Next: cortex-deps sync \. \\\n {2}--entity payments-api\n$/);
  });

  it("reports what is held after a failed run, and what is wrong", () => {
    expect(renderText(failed, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "4 manifests: 1 failed, 1 unowned and 2 used
        docs/package.json (package-json): unowned: no line of \`entity\` covers its directory

      What changed
        payments-api JAVA
          - junit:junit  4.13

      Problems
        error manifest-invalid  web/yarn.lock:12
          NODE of payments-api is held: web/yarn.lock has an entry that names no package. Run \`yarn
          install\` to write it again.
        notice type-unmanaged
          Cortex records 12 GO packages for payments-api that nobody is known to have declared (a.io/b,
          a.io/c, a.io/d, a.io/e, a.io/f and 7 more); no manifest of that type was read here. They stay.
          \`prune: all\` removes what is unclaimed, once every repository of the entity has synced.

      Entity        Type  Result      Declared  Recorded  Removed  Updated  Added
      payments-api  NODE  held             600       812        -        -      -
      payments-api  JAVA  synced            31        31        1        -      -
      payments-api  GO    left alone         0        12        -        -      -

      Failed. 1 of 3 package types is held and was left as it is. The error: manifest-invalid
      (web/yarn.lock:12). Done all the same: 1 package removed.
      812 ms.
      "
    `);
  });

  it("reports all that is wrong with the inputs of a run that ended with them", () => {
    expect(renderText(invalidInputs, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "Problems
        error input-invalid
          \`prune\` is "maybe"; allowed is \`true\` or \`false\`.
        error api-key-missing
          There is no Cortex API key. Set \`cortex-api-key\`.

      Failed. The inputs are not valid.
      3 ms.
      "
    `);
  });

  it("reports why a run was skipped", () => {
    expect(renderText(skipped, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "Skipped. A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.
      812 ms.
      "
    `);
  });

  it("lists what is declared", () => {
    expect(renderText(listed, { color: false, width: 100 })).toMatchInlineSnapshot(`
      "NODE
        @scope/button  2.0.0, 2.1.0
        ms             2.1.3
        vitest         5.1.1 (development)
      PYTHON
        requests

      4 manifests: 2 used, 1 covered and 1 excluded
        package-lock.json (npm-lock): 3 packages
        requirements.txt (requirements): 1 package
        package.json (package-json): covered by package-lock.json
        test/fixtures/package.json (package-json): excluded by \`exclude: **/fixtures/**\`

      Type    Result    Declared
      NODE    declared         3
      PYTHON  declared         1

      Listed. This repository declares 4 packages in 2 manifests (3 NODE and 1 PYTHON).
      95 ms.
      "
    `);
  });
});

describe("colour", () => {
  it("shows the verdict, the results, the changes and the kinds of problems", () => {
    const text = renderText(failed, { color: true, width: 100 });

    expect(text).toContain("\u001b[31mFailed.\u001b[39m 1 of 3 package types is held");
    expect(text).toContain("\u001b[31mheld      \u001b[39m");
    expect(text).toContain("\u001b[31m    - junit:junit  4.13\u001b[39m");
    expect(text).toContain("\u001b[31merror\u001b[39m manifest-invalid");
    expect(text).toContain("\u001b[36mnotice\u001b[39m type-unmanaged");
  });

  it("changes nothing but the colour, for any report", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 20, max: 200 }), (any, width) => {
        const colored = renderText(any, { color: true, width });

        expect(withoutColor(colored)).toBe(renderText(any, { color: false, width }));
      }),
    );
  });
});

describe("the width", () => {
  it("is kept by tables and lists, for any report", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 85, max: 200 }), (any, width) => {
        const lines = renderText(any, { color: false, width }).split("\n");

        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      }),
    );
  });

  it("breaks messages between words", () => {
    const problems = [problem("error", "internal", "one two three four five six seven eight")];

    expect(renderText(report({ problems }), { color: false, width: 24 })).toContain(
      "    one two three four\n    five six seven eight\n",
    );
  });

  it("cuts long names of entities so that the numbers stay in sight", () => {
    const long = report({ entities: [entity("a-very-long-name-of-an-entity", [type()])] });
    const [, row] = renderText(long, { color: false, width: 76 }).split("\n");

    expect(row).toBe(
      "a-very-long-nam…  NODE  in sync       812       812        -        -      -",
    );
    expect(row).toHaveLength(76);
  });

  it("is without an end in a pipe, where nothing is cut", () => {
    const name = "x".repeat(190);
    const long = report({
      entities: [entity(name, [type({ added: [{ name, versions: ["1"] }] })])],
    });
    const text = renderText(long, { color: false, width: Number.POSITIVE_INFINITY });

    expect(text).not.toContain("…");
    expect(text).toContain(`    + ${name}  1\n`);
    expect(text).toContain(`${name}  NODE`);
  });

  it("is counted in columns, and not in characters", () => {
    const wide = report({ entities: [entity("漢字", [type()]), entity("abcd", [type()])] });
    const lines = renderText(wide, { color: false, width: 100 }).split("\n");

    expect(lines[1]).toMatch(/^漢字 {4}NODE/);
    expect(lines[2]).toMatch(/^abcd {4}NODE/);
  });
});

describe("a long report", () => {
  it("has its changes counted above ten of a package type, and all removals", () => {
    const removed = names(12);
    const updated = names(15).map(({ name }) => ({ name, from: ["1.0.0"], to: ["2.0.0"] }));
    const types = [
      type({ removed, updated: updated.slice(0, 12), added: names(1) }),
      type({ packageType: "GO", updated }),
    ];
    const text = renderText(report({ entities: [entity(null, types)] }), {
      color: false,
      width: 80,
    });

    expect(text.match(/^ {4}- /gm)).toHaveLength(12);
    expect(text).toContain("    - p11\n    … and 12 more updates and 1 more addition\n  GO\n");
    expect(text).toContain("    ~ p9  1.0.0 → 2.0.0\n    … and 5 more updates\n  --json lists all");
  });

  it("has sixty changes at most, and one line for the types of which none is listed", () => {
    const entities = Array.from({ length: 20 }, (_, index) =>
      entity(`svc-${index}`, [type({ added: names(4) })]),
    );
    const text = renderText(report({ entities }), { color: false, width: 80 });

    expect(text.match(/^ {4}\+ /gm)).toHaveLength(60);
    expect(text).toContain(
      "    + p3\n  … and 20 more additions in 5 more package types\n  --json lists all of them.\n",
    );
  });

  it("names only the manifests that nobody owns, but for a list, which names all", () => {
    const manifests = [manifest("a"), manifest("b", { status: "unowned", reason: "no line" })];
    const plain = { color: false, width: 80 };

    expect(renderText(report({ manifests }), plain)).toContain(
      "2 manifests: 1 unowned and 1 used\n  b (npm-lock): unowned: no line\n\n",
    );
    expect(renderText(report({ manifests, mode: "list" }), plain)).toContain(
      "  b (npm-lock): unowned: no line\n  a (npm-lock): 812 packages for payments-api\n",
    );
  });
});

describe("text from outside", () => {
  it("cannot steer the terminal or the log of a runner, in any report", () => {
    fc.assert(
      fc.property(anyReport, fc.constantFrom(20, 80, Number.POSITIVE_INFINITY), (any, width) => {
        const text = renderText(any, { color: false, width });

        expect(text).not.toMatch(unseen);
        expect(text.split("\n").filter(isCommand)).toEqual([]);
      }),
    );
  });
});

function withoutColor(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/\u001b\[\d+m/g, "");
}

function names(many: number) {
  return Array.from({ length: many }, (_, index) => ({ name: `p${index}`, versions: [] }));
}
