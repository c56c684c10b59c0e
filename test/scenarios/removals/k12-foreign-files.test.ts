import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { programs, throughBoth } from "../../support/programs.ts";
import { git, writeFiles } from "../../support/repository.ts";
import { packageJson, packageLock } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf } from "./two-commits.ts";

const files = { "package.json": packageJson("ms@2.1.3"), "README.md": "# Shop\n" };
const foreign = packageLock("strange@6.6.6");

describe("what lies in the workspace and is not of the repository is listed, and does not count:", () => {
  const places = [
    ["a cache inside the project directory", ".cache/store/package-lock.json"],
    ["build output that nobody ignores", "out/package-lock.json"],
    ["a lockfile that an earlier step made", "package-lock.json"],
  ] as const;

  it.each(throughBoth(places))("%s, by the %s", async (_, program, [, path]) => {
    const { run, workspace } = await stage({ program, files });
    writeFiles(workspace, { [path]: foreign });

    const scene = await run();

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(scene.report.manifests).toContainEqual(
      expect.objectContaining({ path, status: "excluded" }),
    );
  });

  it.each(programs)("a second checkout, by the %s", async (program) => {
    const { run, workspace } = await stage({ program, files });
    const second = join(workspace, "tools");
    writeFiles(second, { "package-lock.json": foreign });
    git(second, "init", "--quiet");
    git(second, "add", "--all");
    git(second, "commit", "--quiet", "--message=tools");

    const scene = await run();

    expect(scene).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
    expect(scene.report.manifests).toContainEqual(
      expect.objectContaining({ path: "tools/package-lock.json", status: "excluded" }),
    );
  });
});

it.each(programs)("once committed the same files count, by the %s", async (program) => {
  const { run, commit } = await stage({ program, files });
  commit({ "out/package-lock.json": foreign });

  const scene = await run();

  expect(scene.recorded).toEqual(["NODE ms 2.1.3", "NODE strange 6.6.6"]);
  expect(codesOf(scene)).toEqual([]);
});
