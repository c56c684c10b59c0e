import { expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { stage } from "../support/scenario.ts";
import { story } from "../support/story.ts";
import { packageLock } from "../support/sample-files.ts";

const seed = Array.from({ length: 12 }, (_, index) => ({
  packageType: "NODE" as const,
  name: `name-${String(index).padStart(2, "0")}`,
  version: "1.0.0",
}));

it("a removal above the prune limit holds the type and names the way out", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    seed,
    seededBy: ownSource,
  });

  const scene = await run();

  expect(scene.requests.every(({ method }) => method === "GET")).toBe(true);
  expect(scene.recorded).toHaveLength(12);
  await expect(story(scene)).toMatchFileSnapshot("./stories/prune-limit.txt");
});

it("a limit of 100% lifts it", async () => {
  const { run } = await stage({
    files: { "package-lock.json": packageLock("ms@2.1.3") },
    seed,
    seededBy: ownSource,
  });

  const scene = await run({ inputs: { "prune-limit": "100%" } });

  expect(scene.recorded).toEqual(["NODE ms 2.1.3"]);
  expect(scene.outputs).toMatchObject({ result: "synced", removed: "12", added: "1" });
});
