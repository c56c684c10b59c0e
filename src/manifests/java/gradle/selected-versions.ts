import { agreedVersion } from "./versions/agreed-version.ts";
import type { Reason } from "../effective-dependencies.ts";
import type { Repository } from "../../format.ts";
import { extensionValues } from "./extension-values.ts";
import type { Finding } from "./findings.ts";
import { outsideBoms, type Boms } from "./versions/managed-versions.ts";
import { managedBy, platformsOf, reachesFrom, type Platform } from "./platforms.ts";
import { isWord } from "./language/nodes.ts";
import { type ProjectReading, seenBy, type Seen } from "./project-reading.ts";
import { gradleVersion, type GradleVersion } from "./versions/rich-version.ts";
import { springManagementOf } from "./spring-management.ts";
import { verifiedVersions } from "./versions/verified-versions.ts";

/** A dependency or constraint of a project. */
export type Entry = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

/** The version of a dependency, or what would have to be known to know it. */
export interface Selection {
  readonly version: GradleVersion | null;
  readonly unknown: readonly Reason[];
}

/** What a project and those that it depends on give to the choice of its versions. */
interface Project {
  readonly root: string;
  readonly repository: Repository;
  readonly boms: Boms;
  readonly platforms: readonly Platform[];
  readonly byName: ReadonlyMap<string, readonly Seen[]>;
  /** The names with constraints. */
  readonly constrained: ReadonlySet<string>;
  readonly spring: ReturnType<typeof springManagementOf>;
  /** Whether Spring's plugin sets the versions of dependencies that are written with one, too. */
  readonly outranksWritten: boolean;
}

/**
 * Selects the version of a dependency of a project: what Spring's plugin or an enforced platform sets,
 * else the highest that the script, constraints and platforms of its configuration ask for. Beside a
 * platform that was not found a written version is open: another run may find it.
 * https://docs.gradle.org/current/userguide/platforms.html
 */
export async function selectedVersions(
  path: string,
  repository: Repository,
  reading: ProjectReading,
): Promise<(dependency: Entry) => Promise<Selection>> {
  const { findings, scope, build } = reading;
  const given = extensionValues(build, "dependencyManagement", "overriddenByDependencies");
  const seen = await seenBy(path, repository, reading);
  const project: Project = {
    root: build.root,
    repository,
    boms: outsideBoms(repository),
    platforms: platformsOf(seen, reading),
    byName: Map.groupBy(seen, ({ entry }) => entry.notation.name),
    constrained: new Set(
      seen
        .filter(({ entry }) => entry.kind === "constraint")
        .map(({ entry }) => entry.notation.name),
    ),
    spring: springManagementOf(findings, scope, repository),
    outranksWritten: given.some(([value]) => isWord(value, "false")),
  };
  return (dependency) => select(dependency, project);
}

async function select(dependency: Entry, project: Project): Promise<Selection> {
  const { notation, isPlatform, test } = dependency;
  const { name, version, missing } = notation;
  if (version === null ? missing !== null : isPlatform) return certain(version);
  const platforms = project.platforms.filter((each) => reachesFrom(each, dependency));
  const namesakes = project.byName.get(name) ?? [];
  // Other declarations give no version to what is written with one.
  const isAlone = namesakes.length === 1 || (version !== null && !project.constrained.has(name));
  if (project.spring === null && platforms.length === 0 && isAlone) return certain(version);
  if (version === null) {
    const managing = [...(project.spring?.boms(test) ?? []), ...platforms.map(({ bom }) => bom)];
    const verified = await verifiedVersion(name, managing, project);
    if (verified !== null) return certain(verified);
  }
  return (
    (await selectedBySpring(dependency, project)) ??
    agreed(dependency, platforms, namesakes, project)
  );
}

/** The version that a file of verified dependencies leaves of those that may be managed. */
async function verifiedVersion(
  name: string,
  managing: readonly string[],
  { root, repository }: Project,
): Promise<GradleVersion | null> {
  if (managing.length === 0) return null;
  const verified = await verifiedVersions(root, repository);
  const version = gradleVersion({ require: verified?.versionOf(name, managing) ?? null });
  return version && { ...version, managedBy: verified?.path ?? "" };
}

/** What Spring's plugin sets; `null` where the choice is Gradle's. */
async function selectedBySpring(
  { notation: { name, version }, test }: Entry,
  { spring, outranksWritten, repository }: Project,
): Promise<Selection | null> {
  if (spring === null) return null;
  if (version !== null && !outranksWritten) return certain(version);
  const managed = await spring.lookUp(name, test);
  if ("unknown" in managed)
    return version === null
      ? { version, unknown: managed.unknown }
      : certain(opened(version, repository));
  return managed.version === null ? null : certain(inPlaceOf(version, managed.version));
}

/** What Gradle selects among the versions of a dependency, those of its namesakes and of platforms. */
async function agreed(
  dependency: Entry,
  platforms: readonly Platform[],
  namesakes: readonly Seen[],
  { boms, repository }: Project,
): Promise<Selection> {
  const { name, version } = dependency.notation;
  const { true: enforcing = [], false: asking = [] } = Object.groupBy(platforms, ({ isEnforced }) =>
    isEnforced ? "true" : "false",
  );
  const enforced = await managedBy(enforcing, name, boms);
  const constraints = versionsOf(
    namesakes.filter(({ entry, isEnforced }) => isEnforced && entry.kind === "constraint"),
    dependency,
  );
  const forced = [...enforced.found, ...constraints];
  if (forced.length > 0) return certain(inPlaceOf(version, agreedVersion(forced)));
  const others = await managedBy(asking, name, boms);
  const unknown = [...enforced.unknown, ...others.unknown];
  if (version?.isStrict === true) return certain(version);
  if (unknown.length > 0 && version === null) return { version, unknown };
  // Another declaration of the same package may stand in another branch, and counts for itself.
  const counting = namesakes.filter(
    ({ entry }) => version === null || entry === dependency || entry.kind === "constraint",
  );
  const best = agreedVersion([...versionsOf(counting, dependency), ...others.found]);
  return certain(best && unknown.length > 0 ? opened(best, repository) : inPlaceOf(version, best));
}

/** The versions of those that count where a dependency stands. */
function versionsOf(seen: readonly Seen[], dependency: Entry): readonly GradleVersion[] {
  return seen
    .filter((each) => reachesFrom(each, dependency))
    .flatMap(({ entry }) => entry.notation.version ?? []);
}

function opened(version: GradleVersion, { outside }: Repository): GradleVersion {
  return outside === undefined ? version : { ...version, isOpen: true };
}

function certain(version: GradleVersion | null): Selection {
  return { version, unknown: [] };
}

/** A version that is selected for what is written with another. */
function inPlaceOf(written: GradleVersion | null, selected: GradleVersion | null) {
  if (selected === null || written === null || written.version === selected.version)
    return selected;
  return { ...selected, written: written.version };
}
