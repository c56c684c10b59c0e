import { describe, expect, it } from "vitest";
import { anEvent, aPullRequest, aPush, aSchedule } from "../support/github-events.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const files = {
  "package-lock.json": packageLock("ms@2.1.3"),
  "requirements.txt": "flask==3.0.0\n",
};
const keyless = { "cortex-api-key": "" };
const dependabot = "dependabot[bot]";

describe("GitHub gives these no secrets, so what is declared is listed, and the run is skipped:", () => {
  it.each([
    ["a pull request from a fork", aPullRequest({ from: "stranger/shop" })],
    ["one that a maintainer re-runs", aPullRequest({ from: "stranger/shop", actor: "maintainer" })],
    ["one from a fork that is gone", aPullRequest({ from: null })],
    ["one by Dependabot", aPullRequest({ author: dependabot })],
    [
      "one by Dependabot that a person pushed to",
      aPullRequest({ author: dependabot, actor: "me" }),
    ],
    [
      "a push by Dependabot",
      { ...aPush({ ref: "refs/heads/dependabot/x" }), env: { GITHUB_ACTOR: dependabot } },
    ],
  ])("%s", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run({ ...event, inputs: keyless });

    expect(scene).toMatchObject({ exitCode: 0, requests: [], asked: [] });
    expect(scene.outputs).toMatchObject({ result: "skipped", packages: "2", problems: "0" });
    expect(scene.report).toMatchObject({ mode: "list", result: "skipped" });
    expect(scene.report.reason).toMatch(/^There is no key, because .*(?:fork|Dependabot)/);
  });

  it("and the run reports it", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPullRequest({ from: "stranger/shop" }), inputs: keyless });

    await expect(story(scene)).toMatchFileSnapshot("./stories/github-fork-without-key.txt");
  });

  it("and nothing is reported on the pull request, where nothing is known", async () => {
    const { run } = await stage({ files });

    const scene = await run({
      ...aPullRequest({ from: "stranger/shop" }),
      inputs: { ...keyless, "pull-request-comment": "true" },
    });

    expect(scene.report).toMatchObject({ result: "skipped", problems: [] });
    expect(scene.asked).toEqual([]);
  });
});

describe("a fork", () => {
  it("whose run has a key all the same is previewed", async () => {
    const { run } = await stage({ files });

    const scene = await run(aPullRequest({ from: "stranger/shop" }));

    expect(scene.report).toMatchObject({ mode: "check", result: "drift" });
  });

  it("with a manifest that cannot be read fails, key or not", async () => {
    const { run } = await stage({ files: { "package-lock.json": "{" } });

    const scene = await run({ ...aPullRequest({ from: "stranger/shop" }), inputs: keyless });

    expect(scene.report).toMatchObject({ result: "failed", reason: null });
    expect(scene.exitCode).toBe(1);
  });
});

describe("anywhere else a missing key is an error:", () => {
  it.each([
    ["a push", aPush()],
    ["a pull request from the repository itself", aPullRequest()],
    ["a merge queue", anEvent("merge_group", "refs/heads/gh-readonly-queue/main/pr-2-abc")],
    ["a run started by hand", anEvent("workflow_dispatch")],
    [
      "a schedule, whoever changed the workflow last",
      { ...aSchedule, env: { GITHUB_ACTOR: dependabot } },
    ],
  ])("%s", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run({ ...event, inputs: keyless });

    expect(scene).toMatchObject({ exitCode: 1, requests: [], asked: [] });
    expect(scene.report).toMatchObject({
      result: "failed",
      problems: [{ code: "api-key-missing" }],
    });
  });
});
