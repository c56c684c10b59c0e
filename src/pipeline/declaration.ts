import { noDeadline, type Deadline } from "../domain/deadline.ts";
import { withBounds } from "../manifests/bounds.ts";
import type { Repository } from "../manifests/format.ts";
import { resolveCoverage, type Coverage, type OwnedManifest } from "../manifests/coverage.ts";
import type { FoundManifest } from "../manifests/read.ts";
import type { ManifestReport, RunMode } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { Problem } from "../domain/problem.ts";
import { findingsOfManifests } from "./coverage-findings.ts";
import { declareEntity, type DeclaredEntity } from "./declare-entities.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";
import { manifestRows, skippedRows } from "./manifest-rows.ts";
import type { IncompleteArea } from "./holds.ts";
import { mergeFindings } from "./merge-findings.ts";
import type { Owner, Owners } from "./owners.ts";
import { readSboms, withSboms, type FoundSboms, type ReadSboms } from "./sboms.ts";
import type { SbomContext } from "./sbom-manifests.ts";
import { unmatchedLines } from "./unmatched-lines.ts";
import { unreadFiles, unreadProblems } from "./unread-files.ts";

/** What the repository declares, entity by entity, and the status of each manifest. */
export interface RepositoryDeclaration {
  /** The repository, with what was found out about it while it was read. */
  readonly repository: Repository;
  /** In the order of the owners. */
  readonly entities: readonly DeclaredEntity[];
  readonly manifests: readonly ManifestReport[];
  /** All that could not be seen, or not be given to an owner. */
  readonly incomplete: readonly IncompleteArea[];
  readonly problems: readonly Problem[];
}

/** What is read, for whom, and by which settings. */
export interface DeclarationInput {
  readonly settings: Pick<Settings, "developmentDependencies" | "packageTypes" | "entities">;
  readonly discovered: Discovery;
  readonly repository: Repository;
  readonly sboms?: FoundSboms;
  readonly owners: Owners;
  readonly mode: RunMode;
  /** The end of the time that reading may take; none where it is left out. */
  readonly deadline?: Deadline | undefined;
}

/**
 * Reads the manifests that were found and assigns what they declare to the entities that own them.
 * @throws Fault `time-budget`
 */
export async function declareRepository(input: DeclarationInput): Promise<RepositoryDeclaration> {
  const { settings, discovered, owners, mode, deadline = noDeadline } = input;
  const { repository, lift } = withBounds(input.repository, deadline);
  const isReported: IsReported = ({ entity }) => entity !== null || mode === "list";
  const entityOf = (path: string): string | null => owners.ownerOf(path).entity;
  const owned = discovered.found.map((manifest) => ({
    ...manifest,
    ...owners.ownerOf(manifest.path),
  }));
  const sboms = await readSboms(input.sboms, sbomContext(input, repository));
  // A lockfile that nobody owns may have members that somebody does.
  const read = owned.filter((manifest) => isReported(manifest) || manifest.format.workspace);
  const coverage = await coverageOf(read, sboms, repository, entityOf);
  const effective = coverage.effective.filter(isReported);
  // A file that is only looked into is no include, and none may be skipped for their number.
  lift();
  const unread = unreadFiles(discovered.carriers, coverage, repository, entityOf);
  const incomplete = [
    ...discovered.incomplete,
    ...owners.incomplete,
    ...owned.flatMap(unresolvedAreas),
    ...areasOfFailedShares(coverage),
    ...sboms.incomplete,
  ];
  const manifests = [...owned, ...sboms.manifests];
  const known = { effective, covered: coverage.covered, unread, incomplete };
  const { developmentDependencies, packageTypes: ownTypes } = settings;
  const entities = declaringEntities(owners, [...manifests, ...unread], mode).map((entity) => {
    deadline.check();
    return { entity, types: declareEntity(entity, known, { developmentDependencies, ownTypes }) };
  });
  deadline.check();
  const counting = new Set(effective.map(({ path }) => path));
  const unowned = manifests.filter(
    (manifest) => !isReported(manifest) && !counting.has(manifest.path),
  );
  return {
    repository,
    entities,
    manifests: manifestRows(
      { effective, covered: coverage.covered.filter(isReported) },
      skippedRows({ ...discovered, unowned, unread, leftOver: coverage.leftOver }, isReported),
      entities,
    ),
    incomplete,
    problems: [
      ...discovered.problems,
      ...owners.problems,
      ...unmatchedLines(settings.entities, discovered),
      ...(input.repository.outside?.problems() ?? []),
      ...mergeFindings(
        findingsOfManifests([...effective, ...failedUnowned(coverage, isReported)], entities),
      ),
      ...coverage.problems,
      ...sboms.problems,
      ...unreadProblems(unread.filter(isReported)),
    ],
  };
}

/** `list` reports what nobody owns all the same, and no other mode does. */
type IsReported = (file: { readonly entity: string | null }) => boolean;

function sbomContext(
  { settings, discovered, owners }: DeclarationInput,
  repository: Repository,
): SbomContext {
  return {
    repository,
    carriers: [
      ...discovered.found.map(({ path, format: { packageType } }) => ({ path, packageType })),
      ...discovered.carriers.map(({ path, carrier: { packageType } }) => ({ path, packageType })),
    ],
    ownerOf: owners.ownerOf,
    ownTypes: settings.packageTypes,
  };
}

async function coverageOf(
  manifests: readonly OwnedManifest[],
  sboms: ReadSboms,
  repository: Repository,
  entityOf: (path: string) => string | null,
): Promise<Coverage> {
  // A lockfile of a workspace may have members of other entities than the one that an SBOM is of.
  const uncovered = manifests.filter(
    (manifest) => sboms.covering(manifest) === null || manifest.format.workspace,
  );
  return withSboms(await resolveCoverage(uncovered, repository, entityOf), manifests, sboms);
}

/** The owners, and `null` where `list` shows what nobody owns. */
function declaringEntities(
  { entities }: Owners,
  found: readonly { readonly entity: string | null }[],
  mode: RunMode,
): readonly (string | null)[] {
  if (mode !== "list") return entities;
  const isUnownedShown = entities.length === 0 || found.some(({ entity }) => entity === null);
  return isUnownedShown ? [...entities, null] : entities;
}

/** Lockfiles that nobody owns, with members of an entity, that could not be read. */
function failedUnowned(
  { effective, failedShares }: Coverage,
  isReported: IsReported,
): Coverage["effective"] {
  const failed = failedShares.filter(isReported).map(({ path }) => path);
  return effective.filter((manifest) => !isReported(manifest) && failed.includes(manifest.path));
}

/** While it is not known whose a manifest is, it may be of any entity that has a claim to it. */
function unresolvedAreas({ format, unresolved }: FoundManifest & Owner): readonly IncompleteArea[] {
  if (unresolved === null) return [];
  const { descriptor, entities } = unresolved;
  const packageTypes = [format.packageType];
  return entities.map((entity) => ({ path: descriptor, packageTypes, entity }));
}

/** What an entity needs of a lockfile that could not be read is not known. */
function areasOfFailedShares({ failedShares }: Coverage): readonly IncompleteArea[] {
  return failedShares.map(({ path, packageType, entity }) => ({
    path,
    packageTypes: [packageType],
    entity,
  }));
}
