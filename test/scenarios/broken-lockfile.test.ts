import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";

it("a broken lockfile holds its type, names file and line, and lets the other types go on", async () => {
  const { run } = await stage({
    files: {
      "package-lock.json": '{\n  "lockfileVersion": 3,\n  "packages": {,\n',
      "requirements.txt": "flask==3.0.0\n",
    },
    seed: [{ packageType: "NODE", name: "ms", version: "2.1.3" }],
  });

  const scene = await run();

  expect(scene.recorded).toContain("NODE ms 2.1.3");
  expect(scene.recorded).toContain("PYTHON flask 3.0.0");
  expect(scene.exitCode).toBe(1);
  await expect(story(scene)).toMatchFileSnapshot("./stories/broken-lockfile.txt");
});
