import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pullRequestComment } from "../../src/report/pull-request-comment.ts";
import { plainView } from "../../src/report/view.ts";
import { problem } from "../../src/domain/problem.ts";
import { anyReport } from "./arbitrary-report.ts";
import { drift, entity, failed, inSync, report, skipped, type } from "./reports.ts";
import { monorepoPreview } from "./scenarios.ts";
import { postView, withoutOwnLinks } from "./views.ts";
import { unseen } from "./unseen.ts";

const quiet = "<sub>✅ Cortex packages: merging this changes nothing.</sub>\n";

describe("the comment on a pull request", () => {
  it("reports what merging would remove, update and add, by entity and type", () => {
    expect(pullRequestComment(drift, postView)).toMatchInlineSnapshot(`
      "### 📦 Cortex packages: merging removes 1, updates 1, adds 3

      **\`payments-api\`** NODE
      ➖ [\`left-pad\`](https://www.npmjs.com/package/left-pad/v/1.3.0) 1.3.0
      ➕ [\`@scope/button\`](https://www.npmjs.com/package/@scope/button) \`2.0.0, 2.1.0\` · [\`ms\`](https://www.npmjs.com/package/ms/v/2.1.3) 2.1.3

      **\`payments-api\`** PYTHON
      ➕ [\`requests\`](https://pypi.org/project/requests/2.32.0/) 2.32.0

      <details><summary>1 patch update</summary>

      🔹 [\`debug\`](https://www.npmjs.com/package/debug/v/4.3.4) 4.3.3 → 4.3.**4**

      </details>

      <sub>➖ to remove 🔹 patch ➕ to add · [details](https://github.com/acme/shop/pull/17/checks) · nothing is written before the merge</sub>
      "
    `);
  });

  it("reports what is held beside what would change", () => {
    expect(pullRequestComment(monorepoPreview, postView)).toMatchInlineSnapshot(`
      "### ❌ Cortex packages: 1 of 3 types was held

      > [!CAUTION]
      > **\`checkout\` PYTHON was left as it was:** 30 of 40 recorded packages (75%) would go, and \`prune-limit\` is 50%.<br>**If that is right:** after the merge, [run the workflow](https://github.com/acme/shop/actions/workflows/cortex.yml) once with \`prune-limit: 100%\`. **If not:** look at what \`checkout/requirements.txt\` lost. <sub>[\`prune-limit\`](https://github.com/acme/cortex-dependency-report/blob/v1/docs/problems.md#prune-limit)</sub>

      **\`web\`** NODE
      🔸 [\`vite\`](https://www.npmjs.com/package/vite/v/7.1.0) 7.0.1 → 7.**1.0**

      <sub>🔸 minor · [details](https://github.com/acme/shop/pull/17/checks) · nothing is written before the merge</sub>
      "
    `);
  });

  it("names each cause once, with what it holds", () => {
    const text = pullRequestComment({ ...failed, mode: "check" });

    expect(text).toMatch(/^### ❌ Cortex packages: 1 of 3 types was held\n\n> \[!CAUTION\]\n/);
    expect(text.match(/has an entry that names no package/g)).toHaveLength(1);
    expect(text).toContain("**`payments-api` NODE was left as it was.**");
    expect(text).not.toContain("could not be read");
  });

  it("reports why nothing was looked at", () => {
    expect(pullRequestComment(skipped)).toBe(
      "### ⏭️ Cortex packages: skipped\n\nA newer commit, 0a1b2c3d4e5f, is the head of main by now; its own run syncs it.\n\n<sub>nothing is written before the merge</sub>\n",
    );
  });

  it("names the first of each kind and counts the rest", () => {
    const added = Array.from({ length: 1_205 }, (_, index) => ({
      name: `package-${index}`,
      versions: ["1.0.0"],
    }));
    const text = pullRequestComment({
      ...drift,
      entities: [entity("web", [type({ result: "drift", added })])],
    });

    expect(text).toContain("merging adds 1,205\n");
    expect(text).toContain("1.0.0 and 1,190 more\n");
    expect(text).not.toContain("package-15`");
    expect(text.split("\n").length).toBeLessThan(8);
  });

  it("folds the patch updates", () => {
    const text = pullRequestComment(drift);

    expect(text.slice(0, text.indexOf("<details>"))).not.toContain("debug");
    expect(text).toContain("<details><summary>1 patch update</summary>");
  });

  it("leaves out a version that nobody knows", () => {
    const added = [{ name: "requests", versions: [] }];
    const text = pullRequestComment({
      ...drift,
      entities: [entity(null, [type({ packageType: "PYTHON", result: "drift", added })])],
    });

    expect(text).toContain("PYTHON\n➕ [`requests`](https://pypi.org/project/requests/)\n");
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
    const problems = [problem("warning", "version-unresolved", "pom.xml does not say a version.")];

    expect(pullRequestComment({ ...inSync, mode: "check", problems })).toMatch(
      /^### ✅ Cortex packages: merging changes nothing\n\n> \[!WARNING\]\n> pom\.xml does not say a version\./,
    );
  });
});

describe("two runs that found the same", () => {
  it("report the same, whenever and on whatever commit they ran", () => {
    fc.assert(
      fc.property(anyReport, fc.nat(), fc.string(), (any, durationMs, commit) => {
        const later = { ...any, durationMs, commit, startedAt: "2027-01-01T00:00:00.000Z" };

        expect(pullRequestComment(later, postView)).toBe(pullRequestComment(any, postView));
      }),
    );
  });

  it("report the same where Cortex gave each request its own id", () => {
    const of = (id: string) =>
      report({
        mode: "check",
        result: "failed",
        problems: [
          problem(
            "error",
            "cortex-rejected",
            `GET /x was answered with status 409, request id ${id}.`,
          ),
        ],
      });

    expect(pullRequestComment(of("a-1"))).toBe(pullRequestComment(of("b-2")));
  });
});

describe("whatever stands in a report, the comment", () => {
  it("stays within the limit of GitHub, and within any limit that leaves room for the verdict", () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 45_000, max: 60_000 }), (any, limit) => {
        expect(Buffer.byteLength(pullRequestComment(any, plainView, limit))).toBeLessThanOrEqual(
          limit,
        );
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
    expect(text).toMatch(/^### ❌ Cortex packages: 5,000 of 10,000 types were held\n/);
  });

  it.each([
    ["mentions", /@(?:octocat|b\.example)/],
    ["links", /\]\(|(?<=\w):\/\/|www\./],
    ["HTML", /<(?!\/?(?:details|summary|code|sub|br|wbr|span)\b)|<\/?(?:img|script)/i],
    ["the end of an HTML comment", /-->/],
    ["emphasis", /\*\*bold|~~gone/],
    ["emoji codes", /:rocket:/],
  ])("has no %s of others outside of code", (_, forged) => {
    fc.assert(
      fc.property(anyReport, (any) => {
        const text = withoutOwnLinks(pullRequestComment(any, postView));

        expect(text.replace(/`[^`\n]+`/g, "code")).not.toMatch(forged);
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
