import { packageTypes, type PackageType } from "../../vocabulary/package.ts";
import { problem, type Problem } from "../../vocabulary/problem.ts";
import type { Format } from "../format.ts";
import type { FoundManifest } from "../read.ts";
import type { Disk } from "./disk.ts";
import { compileFilters, type Filters, type FilterSettings } from "./filters.ts";
import type { Listing } from "./listing.ts";
import { locateManifests } from "./locate-manifests.ts";

export interface Discovery {
  readonly found: readonly FoundManifest[];
  /** What `exclude`, `include` or `package-types` leave out, with the reason. */
  readonly excluded: readonly (FoundManifest & { readonly reason: string })[];
  /** Parts of the tree that could not be seen, with the package types that they could hide. */
  readonly untrusted: readonly {
    readonly path: string;
    readonly packageTypes: readonly PackageType[];
  }[];
  readonly problems: readonly Problem[];
}

/** Tells the manifests of a listing: which are to be read, which are not and why, and what is hidden. */
export async function discover(
  listing: Listing,
  formats: readonly Format[],
  settings: FilterSettings,
  disk: Pick<Disk, "exists" | "realPath" | "isEmpty">,
): Promise<Discovery> {
  const filters = await compileFilters(settings);
  const judged = locateManifests(listing.files, formats, disk).map((manifest) => ({
    ...manifest,
    reason: filters.against(manifest.path, manifest.format.packageType),
  }));
  const missing = missingSubmodules(listing, filters, disk);
  return {
    found: judged.flatMap(({ path, format, reason }) => (reason === null ? { path, format } : [])),
    excluded: judged.flatMap(({ reason, ...manifest }) =>
      reason === null ? [] : { ...manifest, reason },
    ),
    untrusted: missing.map((path) => ({
      path,
      packageTypes: settings.packageTypes ?? packageTypes,
    })),
    problems: missing.map(submoduleMissing),
  };
}

function missingSubmodules(
  { files }: Listing,
  filters: Filters,
  disk: Pick<Disk, "isEmpty">,
): readonly string[] {
  return files
    .filter(({ kind, path }) => kind === "submodule" && disk.isEmpty(path) && filters.mayHold(path))
    .map(({ path }) => path)
    .toSorted();
}

function submoduleMissing(path: string): Problem {
  return problem(
    "error",
    "submodule-missing",
    `The submodule ${path} is not checked out, so manifests in it cannot be seen. Set \`submodules: true\` for actions/checkout, or add \`${path}/**\` to \`exclude\`.`,
    { path },
  );
}
