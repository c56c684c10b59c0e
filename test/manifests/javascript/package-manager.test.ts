import { describe, expect, it } from "vitest";
import { leftOverLockfiles } from "../../../src/manifests/javascript/package-manager.ts";
import { repository } from "../../support/speakers.ts";

const all = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** The lockfiles that are left over beside a package.json. */
function leftOver(manifest: object, paths: readonly string[] = all): readonly string[] {
  const files = { "package.json": JSON.stringify(manifest) };
  return [...leftOverLockfiles(paths, repository(files)).keys()];
}

describe("the lockfiles that are left over", () => {
  it.each([
    [{ packageManager: "npm@11.6.0" }, ["pnpm-lock.yaml", "yarn.lock"]],
    [{ packageManager: "pnpm@10.14.0+sha512.aa" }, ["package-lock.json", "yarn.lock"]],
    [{ packageManager: "yarn" }, ["package-lock.json", "pnpm-lock.yaml"]],
    [{ devEngines: { packageManager: { name: "npm" } } }, ["pnpm-lock.yaml", "yarn.lock"]],
    [{ devEngines: { packageManager: [{ name: "npm" }] } }, ["pnpm-lock.yaml", "yarn.lock"]],
  ])("of a project with %j are those of other package managers", (manifest, expected) => {
    expect(leftOver(manifest)).toEqual(expected);
  });

  it.each([
    {},
    { packageManager: "bun@1.3.0" },
    { packageManager: "cnpm@9" },
    { packageManager: 1 },
    { devEngines: {} },
    { devEngines: { packageManager: { name: 1 } } },
  ])("are none where the project names none that has one there: %j", (manifest) => {
    expect(leftOver(manifest)).toEqual([]);
  });

  it("are none where there is one alone", () => {
    expect(leftOver({ packageManager: "pnpm@10" }, ["yarn.lock"])).toEqual([]);
  });

  it("have the reason with the manifest that names the package manager, the nearest one", () => {
    const paths = ["web/app/yarn.lock", "web/app/package-lock.json"];
    const files = {
      "package.json": '{"packageManager": "pnpm@10"}',
      "web/package.json": '{"packageManager": "yarn@4"}',
      "web/app/package.json": "{}",
    };

    expect([...leftOverLockfiles(paths, repository(files))]).toEqual([
      [
        "web/app/package-lock.json",
        "web/app/yarn.lock counts, because web/package.json names yarn",
      ],
    ]);
  });
});
