import { describe, expect, it } from "vitest";
import { anEvent, aPullRequest, aPush, aSchedule } from "../support/github-events.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4") };
const wanted = { "drift-issue": "true" };
const nightly = { ...aSchedule, inputs: wanted };

describe("the issue about drift", () => {
  it("is opened by a scheduled check that finds some, with a label that is made for it", async () => {
    const { run, github } = await stage({ files });

    const scene = await run(nightly);

    expect(scene).toMatchObject({ exitCode: 0, outputs: { result: "drift", problems: "0" } });
    expect(github.state.issues).toMatchObject([{ state: "open", labels: ["cortex-drift"] }]);
    expect([...github.state.labels]).toEqual(["cortex-drift"]);
    const { title = "", body = "" } = github.state.issues[0] ?? {};
    const text = body.replace(/[0-9a-f]{16} -->/, "ENTITIES -->");
    await expect(`${story(scene)}\n--- issue ---\n${title}\n\n${text}`).toMatchFileSnapshot(
      "./stories/github-drift-issue.txt",
    );
  });

  it("is brought up to date in place while the drift lasts", async () => {
    const { run, github, commit } = await stage({ files });
    await run(nightly);
    const before = github.state.issues[0]?.body;

    const same = await run(nightly);
    commit({ "package-lock.json": packageLock("ms@2.1.3") });
    await run(nightly);

    expect(same.asked).toHaveLength(1);
    expect(github.state.issues).toHaveLength(1);
    expect(github.state.issues[0]?.body).not.toBe(before);
  });

  it("is closed with a word by the sync that ends the drift", async () => {
    const { run, github } = await stage({ files });
    await run(nightly);

    await run({ ...aPush(), inputs: wanted });

    expect(github.state.issues).toMatchObject([{ state: "closed", stateReason: "completed" }]);
    expect(github.state.comments).toMatchObject([
      { issue: 1, body: expect.stringContaining("The drift is gone.") as string },
    ]);
  });

  it("is closed by a check that finds the drift gone, and another is opened when it is back", async () => {
    const { run, github, commit, sandbox } = await stage({ files });
    await run(nightly);
    for (const [name, version] of [
      ["ms", "2.1.3"],
      ["debug", "4.3.4"],
    ] as const)
      sandbox.catalog.seed("shop", [{ packageType: "NODE", name, version }]);
    await run(nightly);
    commit({ "package-lock.json": packageLock("ms@9.9.9") });
    await run(nightly);

    expect(github.state.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  it("is one for each set of entities", async () => {
    const { run, github } = await stage({ files });

    for (const entity of ["shop", "api", "shop"])
      await run({ ...aSchedule, inputs: { ...wanted, entity } });

    expect(github.state.issues).toHaveLength(2);
  });

  it("stays as it is after a run that cannot know", async () => {
    const { run, github } = await stage({ files });
    await run(nightly);

    const scene = await run({ ...nightly, inputs: { ...wanted, "cortex-api-key": "wrong-key" } });

    expect(scene.outputs["result"]).toBe("failed");
    expect(scene.asked).toEqual([]);
    expect(github.state.issues).toMatchObject([{ state: "open" }]);
  });
});

describe("on GitHub Enterprise Server", () => {
  it("the issue is kept in place as well, however many others carry its label", async () => {
    const { run, github } = await stage({ files, prefix: "/api/v3" });
    await run(nightly);
    const [issue] = github.state.issues;
    if (issue === undefined) throw new Error("no issue was opened");
    for (let number = 2; number < 130; number += 1)
      github.state.issues.unshift({ ...issue, number, body: "another tool's" });

    const scene = await run({ ...aPush(), inputs: wanted });

    expect(github.state.issues.find(({ number }) => number === issue.number)).toMatchObject({
      state: "closed",
    });
    expect(scene.report.problems).toEqual([]);
    expect(scene.asked.filter((request) => request.includes("page=2"))).toHaveLength(1);
  });
});

describe("what is not the state of the branch leaves the issue alone:", () => {
  it.each([
    ["a push to another branch", aPush({ ref: "refs/heads/feature" })],
    ["a pull request", aPullRequest()],
    ["a merge queue", anEvent("merge_group", "refs/heads/gh-readonly-queue/main/pr-2-a")],
    ["a release", anEvent("release", "refs/tags/v1")],
  ])("%s", async (_, event) => {
    const { run, github } = await stage({ files });

    const scene = await run({ ...event, inputs: wanted });

    expect(scene).toMatchObject({ asked: [], outputs: { result: "drift" } });
    expect(github.state.issues).toEqual([]);
  });

  it("a push in sync that is not asked for an issue", async () => {
    const { run } = await stage({ files });
    await run(aPush());

    expect(await run(aPush())).toMatchObject({ asked: [], outputs: { result: "in-sync" } });
  });
});

describe("an issue that cannot be kept changes nothing but what is reported:", () => {
  it("a token without the permission is a notice with the line to add", async () => {
    const permissions = { contents: "read", issues: "none", "pull-requests": "none" } as const;
    const { run } = await stage({ files, github: { permissions } });

    const scene = await run(nightly);

    expect(scene).toMatchObject({ exitCode: 0, outputs: { result: "drift" } });
    expect(scene.report.problems).toMatchObject([
      {
        severity: "notice",
        code: "github-permission",
        message: expect.stringContaining("issues: write") as string,
      },
    ]);
  });

  it("a repository without issues is a notice", async () => {
    const { run } = await stage({ files, github: { issuesEnabled: false } });

    const scene = await run(nightly);

    expect(scene.report.problems).toMatchObject([{ severity: "notice" }]);
    expect(scene.report.problems[0]?.message).toContain("issues are disabled");
  });

  it("a rate limit of an hour is a warning, and is not waited out", async () => {
    const { run, github } = await stage({ files });
    const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9999999999" };
    github.fail(
      /issues/,
      { status: 403, headers, body: { message: "API rate limit exceeded" } },
      9,
    );

    const scene = await run(nightly);

    expect(scene).toMatchObject({ exitCode: 0, outputs: { result: "drift" } });
    expect(scene.report.problems).toMatchObject([
      { severity: "warning", code: "github-unavailable" },
    ]);
  });
});
