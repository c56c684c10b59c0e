import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteLength } from "../../src/report/budget.ts";
import type { Report } from "../../src/report/report.ts";
import { renderSummary } from "../../src/report/summary.ts";
import { plainView } from "../../src/report/view.ts";
import { problem } from "../../src/domain/problem.ts";
import { number } from "../../src/domain/wording.ts";
import { packageTypes } from "../../src/domain/package.ts";
import { isWhole, oneIn } from "../support/one-in.ts";
import { anyReport } from "./arbitrary-report.ts";
import { entity, failed, listed, manifest, report, synced, type } from "./reports.ts";

/** Above this the runner drops a summary whole. */
const runnerLimit = 1_048_576;

describe("the limit of the summary", () => {
  it("is kept for any report and any limit", () => {
    fc.assert(
      fc.property(anyReport, fc.nat(6_000), (any, limit) => {
        expect(byteLength(renderSummary(any, plainView, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("leaves the verdict when there is room for hardly anything else", () => {
    expect(renderSummary(synced, plainView, 400)).toMatch(
      /^## ✅ Cortex packages: `payments-api` synced\n/,
    );
  });

  it("gives up the manifests before the changes, and the changes before the problems", () => {
    const narrow = renderSummary({ ...failed, entities: synced.entities }, plainView, 2_000);

    expect(narrow).toContain("4 manifests: 1 failed, 1 unowned and 2 used, in the JSON report.");
    expect(narrow).toContain("left-pad");
    expect(narrow).toContain("manifest-invalid");
  });

  it("leaves out no removal of any entity while an addition of another is shown", () => {
    const removed = {
      removed: named("gone", 30),
      added: named("new", 30),
      result: "drift",
    } as const;
    const mixed = report({
      mode: "check",
      result: "drift",
      entities: ["a", "b", "c", "d"].map((name, index) =>
        entity(name, [type(index % 2 === 0 ? removed : { added: named("new", 90) })]),
      ),
    });
    fc.assert(
      fc.property(fc.integer({ min: 600, max: 14_000 }), (limit) => {
        const summary = renderSummary(mixed, plainView, limit);

        if (count(summary, /^\| ➖/gm) < 60) expect(summary).not.toMatch(/^\| ➕/m);
      }),
    );
    expect(renderSummary(mixed, plainView, 9_000)).toMatch(/^\| ➕/m);
  });

  it("never leaves a fold or a fence open", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(failed, synced, listed, wide),
        fc.integer({ min: 100, max: 9_000 }),
        (any, limit) => {
          const summary = renderSummary(any, plainView, limit);

          expect(count(summary, /<details/g)).toBe(count(summary, /<\/details>/g));
          expect(count(summary, /^```/gm) % 2).toBe(0);
        },
      ),
    );
  });
});

const many = isWhole ? 100_000 : 30_000;

describe("a report of a hundred thousand packages in a thousand entities", () => {
  it.each(oneIn(2, ["sync", "list"] as const))("fits (%s), and counts what is left out", (mode) => {
    const summary = renderSummary({ ...huge(), mode });

    expect(byteLength(summary)).toBeLessThan(runnerLimit);
    expect(byteLength(summary)).toBeGreaterThan(runnerLimit / 2);
    expect(summary).toMatch(/… and [\d,]+ more, in the JSON report/);
    expect(summary).toMatch(
      mode === "sync" ? /^## ✅ .*: 1,000 entities synced/ : /^## 📄 .* declared/,
    );
  });

  it("fits when all of it is one package type that goes", () => {
    const removed = Array.from({ length: many }, (_, index) => ({
      name: `@scope/package-${index}`,
      versions: ["1.0.0"],
    }));
    const summary = renderSummary(report({ entities: [entity("a", [type({ removed })])] }));

    expect(byteLength(summary)).toBeLessThan(runnerLimit);
    expect(summary).toContain(`NODE: ${number(many)} removed</summary>`);
    expect(Number(/… and ([\d,]+) more/.exec(summary)?.[1]?.replaceAll(",", ""))).toBe(
      many - count(summary, /^\| ➖/gm),
    );
  });

  it("fits when every one of them is a problem", () => {
    const problems = Array.from({ length: many }, (_, index) =>
      problem("warning", "version-unresolved", `package-${index} has no version. Set it.`),
    );

    expect(byteLength(renderSummary(report({ problems })))).toBeLessThan(runnerLimit);
  });
});

function named(prefix: string, length: number) {
  return Array.from({ length }, (_, index) => ({
    name: `${prefix}-${index}`,
    versions: ["1.0.0"],
  }));
}

const wide = report({
  result: "synced",
  entities: ["a", "b", "c", "d", "e"].map((name) =>
    entity(name, [
      type({
        result: "synced",
        added: Array.from({ length: 50 }, (_, index) => ({
          name: `${name}-${index}`,
          versions: ["1"],
        })),
      }),
    ]),
  ),
});

function huge(): Report {
  const names = Array.from({ length: 20 }, (_, index) => `@scope/package-number-${index}`);
  const added = names.map((name) => ({ name, versions: ["1.0.0", "2.0.0"] }));
  return report({
    result: "synced",
    entities: Array.from({ length: 1_000 }, (_, index) =>
      entity(
        `entity-${index}`,
        packageTypes.map((packageType) => type({ packageType, result: "synced", added })),
        {
          result: "synced",
          packages: packageTypes.flatMap((packageType) =>
            names.map((name) => ({
              packageType,
              name,
              versions: ["1.0.0", "2.0.0"],
              manifests: ["package-lock.json"],
              development: false,
            })),
          ),
        },
      ),
    ),
    manifests: Array.from({ length: 5_000 }, (_, index) => manifest(`p${index}/package-lock.json`)),
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
