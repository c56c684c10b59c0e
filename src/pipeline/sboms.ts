import { isOverBudget } from "../domain/deadline.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import { Fault, problem, problemOf, type Problem } from "../domain/problem.ts";
import type { Coverage, EffectiveManifest, OwnedManifest } from "../manifests/coverage.ts";
import { refuseHostile } from "../manifests/read.ts";
import type { Sbom } from "../manifests/sbom/read-sbom.ts";
import type { IncompleteArea } from "./holds.ts";
import type { Owner } from "./owners.ts";
import {
  directoryOf,
  isBelow,
  isWanted,
  manifestsOf,
  ownerIn,
  type SbomContext,
  type SbomManifest,
} from "./sbom-manifests.ts";

/** The files that `sbom` names, and the lines of it that name none. */
export interface FoundSboms {
  /** With the directory that the line states; `null` where it states none. */
  readonly files: readonly { readonly path: string; readonly directory: string | null }[];
  readonly missing: readonly { readonly pattern: string; readonly directory: string | null }[];
  /** @throws Fault `manifest-*` when the file cannot be read as text. */
  readonly text: (path: string) => string;
}

/** What the SBOMs of a run declare, and which manifests they stand for. */
export interface ReadSboms {
  /** One for each SBOM and package type that it holds. */
  readonly manifests: readonly (EffectiveManifest & Owner)[];
  /** The SBOM that stands for a manifest of an entity; `null` where none does. */
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

/**
 * Reads the SBOMs. Each covers its directory, of the entity that owns it, for the package types that
 * it holds. One that is missing or cannot be read may have any; the state records which it had.
 * @throws Fault `time-budget`
 */
export async function readSboms(
  found: FoundSboms | undefined,
  context: SbomContext,
): Promise<ReadSboms> {
  if (found === undefined) return noSboms;
  const reader = await import("../manifests/sbom/read-sbom.ts");
  const { ownProjects } = await import("../manifests/sbom/own-projects.ts");
  const isOwn = await ownProjects(context.repository);
  const missing = found.missing.map(({ pattern, directory }) =>
    failed(pattern, directory, problemOf(missingFault(pattern)), context),
  );
  const read = found.files.map(({ path, directory }) => {
    const sbom = attempt(() => {
      const whole = reader.readSbom(found.text(path), path, isOwn);
      checkPackages(whole, path, context);
      return whole;
    }, path);
    if ("code" in sbom)
      return failed(
        path,
        directory ?? directoryOf(path, packageTypes, context.carriers),
        sbom,
        context,
      );
    const others = sbom.others.size > 0 ? [othersIn(path, reader.kindsOf(sbom.others))] : [];
    return {
      manifests: manifestsOf(sbom, path, directory, context),
      incomplete: [],
      problems: others,
    };
  });
  const parts = [...missing, ...read];
  const manifests = parts.flatMap((part) => part.manifests);
  return {
    manifests,
    covering: ({ path, entity, format }) =>
      manifests.find(
        (sbom) =>
          sbom.entity === entity &&
          sbom.format.packageType === format.packageType &&
          isBelow(path, sbom.directory),
      )?.path ?? null,
    incomplete: parts.flatMap((part) => part.incomplete),
    problems: parts.flatMap((part) => part.problems),
  };
}

/** What one line of `sbom` contributes. */
interface SbomPart extends Pick<ReadSboms, "incomplete" | "problems"> {
  readonly manifests: readonly SbomManifest[];
}

/** An SBOM without a reading: where its directory is not known, or nobody's, it may be of any entity. */
function failed(
  path: string,
  directory: string | null,
  failure: Problem,
  { ownerOf }: SbomContext,
): SbomPart {
  const entity = directory === null ? null : ownerIn(directory, ownerOf).entity;
  const area = { path, packageTypes, isSbom: true as const, ...(entity !== null && { entity }) };
  return { manifests: [], incomplete: [area], problems: [failure] };
}

/** @throws Fault `sbom-empty`, `manifest-too-large`, or of a name that no package has. */
function checkPackages(sbom: Sbom, path: string, context: SbomContext): void {
  for (const [packageType, packages] of sbom.packages) {
    for (const each of packages) refuseHostile(each, path);
    if (isWanted(packageType, context) && !packages.some(({ version }) => version !== null))
      throw emptyFault(path, packageType);
    context.repository.bounds?.countPackages(packages.length, path);
  }
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

/** A tool that could not run the build may write all names that the manifests have, and end well. */
function emptyFault(path: string, packageType: PackageType): Fault {
  return new Fault(
    "sbom-empty",
    `\`sbom\` names ${path}, which has no version of any package of ${packageType}. Have the earlier step resolve them, and look at its log.`,
    { path, packageType },
  );
}

function missingFault(pattern: string): Fault {
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
