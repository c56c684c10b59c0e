import { posix } from "node:path";
import { isOverBudget } from "../domain/deadline.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { Fault, problem, problemOf, type Problem } from "../domain/problem.ts";
import type { Coverage, EffectiveManifest, OwnedManifest } from "../manifests/coverage.ts";
import type { Format, Repository } from "../manifests/format.ts";
import { refuseHostile } from "../manifests/read.ts";
import type { Sbom } from "../manifests/sbom/read-sbom.ts";
import type { IncompleteArea } from "./holds.ts";
import type { Owner, Owners } from "./owners.ts";

/** The files that `sbom` names, and the lines of it that name none. */
export interface FoundSboms {
  /** With what the line says that they cover. */
  readonly files: readonly { readonly path: string; readonly directory: string | null }[];
  readonly missing: readonly { readonly pattern: string; readonly directory: string | null }[];
  /** @throws Fault `manifest-*` when the file cannot be read as text. */
  readonly text: (path: string) => string;
}

/** What the SBOMs of a run say, and what of the repository they stand for. */
export interface ReadSboms {
  /** One for each SBOM and package type that it holds. */
  readonly manifests: readonly (EffectiveManifest & Owner)[];
  /** The SBOM that says what a manifest of an entity says; `null` where none does. */
  readonly covering: (manifest: Covered) => string | null;
  readonly incomplete: readonly IncompleteArea[];
  readonly problems: readonly Problem[];
}

interface Covered {
  readonly path: string;
  readonly entity: string | null;
  readonly format: { readonly packageType: PackageType };
}

/** What a run has that no earlier step made an SBOM for. */
const noSboms: ReadSboms = { manifests: [], covering: () => null, incomplete: [], problems: [] };

interface Surroundings {
  readonly repository: Repository;
  /** Every file that can declare packages, read or not, with its type. */
  readonly carriers: readonly { readonly path: string; readonly packageType: PackageType }[];
  readonly ownerOf: Owners["ownerOf"];
  readonly ownTypes: readonly PackageType[] | null;
}

/**
 * Reads the SBOMs. Each covers its directory, of the entity that owns it, for the package types that
 * it holds. One that is missing or cannot be read may have any; the state says which it had.
 * @throws Fault `time-budget`
 */
export async function readSboms(
  found: FoundSboms | undefined,
  { repository, carriers, ownerOf, ownTypes }: Surroundings,
): Promise<ReadSboms> {
  if (found === undefined) return noSboms;
  const { kindsOf, readSbom } = await import("../manifests/sbom/read-sbom.ts");
  const { ownProjects } = await import("../manifests/sbom/own-projects.ts");
  const isOwn = await ownProjects(repository);
  const manifests: (EffectiveManifest & Owner & { readonly directory: string })[] = [];
  const incomplete: IncompleteArea[] = [];
  const problems: Problem[] = [];

  function isWanted(packageType: PackageType): boolean {
    return ownTypes?.includes(packageType) ?? true;
  }

  /** Where the directory is not known, or nobody's, it may be of any entity. */
  function fail(path: string, directory: string | null, failure: Problem): void {
    problems.push(failure);
    const entity = directory === null ? null : ownerIn(directory, ownerOf).entity;
    incomplete.push({ path, packageTypes, isSbom: true, ...(entity !== null && { entity }) });
  }

  for (const { pattern, directory } of found.missing)
    fail(pattern, directory, problemOf(missing(pattern)));
  for (const file of found.files) {
    const { path } = file;
    const sbom = attempt(() => {
      const read = readSbom(found.text(path), path, isOwn);
      for (const [packageType, packages] of read.packages) {
        for (const each of packages) refuseHostile(each, path);
        if (isWanted(packageType) && !packages.some(({ version }) => version !== null))
          throw withoutVersions(path, packageType);
        repository.bounds?.countPackages(packages.length, path);
      }
      return read;
    }, path);
    if ("code" in sbom) {
      fail(path, file.directory ?? directoryOf(path, packageTypes, carriers), sbom);
      continue;
    }
    const types = [...sbom.packages.keys()].filter(isWanted);
    const directory = file.directory ?? directoryOf(path, types, carriers);
    for (const packageType of types) {
      const packages = sbom.packages.get(packageType) ?? [];
      manifests.push({
        path,
        format: sbomFormat(packageType),
        ...ownerIn(directory, ownerOf),
        directory,
        reading: {
          packages,
          covers: carriers
            .filter((each) => each.packageType === packageType && isBelow(each.path, directory))
            .map((each) => each.path),
        },
        failure: null,
      });
    }
    if (sbom.others.size > 0) problems.push(othersIn(path, kindsOf(sbom.others)));
  }
  return {
    manifests,
    covering: ({ path, entity, format }) =>
      manifests.find(
        (sbom) =>
          sbom.entity === entity &&
          sbom.format.packageType === format.packageType &&
          isBelow(path, sbom.directory),
      )?.path ?? null,
    incomplete,
    problems,
  };
}

/** The coverage in which SBOMs stand for what they cover. */
export function withSboms(
  coverage: Coverage,
  manifests: readonly OwnedManifest[],
  { manifests: sboms, covering }: ReadSboms,
): Coverage {
  if (sboms.length === 0) return coverage;
  const covered = manifests.flatMap(({ path, format, entity }) => {
    const coveredBy = covering({ path, format, entity });
    return coveredBy === null ? [] : [{ path, format, entity, coveredBy }];
  });
  const paths = new Set(covered.map(({ path }) => path));
  const isLeft = (manifest: Covered): boolean => covering(manifest) === null;
  return {
    ...coverage,
    effective: [...coverage.effective.filter(isLeft), ...sboms],
    covered: [...coverage.covered.filter(isLeft), ...covered],
    leftOver: coverage.leftOver.filter(({ path }) => !paths.has(path)),
    problems: coverage.problems.filter(({ path }) => path === null || !paths.has(path)),
  };
}

function attempt(read: () => Sbom, path: string): Sbom | Problem {
  try {
    return read();
  } catch (thrown) {
    if (isOverBudget(thrown)) throw thrown;
    return problemOf(thrown, { path });
  }
}

/**
 * What an SBOM covers where nobody says it: the nearest directory around it that has a manifest of
 * its types, for a build writes it into a directory of its own; else everything.
 */
function directoryOf(
  path: string,
  types: readonly PackageType[],
  carriers: Surroundings["carriers"],
): string {
  const homes = new Set(
    carriers
      .filter(({ packageType }) => types.includes(packageType))
      .map((carrier) => posix.dirname(carrier.path)),
  );
  let directory = posix.dirname(path);
  while (directory !== "." && directory !== "/" && !homes.has(directory))
    directory = posix.dirname(directory);
  return directory;
}

function isBelow(path: string, directory: string): boolean {
  return directory === "." || path.startsWith(`${directory}/`);
}

function ownerIn(directory: string, ownerOf: Owners["ownerOf"]): Owner {
  return ownerOf(posix.join(directory, "sbom"));
}

/** A tool that could not run the build may write all names that the manifests have, and end well. */
function withoutVersions(path: string, packageType: PackageType): Fault {
  return new Fault(
    "sbom-empty",
    `\`sbom\` names ${path}, which has no version of any package of ${packageType}. Have the earlier step resolve them, and look at its log.`,
    { path, packageType },
  );
}

function missing(pattern: string): Fault {
  return new Fault(
    "sbom-missing",
    `\`sbom\` names ${pattern}, and no file is there. Check the pattern, and that the earlier step wrote the file before this one.`,
    { path: pattern },
  );
}

function othersIn(path: string, kinds: string): Problem {
  return problem(
    "notice",
    "sbom-others",
    `${path} has components that are of no package type of Cortex, and were left out: ${kinds}.`,
    { path },
  );
}

/**
 * The format of an SBOM, of which there is one for each package type that it holds. No name makes a
 * file one: the input `sbom` does, so that it is no row of the table of formats.
 */
function sbomFormat(packageType: PackageType): Format {
  return {
    id: "sbom",
    packageType,
    files: [],
    lockfile: true,
    load: () => Promise.reject(new Error("an SBOM is read as a whole")),
  };
}
