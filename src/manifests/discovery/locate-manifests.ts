import { byText } from "../../domain/order.ts";
import type { Format } from "../format.ts";
import type { FoundManifest } from "../read.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { ListedFile } from "../../workspace/listing.ts";
import type { Belonging, Exclusion } from "./exclusion.ts";
import { formatMatcher, type FormatOf } from "./match-files.ts";

/** A manifest, and why it is none of this repository's, whatever the settings are. */
export type LocatedManifest = FoundManifest & { readonly exclusion: Exclusion | null };

type Seen = Pick<Disk, "head" | "realPath">;

/**
 * The manifests among the files, sorted, each once and under its real path. A link whose target is
 * no manifest by its own name keeps its path, as does one that leaves the workspace or leads
 * nowhere: reading it fails, and so does reading what git tracks and the work tree does not have.
 */
export function locateManifests(
  files: readonly ListedFile[],
  formats: readonly Format[],
  disk: Seen,
  { against, againstTarget }: Pick<Belonging, "against" | "againstTarget">,
): readonly LocatedManifest[] {
  const formatOf = formatMatcher(formats);
  const excluded: LocatedManifest[] = [];
  const byRealPath = new Map<string, LocatedManifest>();
  for (const { path, format } of candidates(files, formatOf, disk)) {
    const real = disk.realPath(path) ?? path;
    const exclusion = against(path) ?? (isSamePath(real, path) ? null : againstTarget(real));
    if (exclusion !== null) excluded.push({ path, format, exclusion });
    else if (!byRealPath.has(real))
      byRealPath.set(real, { ...located(path, format, real), exclusion });
  }
  return [...byRealPath.values(), ...excluded].toSorted((a, b) => byText(a.path, b.path));

  function located(path: string, format: Format, real: string): FoundManifest {
    const ownFormat = formatOf(real);
    return ownFormat === null ? { path, format } : { path: real, format: ownFormat };
  }
}

function candidates(
  files: readonly ListedFile[],
  formatOf: FormatOf,
  disk: Seen,
): readonly FoundManifest[] {
  const matching: FoundManifest[] = [];
  for (const file of files) {
    const { path, kind } = file;
    const format = kind === "submodule" || kind === "ignored" ? null : formatOf(path);
    if (format !== null && format.accepts?.(path, () => headOf(file, disk)) !== false)
      matching.push({ path, format });
  }
  return matching.toSorted((a, b) => byText(a.path, b.path));
}

/** A link is judged by its target, which is a file of its own or leaves the workspace. */
function headOf({ path, kind }: ListedFile, disk: Seen): string | null {
  return kind === "link" ? null : disk.head(path);
}

/** A file system may write a name in another case, or with other code points, than git. */
function isSamePath(a: string, b: string): boolean {
  return a === b || a.normalize().toLowerCase() === b.normalize().toLowerCase();
}
