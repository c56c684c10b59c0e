import { describe, expect, it } from "vitest";
import { headCommit } from "../support/action.ts";
import { anEvent, aPullRequest, aPush, aSchedule, noCommit } from "../support/github-events.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };
const head = "GET /repos/acme/shop/git/ref/heads%2Fmain";

describe("without configuration, these events sync what is not in sync:", () => {
  it.each([
    ["a push to the default branch", aPush()],
    ["a run started by hand on it", anEvent("workflow_dispatch")],
    ["a run started by another service", anEvent("repository_dispatch")],
    ["a run after another workflow", anEvent("workflow_run")],
    ["a comment, as any other event that runs on it", anEvent("issue_comment")],
  ])("%s", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run(event);

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(scene.report).toMatchObject({ mode: "sync", result: "synced", problems: [] });
    expect(scene.asked).toEqual([head]);
  });
});

describe("these only check, and ask nothing of GitHub:", () => {
  it.each([
    ["a push to another branch", aPush({ ref: "refs/heads/feature" })],
    ["the first push to another branch", aPush({ ref: "refs/heads/new", before: noCommit })],
    ["a push of a tag", aPush({ ref: "refs/tags/v1.0.0", before: noCommit })],
    ["a pull request", aPullRequest()],
    ["a pull request in its base", aPullRequest({ eventName: "pull_request_target" })],
    ["a merge queue", anEvent("merge_group", "refs/heads/gh-readonly-queue/main/pr-2-abc")],
    ["a schedule", aSchedule],
    ["a run started by hand on another branch", anEvent("workflow_dispatch", "refs/heads/x")],
    ["a release, which is of a tag", anEvent("release", "refs/tags/v1.0.0")],
  ])("%s", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run(event);

    expect(scene).toMatchObject({ exitCode: 0, recorded: [], asked: [] });
    expect(scene.report).toMatchObject({ mode: "check", result: "drift", problems: [] });
  });
});

describe("a push that deletes", () => {
  it("a branch is skipped without a look at anything", async () => {
    const { run } = await stage({ files });

    const scene = await run(aPush({ ref: "refs/heads/feature", after: noCommit, deleted: true }));

    expect(scene).toMatchObject({ exitCode: 0, requests: [], asked: [] });
    await expect(story(scene)).toMatchFileSnapshot("./stories/github-branch-deleted.txt");
  });

  it("a tag is skipped as well", async () => {
    const { run } = await stage({ files });

    const scene = await run(aPush({ ref: "refs/tags/v1", after: noCommit, deleted: true }));

    expect(scene.report).toMatchObject({
      result: "skipped",
      reason: "The push deletes refs/tags/v1.",
    });
  });
});

describe("`branch`", () => {
  it("is synced in place of the default branch", async () => {
    const branches = new Map<string, string>();
    const { run, workspace } = await stage({ files, github: { branches } });
    branches.set("release", headCommit(workspace));
    const inputs = { branch: "release" };

    const onMain = await run({ ...aPush(), inputs });
    const onRelease = await run({ ...aPush({ ref: "refs/heads/release" }), inputs });

    expect(onMain.report).toMatchObject({ mode: "check", result: "drift" });
    expect(onRelease.report).toMatchObject({ mode: "sync", result: "synced" });
    expect(onRelease.asked).toEqual(["GET /repos/acme/shop/git/ref/heads%2Frelease"]);
  });
});

describe("an explicit mode", () => {
  it("is obeyed on a schedule", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aSchedule, inputs: { mode: "sync" } });

    expect(scene.report).toMatchObject({ mode: "sync", result: "synced" });
  });

  it("is obeyed on a tag, which nothing can overtake", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPush({ ref: "refs/tags/v1" }), inputs: { mode: "sync" } });

    expect(scene.report).toMatchObject({ mode: "sync", result: "synced", problems: [] });
    expect(scene.asked).toEqual([]);
  });

  it.each([
    ["a pull request", aPullRequest()],
    ["a pull request in its base", aPullRequest({ eventName: "pull_request_target" })],
    ["a merge queue", anEvent("merge_group", "refs/heads/gh-readonly-queue/main/pr-2-abc")],
  ])("never makes %s write", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run({ ...event, inputs: { mode: "sync" } });

    expect(scene.report).toMatchObject({ mode: "check", result: "drift" });
    expect(scene.recorded).toEqual([]);
  });
});

describe("in sync", () => {
  it("a push asks nothing of GitHub", async () => {
    const { run } = await stage({ files });
    await run();

    const scene = await run(aPush());

    expect(scene.report).toMatchObject({ mode: "sync", result: "in-sync" });
    expect(scene.asked).toEqual([]);
  });
});
