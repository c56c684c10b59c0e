import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftGone, driftIssue, driftState } from "../../src/report/drift-issue.ts";
import type { Report } from "../../src/report/report.ts";
import { anyReport, hostileText } from "./arbitrary-report.ts";
import { drift, entity, failed, inSync, report, skipped, synced, type } from "./reports.ts";
import { monorepoPreview } from "./scenarios.ts";
import { postView, withoutOwnLinks } from "./views.ts";
import { unseen } from "./unseen.ts";

describe("the issue about drift", () => {
  it("has a title with the entity, and a table with what differs", () => {
    const { title, body } = driftIssue(drift);

    expect(title).toBe("Cortex packages: drift in payments-api");
    expect(body).toMatch(
      /^\*\*1 to remove, 1 to update, 3 to add\.\*\* Nothing was written: this is a check\.\n/,
    );
    expect(body).toContain("| ⚠️ | `payments-api`<br>NODE, PYTHON | −1 ~1 +3 |");
    expect(body).toContain("left-pad");
  });

  it("reports where a sync is started", () => {
    expect(driftIssue(drift, postView).body).toContain(
      "**[▶ Sync now](https://github.com/acme/shop/actions/workflows/cortex.yml)** (press *Run workflow*), or push to `main`.",
    );
  });

  it("counts several entities in its title", () => {
    const [first] = drift.entities;
    const three = [first, first, entity("web", [type()])].filter((each) => each !== undefined);

    expect(driftIssue({ ...drift, entities: three }).title).toBe(
      "Cortex packages: drift in 2 of 3 entities",
    );
    expect(driftIssue(monorepoPreview).title).toBe("Cortex packages: drift in web");
  });

  it("reports what is held, and why", () => {
    expect(driftIssue(monorepoPreview).body).toContain(
      "> [!CAUTION]\n> **`checkout` PYTHON was left as it was:** 30 of 40 recorded packages (75%) would go",
    );
  });

  it("has a word for its end", () => {
    expect(driftGone({ ...inSync, mode: "check" })).toBe(
      "The drift is gone. Cortex records exactly what this repository declares: 852 packages in payments-api.\n",
    );
  });
});

describe("drift", () => {
  const partly: Report = { ...failed, mode: "check" };
  const known: readonly (readonly [string, Report, string])[] = [
    ["found by a check", drift, "drift"],
    ["found beside a held type", monorepoPreview, "drift"],
    ["found beside a failure", partly, "drift"],
    ["gone, as a check sees", { ...inSync, mode: "check" }, "gone"],
    ["gone, as a sync sees that had nothing to do", inSync, "gone"],
    ["gone by a sync", synced, "gone"],
    ["not known after a failed sync", failed, "unknown"],
    ["not known after a run that was skipped", skipped, "unknown"],
    [
      "not known where nothing could be looked at",
      report({ mode: "check", result: "failed" }),
      "unknown",
    ],
  ];

  it.each(known)("is %s", (_, run, state) => {
    expect(driftState(run)).toBe(state);
  });
});

describe("the same drift", () => {
  it("makes the same text, whichever run found it", () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.string(), (any, durationMs, commit) => {
        const requests = { ...any.requests, total: durationMs };
        const later = { ...any, durationMs, commit, ref: commit, requests };

        expect(driftIssue(later)).toEqual(driftIssue(any));
      }),
    );
  });
});

describe("whatever stands in a report, the issue", () => {
  it("stays within GitHub's limits", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const { title, body } = driftIssue(any);

        expect(title.length).toBeLessThanOrEqual(256);
        expect(title.trim()).not.toBe("");
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(60_000);
      }),
    );
  });

  it("stays within them with a name of any length", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const name = text.repeat(2_000);
        const { title } = driftIssue(report({ entities: [entity(name, [type()])] }));

        expect(title.length).toBeLessThanOrEqual(256);
        expect(title).not.toMatch(unseen);
      }),
    );
  });

  it("stays within them with tens of thousands of packages, and counts what is left out", () => {
    const removed = Array.from({ length: 30_000 }, (_, index) => ({
      name: `package-${index}`,
      versions: [`1.0.${index}`],
    }));
    const { body } = driftIssue({
      ...drift,
      entities: [entity("web", [type({ result: "drift", removed })])],
    });

    expect(body.length).toBeLessThan(65_536);
    expect(body).toContain("**30,000 to remove.**");
    expect(body).toMatch(/… and [\d,]+ more, in the JSON report/);
  });

  it("has a title of one line in which nothing is hidden", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(driftIssue(any).title).not.toMatch(/\n|\r/);
        expect(driftIssue(any).title).not.toMatch(unseen);
      }),
    );
  });

  it("forms no mention, link or end of an HTML comment outside of code", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const { body } = driftIssue(any, postView);
        const prose = withoutOwnLinks(`${body}${driftGone(any)}`)
          .replace(/^(`{3,})[^]*?^\1$/gm, "")
          .replace(/`[^`\n]+`/g, "code");

        expect(prose).not.toMatch(/@(?:octocat|b\.example)|\]\(|(?<=\w):\/\/|-->/);
      }),
    );
  });
});
