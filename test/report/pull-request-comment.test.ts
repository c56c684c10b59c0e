import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pullRequestComment } from "../../src/report/pull-request-comment.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { drift, entity, failed, inSync, report, skipped, type } from "./reports.ts";
import { monorepoPreview } from "./scenarios.ts";
import { unseen } from "./unseen.ts";

const quiet = "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";

describe("the comment on a pull request", () => {
  it("says what merging would remove, update and add, by entity and type", () => {
    expect(pullRequestComment(drift)).toMatchInlineSnapshot(`
      "### Cortex packages

      **Merging this will remove 1 package, update 1 and add 3 in payments-api.**

      - \`payments-api\` **NODE** removes \`left-pad\` \`1.3.0\`; updates \`debug\` \`4.3.3 → 4.3.4\`; adds \`@scope/button\` \`2.0.0, 2.1.0\`, \`ms\` \`2.1.3\`
      - \`payments-api\` **PYTHON** adds \`requests\` \`2.32.0\`
      "
    `);
  });

  it("reports what is held beside what would change", () => {
    expect(pullRequestComment(monorepoPreview)).toMatchInlineSnapshot(`
      "### Cortex packages

      **Failed.** 1 of 3 package types is held and was left as it is. The error: More recorded packages would go than \`prune-limit\` allows (prune-limit, checkout). For the rest, a sync would update 1 package.

      - \`web\` **NODE** updates \`vite\` \`7.0.1 → 7.1.0\`
      - ⏸️ PYTHON of checkout is held: 30 of 40 recorded names (75%) would go, and \`prune-limit\` is 50%. If that is meant, run once with \`prune-limit: 100%\`.
      "
    `);
  });

  it("names the problems, the gravest first, and none twice", () => {
    expect(pullRequestComment({ ...failed, mode: "check" })).toMatchInlineSnapshot(`
      "### Cortex packages

      **Failed.** 1 of 3 package types is held and was left as it is. The error: A manifest could not be parsed (manifest-invalid, web/yarn.lock:12). For the rest, a sync would remove 1 package.

      - \`payments-api\` **JAVA** removes \`junit:junit\` \`4.13\`
      - ⏸️ NODE of payments-api is held: web/yarn.lock could not be read, so what is declared is known only in part. Nothing of it was uploaded or removed.
      - ❌ web/yarn.lock has an entry that names no package. Run \`yarn install\` to write it again.
      - ℹ️ Cortex records 12 names of GO for payments-api that nobody is known to have declared (a.io/b, a.io/c, a.io/d, a.io/e, a.io/f and 7 more); the repository has no manifest of that type. They stay. \`prune: all\` removes them, once every repository of the entity has synced.
      "
    `);
  });

  it("says why nothing was looked at", () => {
    expect(pullRequestComment(skipped)).toMatchInlineSnapshot(`
      "### Cortex packages

      **Skipped.** A newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.
      "
    `);
  });

  it("names the first five of each kind and counts the rest", () => {
    const added = Array.from({ length: 1_205 }, (_, index) => ({
      name: `package-${index}`,
      versions: ["1.0.0"],
    }));
    const text = pullRequestComment({
      ...drift,
      entities: [entity("web", [type({ result: "drift", added })])],
    });

    expect(text).toContain("**Merging this will add 1,205 packages in web.**");
    expect(text).toContain("`package-4` `1.0.0` and 1,200 more\n");
    expect(text).not.toContain("package-5`");
    expect(text.split("\n").length).toBeLessThan(8);
  });

  it("leaves out a version that nobody knows", () => {
    const added = [{ name: "requests", versions: [] }];
    const text = pullRequestComment({
      ...drift,
      entities: [entity(null, [type({ packageType: "PYTHON", result: "drift", added })])],
    });

    expect(text).toContain("- **PYTHON** adds `requests`\n");
  });
});

describe("where merging changes nothing, the comment", () => {
  it("is one quiet line", () => {
    expect(pullRequestComment({ ...inSync, mode: "check" })).toBe(quiet);
    expect(quiet.trim()).not.toContain("\n");
  });

  it("is as quiet with notices, which a reader of a pull request does not need", () => {
    const problems = [problem("notice", "type-unmanaged", "GO was left alone.")];

    expect(pullRequestComment({ ...inSync, mode: "check", problems })).toBe(quiet);
  });

  it("reports a warning", () => {
    const problems = [problem("warning", "version-unresolved", "pom.xml does not tell a version.")];

    expect(pullRequestComment({ ...inSync, mode: "check", problems })).toBe(
      "### Cortex packages\n\nMerging this changes nothing.\n\n- ⚠️ pom.xml does not tell a version.\n",
    );
  });
});

describe("two runs that found the same", () => {
  it("say the same, whenever and on whatever commit they ran", () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.string(), (any, durationMs, commit) => {
        const later = { ...any, durationMs, commit, startedAt: "2027-01-01T00:00:00.000Z" };

        expect(pullRequestComment(later)).toBe(pullRequestComment(any));
      }),
    );
  });
});

describe("whatever stands in a report, the comment", () => {
  it("stays within the limit of GitHub, and within any limit that leaves room for the verdict", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 45_000, max: 60_000 }), (any, limit) => {
        expect(Buffer.byteLength(pullRequestComment(any, limit))).toBeLessThanOrEqual(limit);
      }),
    );
  });

  it("stays within it with thousands of entities and problems, and counts what is left out", () => {
    const many = Array.from({ length: 5_000 }, (_, index) => index);
    const large = report({
      mode: "check",
      result: "failed",
      entities: many.map((index) =>
        entity(`entity-${index}`, [
          type({ result: "failed", held: `NODE of entity-${index} is held: ${"x".repeat(200)}` }),
          type({ packageType: "GO", result: "drift", added: [{ name: "a", versions: ["v1"] }] }),
        ]),
      ),
      problems: many.map((index) =>
        problem("error", "manifest-invalid", `file ${index} is broken`),
      ),
    });
    const text = pullRequestComment(large);

    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain("more, in the JSON report");
    expect(text).toContain("### Cortex packages");
  });

  it.each([
    ["mentions", /@(?:octocat|b\.example)/],
    ["links", /\]\(|(?<=\w):\/\/|www\./],
    ["HTML", /<(?!\/?(?:details|summary|code|sub|br|span)\b)|<\/?(?:img|script)/i],
    ["the end of an HTML comment", /-->/],
    ["emphasis", /\*\*bold|~~gone/],
    ["emoji codes", /:rocket:/],
  ])("has no %s of others outside of code", (_, forged) => {
    fc.assert(
      fc.property(anyReport, (any) => {
        expect(pullRequestComment(any).replace(/`[^`\n]+`/g, "code")).not.toMatch(forged);
      }),
    );
  });

  it("shows every character, and is one list item to a line", () => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const text = pullRequestComment(any);

        expect(text).not.toMatch(unseen);
        expect(text.endsWith("\n")).toBe(true);
      }),
    );
  });
});
