import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a rate limit is waited for as the server asks, and the run goes on", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    faults: [{ match: { method: "POST" }, do: { status: 429, headers: { "retry-after": "1" } } }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  expect(scene.report.requests.retried).toBeGreaterThan(0);
  await expect(story(scene)).toMatchFileSnapshot("./stories/rate-limited.txt");
});
