import { describe, expect, it } from "vitest";
import {
  isLockfileName,
  leftOverLocks,
  packageManagerOf,
} from "../../../src/manifests/javascript/package-manager.ts";

const locks = ["web/package-lock.json", "web/pnpm-lock.yaml"];

describe("of several lockfiles in one directory", () => {
  it("those are left over that the package manager which package.json names does not read", () => {
    expect(leftOverLocks(locks, "pnpm")).toEqual([
      {
        path: "web/package-lock.json",
        by: "web/pnpm-lock.yaml",
        reason: "package.json names pnpm, whose lockfile is `pnpm-lock.yaml`",
      },
    ]);
  });

  it("npm's other one is left over beside a shrinkwrap, as npm does not read it", () => {
    expect(leftOverLocks(["package-lock.json", "npm-shrinkwrap.json"], null)).toEqual([
      {
        path: "package-lock.json",
        by: "npm-shrinkwrap.json",
        reason: "npm reads only `npm-shrinkwrap.json`",
      },
    ]);
  });

  it.each([
    ["the usual one is there", ["pnpm-lock.yaml", "pnpm-lock.main.yaml"], ["pnpm-lock.main.yaml"]],
    [
      "it is not that of the main branch",
      ["pnpm-lock.a.yaml", "pnpm-lock.main.yaml"],
      ["pnpm-lock.a.yaml"],
    ],
  ])("pnpm's for a branch is left over where %s", (_, paths, left) => {
    expect(leftOverLocks([...paths, "yarn.lock"], null).map(({ path }) => path)).toEqual(left);
  });

  it.each([
    ["bun.lock", ["bun.lock", "yarn.lock"]],
    ["yarn.lock", ["bun.lockb", "yarn.lock"]],
  ])("%s counts where Bun wrote a yarn.lock as well", (path, paths) => {
    expect(leftOverLocks(paths, "bun").map(({ by }) => by)).toEqual([path]);
  });

  it.each([
    ["package.json names no package manager", locks, null],
    ["package.json names one without a lockfile here", locks, "yarn"],
    ["package.json names one that is not known", locks, "other"],
    ["there is no lockfile", [], null],
  ])("none is left over where %s", (_, paths, manager) => {
    expect(leftOverLocks(paths, manager)).toEqual([]);
  });
});

describe("the package manager of a package.json", () => {
  it.each([
    [{ packageManager: "yarn@4.18.1" }, "yarn"],
    [{ packageManager: "yarn@4.18.1", devEngines: { packageManager: { name: "npm" } } }, "yarn"],
    [{ devEngines: { packageManager: [{ name: "npm" }, { name: "pnpm" }] } }, null],
    [{ devEngines: { packageManager: "npm" } }, null],
    [{ packageManager: 4 }, null],
    [{ packageManager: "yarn" }, null],
    [null, null],
  ])("of %j is %s", (project, manager) => {
    expect(packageManagerOf(project)).toBe(manager);
  });

  it("has a lockfile of a known name", () => {
    const names = [
      "bun.lock",
      "bun.lockb",
      "deno.lock",
      "npm-shrinkwrap.json",
      "package-lock.json",
      "pnpm-lock.feat!x.yaml",
      "pnpm-lock.yaml",
      "vlt-lock.json",
      "yarn.lock",
    ];

    expect(names.filter((name) => !isLockfileName(`web/${name}`))).toEqual([]);
    expect(isLockfileName("Cargo.lock")).toBe(false);
  });
});
