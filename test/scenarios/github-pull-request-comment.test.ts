import { describe, expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { anEvent, aPullRequest, aPush } from "../support/github-events.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4") };
const wanted = { "pull-request-comment": "true" };
const seed = [
  { packageType: "NODE", name: "ms", version: "2.1.2" },
  { packageType: "NODE", name: "left-pad", version: "1.3.0" },
] as const;

describe("the comment on a pull request", () => {
  it("reports what merging will add, update and remove", async () => {
    const { run, github } = await stage({ files, seed, seededBy: ownSource });

    const scene = await run({ ...aPullRequest(), inputs: wanted });

    expect(scene.report).toMatchObject({ mode: "check", result: "drift", problems: [] });
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]).toMatchObject({ issue: 2 });
    const comment = github.state.comments[0]?.body.replace(/[0-9a-f]{16} -->/, "LEG -->") ?? "";
    await expect(`${story(scene)}\n--- comment ---\n${comment}`).toMatchFileSnapshot(
      "./stories/github-pull-request-comment.txt",
    );
  });

  it("is brought up to date in place, down to one quiet line", async () => {
    const { run, github, commit, sandbox } = await stage({ files, seed, seededBy: ownSource });
    await run({ ...aPullRequest(), inputs: wanted });
    const [first] = github.state.comments;
    const earlier = first?.body;
    commit({ "package-lock.json": packageLock("ms@2.1.2", "left-pad@1.3.0") });

    await run({ ...aPullRequest(), inputs: wanted });

    expect(sandbox.catalog.state().get("shop")).toHaveLength(2);
    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.id).toBe(first?.id);
    expect(github.state.comments[0]?.body).not.toBe(earlier);
    expect(github.state.comments[0]?.body.trim().split("\n")).toHaveLength(3);
    expect(github.state.comments[0]?.body).toContain("merging this changes nothing");
  });

  it("is kept on GitHub Enterprise Server as well", async () => {
    const { run, github } = await stage({ files, seed, seededBy: ownSource, prefix: "/api/v3" });

    const scene = await run({ ...aPullRequest(), inputs: wanted });

    expect(scene.report.problems).toEqual([]);
    expect(github.state.comments).toHaveLength(1);
  });

  it("is not touched where it reports the same already", async () => {
    const { run } = await stage({ files, seed, seededBy: ownSource });
    await run({ ...aPullRequest(), inputs: wanted });

    const again = await run({ ...aPullRequest(), inputs: wanted });

    expect(again.asked).toEqual([
      expect.stringMatching(/^GET \/repos\/acme\/shop\/issues\/2\/comments/),
    ]);
  });

  it("is one for each job of a matrix, each kept by its own job", async () => {
    const { run, github, commit } = await stage({
      files: {
        "api/package-lock.json": packageLock("ms@2.1.3"),
        "web/go.mod": "module w\n\nrequire golang.org/x/net v0.1.0\n",
      },
    });
    const legs = ["api", "web"].map((entity) => ({
      ...aPullRequest(),
      inputs: { ...wanted, entity, include: `${entity}/**` },
    }));
    for (const leg of legs) await run(leg);
    const [api, web] = github.state.comments.map(({ id, body }) => ({ id, body }));
    commit({ "web/go.mod": "module w\n\nrequire golang.org/x/net v0.2.0\n" });

    for (const leg of legs) await run(leg);

    expect(github.state.comments).toHaveLength(2);
    expect(github.state.comments[0]).toMatchObject({ ...api });
    expect(github.state.comments[1]?.id).toBe(web?.id);
    expect(github.state.comments[1]?.body).not.toBe(web?.body);
    expect(github.state.comments[1]?.body).toContain("v0.2.0");
  });

  it("is one for each workflow and job", async () => {
    const { run, github } = await stage({ files });

    for (const [workflow, job] of [
      ["CI", "a"],
      ["CI", "b"],
      ["Nightly", "a"],
      ["CI", "a"],
    ] as const) {
      const pull = aPullRequest();
      const env = { ...pull.env, GITHUB_WORKFLOW: workflow, GITHUB_JOB: job };
      await run({ ...pull, env, inputs: wanted });
    }

    expect(github.state.comments).toHaveLength(3);
  });

  it("reports that the run failed, in place of what an earlier one found", async () => {
    const { run, github, commit } = await stage({ files, seed, seededBy: ownSource });
    await run({ ...aPullRequest(), inputs: wanted });
    commit({ "package-lock.json": "{" });

    await run({ ...aPullRequest(), inputs: wanted });

    expect(github.state.comments).toHaveLength(1);
    expect(github.state.comments[0]?.body).toContain(
      "### ❌ Cortex packages: 1 of 1 type was held",
    );
  });

  it("is left to others where they only copied its marker", async () => {
    const { run, github } = await stage({ files, seed, seededBy: ownSource });
    await run({ ...aPullRequest(), inputs: wanted });
    const [own] = github.state.comments;
    const copy = {
      id: 1,
      issue: 2,
      body: own?.body ?? "",
      user: { login: "mallory", type: "User" },
    } as const;
    github.state.comments.splice(0, 1, copy);

    await run({ ...aPullRequest(), inputs: wanted });

    expect(github.state.comments).toHaveLength(2);
    expect(github.state.comments[0]).toEqual(copy);
  });

  it("is kept under pull_request_target as well", async () => {
    const { run, github } = await stage({ files });

    await run({ ...aPullRequest({ eventName: "pull_request_target" }), inputs: wanted });

    expect(github.state.comments).toHaveLength(1);
  });
});

describe("no comment is made", () => {
  it.each([
    ["unless it is asked for", { ...aPullRequest(), inputs: {} }],
    ["on a push", { ...aPush({ ref: "refs/heads/x" }), inputs: wanted }],
    [
      "in a merge queue",
      { ...anEvent("merge_group", "refs/heads/gh-readonly-queue/main/pr-2-a"), inputs: wanted },
    ],
  ])("%s", async (_, options) => {
    const { run } = await stage({ files });

    expect(await run(options)).toMatchObject({ asked: [], outputs: { problems: "0" } });
  });
});

describe("a comment that cannot be made changes nothing but what is reported:", () => {
  it("a token that only reads, as on forks, is a notice with the line to add", async () => {
    const permissions = { contents: "read", issues: "read", "pull-requests": "read" } as const;
    const { run } = await stage({ files, github: { permissions } });

    const scene = await run({ ...aPullRequest({ from: "stranger/shop" }), inputs: wanted });

    expect(scene).toMatchObject({ exitCode: 0, outputs: { result: "drift", problems: "1" } });
    expect(scene.report.problems).toMatchObject([
      {
        severity: "notice",
        code: "github-permission",
        message: expect.stringContaining("pull-requests: write") as string,
      },
    ]);
    expect(scene.log).toMatch(/^::notice title=/m);
  });

  it("an outage of GitHub is a warning", async () => {
    const { run, github } = await stage({ files });
    github.fail(/comments/, { status: 503, body: { message: "Unicorn" } }, 9);

    const scene = await run({ ...aPullRequest(), inputs: wanted });

    expect(scene).toMatchObject({ exitCode: 0, outputs: { result: "drift" } });
    expect(scene.report.problems).toMatchObject([
      { severity: "warning", code: "github-unavailable" },
    ]);
    expect(scene.summary).toContain("## 📦 Cortex packages: merging adds 2");
  });

  it("a missing token is a warning", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPullRequest(), inputs: { ...wanted, "github-token": "" } });

    expect(scene).toMatchObject({ exitCode: 0, asked: [], outputs: { result: "drift" } });
    expect(scene.report.problems).toMatchObject([{ severity: "warning" }]);
  });
});
