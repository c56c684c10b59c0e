import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a redirect is never followed, because the key would travel along", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    faults: [{ times: null, do: { redirect: "http://127.0.0.1:9/elsewhere" } }],
  });

  const scene = await run();

  expect(new Set(scene.requests.map(({ status }) => status))).toEqual(new Set([307]));
  expect(scene.report.requests.retried).toBe(0);
  await expect(story(scene)).toMatchFileSnapshot("./stories/redirect.txt");
});
