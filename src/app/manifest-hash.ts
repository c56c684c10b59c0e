import { statSync } from "node:fs";
import { join } from "node:path";
import { fileReader } from "../workspace/file-reader.ts";
import type { ManifestReport } from "../report/report.ts";

/**
 * One hash over the manifests used, as `hashFiles()` gives it for those files: the SHA-256 of their
 * SHA-256, in the order in which it walks the folders; empty where none is used.
 * https://github.com/actions/toolkit/blob/main/packages/glob/src/internal-hash-files.ts
 * @throws where a file cannot be read any more.
 */
export function manifestHash(manifests: readonly ManifestReport[], workspace: string): string {
  // One file may count for several entities or package types.
  const used = new Set(manifests.filter(({ status }) => status === "used").map(({ path }) => path));
  if (used.size === 0) return "";
  // Imported, it would be loaded at the start of every run.
  const { createHash, hash } = process.getBuiltinModule("node:crypto");
  const whole = createHash("sha256");
  const read = fileReader();
  for (const path of [...used].toSorted(byFolder)) {
    const file = join(workspace, path);
    whole.update(hash("sha256", read(file, statSync(file).size), "buffer"));
  }
  return whole.digest("hex");
}

/** Folder by folder, names by their bytes: `a/b` comes before `a.b`. */
function byFolder(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a.replaceAll("/", "\0")), Buffer.from(b.replaceAll("/", "\0")));
}
