import { describe, expect, it } from "vitest";
import { runViews, type Seen } from "../../src/app/run-view.ts";
import { parseSettings } from "../../src/settings/parse.ts";

const commit = "4f2a9c1d0e8b7a6f5e4d3c2b1a0f9e8d7c6b5a49";
const before = "0a1b2c3d4e5f60718293a4b5c6d7e8f901234567";
const site = "https://github.com/acme/shop";

function seen(inputs: Readonly<Record<string, string>> = {}, other: Partial<Seen> = {}): Seen {
  const raw = new Map(Object.entries({ "cortex-api-key": "ctx-key-5f1d", ...inputs }));
  return {
    env: {
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_WORKFLOW_REF: "acme/shop/.github/workflows/cortex.yml@refs/heads/main",
      GITHUB_ACTION_REPOSITORY: "acme/cortex-dependency-report",
      GITHUB_ACTION_REF: "v1",
    },
    payload: { before },
    repository: "acme/shop",
    commit,
    defaultBranch: "main",
    isPreview: false,
    inputs: raw,
    settings: parseSettings(raw, { needsKey: true }).settings,
    ...other,
  };
}

describe("the view of a run", () => {
  it("has the links of its commit, its workflow and the action", () => {
    const { links, branch, command } = runViews(seen()).summary;

    expect(links.file("go.sum")).toBe(`${site}/blob/${commit}/go.sum`);
    expect(links.compare).toBe(`${site}/compare/${before}...${commit}`);
    expect(links.workflow).toBe(`${site}/actions/workflows/cortex.yml`);
    expect(links.problem("internal")).toContain("/blob/v1/docs/problems.md#internal");
    expect(branch).toBe("main");
    expect(command).toContain(" check --repository acme/shop");
  });

  it("has the address of entities that an input gives", () => {
    const { links } = runViews(seen({ "cortex-app-url": "https://app.example/{tag}" })).summary;

    expect(links.entity("shop")).toBe("https://app.example/shop");
  });

  it("leads to no workflow that only checks", () => {
    expect(runViews(seen({ mode: "check" })).summary.links.workflow).toBeNull();
  });

  it("has no command where an input holds what cannot be shown, or is not valid", () => {
    expect(runViews(seen({ include: "a\u202eb" })).summary.command).toBeNull();
    expect(runViews(seen({ prune: "maybe" })).summary.command).toBeNull();
  });

  it("hides a secret that was put into another input", () => {
    expect(runViews(seen({ include: "ctx-key-5f1d/**" })).summary.command).toContain("***");
  });
});

describe("what a comment and an issue know", () => {
  const pull = { pull_request: { number: 17, base: { sha: before } } };

  it("leads to what stays, whichever commit the run is of", () => {
    const { comment, issue } = runViews(seen({}, { payload: pull }));

    for (const { links } of [comment, issue]) {
      expect(links.commit).toBeNull();
      expect(links.compare).toBeNull();
    }
    expect(comment.links.file("go.sum")).toBeNull();
    expect(comment.links.checks).toBe(`${site}/pull/17/checks`);
    expect(issue.links.file("go.sum")).toBe(`${site}/blob/HEAD/go.sum`);
  });

  it("leads to the branch that is synced", () => {
    const { issue } = runViews(seen({ branch: "release/1" }));

    expect(issue.links.file("go.sum")).toBe(`${site}/blob/release/1/go.sum`);
    expect(issue.branch).toBe("release/1");
  });
});
