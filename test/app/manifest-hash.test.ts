import { createHash } from "node:crypto";
import { join } from "node:path";
import { hashFiles as hashFilesOf } from "@actions/glob";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ManifestReport, ManifestStatus } from "../../src/report/report.ts";
import { manifestHash } from "../../src/app/manifest-hash.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

describe("the hash over the manifests used", () => {
  it("is the SHA-256 of the SHA-256 of each", () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, { "package-lock.json": "{}" });
    const inner = createHash("sha256").update("{}").digest();

    expect(manifestHash(used("package-lock.json"), workspace)).toBe(
      createHash("sha256").update(inner).digest("hex"),
    );
  });

  it("is empty where none is used, as that of no files is", async () => {
    const workspace = temporaryDirectory();

    expect(manifestHash([], workspace)).toBe("");
    expect(await hashFiles("**/package-lock.json", workspace)).toBe("");
  });

  it("leaves out what is covered, excluded, owned by nobody or broken", () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, { "go.mod": "module a\n" });
    const others = (["covered", "excluded", "unowned", "failed"] as const).map((status) =>
      row("package.json", status),
    );

    expect(manifestHash([...others, ...used("go.mod")], workspace)).toBe(
      manifestHash(used("go.mod"), workspace),
    );
  });

  it("is of the bytes, whatever text they are", async () => {
    const workspace = temporaryDirectory();
    writeFiles(workspace, { "a/yarn.lock": new Uint8Array([0xff, 0xfe, 0x00, 0x0d, 0x0a]) });

    expect(manifestHash(used("a/yarn.lock"), workspace)).toBe(
      await hashFiles("**/yarn.lock", workspace),
    );
  });

  it("goes folder by folder, as `hashFiles()` does, and not by the path as one text", async () => {
    const workspace = temporaryDirectory();
    const paths = ["a/go.mod", "a.b/go.mod", "a-b/go.mod", "B/go.mod", "ü/go.mod", "go.mod"];
    writeFiles(workspace, Object.fromEntries(paths.map((path) => [path, path])));

    expect(manifestHash(used(...paths), workspace)).toBe(await hashFiles("**/go.mod", workspace));
  });

  it("is that of `hashFiles()` for any files, however the report has them in order", async () => {
    const segment = fc.constantFrom("a", "a.b", "a-b", "a b", "A", "b", "z", "é", "😀");
    const folders = fc.array(segment, { maxLength: 3 }).map((names) => names.join("/"));
    const files = fc.uniqueArray(fc.tuple(folders, fc.string()), {
      selector: ([folder]) => folder.toLowerCase(),
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(files, async (written) => {
        const workspace = temporaryDirectory();
        const paths = written.map(([folder]) => join(folder, "go.sum").replaceAll("\\", "/"));
        writeFiles(
          workspace,
          Object.fromEntries(paths.map((path, at) => [path, written[at]?.[1] ?? ""])),
        );

        expect(manifestHash(used(...paths), workspace)).toBe(
          await hashFiles("**/go.sum", workspace),
        );
      }),
      { numRuns: 40 },
    );
  });

  it("is refused for a file that is gone", () => {
    expect(() => manifestHash(used("go.mod"), temporaryDirectory())).toThrow("ENOENT");
  });
});

/** As a workflow calls it: the runner is in the workspace, from where patterns count. */
function hashFiles(pattern: string, workspace: string): Promise<string> {
  return hashFilesOf(join(workspace, pattern), workspace);
}

function used(...paths: readonly string[]): readonly ManifestReport[] {
  return paths.map((path) => row(path, "used"));
}

function row(path: string, status: ManifestStatus): ManifestReport {
  return {
    path,
    format: "any",
    packageType: "NODE",
    entity: "shop",
    status,
    reason: null,
    packages: 1,
  };
}
