import { Fault } from "../../domain/problem.ts";
import { unbounded } from "../bounds.ts";
import type { Repository, Warning } from "../format.ts";
import { warningOf, type UnresolvedCause } from "./unresolved-cause.ts";
import { IncludeTrail } from "./include-trail.ts";
import { isOwnProject } from "./own-project.ts";
import { perRepository } from "../per-repository.ts";
import type { StatedPackage } from "./requirement-line.ts";
import { linesOfFile, type FileLines, type ResolvedInclude } from "./requirements-lines.ts";
import { isForDevelopment } from "./requirements-names.ts";

/** A requirements file with all files that it includes. */
export interface RequirementsFiles {
  readonly packages: readonly StatedPackage[];
  /** Whether an address says where one of the packages comes from. */
  readonly addressed: boolean;
  readonly constraints: readonly StatedPackage[];
  /** Files reached by `-r`. */
  readonly included: readonly string[];
  /** Files reached by `-c`. */
  readonly constraining: readonly string[];
  readonly warnings: readonly Warning[];
  /** Whether lines of local projects were passed over. */
  readonly filtered: boolean;
}

/**
 * Follows `-r` and `-c` inside the workspace, each file once. Development needs what stands in a file
 * for development and is included by no other.
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle` with the line.
 */
export function readRequirements(
  lines: FileLines,
  path: string,
  repository: Repository,
): RequirementsFiles {
  const packages: StatedPackage[] = [];
  const constraints: StatedPackage[] = [];
  const included = new Set<string>();
  const constraining = new Set<string>();
  const warnings: Warning[] = [];
  const { bounds = unbounded } = repository;
  let addressed = false;
  let filtered = false;
  const trail = new IncludeTrail({
    path,
    constraint: false,
    development: isForDevelopment(path),
    lines,
    next: 0,
  });

  function warn(cause: UnresolvedCause): void {
    warnings.push(warningOf(trail.file.path, cause, trail.isRoot ? trail.line : undefined));
  }

  function enter(include: ResolvedInclude): void {
    const { target, exists, cause } = include;
    const { path: file, constraint: isConstraint, development } = trail.file;
    const constraint = include.constraint || isConstraint;
    // Without constraints only versions are unknown; without requirements, names.
    if (target === null) return warn(constraint ? { ...cause, code: "version-unresolved" } : cause);
    trail.refuseCircle(target);
    if (!exists) {
      const fault = missing(file, target, trail.line);
      if (!constraint) throw fault;
      warnings.push({
        code: fault.code,
        message: fault.message,
        ...(trail.isRoot && { line: trail.line }),
      });
      return;
    }
    const reached = constraint ? constraining : included;
    if (reached.has(target)) return;
    reached.add(target);
    bounds.countInclude(target);
    trail.enter({
      path: target,
      constraint,
      development: development && isForDevelopment(target),
      lines: linesOfFile(target, repository),
      next: 0,
    });
  }

  for (let meaning = trail.next(); meaning !== null; meaning = trail.next()) {
    countLine(trail.isRoot, repository, trail.file.path);
    const { constraint, development } = trail.file;
    if (meaning.kind === "include") enter(meaning);
    else if (meaning.kind === "local") filtered = true;
    else {
      if (meaning.kind === "package" && constraint) constraints.push(meaning);
      else if (meaning.kind === "package") {
        packages.push(development ? forDevelopment(meaning) : meaning);
        addressed ||= meaning.direct;
      }
      if (meaning.cause !== null && !constraint) warn(meaning.cause);
    }
  }
  return {
    packages,
    addressed,
    constraints,
    included: [...included],
    constraining: [...constraining],
    warnings,
    filtered,
  };
}

/** Files that include one another may have as many lines together as the cube of their number. */
const mostIncludedLines = 20_000_000;

const includedLines = perRepository(() => ({ count: 0 }));

/** @throws Fault `manifest-too-large` where the lines of included files, each time they are, are too many. */
function countLine(isRoot: boolean, repository: Repository, path: string): void {
  if (isRoot) return;
  const lines = includedLines(".", repository);
  lines.count += 1;
  if (lines.count % linesBetweenChecks === 0) repository.bounds?.check();
  if (lines.count > mostIncludedLines)
    throw new Fault(
      "manifest-too-large",
      `${path} is one of files that include one another with more than ${mostIncludedLines / 1_000_000} million lines in all. Include fewer files.`,
      { path },
    );
}

const linesBetweenChecks = 1_000;

function forDevelopment(stated: StatedPackage): StatedPackage {
  return { ...stated, package: { ...stated.package, development: true } };
}

/** The packages that are not projects of this very repository, taken by version control. */
export async function withoutOwn(
  { packages, addressed }: Pick<RequirementsFiles, "packages" | "addressed">,
  repository: Repository,
): Promise<readonly StatedPackage[]> {
  if (!addressed) return packages;
  const foreign: StatedPackage[] = [];
  for (const stated of packages) {
    const { checkout, package: entry } = stated;
    if (checkout === null || !(await isOwnProject(entry.name, checkout, repository)))
      foreign.push(stated);
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
