import { describe, expect, it } from "vitest";
import { hooksWarning } from "../../../src/manifests/javascript/pnpm-hooks.ts";
import { readFirst } from "../../support/reading.ts";
import { repository } from "../../support/speakers.ts";
import { formatNamed } from "../../support/format-named.ts";

const hook = "module.exports = { hooks: { readPackage(pkg) { return pkg } } }";

describe("a script with hooks of pnpm", () => {
  it.each([".pnpmfile.cjs", ".pnpmfile.mjs"])("may change what is asked for: %s", async (file) => {
    const files = { "package.json": '{"dependencies": {"ms": "^2.0.0"}}', [file]: hook };
    const reading = await readFirst(formatNamed("package-json"), files);

    expect(reading).toMatchObject({
      unresolved: true,
      packages: [{ name: "ms" }],
      warnings: [{ code: "names-unresolved" }],
    });
  });

  it.each([
    [
      "it changes nothing of the kind",
      { ".pnpmfile.cjs": "hooks: { filterLog() {} } // readPackage" },
    ],
    [
      "another package manager is named",
      { ".pnpmfile.cjs": hook, "package.json": '{"packageManager": "npm@11.0.0"}' },
    ],
    ["it lies elsewhere", { "other/.pnpmfile.cjs": hook }],
  ])("is none where %s", (_, files: Readonly<Record<string, string>>) => {
    expect(hooksWarning("package.json", repository(files))).toBeNull();
  });
});
