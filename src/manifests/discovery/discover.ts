import { packageTypes, type PackageType } from "../../domain/package.ts";
import { byText } from "../../domain/order.ts";
import { problem, type Problem } from "../../domain/problem.ts";
import type { Format } from "../format.ts";
import type { FoundManifest } from "../read.ts";
import type { Disk } from "../../workspace/disk.ts";
import { compileFilters, type Filters, type FilterSettings } from "./filters.ts";
import type { Listing } from "../../workspace/listing.ts";
import { locateManifests } from "./locate-manifests.ts";
import { formatMatcher } from "./match-files.ts";

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
  /** Files that may describe entities and are not excluded, sorted. */
  readonly descriptors: readonly string[];
  /** The format that a path has, or had, as a manifest that is not left out; `null` for any other. */
  readonly formatOf: (path: string) => Format | null;
}

export interface DiscoverySettings extends FilterSettings {
  /** Whether a path may be one of a file that describes entities. */
  readonly isDescriptor: (path: string) => boolean;
}

/** Tells the manifests of a listing: which are to be read, which are not and why, and what is hidden. */
export async function discover(
  listing: Listing,
  formats: readonly Format[],
  settings: DiscoverySettings,
  disk: Pick<Disk, "exists" | "head" | "realPath" | "isEmpty">,
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
    descriptors: listing.files
      .filter(({ kind, path }) => kind !== "submodule" && settings.isDescriptor(path))
      .map(({ path }) => path)
      .filter((path) => filters.excludes(path) === null)
      .toSorted(byText),
    formatOf: keptFormats(formats, filters),
  };
}

function keptFormats(formats: readonly Format[], filters: Filters): Discovery["formatOf"] {
  const formatOf = formatMatcher(formats);
  return (path) => {
    const format = formatOf(path);
    if (format === null || filters.against(path, format.packageType) !== null) return null;
    if (format.accepts?.(path, () => "") === false) return null;
    return format;
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
