import { noDeadline, type Deadline } from "../domain/deadline.ts";
import { withBounds } from "../manifests/bounds.ts";
import type { Repository } from "../manifests/format.ts";
import { resolveCoverage, type Coverage } from "../manifests/coverage.ts";
import type { FoundManifest } from "../manifests/read.ts";
import type { ManifestReport } from "../report/report.ts";
import type { Settings } from "../settings/settings.ts";
import type { Problem } from "../domain/problem.ts";
import { findingsOfManifests } from "./coverage-findings.ts";
import { declareEntity, type DeclaredEntity } from "./declare-entities.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";
import { manifestRows, skippedRows } from "./manifest-rows.ts";
import type { IncompleteArea } from "./holds.ts";
import { mergeFindings } from "./merge-findings.ts";
import type { Owner, Owners } from "./owners.ts";
import { readSboms, withSboms, type FoundSboms } from "./sboms.ts";
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

/**
 * Reads the manifests that were found and gives what they say to the entities that own them.
 * @throws Fault `time-budget`
 */
export async function declareRepository(
  settings: Pick<Settings, "developmentDependencies" | "packageTypes" | "entities">,
  discovered: Discovery,
  owners: Owners,
  whole: Repository,
  mode: "sync" | "check" | "list",
  deadline: Deadline = noDeadline,
  found?: FoundSboms,
): Promise<RepositoryDeclaration> {
  const { repository, lift } = withBounds(whole, deadline);
  const owned = discovered.found.map((manifest) => ({
    ...manifest,
    ...owners.ownerOf(manifest.path),
  }));
  // `list` reports what nobody owns all the same, and no other mode does.
  const isReported = ({ entity }: { readonly entity: string | null }): boolean =>
    entity !== null || mode === "list";
  const entityOf = (path: string): string | null => owners.ownerOf(path).entity;
  // A lockfile that nobody owns may have members that somebody does.
  const read = owned.filter((manifest) => isReported(manifest) || manifest.format.workspace);
  const sboms = await readSboms(found, {
    repository,
    carriers: [
      ...discovered.found.map(({ path, format: { packageType } }) => ({ path, packageType })),
      ...discovered.carriers.map(({ path, carrier: { packageType } }) => ({ path, packageType })),
    ],
    ownerOf: owners.ownerOf,
    ownTypes: settings.packageTypes,
  });
  const coverage = withSboms(
    // A lockfile of a workspace may have members of others than the entity that an SBOM is of.
    await resolveCoverage(
      read.filter((manifest) => sboms.covering(manifest) === null || manifest.format.workspace),
      repository,
      entityOf,
    ),
    read,
    sboms,
  );
  const effective = coverage.effective.filter(isReported);
  // A file that is only looked into is no include, and none may be passed over for their number.
  lift();
  const unread = unreadFiles(discovered.carriers, coverage, repository, entityOf);
  const incomplete = [
    ...discovered.incomplete,
    ...owners.incomplete,
    ...owned.flatMap(unresolvedAreas),
    ...areasOfFailedShares(coverage),
    ...sboms.incomplete,
  ];
  const { developmentDependencies, packageTypes: ownTypes } = settings;
  const known = { effective, covered: coverage.covered, unread, incomplete };
  const isUnownedShown = [...owned, ...sboms.manifests, ...unread].some(
    ({ entity }) => entity === null,
  );
  const names = [...owners.entities, ...(mode === "list" && isUnownedShown ? [null] : [])];
  const entities = (names.length === 0 && mode === "list" ? [null] : names).map((entity) => {
    deadline.check();
    return { entity, types: declareEntity(entity, known, { developmentDependencies, ownTypes }) };
  });
  const counting = new Set(effective.map(({ path }) => path));
  const unowned = [...owned, ...sboms.manifests].filter(
    (manifest) => !isReported(manifest) && !counting.has(manifest.path),
  );
  const failed = coverage.failedShares.filter(isReported).map(({ path }) => path);
  const failedUnowned = coverage.effective.filter(
    (manifest) => !isReported(manifest) && failed.includes(manifest.path),
  );
  deadline.check();
  return {
    repository,
    entities,
    manifests: manifestRows(
      { effective, covered: coverage.covered.filter(isReported) },
      skippedRows({ ...discovered, unowned, unread, leftOver: coverage.leftOver }, isReported),
      entities,
    ),
    incomplete: incomplete,
    problems: [
      ...discovered.problems,
      ...owners.problems,
      ...unmatchedLines(settings.entities, discovered),
      ...(whole.outside?.problems() ?? []),
      ...mergeFindings(findingsOfManifests([...effective, ...failedUnowned], entities)),
      ...coverage.problems,
      ...sboms.problems,
      ...unreadProblems(unread.filter(isReported)),
    ],
  };
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
