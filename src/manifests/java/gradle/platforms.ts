import type { Reason } from "../effective-dependencies.ts";
import { reaches } from "./configurations.ts";
import type { Finding } from "./findings.ts";
import type { Boms } from "./versions/managed-versions.ts";
import { micronautPlatform } from "./micronaut.ts";
import type { ProjectReading, Seen } from "./project-reading.ts";
import type { GradleVersion } from "./versions/rich-version.ts";

/** Where a declaration counts. */
export interface Place {
  readonly test: boolean;
  readonly configuration: string;
}

/** A BOM that gives versions to the dependencies of a configuration. */
export interface Platform extends Place {
  /** `group:artifact:version`, with `?` for a version that is not known. */
  readonly bom: string;
  readonly isEnforced: boolean;
}

const everywhere = { test: false, configuration: "", isEnforced: false };

/** The platforms of a project and of those that it depends on; Micronaut's plugins bring one of their own. */
export function platformsOf(
  seen: readonly Seen[],
  { findings, build, scope }: ProjectReading,
): readonly Platform[] {
  return [
    ...seen.filter(({ entry }) => entry.isPlatform && entry.manner !== "spring").map(platformOf),
    ...(findings.some(isMicronaut)
      ? [{ ...everywhere, bom: micronautPlatform(build, scope) }]
      : []),
  ];
}

function isMicronaut(finding: Finding): boolean {
  return finding.kind === "plugin" && finding.id.startsWith("io.micronaut.");
}

function platformOf({ entry, test, configuration }: Seen): Platform {
  const { name, version } = entry.notation;
  const bom = `${name}:${version?.version ?? "?"}`;
  return { bom, test, configuration, isEnforced: entry.manner === "enforced" };
}

/** Whether what stands in one place counts in another one. */
export function reachesFrom(from: Place, { test, configuration }: Place): boolean {
  return (test || !from.test) && reaches(from.configuration, configuration);
}

/** The versions that platforms have for a package, and what would have to be known of those that are not to be had. */
export async function managedBy(
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
