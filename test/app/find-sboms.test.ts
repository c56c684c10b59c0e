import { symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findSboms } from "../../src/app/find-sboms.ts";
import { parseSboms } from "../../src/settings/sbom-lines.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

const files = {
  "bom.json": "{}",
  "api/target/bom.json": "{}",
  "web/out/bom.json": "{}",
  "web/out/other.json": "{}",
};

async function found(lines: string, workspace = made()) {
  const parsed = parseSboms(lines);
  const wanted = "value" in parsed ? parsed.value : [];
  const { files: all, missing } = await findSboms(workspace, wanted, () => undefined);
  return [
    ...all.map(({ path, directory }) => `${path}${directory === null ? "" : ` → ${directory}`}`),
    ...missing.map(({ pattern }) => `missing ${pattern}`),
  ];
}

function made(): string {
  const workspace = join(temporaryDirectory(), "w [1] *");
  writeFiles(workspace, files);
  return workspace;
}

describe("the SBOMs that `sbom` names", () => {
  it.each([
    ["bom.json", ["bom.json"]],
    ["./bom.json", ["bom.json"]],
    ["**/bom.json", ["api/target/bom.json", "bom.json", "web/out/bom.json"]],
    ["*/*/bom.json: .", ["api/target/bom.json → .", "web/out/bom.json → ."]],
    ["web/out", ["web/out/bom.json", "web/out/other.json"]],
    ["web\n!**/other.json", ["web/out/bom.json"]],
    ["!bom.json\n**/bom.json", ["api/target/bom.json", "bom.json", "web/out/bom.json"]],
    [
      "api/**/*.json: api\n**/bom.json",
      ["api/target/bom.json → api", "bom.json", "web/out/bom.json"],
    ],
    ["none.json\nbom.json", ["bom.json", "missing none.json"]],
  ])("are found as actions/upload-artifact finds files: %j", async (lines, expected) => {
    expect(await found(lines)).toEqual(expected);
  });

  it("may be named by an absolute path in the workspace", async () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, files);

    expect(await found(join(workspace, "api/**/*.json"), workspace)).toEqual([
      "api/target/bom.json",
    ]);
  });

  it.skipIf(process.platform === "win32")(
    "are not read outside the workspace, named by a path or a link",
    async () => {
      const directory = temporaryDirectory();
      const workspace = join(directory, "workspace");
      writeFiles(directory, { "bom.json": "secret", "workspace/a": "" });
      symlinkSync("../bom.json", join(workspace, "bom.json"));
      const lines = ["bom.json", join(directory, "bom.json")].map((pattern) => ({
        pattern,
        directory: null,
      }));

      const sboms = await findSboms(workspace, lines, () => undefined);

      expect(sboms.files).toHaveLength(2);
      for (const { path } of sboms.files)
        expect(() => sboms.text(path)).toThrow("leaves the workspace");
    },
  );

  it.each<readonly [string, Buffer]>([
    ["UTF-16 with a mark", Buffer.from("\uFEFF{}", "utf16le")],
    ["UTF-8 with a mark", Buffer.from("\uFEFF{}")],
  ])("are read in %s", async (_, bytes) => {
    const workspace = temporaryDirectory();
    writeFileSync(join(workspace, "bom.json"), bytes);
    const { text } = await findSboms(workspace, [], () => undefined);

    expect(text("bom.json")).toBe("{}");
  });

  it("are announced with their length before they are parsed", async () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, files);
    const lengths: number[] = [];
    const { text } = await findSboms(workspace, [], (characters) => lengths.push(characters));

    text("bom.json");

    expect(lengths).toEqual([2]);
  });
});
