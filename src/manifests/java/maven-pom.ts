import type { Package } from "../../vocabulary/package.ts";
import type { Format, Reading, Repository, Warning } from "../format.ts";
import { parseXml } from "../syntax/xml.ts";
import { effectiveDependencies, type EffectiveDependency } from "./effective-dependencies.ts";
import { lineageOf } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";
import { workspaceModules } from "./workspace-modules.ts";

/** What a Maven project declares. https://maven.apache.org/pom.html */
export const mavenPom: Format = {
  id: "maven-pom",
  packageType: "JAVA",
  files: ["pom.xml"],
  lockfile: false,
  endpoint: "java/maven-pom",
  parse,
};

async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  const pom = readPom(await parseXml(text, path), path);
  const lineage = await lineageOf(pom, repository);
  const modules = await workspaceModules(repository);
  const declared = effectiveDependencies(lineage);
  const dependencies = declared.filter((dependency) => !modules.has(nameOf(dependency)));
  return {
    packages: dependencies.map(toPackage),
    uses: lineage.poms.slice(1).map((ancestor) => ancestor.path),
    altered:
      pom.inactive ||
      dependencies.length < declared.length ||
      dependencies.some(({ altered }) => altered),
    warnings: dependencies.flatMap((dependency) => versionWarning(dependency, path)),
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
    code: "version-unknown",
    message: `The version of ${nameOf(dependency)} is not told: ${unknown}. Until it is, the package goes without a version.`,
  } as const;
  return [pom.path === path ? { ...warning, line } : warning];
}
