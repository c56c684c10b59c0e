import { join } from "node:path";
import { expect, it } from "vitest";
import { ownSource } from "../support/claim.ts";
import { aPush } from "../support/github-events.ts";
import { git, gitRepository } from "../support/repository.ts";
import { stage } from "../support/scenario.ts";
import { packageLock } from "../support/sample-files.ts";

const lock = packageLock("ms@2.1.3");
const seed = [
  { packageType: "NODE", name: "left-pad", version: "1.3.0" },
  { packageType: "PYTHON", name: "flask", version: "2.0.0" },
] as const;

it("a submodule that is not checked out holds all that it could hide", async () => {
  const { run, workspace } = await stage({
    files: { "package-lock.json": lock },
    seed,
    seededBy: ownSource,
  });
  const commit = git(gitRepository({ "yarn.lock": "" }), "rev-parse", "HEAD").trim();
  git(workspace, "update-index", "--add", "--cacheinfo", `160000,${commit},libs/ui`);
  git(workspace, "commit", "--quiet", "--message=submodule");

  const scene = await run(aPush());

  expect(scene.exitCode).toBe(1);
  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "PYTHON flask 2.0.0"]);
  expect(scene.report.problems).toContainEqual(
    expect.objectContaining({
      code: "submodule-missing",
      message: expect.stringContaining("`submodules: true`") as string,
    }),
  );
});

it("a Git LFS pointer in place of a manifest holds its type, and the other types go on", async () => {
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12345\n`;
  const { run } = await stage({
    files: { "package-lock.json": pointer, "requirements.txt": "flask==3.0.0\n" },
    seed,
    seededBy: ownSource,
  });

  const scene = await run(aPush());

  expect(scene.exitCode).toBe(1);
  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "PYTHON flask 3.0.0"]);
  expect(scene.report.problems).toContainEqual(
    expect.objectContaining({
      code: "lfs-pointer",
      path: "package-lock.json",
      message: expect.stringContaining("`lfs: true`") as string,
    }),
  );
});

it("a sparse checkout holds the types of the manifests that it leaves out", async () => {
  const { run, workspace } = await stage({
    files: { "api/package-lock.json": lock, "web/requirements.txt": "flask==3.0.0\n" },
    seed,
    seededBy: ownSource,
  });
  git(workspace, "sparse-checkout", "set", "web");

  const scene = await run(aPush());

  expect(scene.exitCode).toBe(1);
  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "PYTHON flask 3.0.0"]);
  expect(scene.report.problems).toContainEqual(
    expect.objectContaining({
      code: "sparse-checkout",
      message: expect.stringContaining("sparse-checkout") as string,
    }),
  );
});

it("a deletion is not a proof where a submodule could hold another manifest of the type", async () => {
  const there = await stage({
    files: { "package-lock.json": lock, "go.mod": "module m\n" },
    seed,
    seededBy: ownSource,
  });
  const before = git(there.workspace, "rev-parse", "HEAD").trim();
  git(there.workspace, "rm", "--quiet", "package-lock.json");
  git(there.workspace, "update-index", "--add", "--cacheinfo", `160000,${before},libs/ui`);
  git(there.workspace, "commit", "--quiet", "--message=move");
  const commit = git(there.workspace, "rev-parse", "HEAD").trim();

  const scene = await there.run({ ...aPush({ before, after: commit }), commit });

  expect(scene.recorded).toEqual(["NODE left-pad 1.3.0", "PYTHON flask 2.0.0"]);
});

it("no checkout at all is an error that names it", async () => {
  const { run, workspace } = await stage({ files: { "package-lock.json": lock } });

  const scene = await run({ ...aPush(), workspace: join(workspace, ".git", "refs", "tags") });

  expect(scene).toMatchObject({ exitCode: 1, recorded: [], asked: [] });
  expect(scene.report.problems).toMatchObject([
    { code: "workspace-empty", message: expect.stringContaining("actions/checkout") as string },
  ]);
});
