import { describe, expect, it } from "vitest";
import { organisationIssue } from "../../src/organisation/drift-issue.ts";
import { organisationSummary, summaryLimitBytes } from "../../src/organisation/summary.ts";
import { plainView } from "../../src/organisation/summary-view.ts";
import type { ReportedRepository } from "../../src/organisation/organisation-report.ts";
import { drifted, organisationView, report, repository } from "./reported.ts";

describe("the heading of the summary of an organisation", () => {
  it.each([
    ["failed", "❌ Cortex packages: 1 of 4 repositories failed"],
    ["incomplete", "⚠️ Cortex packages: 1 of 4 repositories not looked at"],
    ["drift", "⚠️ Cortex packages: drift in 1 of 4 repositories"],
    ["synced", "✅ Cortex packages: 1 of 4 repositories synced"],
    ["in-sync", "✅ Cortex packages: 1 of 4 repositories in sync"],
  ] as const)("is the verdict: %s", (result, expected) => {
    const all = [
      repository("a", "failed"),
      repository("b", "drift"),
      repository("c", "synced"),
      repository("d", "postponed"),
    ];

    expect(organisationSummary(report(all, result)).split("\n")[0]).toBe(`## ${expected}`);
  });
});

it("is the lost shard, where that had reported all of its repositories", () => {
  const lost = { ...report([repository("a", "in-sync")], "incomplete"), lostShards: [1] };

  expect(organisationSummary(lost)).toMatch(/^## ⚠️ Cortex packages: 1 shard did not report\n/);
});

describe("what is reported as in sync", () => {
  const all = ["in-sync", "unchanged"] as const;
  const shown = (results: readonly ReportedRepository["result"][]) => {
    const repositories = results.map((result, at) => {
      const { entities, ...rest } = repository(`r${at}`, result);
      return { ...rest, entities: entities.map((each) => ({ ...each, added: 0, updated: 0 })) };
    });
    const [heading = "", , next = ""] = organisationSummary(report(repositories, "in-sync")).split(
      "\n",
    );
    return { heading: heading.replace(/^.+: /, ""), next: next.replace(/ Nothing was.+/, "") };
  };

  it("is all repositories, where all are known to be", () => {
    expect(shown(all)).toEqual({ heading: "2 repositories in sync", next: "Nothing to change." });
  });

  it.each(["not-visible", "archived", "disabled", "empty", "conflict", "skipped"] as const)(
    "is not a repository that nobody looked at: %s",
    (result) => {
      expect(shown([...all, result])).toEqual({
        heading: "2 of 3 repositories in sync",
        next: "Nothing to change in these.",
      });
    },
  );

  it.each(["excluded", "other-owner", "other-provider"] as const)(
    "does not count what the run is not about: %s",
    (result) => {
      expect(shown([...all, result]).heading).toBe("2 repositories in sync");
    },
  );
});

it.each(["failed", "incomplete"] as const)(
  "does not report that there is nothing to change where nobody knows it: %s",
  (result) => {
    const { entities: _, ...rest } = repository("a", result === "failed" ? "failed" : "postponed");

    expect(organisationSummary(report([{ ...rest, entities: [] }], result))).not.toContain(
      "Nothing to change",
    );
  },
);

it("is that nothing was seen, where no repository was", () => {
  const unseen = [repository("a", "not-visible"), repository("b", "excluded")];
  const [heading, , next] = organisationSummary(report(unseen, "incomplete")).split("\n");

  expect(heading).toBe("## ⚠️ Cortex packages: none of 2 repositories can be seen");
  expect(next).toContain("Correct what the results below name, and plan again.");
});

describe("what the summary of an organisation shows", () => {
  it("is each warning or notice once, with the first repositories of it, the most frequent first", () => {
    const noticed = ["a", "b", "c", "d"].map((name) =>
      repository(name, "in-sync", { notices: ["state-unavailable"] }),
    );
    const shared = repository("e", "in-sync", { notices: ["entities-shared"] });
    const failed = repository("f", "failed", { codes: ["git-unavailable"] });
    const moved = repository("g", "drift", { codes: ["commit-mismatch"] });

    const text = organisationSummary(report([shared, ...noticed, moved, failed], "failed"));

    expect(text).toContain("- `state-unavailable`: `acme/a`, `acme/b`, `acme/c` and 1 more\n");
    expect(text).toContain("- `commit-mismatch`: `acme/g`\n");
    expect(text).not.toContain("- `git-unavailable`");
    expect(text.indexOf("state-unavailable")).toBeLessThan(text.indexOf("entities-shared"));
    expect(organisationSummary(report([repository("a", "in-sync")]))).not.toContain("notices");
  });

  it("is the next step right under the verdict", () => {
    const { mode: _, ...rest } = report([repository("a", "drift")]);
    const [, , drift] = organisationSummary({ ...rest, mode: "check" }).split("\n");

    expect(drift).toBe(
      "**2 to update, 1 to add.** Nothing was written: this is a check. To record what the repositories declare, run with `mode: sync`.",
    );
    expect(
      organisationSummary({ ...report([], "incomplete"), lostShards: [2] }).split("\n")[2],
    ).toContain("Run the jobs of the shards that did not report again.");
  });

  it("is links to repositories, to what codes and results mean, and to entities", () => {
    const text = organisationSummary(
      report(
        [
          repository("broken", "failed", { reason: "Bad.", codes: ["manifest-invalid"] }),
          repository("hidden", "not-visible"),
        ],
        "failed",
      ),
      organisationView,
    );

    expect(text).toContain("[`acme/broken`](https://git.acme.example/acme/broken) | team-a | Bad.");
    expect(text).toContain(
      "[`manifest-invalid`](https://git.acme.example/acme/tool/blob/v1/docs/problems.md#manifest-invalid)",
    );
    expect(text).toContain("[`hidden`](https://app.example/hidden)");
    expect(text).toContain("docs/organisation.md#when-something-is-wrong");
  });

  it("is new drift first, with owner and who is on call", () => {
    const text = organisationSummary(
      report([
        drifted("a", {}),
        drifted("b", { isNew: true, onCall: [{ name: "Ada", email: null }] }),
      ]),
    );

    expect(text).toContain("### Drift: 2, 1 of them new since the last sync");
    expect(text).toContain(
      "| Repository | Owner | Changes |\n| :-- | :-- | :-- |\n| `acme/b` | team-a · on call: Ada | ~2 +1 (new) |\n| `acme/a` | team-a | ~2 +1 |\n",
    );
  });

  it("has no column that is empty, and never more than three", () => {
    const text = organisationSummary(report([drifted("a", { owners: [] })]));

    expect(text).toContain("| Repository | Changes |");
  });

  it("puts what failed alike together", () => {
    const failed = (name: string, code: "internal" | "input-invalid") =>
      repository(name, "failed", { codes: [code] });
    const text = organisationSummary(
      report(
        [failed("a", "internal"), failed("b", "input-invalid"), failed("c", "internal")],
        "failed",
      ),
    );

    expect([...text.matchAll(/`acme\/(\w)`/g)].map(([, name]) => name)).toEqual(["b", "a", "c"]);
  });

  it("names held types, what is not visible, and names to correct in the catalog", () => {
    const text = organisationSummary({
      ...report([
        drifted("shop", { held: ["NODE: a manifest failed"] }),
        repository("gone", "not-visible"),
        repository("new", "in-sync", { formerly: "acme/old" }),
      ]),
      withoutEntity: ["acme/free"],
      withoutRepository: ["lost"],
    });

    expect(text).toContain("### Held: 1");
    expect(text).toContain("NODE: a manifest failed");
    expect(text).toContain("### Not visible: 1");
    expect(text).toContain("`acme/old` is `acme/new` now");
    expect(text).toContain("Repositories without an entity: 1");
    expect(text).toContain("Entities without a repository: 1");
  });

  it("counts every result, and reports what each means", () => {
    const text = organisationSummary(
      report([repository("a", "archived"), repository("b", "in-sync"), repository("c", "in-sync")]),
    );

    expect(text).toContain("| `in-sync` | 2 | Cortex records what it declares |");
    expect(text).toContain("| `archived` | 1 | archived on its host: left as it is |");
  });
});

describe("the summary of an organisation", () => {
  it("shows 5,000 drifted repositories below the limit of the runner, each with a row", () => {
    const many = Array.from({ length: 5_000 }, (_, at) =>
      repository(`a-service-with-a-long-name-${at}`, "drift"),
    );
    const text = organisationSummary(report(many));

    expect(Buffer.byteLength(text)).toBeLessThan(summaryLimitBytes);
    expect(text).toContain("a-service-with-a-long-name-4999");
  });

  it("is cut at its rows where there are too many, and keeps the failed ones", () => {
    const many = Array.from({ length: 500 }, (_, at) => repository(`r${at}`, "drift"));
    const failed = repository("broken", "failed", { reason: "a reason" });
    const text = organisationSummary(report([...many, failed], "failed"), plainView, 5_000);

    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(5_000);
    expect(text).toContain("acme/broken");
    expect(text).toContain("more");
  });

  it("lets nothing from outside act as Markdown", () => {
    const text = organisationSummary(
      report([repository("x", "failed", { reason: "<img src=x> | @team" })], "failed"),
    );

    expect(text).not.toContain("<img");
    expect(text).not.toContain("@team");
  });
});

describe("the issue of an organisation", () => {
  it("names drifted entities by owner, and is none without drift", () => {
    const issue = organisationIssue(
      report([repository("shop", "drift"), repository("web", "in-sync")]),
    );

    expect(issue?.title).toBe("Cortex packages: drift in 1 entity");
    expect(issue?.body).toContain("### team-a");
    expect(issue?.body).toContain("2 to update, 1 to add");
    expect(organisationIssue(report([repository("web", "in-sync")], "in-sync"))).toBeNull();
  });

  it("names who is on call once for each owner, and what is new first", () => {
    const onCall = [{ name: "Ada", email: "ada@acme.example" }];
    const issue = organisationIssue(
      report([drifted("a", {}), drifted("b", { isNew: true, onCall }), drifted("c", { onCall })]),
      organisationView,
    );

    expect(issue?.body).toMatch(/On call: Ada \(.+\)\n\n- \[`b`\].+new since the last sync\n/);
  });
});
