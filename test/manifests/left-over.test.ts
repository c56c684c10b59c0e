import { describe, expect, it } from "vitest";
import { leftOverByPath } from "../../src/manifests/left-over.ts";
import { repository } from "../support/speakers.ts";

const all = ["package-lock.json", "pnpm-lock.yaml", "yarn.lock"];

/** The lockfiles that are left over beside a package.json. */
function leftOver(manifest: object, paths: readonly string[] = all): readonly string[] {
  const files = { "package.json": JSON.stringify(manifest) };
  return [...leftOverByPath(paths, repository(files)).keys()];
}

describe("the lockfiles that are left over", () => {
  it("are those of other package managers than the one that the project names", () => {
    expect(leftOver({ packageManager: "pnpm@10.14.0+sha512.aa" })).toEqual([
      "package-lock.json",
      "yarn.lock",
    ]);
    expect(leftOver({ devEngines: { packageManager: { name: "npm" } } })).toEqual([
      "pnpm-lock.yaml",
      "yarn.lock",
    ]);
  });

  it.each([{}, { packageManager: "bun@1.3.0" }, { packageManager: "cnpm@9.0.0" }])(
    "are none where the project names none that has one there: %j",
    (manifest) => {
      expect(leftOver(manifest, ["package-lock.json", "pnpm-lock.yaml"])).toEqual([]);
    },
  );

  it("are none where there is one alone", () => {
    expect(leftOver({ packageManager: "pnpm@10.0.0" }, ["yarn.lock"])).toEqual([]);
  });

  it("have the reason, by the nearest manifest that names a package manager", () => {
    const paths = ["web/app/yarn.lock", "web/app/package-lock.json"];
    const files = {
      "package.json": '{"packageManager": "pnpm@10.0.0"}',
      "web/package.json": '{"packageManager": "yarn@4.0.0"}',
      "web/app/package.json": "{}",
    };

    const left = leftOverByPath(paths, repository(files));

    expect([...left.keys()]).toEqual(["web/app/package-lock.json"]);
    expect(left.get("web/app/package-lock.json")?.reason).toContain("`yarn.lock`");
  });
});
