import { describe, expect, it } from "vitest";
import { driftLabel, keepDriftIssue } from "../../src/github/keep-drift-issue.ts";
import { marked, marker } from "../../src/github/marker.ts";
import type { Rest } from "../../src/github/rest.ts";
import type { GitHubState, IssueState } from "../support/github-answers.ts";
import { startGitHub } from "../support/github-stand-in.ts";
import { acme, restAt, ways } from "./support.ts";

const mine = marker(["payments-api", "web"]);
const drift = { title: "Cortex packages: drift", body: "| NODE | 1 |" };
const gone = "The drift is gone.";
const bot = { login: "github-actions[bot]", type: "Bot" } as const;
const dependabot = { login: "dependabot[bot]", type: "Bot" } as const;
const octocat = { login: "octocat", type: "User" } as const;
const search =
  "GET /repos/acme/shop/issues?per_page=100&state=open&labels=cortex-drift&sort=created&direction=asc";

function keep(rest: Rest, found: typeof drift | null, mark = mine) {
  return keepDriftIssue(rest, { repository: acme, marker: mark, drift: found, gone });
}

function issue(number: number, overrides: Partial<IssueState> = {}): IssueState {
  const body = marked(mine, drift.body, number);
  const common = {
    title: drift.title,
    body,
    state: "open",
    labels: [driftLabel],
    user: bot,
  } as const;
  return { number, ...common, ...overrides };
}

async function started(given: Partial<GitHubState> = {}, make = ways[0][1]) {
  const github = await startGitHub(given);
  const { rest } = await restAt(github.url, { make });
  return { github, rest, issues: github.state.issues };
}

describe("while there is drift", () => {
  it.each(ways)(
    "an issue is opened with its label, which is made first, by %s",
    async (_, make) => {
      const { github, rest, issues } = await started({}, make);

      expect(await keep(rest, drift)).toEqual({ done: "created", problem: null });
      expect(issues).toEqual([issue(1)]);
      expect([...github.state.labels]).toEqual([driftLabel]);
      expect(github.requests).toEqual([
        search,
        "POST /repos/acme/shop/labels",
        "POST /repos/acme/shop/issues",
        "PATCH /repos/acme/shop/issues/1",
      ]);
    },
  );

  it("a label that is there is used", async () => {
    const { rest, issues } = await started({ labels: new Set([driftLabel]) });

    expect(await keep(rest, drift)).toMatchObject({ done: "created" });
    expect(issues[0]?.labels).toEqual([driftLabel]);
  });

  it("the issue is changed in place when the drift changes", async () => {
    const { github, rest, issues } = await started({ issues: [issue(5)] });

    expect(await keep(rest, { ...drift, body: "| NODE | 2 |" })).toMatchObject({ done: "updated" });
    expect(issues).toEqual([issue(5, { body: marked(mine, "| NODE | 2 |", 5) })]);
    expect(github.requests).toEqual([search, "PATCH /repos/acme/shop/issues/5"]);
  });

  it("nothing but the search is asked where the issue reports it already", async () => {
    const { github, rest } = await started({ issues: [issue(5)] });

    expect(await keep(rest, drift)).toEqual({ done: "unchanged", problem: null });
    expect(github.requests).toEqual([search]);
  });

  it("a title that somebody gave it stays", async () => {
    const { rest, issues } = await started({ issues: [issue(5, { title: "Look at this" })] });

    await keep(rest, { ...drift, body: "other" });

    expect(issues[0]?.title).toBe("Look at this");
  });

  it("each set of entities has an issue of its own", async () => {
    const { rest, issues } = await started();

    await keep(rest, drift);
    await keep(rest, drift, marker(["payments-api"]));
    await keep(rest, drift);

    expect(issues).toHaveLength(2);
  });

  it("a closed issue stays closed, and new drift opens another", async () => {
    const { rest, issues } = await started({ issues: [issue(5, { state: "closed" })] });

    expect(await keep(rest, drift)).toMatchObject({ done: "created" });
    expect(issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("of two issues that two runs opened at once the older stays open", async () => {
    const { rest, issues } = await started({ issues: [issue(5), issue(6)] });

    expect(await keep(rest, drift)).toMatchObject({ done: "unchanged" });
    expect(issues.map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ["open", undefined],
      ["closed", "not_planned"],
    ]);
  });

  it("the issue is found on any page", async () => {
    const others = Array.from({ length: 120 }, (_, index) =>
      issue(index + 1, { body: marked(marker([`other-${index}`]), "x") }),
    );
    const { github, rest } = await started({ issues: [...others, issue(121)] });

    expect(await keep(rest, drift)).toMatchObject({ done: "unchanged" });
    expect(github.requests).toHaveLength(2);
  });
});

describe("once the drift is gone", () => {
  it.each(ways)("the issue is closed as completed, with a word, by %s", async (_, make) => {
    const { github, rest, issues } = await started({ issues: [issue(5)] }, make);

    expect(await keep(rest, null)).toEqual({ done: "closed", problem: null });
    expect(issues).toEqual([issue(5, { state: "closed", stateReason: "completed" })]);
    expect(github.state.comments.map(({ issue: of, body }) => [of, body])).toEqual([[5, gone]]);
    expect(github.requests).toEqual([
      search,
      "PATCH /repos/acme/shop/issues/5",
      "POST /repos/acme/shop/issues/5/comments",
    ]);
  });

  it("nothing but the search is asked where no issue is open", async () => {
    const { github, rest } = await started({ issues: [issue(5, { state: "closed" })] });

    expect(await keep(rest, null)).toEqual({ done: "unchanged", problem: null });
    expect(github.requests).toEqual([search]);
  });

  it("a word that fails is not repeated by the next run", async () => {
    const { github, rest } = await started({ issues: [issue(5)] });
    github.fail(/^POST .*comments/, { status: 500, body: { message: "Oops" } });

    expect(await keep(rest, null)).toMatchObject({ done: "failed" });
    expect(await keep(rest, null)).toMatchObject({ done: "unchanged" });
    expect(github.state.comments).toEqual([]);
  });
});

describe("an issue that is not our own is left alone:", () => {
  it.each([
    ["a stranger's with our marker", { user: octocat }],
    ["one for other entities", { body: marked(marker(["web"]), "x") }],
    ["one that quotes our marker", { body: `See\n${mine}` }],
    ["a bot's that begins with our marker", { user: dependabot, body: marked(mine, "x") }],
    ["a copy of ours, which has the number of another", { body: marked(mine, "x", 4) }],
    ["a pull request", { isPull: true }],
    ["one without the label", { labels: [] }],
  ])("%s", async (_, overrides) => {
    const others = [issue(5, overrides)];
    const { rest, issues } = await started({ issues: structuredClone(others) });

    expect(await keep(rest, null)).toMatchObject({ done: "unchanged" });
    expect(issues).toEqual(others);
  });
});

describe("where GitHub does not let the issue be kept", () => {
  const readOnly = { contents: "read", issues: "read", "pull-requests": "write" } as const;

  it.each([
    ["open one", [], drift],
    ["change it", [issue(5)], { ...drift, body: "other" }],
    ["close it", [issue(5)], null],
  ])("a token that may not %s leads to a notice with the line to add", async (_, given, found) => {
    const { rest, issues } = await started({
      permissions: readOnly,
      issues: structuredClone(given),
    });

    const { done, problem } = await keep(rest, found);

    expect(done).toBe("failed");
    expect(problem).toMatchObject({ severity: "notice", code: "github-permission" });
    expect(problem?.message).toBe(
      "The token may not keep an issue about drift (GitHub answered 403). Add to the job: `permissions: { contents: read, issues: write }`.",
    );
    expect(issues).toEqual(given);
  });

  it("issues that are disabled lead to a notice", async () => {
    const { rest } = await started({ issuesEnabled: false });

    expect(await keep(rest, drift)).toMatchObject({
      done: "failed",
      problem: {
        severity: "notice",
        code: "github-rejected",
        message: expect.stringContaining("issues are disabled for this repository") as string,
      },
    });
  });

  it("an outage leads to a warning and to no second issue", async () => {
    const { github, rest } = await started({ issues: [issue(5)] });
    github.fail(/^GET/, "reset", 9);

    expect(await keep(rest, drift)).toMatchObject({
      done: "failed",
      problem: { severity: "warning", code: "github-unavailable" },
    });
    expect(github.requests.every((line) => line === search)).toBe(true);
  });

  it("no issue is opened without the label by which it would be found", async () => {
    const { github, rest, issues } = await started();
    github.fail(/labels$/, { status: 404, body: { message: "Not Found" } });

    expect(await keep(rest, drift)).toMatchObject({ problem: { code: "github-permission" } });
    expect(issues).toEqual([]);
  });
});
