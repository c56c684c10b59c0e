import { agreedVersion } from "./agreed-version.ts";
import type { Reason } from "../effective-dependencies.ts";
import type { Repository } from "../../format.ts";
import { reaches } from "./configurations.ts";
import { extensionValues } from "./extension-values.ts";
import type { Finding } from "./findings.ts";
import { outsideBoms, type Boms } from "./managed-versions.ts";
import { micronautPlatform } from "./micronaut.ts";
import { isWord } from "./nodes.ts";
import { type ProjectReading, seenBy, type Seen } from "./project-reading.ts";
import { meantVersion, type GradleVersion } from "./rich-version.ts";
import { springManagementOf } from "./spring-management.ts";
import { verifiedVersions } from "./verified-versions.ts";

/** A dependency or constraint of a project. */
export type Entry = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

/** The version of a dependency, or what would have to be known to know it. */
export interface Meant {
  readonly version: GradleVersion | null;
  readonly unknown: readonly Reason[];
}

/**
 * Says which version a dependency of a project asks for: what Spring's plugin or an enforced platform
 * sets, else the highest that the script, constraints and platforms of its configuration ask for. Beside
 * a platform that was looked for in vain a written version is open: another run may find it.
 * https://docs.gradle.org/current/userguide/platforms.html
 */
export async function meantVersions(
  path: string,
  repository: Repository,
  reading: ProjectReading,
): Promise<(dependency: Entry) => Promise<Meant>> {
  const { findings, scope, build } = reading;
  const spring = springManagementOf(findings, scope, repository);
  const given = extensionValues(build, "dependencyManagement", "overriddenByDependencies");
  const outranksWritten = given.some(([value]) => isWord(value, "false"));
  const seen = await seenBy(path, repository, reading);
  const byName = Map.groupBy(seen, ({ entry }) => entry.notation.name);
  const boms = outsideBoms(repository);
  const platforms = [
    ...seen.filter(({ entry }) => entry.isPlatform && entry.manner !== "spring").map(platformOf),
    ...(findings.some(isMicronaut)
      ? [{ ...everywhere, bom: micronautPlatform(build, scope) }]
      : []),
  ];

  async function verifiedOf(
    name: string,
    managing: readonly string[],
  ): Promise<GradleVersion | null> {
    if (managing.length === 0) return null;
    const verified = await verifiedVersions(build.root, repository);
    const version = meantVersion({ require: verified?.versionOf(name, managing) ?? null });
    return version && { ...version, managedBy: verified?.path ?? "" };
  }

  return async (dependency) => {
    const { notation, test, configuration, isPlatform } = dependency;
    const { name, version } = notation;
    const isOpen = version === null && notation.missing === null;
    if (version === null && !isOpen) return { version, unknown: [] };
    if (isPlatform && version !== null) return certain(version);
    const near = platforms.filter((each) => isNear(each, test, configuration));
    const namesakes = byName.get(name) ?? [];
    // Nothing else says a version of what is declared once, as most packages are.
    if (spring === null && near.length === 0 && namesakes.length === 1) return certain(version);
    const verified =
      version === null
        ? await verifiedOf(name, [...(spring?.boms(test) ?? []), ...near.map(({ bom }) => bom)])
        : null;
    if (verified !== null) return certain(verified);
    if (spring !== null) {
      if (version !== null && !outranksWritten) return certain(version);
      const stated = await spring.lookUp(name, test);
      if ("version" in stated && stated.version !== null)
        return certain(inPlaceOf(version, stated.version));
      if ("unknown" in stated)
        return version === null ? { version, unknown: stated.unknown } : certain(opened(version));
    }
    const enforced = await saidBy(
      near.filter(({ isEnforced }) => isEnforced),
      name,
      boms,
    );
    const constraints = namesakes
      .filter(({ entry, isEnforced }) => isEnforced && entry.kind === "constraint")
      .filter((each) => isNear(each, test, configuration))
      .flatMap(({ entry }) => entry.notation.version ?? []);
    const forced = [...enforced.found, ...constraints];
    if (forced.length > 0) return certain(inPlaceOf(version, agreedVersion(forced)));
    const others = await saidBy(
      near.filter(({ isEnforced }) => !isEnforced),
      name,
      boms,
    );
    const unknown = [...enforced.unknown, ...others.unknown];
    if (version?.isStrict === true) return certain(version);
    if (unknown.length > 0 && version === null) return { version, unknown };
    const written = namesakes
      // Another declaration of the same package may stand in another branch, and counts for itself.
      .filter(
        ({ entry }) => version === null || entry === dependency || entry.kind === "constraint",
      )
      .filter((each) => isNear(each, test, configuration))
      .flatMap(({ entry }) => entry.notation.version ?? []);
    const best = agreedVersion([...written, ...others.found]);
    return certain(best && unknown.length > 0 ? opened(best) : inPlaceOf(version, best));
  };

  function opened(best: GradleVersion): GradleVersion {
    return repository.outside === undefined ? best : { ...best, isOpen: true };
  }
}

function certain(version: GradleVersion | null): Meant {
  return { version, unknown: [] };
}

/** A version that is said for what is written with another. */
function inPlaceOf(written: GradleVersion | null, said: GradleVersion | null) {
  if (said === null || written === null || written.version === said.version) return said;
  return { ...said, written: written.version };
}

interface Place {
  readonly test: boolean;
  readonly configuration: string;
}

interface Platform extends Place {
  /** `group:artifact:version`, with `?` for a version that is not known. */
  readonly bom: string;
  readonly isEnforced: boolean;
}

const everywhere = { test: false, configuration: "", isEnforced: false };

function isMicronaut(finding: Finding): boolean {
  return finding.kind === "plugin" && finding.id.startsWith("io.micronaut.");
}

function platformOf({ entry, test, configuration }: Seen): Platform {
  const { name, version } = entry.notation;
  const bom = `${name}:${version?.version ?? "?"}`;
  return { bom, test, configuration, isEnforced: entry.manner === "enforced" };
}

function isNear(from: Place, test: boolean, configuration: string): boolean {
  return (test || !from.test) && reaches(from.configuration, configuration);
}

async function saidBy(
  platforms: readonly Platform[],
  name: string,
  boms: Boms,
): Promise<{ readonly found: readonly GradleVersion[]; readonly unknown: readonly Reason[] }> {
  const found: GradleVersion[] = [];
  const unknown: Reason[] = [];
  for (const { bom } of platforms) {
    const stated = await boms.lookUp(bom, name);
    if ("unknown" in stated) unknown.push(...stated.unknown);
    else if (stated.version !== null) found.push(stated.version);
  }
  return { found, unknown };
}
