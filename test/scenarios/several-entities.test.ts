import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

it("several entities get each what their directories declare, and a failing one does not stop the others", async () => {
  const { run } = await stage({
    files: {
      "api/requirements.txt": "flask==3.0.0\n",
      "web/package-lock.json": packageLock("ms@2.1.3"),
      "gone/package-lock.json": packageLock("left-pad@1.3.0"),
      "tools/requirements.txt": "rich==13.7.0\n",
    },
  });

  const scene = await run({ inputs: { entity: "api: api\nweb: web\ngone: no-such-entity" } });

  expect(scene.recorded).toEqual(["api PYTHON flask 3.0.0", "web NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/several-entities.txt");
});
