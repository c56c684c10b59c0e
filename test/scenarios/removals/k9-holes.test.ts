import { renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { PackageType } from "../../../src/domain/package.ts";
import { programs, throughBoth } from "../../support/programs.ts";
import { git, temporaryDirectory, writeFiles, type Files } from "../../support/repository.ts";
import { packageJson, packageLock, pom, project } from "../../support/sample-files.ts";
import { stage } from "../../support/scenario.ts";
import { codesOf } from "./two-commits.ts";

const files = {
  "package.json": packageJson("ms@2.1.3"),
  "web/package.json": packageJson("react@19.0.0"),
};
const both = ["NODE ms 2.1.3", "NODE react 19.0.0"];

describe("a tracked manifest that is not on disk holds its type:", () => {
  const steps = [
    ["deleted by an earlier step", (path: string) => rmSync(path)],
    ["moved by one", (path: string) => renameSync(path, `${path}.bak`)],
  ] as const;

  it.each(throughBoth(steps))("%s, by the %s", async (_, program, [, spoil]) => {
    const { run, synced, workspace } = await stage({ program, files });
    await synced();
    spoil(join(workspace, "web/package.json"));

    const scene = await run();

    expect(scene).toMatchObject({ exitCode: 1, recorded: both });
    expect(scene.outputs).toMatchObject({ held: "1", removed: "0" });
  });

  it.each(programs)("deleted by a commit it goes, by the %s", async (program) => {
    const { run, synced, commit } = await stage({ program, files });
    await synced();
    commit({ "web/package.json": null });

    expect(await run()).toMatchObject({ exitCode: 0, recorded: ["NODE ms 2.1.3"] });
  });
});

describe("names stay while a manifest that nobody reads here cannot be read:", () => {
  const requirements = "flask==3.0.0\nsix==1.16.0\n";
  const recorded = ["PYTHON flask 3.0.0", "PYTHON six 1.16.0"];
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 9\n`;
  const holes: readonly (readonly [string, Files])[] = [
    ["a Git LFS pointer outside of the working directory", { "b/requirements.txt": pointer }],
    [
      "a Git LFS pointer below a directory that a default excludes",
      { "a/vendor/requirements.txt": pointer },
    ],
  ];

  it.each(throughBoth(holes))("%s, by the %s", async (_, program, [, change]) => {
    const before = { "a/requirements.txt": requirements, "a/pom.xml": pom() };
    const { run, synced, commit } = await stage({ program, files: before });
    const inputs = { "working-directory": "a" };
    await synced({ inputs });
    commit({ "a/requirements.txt": null, ...change });

    const scene = await run({ inputs });

    expect(scene).toMatchObject({ exitCode: 0, recorded });
    expect(codesOf(scene)).toContain("names-unresolved");
    expect(scene.log).toContain("is a Git LFS pointer");
  });

  it.each(programs)("one that a sparse checkout leaves out, by the %s", async (program) => {
    const before = { "a/requirements.txt": requirements, "a/pom.xml": pom() };
    const { run, synced, commit, workspace } = await stage({ program, files: before });
    const inputs = { "working-directory": "a" };
    await synced({ inputs });
    commit({ "a/requirements.txt": null, "b/requirements.txt": requirements });
    git(workspace, "sparse-checkout", "set", "a");

    const scene = await run({ inputs });

    expect(scene.recorded).toEqual(recorded);
    expect(scene.outputs).toMatchObject({ removed: "0" });
  });
});

describe("a sparse checkout that leaves out what a manifest builds on holds its type:", () => {
  const parent = pom().replace("<dependencies>\n  </dependencies>", dependencyOf("junit:junit"));

  const trees: readonly (readonly [string, Files, PackageType])[] = [
    [
      "a parent POM",
      {
        "pom.xml": parent,
        "api/pom.xml": child(pom("org.slf4j:slf4j-api@2.0.9")),
        "pip/requirements.txt": "flask==3.0.0\n",
      },
      "JAVA",
    ],
    [
      "Directory.Build.props",
      {
        "Directory.Build.props":
          '<Project><ItemGroup><PackageReference Include="Polly" Version="8.2.0" /></ItemGroup></Project>\n',
        "api/app.csproj": project("Serilog@3.1.1"),
        "pip/requirements.txt": "flask==3.0.0\n",
      },
      "NUGET",
    ],
  ];

  it.each(throughBoth(trees))("%s, by the %s", async (_, program, [, tree, packageType]) => {
    const { run, workspace } = await stage({ program, files: tree });
    const inputs = { "working-directory": "api" };
    const first = await run({ inputs });
    git(workspace, "sparse-checkout", "set", "--no-cone", "/api/");

    const scene = await run({ inputs });

    expect(first.recorded).toHaveLength(2);
    expect(scene).toMatchObject({ exitCode: 1, recorded: first.recorded });
    expect(codesOf(scene)).toContain("sparse-checkout");
    expect(scene.report.entities[0]?.packageTypes).toContainEqual(
      expect.objectContaining({ packageType, held: expect.any(String) as string }),
    );
  });
});

describe("without git", () => {
  const lock = packageLock("ms@2.1.3", "left-pad@1.3.0");
  const ways: readonly (readonly [
    string,
    (workspace: string) => Readonly<Record<string, string>>,
  ])[] = [
    ["as a program on PATH", () => ({ PATH: temporaryDirectory() })],
    [
      "as a directory of the work tree",
      (workspace) => {
        rmSync(join(workspace, ".git"), { recursive: true });
        return {};
      },
    ],
  ];

  it.each(throughBoth(ways))(
    "%s an ignored file of a manifest's name holds its type, because it may be tracked, by the %s",
    async (_, program, [, without]) => {
      const { run, workspace } = await stage({
        program,
        files: { "package-lock.json": lock, "requirements.txt": "flask==3.0.0\n" },
      });
      const commit = git(workspace, "rev-parse", "HEAD").trim();
      const first = await run();
      writeFiles(workspace, { ".gitignore": "package-lock.json\n" });

      const scene = await run({ commit, env: without(workspace) });

      expect(scene).toMatchObject({ exitCode: 1, recorded: first.recorded });
      expect(codesOf(scene)).toContain("manifest-ignored");
    },
  );

  it.each(throughBoth(ways))(
    "%s nothing is removed, and what is new is added, by the %s",
    async (_, program, [, without]) => {
      const { run, synced, workspace, commit } = await stage({
        program,
        files: { "package-lock.json": lock },
      });
      await synced();
      commit({ "package-lock.json": packageLock("ms@2.1.3", "react@19.0.0") });
      const head = git(workspace, "rev-parse", "HEAD").trim();

      const scene = await run({ commit: head, env: without(workspace) });

      expect(scene).toMatchObject({
        exitCode: 0,
        recorded: ["NODE left-pad 1.3.0", "NODE ms 2.1.3", "NODE react 19.0.0"],
      });
    },
  );

  it.each(programs)(
    "nothing is lost for good: with it the name goes, by the %s",
    async (program) => {
      const { run, synced, commit } = await stage({
        program,
        files: { "package-lock.json": lock },
      });
      await synced();
      commit({ "package-lock.json": packageLock("ms@2.1.3") });
      await run({ env: { PATH: temporaryDirectory() } });

      expect((await run()).recorded).toEqual(["NODE ms 2.1.3"]);
    },
  );
});

function child(text: string): string {
  return text.replace(
    "<groupId>com.acme</groupId><artifactId>app</artifactId>",
    "<parent><groupId>com.acme</groupId><artifactId>app</artifactId><version>1.0.0</version></parent>\n  <artifactId>api</artifactId>",
  );
}

function dependencyOf(name: string): string {
  const [group = "", artifact = ""] = name.split(":");
  return `<packaging>pom</packaging>\n  <dependencies><dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>4.13.2</version></dependency></dependencies>`;
}
