import { describe, expect, it } from "vitest";
import {
  chosenLock,
  lockfileNames,
  packageManagerOf,
} from "../../../src/manifests/javascript/package-manager.ts";

const locks = ["web/package-lock.json", "web/pnpm-lock.yaml"];

describe("the lockfile that counts of several in one directory", () => {
  it.each([
    ["packageManager", { packageManager: "pnpm@10.14.0+sha512.aaaa" }],
    ["devEngines", { devEngines: { packageManager: { name: "pnpm", onFail: "warn" } } }],
    ["a list of devEngines", { devEngines: { packageManager: [{ name: "pnpm" }] } }],
  ])("is that of the package manager that %s names", (_, project) => {
    expect(chosenLock(locks, project)).toEqual({
      path: "web/pnpm-lock.yaml",
      left: [
        {
          path: "web/package-lock.json",
          reason: "package.json names pnpm, whose lockfile is `pnpm-lock.yaml`",
        },
      ],
    });
  });

  it("is the shrinkwrap where both are npm's, as npm reads no other", () => {
    expect(chosenLock(["package-lock.json", "npm-shrinkwrap.json"], null)).toEqual({
      path: "npm-shrinkwrap.json",
      left: [{ path: "package-lock.json", reason: "npm reads only `npm-shrinkwrap.json`" }],
    });
  });

  it.each([
    ["bun.lock", ["bun.lock", "yarn.lock"]],
    ["yarn.lock", ["bun.lockb", "yarn.lock"]],
  ])("is %s where Bun wrote a yarn.lock as well", (path, paths) => {
    expect(chosenLock(paths, { packageManager: "bun@1.4.0" })?.path).toBe(path);
  });

  it.each([
    ["package.json names no package manager", locks, {}],
    ["there is no package.json", locks, null],
    ["package.json names one without a lockfile here", locks, { packageManager: "yarn@4.0.0" }],
    ["package.json names one that is not known", locks, { packageManager: "other@1.0.0" }],
    ["there is no lockfile", [], null],
  ])("is not decided where %s", (_, paths, project) => {
    expect(chosenLock(paths, project)).toBeNull();
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
    expect([...lockfileNames].toSorted()).toEqual([
      "bun.lock",
      "bun.lockb",
      "deno.lock",
      "npm-shrinkwrap.json",
      "package-lock.json",
      "pnpm-lock.yaml",
      "vlt-lock.json",
      "yarn.lock",
    ]);
  });
});
