import { posix } from "node:path";
import type { FileKind, ListedFile } from "./listing.ts";

interface ListedByGit {
  readonly files: readonly ListedFile[];
  /** Untracked directories that are repositories of their own: git names them and does not look in. */
  readonly repositories: readonly string[];
}

/**
 * Reads the output of `git ls-files -z -t -s -c -o`: `TAG MODE OBJECT STAGE\tPATH` for what is
 * tracked, `? PATH` for what is not. Paths are relative to `prefix`, a directory of the workspace;
 * those that leave the workspace are left out.
 * https://git-scm.com/docs/git-ls-files#_output
 */
export function parseLsFiles(output: string, prefix: string): ListedByGit {
  const files: ListedFile[] = [];
  const repositories: string[] = [];
  let previous = "";
  for (let start = 0; start < output.length;) {
    const end = output.indexOf("\0", start);
    const stop = end === -1 ? output.length : end;
    const tag = output[start];
    const name = output.slice(tag === "?" ? start + 2 : output.indexOf("\t", start) + 1, stop);
    // A conflict lists its path once for each side, one after the other.
    if (name !== previous && name !== "./") {
      const path = name.startsWith("../") ? posix.join(prefix, name) : prefix + name;
      if (path.startsWith("../")) {
        // Of the repository, and above the workspace.
      } else if (tag !== "?") files.push({ path, kind: trackedKind(tag, output, start) });
      else if (name.endsWith("/")) repositories.push(path.slice(0, -1));
      else files.push({ path, kind: "untracked" });
    }
    previous = name;
    start = stop + 1;
  }
  return { files, repositories };
}

function trackedKind(tag: string | undefined, output: string, start: number): FileKind {
  const mode = start + 2;
  if (output.startsWith("160000", mode)) return "submodule";
  if (tag === "S") return "sparse";
  return output.startsWith("120000", mode) ? "link" : "file";
}
