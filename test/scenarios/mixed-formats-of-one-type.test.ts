import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock, yarnLock } from "../support/sample-files.ts";

it("manifests of one type in several formats are one declared set", async () => {
  const { run } = await stage({
    files: {
      "api/package-lock.json": packageLock("ms@2.1.3"),
      "web/yarn.lock": yarnLock("left-pad@1.3.0"),
      "docs/package.json": JSON.stringify({ dependencies: { marked: "^15.0.0", ms: "^2.0.0" } }),
    },
  });

  const scene = await run();

  // The range of `ms` is dropped, since the entity has a resolved version of it.
  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "NODE marked ^15.0.0", "NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/mixed-formats-of-one-type.txt");
});
