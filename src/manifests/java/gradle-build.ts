import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import type { Finding } from "./gradle/findings.ts";
import { constrainedVersion, readProject } from "./gradle/project-reading.ts";
import type { GradleVersion } from "./gradle/rich-version.ts";
import { scriptOf } from "./gradle/script-files.ts";
import { isNamed, roleOf } from "./gradle/script-roles.ts";
import { unknownWarning, unreadableWarning, versionWarning } from "./gradle/warnings.ts";

/**
 * What the project of a build script declares: its own dependencies, those of the scripts and
 * plugins that it applies, and those that it inherits. A script is a program: what the repository
 * defines is followed, and what only running it would say is reported as unresolved (docs/formats.md
 * has the lists).
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseGradleBuild(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  try {
    scriptOf(text, path, repository);
  } catch (thrown) {
    if (!(thrown instanceof Fault) || isNamed(path, repository)) throw thrown;
    return { packages: [], unresolved: true, warnings: [unreadableWarning(path)] };
  }
  const role = roleOf(path, repository);
  if (role !== "project" && role !== "settings") return { packages: [] };
  const { findings, uses } = await readProject(path, repository, text);
  const packages: Package[] = [];
  const warnings: Warning[] = [];
  for (const finding of findings) {
    if (finding.kind === "unknown") warnings.push(unknownWarning(finding, path));
    if (finding.kind !== "dependency") continue;
    const { name } = finding.notation;
    const version = finding.notation.version ?? (await constrainedVersion(name, path, repository));
    packages.push(toPackage(finding, version));
    if (version === null) warnings.push(versionWarning(finding, path, bomsIn(findings)));
  }
  return { packages, unresolved: findings.some(({ kind }) => kind === "unknown"), uses, warnings };
}

type Dependency = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

function toPackage({ notation, test }: Dependency, version: GradleVersion | null): Package {
  return {
    name: notation.name,
    version: version?.version ?? null,
    development: test,
    resolved: version?.resolved === true,
  };
}

/** The platforms of other repositories, which may say the versions. */
function bomsIn(findings: readonly Finding[]): string[] {
  const boms = findings.flatMap((finding) =>
    finding.kind === "dependency" && finding.isPlatform ? finding.notation.name : [],
  );
  return [...new Set(boms)];
}
