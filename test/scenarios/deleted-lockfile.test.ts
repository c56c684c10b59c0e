import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("a deleted lockfile takes its packages with it, and what the other one declares stays", async () => {
  const { run, commit } = await stage({
    files: {
      "api/package-lock.json": packageLock("ms@2.1.3", "debug@4.3.4"),
      "web/package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0"),
    },
  });
  await run();
  commit({ "web/package-lock.json": null });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE debug 4.3.4", "NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/deleted-lockfile.txt");
});
