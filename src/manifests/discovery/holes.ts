import { byText } from "../../domain/order.ts";
import { packageTypes, type PackageType } from "../../domain/package.ts";
import { problem, type Problem } from "../../domain/problem.ts";
import type { Disk } from "../../workspace/disk.ts";
import type { Listing } from "../../workspace/listing.ts";
import type { Filters } from "./filters.ts";
import { isNamedFor, type FormatOf } from "./match-files.ts";

/** What to do about a submodule that is not checked out. */
export const submoduleStep = "Set `submodules: true` for actions/checkout";

/** A part of the tree that could not be seen, with the package types that it could hide. */
export interface Hole {
  readonly path: string;
  readonly packageTypes: readonly PackageType[];
  readonly problem: Problem;
}

interface Seeing {
  readonly filters: Filters;
  readonly formatOf: FormatOf;
  readonly disk: Pick<Disk, "exists" | "isEmpty">;
  /** The types that are looked at; `null` for all. */
  readonly types: readonly PackageType[] | null;
}

/**
 * What of the repository is not in the work tree, or cannot be placed. Single files that git tracks
 * and the work tree does not have are not holes here: they are manifests that cannot be read.
 */
export function findHoles(listing: Listing, seeing: Seeing): readonly Hole[] {
  const holes = [...missingSubmodules(listing, seeing), ...ignoredManifests(listing, seeing)];
  return holes.toSorted((a, b) => byText(a.path, b.path));
}

function missingSubmodules(
  { files, byGit }: Listing,
  { filters, disk, types }: Seeing,
): readonly Hole[] {
  // What builds leave in the directory of a submodule does not make it one that is checked out.
  const isMissing = (path: string): boolean =>
    disk.isEmpty(path) || (byGit && !disk.exists(`${path}/.git`));
  return files
    .filter(({ kind, path }) => kind === "submodule" && isMissing(path) && filters.mayHold(path))
    .map(({ path }) => ({
      path,
      packageTypes: types ?? packageTypes,
      problem: problem(
        "error",
        "submodule-missing",
        `The submodule ${path} is not checked out, so manifests in it cannot be seen. ${submoduleStep}, or add two lines to \`exclude\`: \`defaults\`, which keeps the default list, and \`${path}/**\`.`,
        { path },
      ),
    }));
}

/** Git tracks an ignored file where somebody added it by force, and only git could report it. */
function ignoredManifests(
  { files }: Listing,
  { filters, formatOf }: Pick<Seeing, "filters" | "formatOf">,
): readonly Hole[] {
  return files.flatMap(({ path, kind }) => {
    const format = kind === "ignored" ? formatOf(path) : null;
    if (format === null || !isNamedFor(format, path)) return [];
    const { packageType } = format;
    if (filters.against(path, packageType) !== null) return [];
    const message = `${path} is ignored by a \`.gitignore\`, and git does not answer whether the repository tracks it all the same. Install git where this runs, before the checkout; or add two lines to \`exclude\`: \`defaults\`, which keeps the default list, and \`${path}\`.`;
    return {
      path,
      packageTypes: [packageType],
      problem: problem("error", "manifest-ignored", message, { path, packageType }),
    };
  });
}
