import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a connection that is cut before anything is applied is made again", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    faults: [{ match: { method: "POST" }, do: "reset" }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  expect(scene.report.requests.retried).toBeGreaterThan(0);
  await expect(story(scene)).toMatchFileSnapshot("./stories/reset-connection.txt");
});
