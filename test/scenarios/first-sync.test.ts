import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a first sync uploads the one lockfile byte for byte and reads it back", async () => {
  const lock = packageLock("ms@2.1.3", "debug@4.3.4");
  const { run, sandbox } = await stage({
    files: { "package-lock.json": lock, "package.json": "{}" },
  });

  const scene = await run();

  expect(sandbox.requests().find(({ method }) => method === "POST")?.body).toBe(lock);
  await expect(story(scene)).toMatchFileSnapshot("./stories/first-sync.txt");
});
