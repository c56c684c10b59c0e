import { expect, it } from "vitest";
import { methodsOf, stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a pull request is a preview, even where `mode` is `sync`", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({
    eventName: "pull_request",
    ref: "refs/pull/7/merge",
    payload: { repository: { default_branch: "main" }, pull_request: { number: 7 } },
    inputs: { mode: "sync" },
  });

  expect(methodsOf(scene)).toEqual(["GET"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/pull-request.txt");
});

it("a push to another branch is a check", async () => {
  const { run } = await stage({ files: { "package-lock.json": packageLock("ms@2.1.3") } });

  const scene = await run({ ref: "refs/heads/feature" });

  expect(scene.report).toMatchObject({ mode: "check", result: "drift" });
  expect(scene.recorded).toEqual([]);
});
