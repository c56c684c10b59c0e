import { expect, it } from "vitest";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";

it("a type without a manifest is emptied when `package-types` names it, by deletes alone", async () => {
  const { run } = await stage({
    files: { "requirements.txt": "flask==3.0.0\n" },
    seed: [
      { packageType: "NODE", name: "ms", version: "2.1.3" },
      { packageType: "GO", name: "golang.org/x/net", version: "v0.20.0" },
    ],
  });

  const scene = await run({ inputs: { "package-types": "node, python" } });

  expect(scene.recorded).toEqual(["GO golang.org/x/net v0.20.0", "PYTHON flask 3.0.0"]);
  await expect(story(scene)).toMatchFileSnapshot("./stories/emptied-type.txt");
});
