import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { warningOf, type Doubt } from "./doubt.ts";
import type { StatedPackage } from "./requirement-line.ts";
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
  const trail = new Trail({ path, constraint: false, lines, next: 0 });

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

/** A file that is being read. */
interface OpenFile {
  readonly path: string;
  /** Whether its packages only limit others. */
  readonly constraint: boolean;
  readonly lines: readonly FileLine[];
  /** The next of its lines. */
  next: number;
}

/** pip follows about a thousand files that include one another, and fails at the next. */
const deepest = 900;

/** The files from the outermost to the one that is being read. */
class Trail {
  readonly #files: OpenFile[];
  readonly #paths: Set<string>;
  /** The innermost file. */
  file: OpenFile;

  constructor(root: OpenFile) {
    this.#files = [root];
    this.#paths = new Set([root.path]);
    this.file = root;
  }

  get isRoot(): boolean {
    return this.#files.length === 1;
  }

  /** The next line of the innermost file that has one; `null` at the end of all. */
  next(): FileLine | null {
    for (;;) {
      const line = this.file.lines[this.file.next];
      if (line !== undefined) {
        this.file.next += 1;
        return line;
      }
      const outer = this.#files.at(-2);
      if (outer === undefined) return null;
      this.#files.pop();
      this.#paths.delete(this.file.path);
      this.file = outer;
    }
  }

  enter(file: OpenFile, line: number): void {
    if (this.#files.length > deepest)
      throw new Fault(
        "manifest-invalid",
        `${this.file.path} is reached through more than ${deepest} files that include one another, which pip does not follow. Include fewer files.`,
        { path: this.file.path, line },
      );
    this.#files.push(file);
    this.#paths.add(file.path);
    this.file = file;
  }

  refuseCircle(target: string, line: number): void {
    if (!this.#paths.has(target)) return;
    const chain = this.#files.map(({ path }) => path);
    const circle = [...chain.slice(chain.indexOf(target)), target];
    throw new Fault("include-cycle", `${circle.join(" → ")} is a circle of includes. Break it.`, {
      path: this.file.path,
      line,
    });
  }
}

function missing(file: string, target: string, line: number): Fault {
  return new Fault(
    "include-missing",
    `${file} includes ${target}, which does not exist. Fix the include line.`,
    { path: file, line },
  );
}
