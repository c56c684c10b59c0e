import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logLines, type LogLine } from "../../src/report/log.ts";
import { problem } from "../../src/domain/problem.ts";
import type { Report } from "../../src/report/report.ts";
import { anyReport, hostilePieces } from "./arbitrary-report.ts";
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

describe("the log", () => {
  it("of a run that found everything in sync is short", () => {
    expect(printed(inSync)).toMatchInlineSnapshot(`
      "[3 manifests: 2 used and 1 covered
      package-lock.json (npm-lock): 812 packages for payments-api
      tools/requirements.txt (requirements): 40 packages for payments-api
      package.json (package-json): covered by package-lock.json
      ]
      [payments-api: in sync; 852 packages
      payments-api NODE in sync: 812 declared, 812 recorded
      payments-api PYTHON in sync: 40 declared, 40 recorded
      ]
      In sync. Cortex records exactly what this repository declares: 852 packages in payments-api.
      1 request in 812 ms."
    `);
  });

  it("of a sync has a line for each step", () => {
    expect(printed(synced)).toMatchInlineSnapshot(`
      "[3 manifests: 2 used and 1 covered
      package-lock.json (npm-lock): 812 packages for payments-api
      tools/requirements.txt (requirements): 40 packages for payments-api
      package.json (package-json): covered by package-lock.json
      ]
      [payments-api: synced; 1 removed, 1 updated, 3 added
      NODE synced: 812 declared, 812 recorded; 1 removed, 1 updated, 2 added; package-lock.json went as it is to node/package-lock, 40 kB
        - left-pad 1.3.0
        ~ debug 4.3.3 → 4.3.4
        + @scope/button 2.0.0, 2.1.0
        + ms 2.1.3
      PYTHON synced: 40 declared, 40 recorded; 1 added; 2 manifests went as one document to python/requirements, 900 B
        + requests 2.32.0
      ]
      Synced. 1 package removed, 1 updated and 3 added. Reading back shows all that this repository declares: 852 packages in payments-api.
      6 requests (1 retried) in 4.2 s."
    `);
  });

  it("of a check reports what would be done", () => {
    expect(printed(drift)).toMatchInlineSnapshot(`
      "[3 manifests: 2 used and 1 covered
      package-lock.json (npm-lock): 812 packages for payments-api
      tools/requirements.txt (requirements): 40 packages for payments-api
      package.json (package-json): covered by package-lock.json
      ]
      [payments-api: drift; 1 to remove, 1 to update, 3 to add
      NODE drift: 812 declared, 810 recorded; 1 to remove, 1 to update, 2 to add; package-lock.json would go as it is to node/package-lock, 40 kB
        - left-pad 1.3.0
        ~ debug 4.3.3 → 4.3.4
        + @scope/button 2.0.0, 2.1.0
        + ms 2.1.3
      PYTHON drift: 40 declared, 810 recorded; 1 to add; 2 manifests would go as one document to python/requirements, 900 B
        + requests 2.32.0
      ]
      Drift. A sync would remove 1 package, update 1 and add 3 in payments-api.
      1 request in 4.2 s."
    `);
  });

  it("of a failed run reports every problem", () => {
    expect(printed(failed)).toMatchInlineSnapshot(`
      "[4 manifests: 1 failed, 1 unowned and 2 used
      web/yarn.lock (yarn-lock): failed
      docs/package.json (package-json): unowned: no line of \`entity\` covers its directory
      pom.xml (maven-pom): 31 packages for payments-api
      package-lock.json (npm-lock): 600 packages for payments-api
      ]
      [payments-api: held; 1 removed
      NODE held: 600 declared, 812 recorded
      JAVA synced: 31 declared, 31 recorded; 1 removed
        - junit:junit 4.13
      GO left alone: 0 declared, 12 recorded
      ]
      Problems: 1 error and 1 notice
      error manifest-invalid web/yarn.lock:12: NODE of payments-api is held: web/yarn.lock has an entry that names no package. Run \`yarn install\` to write it again.
      notice type-unmanaged: Cortex records 12 GO packages for payments-api that nobody is known to have declared (a.io/b, a.io/c, a.io/d, a.io/e, a.io/f and 7 more); no manifest of that type was read here. They stay. \`prune: all\` removes what is unclaimed, once every repository of the entity has synced.
      Failed. 1 of 3 package types is held and was left as it is. The error: manifest-invalid (web/yarn.lock:12). Done all the same: 1 package removed.
      3 requests in 812 ms."
    `);
  });

  it("lists what would go from a type that is held until somebody decides", () => {
    const held = "NODE of shop is held: 1 of 1 packages would go.";
    const row = type({ held, withheld: [{ name: "ms", versions: ["2.1.3"] }], recorded: 1 });
    const waiting = report({
      entities: [entity("shop", [{ ...row, result: "failed", declared: 0 }])],
      problems: [problem("error", "prune-limit", held)],
    });

    expect(printed(waiting)).toContain(
      "[shop: held\nNODE held: 0 declared, 1 recorded; 1 would go\n  - ms 2.1.3\n]",
    );
  });

  it("of a run that ended with its inputs reports all that is wrong with them", () => {
    expect(printed(invalidInputs)).toMatchInlineSnapshot(`
      "Problems: 2 errors
      error input-invalid: \`prune\` is "maybe"; allowed is \`true\` or \`false\`.
      error api-key-missing: There is no Cortex API key. Set \`cortex-api-key\`.
      Failed. The inputs are not valid.
      0 requests in 3 ms."
    `);
  });

  it("of a skipped run reports why", () => {
    expect(printed(skipped)).toMatchInlineSnapshot(`
      "Skipped. A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.
      0 requests in 812 ms."
    `);
  });

  it("of a list counts what is declared", () => {
    expect(printed(listed)).toMatchInlineSnapshot(`
      "[4 manifests: 2 used, 1 covered and 1 excluded
      package-lock.json (npm-lock): 3 packages
      requirements.txt (requirements): 1 package
      package.json (package-json): covered by package-lock.json
      test/fixtures/package.json (package-json): excluded by \`exclude: **/fixtures/**\`
      ]
      [This repository: declared
      NODE: 3 packages
      PYTHON: 1 package
      ]
      Listed. This repository declares 4 packages in 2 manifests (3 NODE and 1 PYTHON).
      0 requests in 95 ms."
    `);
  });

  it("has one line for each manifest, whatever became of it", () => {
    const manifests = [
      manifest("a.lock", { entity: null }),
      manifest("b.lock", { packages: 1 }),
      manifest("c.lock", { status: "covered", reason: "a.lock" }),
      manifest("d.lock", { status: "covered" }),
      manifest("e.lock", { status: "excluded", reason: "exclude: e.*" }),
      manifest("f.lock", { status: "unowned" }),
      manifest("g.lock", { status: "failed", reason: "It is\nbroken." }),
    ];

    expect(printed(report({ manifests })).split("\n").slice(0, 9)).toEqual([
      "[7 manifests: 1 failed, 1 unowned, 2 used, 2 covered and 1 excluded",
      "g.lock (npm-lock): failed",
      "f.lock (npm-lock): unowned",
      "a.lock (npm-lock): 812 packages",
      "b.lock (npm-lock): 1 package for payments-api",
      "c.lock (npm-lock): covered by a.lock",
      "d.lock (npm-lock): covered by a lockfile",
      "e.lock (npm-lock): excluded by `exclude: e.*`",
      "]",
    ]);
  });

  it("counts changes once there are many", () => {
    const added = Array.from({ length: 1_234 }, (_, index) => ({
      name: `p${index}`,
      versions: [],
    }));
    const lines = logLines(
      report({ entities: [entity("a", [type({ result: "synced", added })])] }),
    );

    expect(lines).toHaveLength(106);
    expect(lines.at(-4)?.text).toBe("  … and 1,134 more, in the JSON report");
  });

  it("cuts a line that has no end", () => {
    const lines = logLines(report({ reason: "x".repeat(1_000_000), result: "failed" }));

    expect(lines[0]?.text).toHaveLength(2_001);
  });

  it("titles an entity by its gravest result", () => {
    const ms = { packageType: "NODE", name: "ms", versions: ["2.1.3"] } as const;
    const types = [type(), type({ packageType: "GO", result: "drift", removed: [ms] })];
    const run = report({ mode: "check", result: "drift", entities: [entity("shop", types)] });

    expect(logLines(run)[0]?.text).toBe("shop: drift; 1 to remove");
  });

  it("has no group without a line in it", () => {
    expect(logLines(report({ entities: [entity("a", [])] })).map(({ kind }) => kind)).toEqual([
      "line",
      "line",
    ]);
  });
});

describe("a line of the log", () => {
  it("is never a command, whatever stands in the report", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(logLines(any).filter(({ text }) => isCommand(text))).toEqual([]);
      }),
    );
  });

  it("is one line in which everything can be seen", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const broken = logLines(any).filter(({ text }) => unseen.test(text) || text.includes("\n"));

        expect(broken).toEqual([]);
      }),
    );
  });

  it.each(hostilePieces)("is no command when a file is called %j", (path) => {
    const lines = logLines(report({ manifests: [manifest(path), manifest(`  ${path}`)] }));

    expect(lines.filter(({ text }) => isCommand(text))).toEqual([]);
  });

  it("stands in a group that is closed before the next one opens", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const bounds = logLines(any)
          .map(({ kind }) => kind)
          .filter((kind) => kind !== "line");

        expect(bounds).toEqual(
          Array.from({ length: bounds.length }, (_, index) => (index % 2 ? "end-group" : "group")),
        );
      }),
    );
  });
});

function printed(reported: Report): string {
  return logLines(reported).map(shown).join("\n");
}

function shown({ kind, text }: LogLine): string {
  return { group: `[${text}`, "end-group": "]", line: text }[kind];
}
