import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { temporaryDirectory } from "../support/repository.ts";

it("a repository without manifests is in sync with nothing, and what Cortex records is left alone", async () => {
  const { run } = await stage({
    files: { "README.md": "# Nothing to declare\n" },
    seed: [{ packageType: "NODE", name: "ms", version: "2.1.3" }],
  });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/no-manifests.txt");
});

it("no checkout at all is an error that names it", async () => {
  const { run } = await stage({});

  const scene = await run({ workspace: temporaryDirectory() });

  expect(scene.exitCode).toBe(1);
  await expect(story(scene)).toMatchFileSnapshot("./stories/no-checkout.txt");
});
