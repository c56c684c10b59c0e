import type { Package } from "../../domain/package.ts";
import type { Reading, Repository, Warning } from "../format.ts";
import { parseXml } from "../../syntax/xml.ts";
import { effectiveDependencies, type EffectiveDependency } from "./effective-dependencies.ts";
import { managedDependencies } from "./managed-dependencies.ts";
import { lineageOf, type FindPom } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";
import { workspaceModules, type WorkspaceModules } from "./workspace-modules.ts";

/**
 * A POM with the versions really meant, as far as the repository tells them.
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseMavenPom(
  text: string,
  path: string,
  repository: Repository,
): Promise<Reading> {
  const pom = readPom(await parseXml(text, path), path);
  const modules = await workspaceModules(repository);
  const findPom = finder(modules);
  const lineage = await lineageOf(pom, repository, findPom);
  const management = await managedDependencies(lineage, repository, findPom);
  const declared = effectiveDependencies(lineage, management);
  const dependencies = declared.filter((dependency) => !modules.has(nameOf(dependency)));
  const config = lineage.configured.path;
  return {
    packages: dependencies.map(toPackage),
    uses: config === null ? management.uses : [...management.uses, config],
    altered:
      pom.inactive ||
      dependencies.length < declared.length ||
      dependencies.some(({ altered }) => altered),
    warnings: dependencies.flatMap((dependency) => versionWarning(dependency, path)),
  };
}

/** Finds a POM by its coordinates; one whose own version is not told may be the one. */
function finder(modules: WorkspaceModules): FindPom {
  return ({ groupId, artifactId, version }) => {
    const module = modules.get(`${groupId}:${artifactId}`);
    if (module === undefined) return null;
    return module.version === null || module.version === version ? module.path : null;
  };
}

function nameOf({ groupId, artifactId }: EffectiveDependency): string {
  return `${groupId}:${artifactId}`;
}

function toPackage(dependency: EffectiveDependency): Package {
  const { version, scope } = dependency;
  return {
    name: nameOf(dependency),
    version,
    development: scope === "test",
    resolved: version !== null && !isRange(version),
  };
}

// https://maven.apache.org/pom.html#dependency-version-requirement-specification
function isRange(version: string): boolean {
  return /[[\](),]/.test(version) || version === "LATEST" || version === "RELEASE";
}

function versionWarning(dependency: EffectiveDependency, path: string): Warning[] {
  const { unknown, pom, line } = dependency;
  if (unknown === null) return [];
  const warning = {
    code: "version-unresolved",
    message: `The version of ${nameOf(dependency)} is not told: ${unknown}. Until it is, the package is left out, but where the file goes to Cortex as it is.`,
  } as const;
  return [pom.path === path ? { ...warning, line } : warning];
}
