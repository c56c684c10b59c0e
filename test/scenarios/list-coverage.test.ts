import { describe, expect, it } from "vitest";
import { cli } from "../cli/start-cli.ts";
import type { Report } from "../../src/report/report.ts";
import { gitRepository, type Files } from "../support/repository.ts";

async function list(files: Files, ...flags: readonly string[]): Promise<Report> {
  const { stdout } = await cli(["list", gitRepository(files), "--json", ...flags]);
  return JSON.parse(stdout) as Report;
}

const lock = (packages: object): string =>
  JSON.stringify({ lockfileVersion: 3, packages: { "": {}, ...packages } });

describe("a lockfile that lacks what its package.json declares", () => {
  it("does not hide it, and is reported once", async () => {
    const report = await list({
      "package.json": '{"dependencies": {"ms": "^2.0.0", "left-pad": "^1.3.0"}}',
      "package-lock.json": lock({ "node_modules/ms": { version: "2.1.3" } }),
    });

    expect(report.entities[0]?.packages.map(({ name, versions }) => [name, versions])).toEqual([
      ["left-pad", ["^1.3.0"]],
      ["ms", ["2.1.3"]],
    ]);
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ["lockfile-stale", "package-lock.json"],
    ]);
  });
});

describe("a lockfile of another package manager than the project's", () => {
  it("is left out with the reason", async () => {
    const report = await list({
      "package.json": '{"packageManager": "npm@11.0.0", "dependencies": {"ms": "^2.0.0"}}',
      "package-lock.json": lock({ "node_modules/ms": { version: "2.1.3" } }),
      "yarn.lock": '# yarn lockfile v1\n\nms@^2.0.0:\n  version "2.0.0"\n',
    });

    expect(report.entities[0]?.packages.map(({ versions }) => versions)).toEqual([["2.1.3"]]);
    expect(report.manifests.map(({ path, status }) => [path, status])).toEqual([
      ["package-lock.json", "used"],
      ["package.json", "covered"],
      ["yarn.lock", "excluded"],
    ]);
  });
});

describe("files that are not read", () => {
  it("stand in the report, one problem for each kind, and none where they declare nothing", async () => {
    const report = await list({
      "build.sbt": 'libraryDependencies += "org.typelevel" %% "cats-core" % "2.12.0"\n',
      "project/plugins.sbt": "",
      "lib/setup.py": "from setuptools import setup\nsetup()\n",
      "old/setup.py": 'setup(install_requires=["flask"])\n',
      "a/bun.lockb": new Uint8Array([0, 255, 254]),
      "b/bun.lockb": new Uint8Array([0, 255, 254]),
      "b/bun.lock":
        '{"lockfileVersion": 1, "workspaces": {"": {"dependencies": {"ms": "2.1.3"}}}, "packages": {"ms": ["ms@2.1.3", "", {}, ""]}}',
    });

    const unread = report.manifests.filter(({ status }) => status === "unread");
    expect(unread.map(({ path, packageType, format }) => [path, packageType, format])).toEqual([
      ["a/bun.lockb", "NODE", "bun-lockb"],
      ["build.sbt", "JAVA", "sbt"],
      ["old/setup.py", "PYTHON", "setup-py"],
    ]);
    expect(report.problems.map(({ code, path }) => [code, path])).toEqual([
      ["manifest-unread", "a/bun.lockb"],
      ["manifest-unread", "build.sbt"],
      ["manifest-unread", "old/setup.py"],
    ]);
  });

  it("are none that `exclude` names", async () => {
    const report = await list(
      { "old/setup.py": 'setup(install_requires=["a"])' },
      "--exclude",
      "old/**",
    );

    expect(report.manifests).toEqual([]);
    expect(report.problems).toEqual([]);
  });
});
