import { expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";

it("under `prune: false` nothing that is recorded goes, though the upload would replace it", async () => {
  const { run } = await stage({
    files: { "requirements.txt": "flask==3.0.0\n" },
    seed: [{ packageType: "PYTHON", name: "rich", version: "13.7.0" }],
    seededBy: ownSource,
  });

  const scene = await run({ inputs: { prune: "false" } });

  expect(scene.recorded).toEqual(["PYTHON flask 3.0.0", "PYTHON rich 13.7.0"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/prune-disabled.txt");
});
