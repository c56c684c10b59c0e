import { byText } from "../../domain/order.ts";
import type { Format } from "../format.ts";
import type { FoundManifest } from "../read.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { ListedFile } from "../../workspace/listing.ts";
import { formatMatcher, type FormatOf } from "./match-files.ts";

type Seen = Pick<Disk, "exists" | "head" | "realPath">;

/**
 * The manifests among the files, sorted, each once and under its real path. A link whose target is
 * no manifest by its own name keeps its path, as does one that leaves the workspace or leads
 * nowhere: reading it fails. What was deleted from the work tree is not there.
 */
export function locateManifests(
  files: readonly ListedFile[],
  formats: readonly Format[],
  disk: Seen,
): readonly FoundManifest[] {
  const formatOf = formatMatcher(formats);
  const byRealPath = new Map<string, FoundManifest>();
  for (const { file, format } of candidates(files, formatOf, disk)) {
    const real = disk.realPath(file.path);
    if (real === null && !disk.exists(file.path) && !isHidden(file)) continue;
    const key = real ?? file.path;
    if (byRealPath.has(key)) continue;
    const ownFormat = formatOf(key);
    byRealPath.set(
      key,
      ownFormat === null ? { path: file.path, format } : { path: key, format: ownFormat },
    );
  }
  return [...byRealPath.values()].toSorted((a, b) => byText(a.path, b.path));
}

interface Candidate {
  readonly file: ListedFile;
  readonly format: Format;
}

function candidates(
  files: readonly ListedFile[],
  formatOf: FormatOf,
  disk: Seen,
): readonly Candidate[] {
  const matching: Candidate[] = [];
  for (const file of files) {
    const format = file.kind === "submodule" ? null : formatOf(file.path);
    if (format !== null && format.accepts?.(file.path, () => headOf(file, disk)) !== false)
      matching.push({ file, format });
  }
  return matching.toSorted((a, b) => byText(a.file.path, b.file.path));
}

/** A link is judged by its target, which is a file of its own or leaves the workspace. */
function headOf({ path, kind }: ListedFile, disk: Seen): string | null {
  return kind === "file" ? disk.head(path) : null;
}

/** In the repository, though not to be seen: left out by a sparse checkout, or of a name that is not UTF-8. */
function isHidden({ path, kind }: ListedFile): boolean {
  return kind === "sparse" || path.includes("\uFFFD");
}
