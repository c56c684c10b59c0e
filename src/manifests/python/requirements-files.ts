import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { warningOf, type UnresolvedCause } from "./unresolved-cause.ts";
import { IncludeTrail } from "./include-trail.ts";
import { isOwnProject } from "./own-project.ts";
import { perRepository } from "../per-repository.ts";
import type { StatedPackage } from "./requirement-line.ts";
import {
  linesOfFile,
  type FileLines,
  type FileMeaning,
  type ResolvedInclude,
} from "./requirements-lines.ts";
import { isForDevelopment } from "./requirements-names.ts";

/** A requirements file with all files that it includes. */
export interface RequirementsFiles {
  readonly packages: readonly StatedPackage[];
  /** Whether one of the packages has an address as its source. */
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
  const development = isForDevelopment(path);
  const trail = new IncludeTrail({ path, constraint: false, development, lines, next: 0 });
  const collected: Collected = {
    packages: [],
    addressed: false,
    constraints: [],
    included: new Set(),
    constraining: new Set(),
    warnings: [],
    filtered: false,
  };
  for (let meaning = trail.next(); meaning !== null; meaning = trail.next()) {
    countLine(trail.isRoot, repository, trail.file.path);
    if (meaning.kind === "include") enter(meaning, trail, collected, repository);
    else if (meaning.kind === "local") collected.filtered = true;
    else collect(meaning, trail, collected);
  }
  const { included, constraining } = collected;
  return { ...collected, included: [...included], constraining: [...constraining] };
}

/** What the lines read so far declare. */
interface Collected {
  readonly packages: StatedPackage[];
  addressed: boolean;
  readonly constraints: StatedPackage[];
  readonly included: Set<string>;
  readonly constraining: Set<string>;
  readonly warnings: Warning[];
  filtered: boolean;
}

/** Continues with an included file, unless it was read before or cannot be read. */
function enter(
  { target, exists, cause, constraint: isConstraint }: ResolvedInclude,
  trail: IncludeTrail,
  { included, constraining, warnings }: Collected,
  repository: Repository,
): void {
  const { file } = trail;
  const constraint = isConstraint || file.constraint;
  if (target === null) {
    // Without constraints only versions are unknown; without requirements, names.
    warn(constraint ? { ...cause, code: "version-unresolved" } : cause, trail, warnings);
    return;
  }
  trail.refuseCircle(target);
  if (!exists) {
    const fault = missing(file.path, target, trail.line);
    if (!constraint) throw fault;
    const { code, message } = fault;
    warnings.push({ code, message, ...(trail.isRoot && { line: trail.line }) });
    return;
  }
  const reached = constraint ? constraining : included;
  if (reached.has(target)) return;
  reached.add(target);
  repository.bounds?.countInclude(target);
  const lines = linesOfFile(target, repository);
  const development = file.development && isForDevelopment(target);
  trail.enter({ path: target, constraint, development, lines, next: 0 });
}

function collect(
  meaning: Exclude<FileMeaning, { readonly kind: "include" | "local" }>,
  trail: IncludeTrail,
  collected: Collected,
): void {
  const { constraint, development } = trail.file;
  if (meaning.kind === "package" && constraint) collected.constraints.push(meaning);
  else if (meaning.kind === "package") {
    collected.packages.push(development ? forDevelopment(meaning) : meaning);
    collected.addressed ||= meaning.direct;
  }
  if (meaning.cause !== null && !constraint) warn(meaning.cause, trail, collected.warnings);
}

function warn(cause: UnresolvedCause, trail: IncludeTrail, warnings: Warning[]): void {
  warnings.push(warningOf(trail.file.path, cause, trail.isRoot ? trail.line : undefined));
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
