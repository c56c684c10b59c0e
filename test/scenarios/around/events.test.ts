import { describe, expect, it } from "vitest";
import { anEvent, aPullRequest, aPush, aSchedule, noCommit } from "../../support/github-events.ts";
import { packageLock } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { oneIn } from "../../support/one-in.ts";

const files = { "package-lock.json": packageLock("ms@2.1.3") };

describe("on a fork of another repository", () => {
  const fork = { full_name: "acme/shop", default_branch: "main", fork: true };
  const events = [
    ["a schedule", { ...aSchedule, payload: { repository: fork } }],
    ["a push", anEvent("push", "refs/heads/main", { repository: fork })],
    [
      "a run started by hand",
      anEvent("workflow_dispatch", "refs/heads/main", { repository: fork }),
    ],
  ] as const;

  it.each(oneIn(2, events))(
    "%s is skipped, green, without a key and with one",
    async (_, event) => {
      const { run } = await stage({ files });

      for (const inputs of [{ "cortex-api-key": "" }, {}]) {
        const scene = await run({ ...event, inputs });

        expect(scene).toMatchObject({ exitCode: 0, requests: [], recorded: [] });
        expect(scene.report).toMatchObject({ result: "skipped", problems: [] });
        expect(scene.report.reason).toContain("fork");
      }
    },
  );

  it.each(oneIn(2, events, 1))("%s is obeyed where `mode` is explicit", async (_, event) => {
    const { run } = await stage({ files });

    const scene = await run({ ...event, inputs: { mode: "sync" } });

    expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  });
});

describe("`branch`", () => {
  it("that does not exist is a warning in the summary", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPush(), inputs: { branch: "master" } });

    expect(scene).toMatchObject({ exitCode: 0, recorded: [] });
    expect(scene.report.problems).toMatchObject([
      {
        severity: "warning",
        code: "branch-missing",
        message: expect.stringContaining("main") as string,
      },
    ]);
    expect(scene.summary).toContain("branch-missing");
    expect(scene.summary).toContain("Only checked, because");
  });

  it("that exists is none, and a run elsewhere reports why it only checks", async () => {
    const branches = new Map([
      ["main", "a".repeat(40)],
      ["release", "b".repeat(40)],
    ]);
    const { run } = await stage({ files, github: { branches } });

    const scene = await run({ ...aPush(), inputs: { branch: "release" } });

    expect(scene.report).toMatchObject({ mode: "check", problems: [] });
    expect(scene.summary).toContain("not on release");
  });

  it("is the name of one branch, and no list", async () => {
    const { run } = await stage({ files });

    const scene = await run({ ...aPush(), inputs: { branch: "main,master" } });

    expect(scene).toMatchObject({ exitCode: 1, requests: [] });
    expect(scene.report.problems).toMatchObject([
      { code: "input-invalid", message: expect.stringContaining("one branch") as string },
    ]);
  });
});

describe("a push that deletes another branch", () => {
  it("names that branch, not the one that it runs on", async () => {
    const { run } = await stage({ files });
    const event = aPush({ ref: "refs/heads/old", after: noCommit, deleted: true });

    const scene = await run({ ...event, ref: "refs/heads/main" });

    expect(scene.report).toMatchObject({
      result: "skipped",
      reason: "The push deletes refs/heads/old.",
    });
  });
});

describe("`pull-request-comment`", () => {
  const wanted = { "pull-request-comment": "true" };

  it("reports on `workflow_run` that there is no pull request to comment on", async () => {
    const { run } = await stage({ files });
    const event = anEvent("workflow_run", "refs/heads/main", {
      workflow_run: { event: "pull_request", pull_requests: [] },
    });

    const scene = await run({ ...event, inputs: wanted });

    expect(scene.exitCode).toBe(0);
    expect(scene.report.problems).toMatchObject([
      { severity: "notice", code: "pull-request-missing" },
    ]);
  });

  it("keeps its comment when the pull request changes other inputs of the workflow", async () => {
    const { run, github } = await stage({ files });
    await run({ ...aPullRequest(), inputs: wanted });

    await run({ ...aPullRequest(), inputs: { ...wanted, "dev-dependencies": "false" } });
    await run({ ...aPullRequest(), inputs: { ...wanted, "prune-limit": "30%" } });

    expect(github.state.comments).toHaveLength(1);
  });
});
