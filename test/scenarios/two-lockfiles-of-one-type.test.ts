import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("two lockfiles of one type go up as one document, because the second upload would replace the first", async () => {
  const { run } = await stage({
    files: {
      "api/package-lock.json": packageLock("ms@2.1.2", "debug@4.3.4"),
      "web/package-lock.json": packageLock("ms@2.1.3", "left-pad@1.3.0"),
    },
  });

  const scene = await run();

  expect(scene.outputs["uploads"]).toBe("1");
  await expect(story(scene)).toMatchFileSnapshot("./stories/two-lockfiles-of-one-type.txt");
});
