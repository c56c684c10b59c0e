import { Fault } from "../../vocabulary/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { pathFrom } from "../workspace-path.ts";
import { eachLogicalLine } from "./logical-lines.ts";
import { readRequirementLine, type Include, type StatedPackage } from "./requirement-line.ts";

/** A requirements file with all files that it includes. */
export interface RequirementsFiles {
  readonly packages: readonly StatedPackage[];
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
 * Follows `-r` and `-c` inside the workspace, each file once.
 * @throws Fault `manifest-unreadable`, `include-outside`, `include-missing` or `include-cycle` with the line.
 */
export function readRequirements(
  text: string,
  path: string,
  repository: Repository,
): RequirementsFiles {
  const packages: StatedPackage[] = [];
  const constraints: StatedPackage[] = [];
  const included = new Set<string>();
  const constraining = new Set<string>();
  const warnings: Warning[] = [];
  let filtered = false;

  function readFile(file: File, content: string): void {
    eachLogicalLine(content, (written, line) => {
      const meaning = readRequirementLine(written);
      if (meaning === null) throw notUnderstood(file.path, line);
      if (meaning.kind === "package") add(file, meaning, line);
      if (meaning.kind === "local") filtered = true;
      if (meaning.kind === "include") include(file, meaning, line);
      if (meaning.kind === "stray") warn(file, line, "version-unknown", strayVersion(file, line));
    });
  }

  function add(file: File, stated: StatedPackage, line: number): void {
    (file.constraint ? constraints : packages).push(stated);
    if (stated.doubt !== null && !file.constraint)
      warn(file, line, "version-unknown", stated.doubt);
  }

  function warn(file: File, line: number, code: Warning["code"], message: string): void {
    warnings.push(file.trail.length === 0 ? { code, message, line } : { code, message });
  }

  function include(file: File, { target, constraint: asked }: Include, line: number): void {
    const constraint = asked || file.constraint;
    if (constraint && isRemote(target))
      return warn(file, line, "version-unknown", remoteConstraints(file));
    const next = locate(file, target, line);
    if (!repository.has(next)) {
      const fault = missing(file, next, line);
      // Without constraints only versions are unknown; without requirements, names.
      if (!constraint) throw fault;
      return warn(file, line, fault.code, fault.message);
    }
    const reached = constraint ? constraining : included;
    if (reached.has(next)) return;
    reached.add(next);
    readFile({ path: next, constraint, trail: [...file.trail, file.path] }, repository.text(next));
  }

  readFile({ path, constraint: false, trail: [] }, text);
  return {
    packages,
    constraints,
    included: [...included],
    constraining: [...constraining],
    warnings,
    filtered,
  };
}

interface File {
  readonly path: string;
  /** Whether its packages only limit others. */
  readonly constraint: boolean;
  /** The files that led here, outermost first. */
  readonly trail: readonly string[];
}

function locate(file: File, target: string, line: number): string {
  const place = { path: file.path, line };
  const next = pathFrom(file.path, target);
  if (next === null)
    throw new Fault(
      "include-outside",
      `${file.path} includes ${target}, which is outside the workspace. Move it into the repository, or exclude ${file.path}.`,
      place,
    );
  const chain = [...file.trail, file.path];
  if (chain.includes(next))
    throw new Fault(
      "include-cycle",
      `${[...chain.slice(chain.indexOf(next)), next].join(" → ")} is a circle of includes. Break it.`,
      place,
    );
  return next;
}

function missing(file: File, next: string, line: number): Fault {
  return new Fault(
    "include-missing",
    `${file.path} includes ${next}, which does not exist. Mend the include line.`,
    { path: file.path, line },
  );
}

function isRemote(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

function remoteConstraints({ path }: File): string {
  return `${path} takes constraints from another server, which is not asked. A package without a version of its own goes without one; write versions, or keep the constraints in the repository.`;
}

function strayVersion({ path }: File, line: number): string {
  return `${path} has a version of no package in line ${line}. Write it behind its package.`;
}

function notUnderstood(path: string, line: number): Fault {
  return new Fault(
    "manifest-unreadable",
    `${path} has a line that is neither a requirement nor an option of pip. Mend the line, or add the file to \`exclude\`.`,
    { path, line },
  );
}
