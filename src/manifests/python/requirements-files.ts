import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { warningOf, type Doubt } from "./doubt.ts";
import type { StatedPackage } from "./requirement-line.ts";
import { isOwnProject } from "./own-project.ts";
import { IncludeTrail } from "./include-trail.ts";
import { linesOfFile, type FileLine, type ResolvedInclude } from "./requirements-lines.ts";

/** A requirements file with all files that it includes. */
export interface RequirementsFiles {
  readonly packages: readonly RequiredPackage[];
  readonly constraints: readonly StatedPackage[];
  /** Files reached by `-r`. */
  readonly included: readonly string[];
  /** Files reached by `-c`. */
  readonly constraining: readonly string[];
  readonly warnings: readonly Warning[];
  /** Whether lines of local projects were passed over. */
  readonly filtered: boolean;
}

/** A package and the file that has its line. */
export interface RequiredPackage {
  readonly stated: StatedPackage;
  readonly file: string;
}

/**
 * Follows `-r` and `-c` inside the workspace, each file once.
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle` with the line.
 */
export function readRequirements(
  lines: readonly FileLine[],
  path: string,
  repository: Repository,
): RequirementsFiles {
  const packages: RequiredPackage[] = [];
  const constraints: StatedPackage[] = [];
  const included = new Set<string>();
  const constraining = new Set<string>();
  const warnings: Warning[] = [];
  let filtered = false;
  const trail = new IncludeTrail({ path, constraint: false, lines, next: 0 });

  function warn(doubt: Doubt, number: number): void {
    warnings.push(warningOf(trail.file.path, doubt, trail.isRoot ? number : undefined));
  }

  function enter(include: ResolvedInclude, number: number): void {
    const { target, exists, doubt } = include;
    const { path: file, constraint: isConstraint } = trail.file;
    const constraint = include.constraint || isConstraint;
    // Without constraints only versions are unknown; without requirements, names.
    if (target === null)
      return warn(constraint ? { ...doubt, code: "version-unresolved" } : doubt, number);
    trail.refuseCircle(target, number);
    if (!exists) {
      const fault = missing(file, target, number);
      if (!constraint) throw fault;
      warnings.push({
        code: fault.code,
        message: fault.message,
        ...(trail.isRoot && { line: number }),
      });
      return;
    }
    const reached = constraint ? constraining : included;
    if (reached.has(target)) return;
    reached.add(target);
    trail.enter(
      { path: target, constraint, lines: linesOfFile(target, repository), next: 0 },
      number,
    );
  }

  for (let line = trail.next(); line !== null; line = trail.next()) {
    const { path: file, constraint } = trail.file;
    if (line.kind === "include") enter(line, line.number);
    else if (line.kind === "local") filtered = true;
    else {
      if (line.kind === "package" && constraint) constraints.push(line);
      else if (line.kind === "package") packages.push({ stated: line, file });
      if (line.doubt !== null && !constraint) warn(line.doubt, line.number);
    }
  }
  return {
    packages,
    constraints,
    included: [...included],
    constraining: [...constraining],
    warnings,
    filtered,
  };
}

/** The packages that are no projects of this very repository, taken by version control. */
export async function withoutOwn(
  packages: readonly RequiredPackage[],
  repository: Repository,
): Promise<readonly RequiredPackage[]> {
  const foreign: RequiredPackage[] = [];
  for (const each of packages) {
    const { checkout, package: entry } = each.stated;
    if (checkout === null || !(await isOwnProject(entry.name, checkout, repository)))
      foreign.push(each);
  }
  return foreign;
}

function missing(file: string, target: string, line: number): Fault {
  return new Fault(
    "include-missing",
    `${file} includes ${target}, which does not exist. Fix the include line.`,
    { path: file, line },
  );
}
