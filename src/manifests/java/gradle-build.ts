import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import type { Finding } from "./gradle/findings.ts";
import { selectedVersions } from "./gradle/selected-versions.ts";
import { readProject } from "./gradle/project-reading.ts";
import { isMark, type Node } from "./gradle/language/nodes.ts";
import type { GradleVersion } from "./gradle/versions/rich-version.ts";
import { scriptOf } from "./gradle/build/script-files.ts";
import { isNamed, roleOf } from "./gradle/build/script-roles.ts";
import { unknownVersions } from "./gradle/version-warnings.ts";
import { unknownWarning, unreadableWarning } from "./gradle/warnings.ts";

/**
 * What the project of a build script declares: its own dependencies, those of the scripts and
 * plugins that it applies, and those that it inherits. A script is a program: what the repository
 * defines is followed, and what only running it would show is reported as unresolved (docs/formats.md
 * has the lists).
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseGradleBuild(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  try {
    const { nodes } = scriptOf(text, path, repository);
    const template = templateMark(nodes);
    if (template !== null) return { packages: [], template };
  } catch (thrown) {
    if (!(thrown instanceof Fault) || isNamed(path, repository)) throw thrown;
    return { packages: [], unresolved: true, warnings: [unreadableWarning(path)] };
  }
  const role = roleOf(path, repository);
  if (role !== "project" && role !== "settings") return { packages: [] };
  const reading = await readProject(path, repository, text);
  const { findings, uses } = reading;
  const select = await selectedVersions(path, repository, reading);
  const packages: Package[] = [];
  const warnings: Warning[] = [];
  for (const finding of findings) {
    if (finding.kind === "unknown") warnings.push(unknownWarning(finding, path));
    if (finding.kind !== "dependency") continue;
    const { version, unknown } = await select(finding);
    packages.push(toPackage(finding, version));
    if (version === null) warnings.push(...unknownVersions(finding, unknown, reading, repository));
  }
  const others = packages.flatMap(({ managedBy = "" }) =>
    repository.has(managedBy) ? managedBy : [],
  );
  return {
    packages,
    unresolved: findings.some(({ kind }) => kind === "unknown"),
    uses: [...new Set([...uses, ...others])],
    warnings,
  };
}

/** The first mark of what engines fill in, as `{% if … %}`, `{{#if}}` or `#if(…)`, and no language of Gradle has. */
function templateMark(nodes: readonly Node[]): string | null {
  for (const node of nodes) {
    if (isMark(node, "#")) return "#";
    if (node.kind !== "group") continue;
    const mark = ["%", "^"].find((each) => node.open === "{" && isMark(node.nodes[0], each));
    const found = mark === undefined ? templateMark(node.nodes) : `{${mark}`;
    if (found !== null) return found;
  }
  return null;
}

type Dependency = Extract<Finding, { readonly kind: "dependency" | "constraint" }>;

function toPackage({ notation, test }: Dependency, version: GradleVersion | null): Package {
  return {
    name: notation.name,
    version: version?.version ?? null,
    development: test,
    resolved: version?.resolved === true,
    ...(version?.managedBy !== undefined && { managedBy: version.managedBy }),
    ...(version?.written !== undefined && { written: version.written }),
    ...(version?.isOpen === true && { isOpen: true }),
  };
}
