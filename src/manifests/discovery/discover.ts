import { posix } from "node:path";
import { byText } from "../../domain/order.ts";
import type { PackageType } from "../../domain/package.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Disk } from "../../workspace/disk.ts";
import { kindsOf, type Listing } from "../../workspace/listing.ts";
import type { Carrier } from "../carriers/carrier.ts";
import { carriers, mayLieAt, type FoundCarrier } from "../carriers.ts";
import type { Format } from "../format.ts";
import type { FoundManifest } from "../read.ts";
import { belonging, type Belonging, type Exclusion } from "./exclusion.ts";
import { compileFilters, type Filters, type FilterSettings } from "./filters.ts";
import { findHoles } from "./holes.ts";
import { locateManifests } from "./locate-manifests.ts";
import { fileMatcher, formatMatcher } from "./match-files.ts";

export interface Discovery {
  readonly found: readonly FoundManifest[];
  /** What does not count, with the reason. */
  readonly excluded: readonly (FoundManifest & Exclusion)[];
  /** Files that can declare packages by their name, have no reader and are not left out, sorted by path. */
  readonly carriers: readonly FoundCarrier[];
  /** Parts of the tree that could not be seen, with the package types that they could hide. */
  readonly incomplete: readonly {
    readonly path: string;
    readonly packageTypes: readonly PackageType[];
  }[];
  readonly problems: readonly Problem[];
  /** Files that may describe entities and count, sorted. */
  readonly descriptors: readonly string[];
  /** Those that do not count, and so own nothing, with the reason; sorted. */
  readonly idleDescriptors: readonly { readonly path: string; readonly reason: string }[];
  /** Every file of the repository in the workspace, in the work tree or left out of it by a sparse checkout. */
  readonly files: () => readonly string[];
  /** Why a file does not count, whatever its type; `null` where it does. */
  readonly exclusionOf: (path: string) => Exclusion | null;
}

export interface DiscoverySettings extends FilterSettings {
  /** Whether a path may be one of a file that describes entities. */
  readonly isDescriptor: (path: string) => boolean;
  /** Whether only what git tracks counts, as in CI. */
  readonly onlyTracked: boolean;
  /**
   * Directories that the user or descriptors name, which no default excludes.
   * @param descriptors those that count, sorted.
   */
  readonly namedDirectories: (descriptors: readonly string[]) => Promise<readonly string[]>;
}

/** The manifests of a listing: which are to be read, which are not and why, and what is hidden. */
export async function discover(
  listing: Listing,
  formats: readonly Format[],
  settings: DiscoverySettings,
  disk: Pick<Disk, "exists" | "head" | "realPath" | "isEmpty">,
): Promise<Discovery> {
  const kindOf = kindsOf(listing);
  const own = belonging(listing, kindOf, settings.onlyTracked && listing.byGit);
  const { descriptors, idleDescriptors } = findDescriptors(listing, settings, own);
  const filters = compileFilters(settings, await settings.namedDirectories(descriptors));
  const formatOf = formatMatcher(formats);
  const judged = locateManifests(listing.files, formats, disk, own).map(
    ({ path, format, exclusion }) => ({
      path,
      format,
      exclusion: exclusion ?? filters.against(path, format.packageType),
    }),
  );
  const manifests = new Set(judged.map(({ path }) => path));
  const types = settings.packageTypes;
  const holes = findHoles(listing, { filters, formatOf, disk, types });
  return {
    found: judged.flatMap(({ path, format, exclusion }) =>
      exclusion === null ? [{ path, format }] : [],
    ),
    excluded: judged.flatMap(({ exclusion, ...manifest }) =>
      exclusion === null ? [] : { ...manifest, ...exclusion },
    ),
    carriers: foundCarriers(listing, {
      filters,
      own,
      has: (path) => kindOf(path) !== undefined,
      isManifest(path, { packageType, isMostlyOther }, isLink) {
        const format = formatOf(path);
        if (format === null || (format.packageType !== packageType && isMostlyOther !== true))
          return false;
        return isLink || format.accepts === undefined || manifests.has(path);
      },
    }),
    incomplete: holes.map(({ path, packageTypes }) => ({ path, packageTypes })),
    problems: holes.map(({ problem }) => problem),
    descriptors,
    idleDescriptors,
    files: () =>
      [...listing.files, ...listing.elsewhere]
        .filter(({ kind, path }) => fileKinds.has(kind) && own.against(path) === null)
        .map(({ path }) => path)
        .toSorted(byText),
    exclusionOf: (path) => own.against(path) ?? filters.againstPath(path),
  };
}

/** What a sparse checkout leaves out belongs to the repository as well. */
const fileKinds: ReadonlySet<string> = new Set(["file", "link", "untracked", "sparse"]);

interface CarriersAt {
  readonly filters: Filters;
  readonly own: Belonging;
  readonly has: (path: string) => boolean;
  readonly isManifest: (path: string, carrier: Carrier, isLink: boolean) => boolean;
}

/** One for each package type: the kinds of a type that share a file name are about the same file. */
function foundCarriers(
  { files }: Listing,
  { filters, own, has, isManifest }: CarriersAt,
): readonly FoundCarrier[] {
  const carriersOf = fileMatcher(carriers);
  const found: FoundCarrier[] = [];
  for (const { path, kind } of files)
    for (const carrier of fileKinds.has(kind) ? carriersOf(path) : [])
      if (
        mayLieAt(path, carrier, has) &&
        !isManifest(path, carrier, kind === "link") &&
        counts(path, carrier, filters) &&
        own.against(path) === null
      )
        found.push({ path, carrier });
  return found.toSorted((a, b) => byText(a.path, b.path));
}

/** A default that leaves out a directory does not mean the list of what was put in there. */
function counts(path: string, { packageType, isOfParent }: Carrier, filters: Filters): boolean {
  const exclusion = filters.against(path, packageType);
  if (exclusion?.rule !== "default" || isOfParent !== true) return exclusion === null;
  const above = posix.join(posix.dirname(path), "..", posix.basename(path));
  return filters.against(above, packageType) === null;
}

function findDescriptors(
  { files }: Listing,
  { isDescriptor, ...settings }: DiscoverySettings,
  { againstDescriptor }: Belonging,
): Pick<Discovery, "descriptors" | "idleDescriptors"> {
  const candidates = files
    .filter(({ kind, path }) => kind !== "submodule" && kind !== "ignored" && isDescriptor(path))
    .map(({ path }) => path)
    .toSorted(byText);
  if (candidates.length === 0) return { descriptors: [], idleDescriptors: [] };
  const { excludes } = compileFilters({ ...settings, defaultExclude: [] });
  const reasonOf = (path: string): string | null => {
    const glob = excludes(path);
    return againstDescriptor(path)?.reason ?? (glob === null ? null : `exclude: ${glob}`);
  };
  const judged = candidates.map((path) => ({ path, reason: reasonOf(path) }));
  return {
    descriptors: judged.flatMap(({ path, reason }) => (reason === null ? [path] : [])),
    idleDescriptors: judged.flatMap(({ path, reason }) =>
      reason === null ? [] : { path, reason },
    ),
  };
}
