import { Fault } from "../../domain/problem.ts";
import type { Repository, Warning } from "../format.ts";
import { pathFrom } from "../workspace-path.ts";
import { LogicalLines } from "./logical-lines.ts";
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
 * @throws Fault `manifest-invalid`, `include-outside`, `include-missing` or `include-cycle` with the line.
 */
export function readRequirements(
  text: string,
  path: string,
  repository: Repository,
): RequirementsFiles {
  const draft: Draft = {
    packages: [],
    constraints: [],
    included: new Set(),
    constraining: new Set(),
    warnings: [],
    filtered: false,
  };
  readFile(draft, { path, constraint: false, trail: [] }, text, repository);
  return { ...draft, included: [...draft.included], constraining: [...draft.constraining] };
}

interface Draft {
  readonly packages: StatedPackage[];
  readonly constraints: StatedPackage[];
  readonly included: Set<string>;
  readonly constraining: Set<string>;
  readonly warnings: Warning[];
  filtered: boolean;
}

function readFile(draft: Draft, file: File, content: string, repository: Repository): void {
  const lines = new LogicalLines(content);
  while (lines.next()) {
    const line = lines.number;
    const meaning = readRequirementLine(lines.line);
    if (meaning === null) throw notUnderstood(file.path, line);
    if (meaning.kind === "package") add(draft, file, meaning, line);
    if (meaning.kind === "local") draft.filtered = true;
    if (meaning.kind === "include") include(draft, file, meaning, line, repository);
    if (meaning.kind === "stray")
      warn(draft, file, line, "version-unresolved", strayVersion(file, line));
  }
}

function add(draft: Draft, file: File, stated: StatedPackage, line: number): void {
  (file.constraint ? draft.constraints : draft.packages).push(stated);
  if (stated.doubt !== null && !file.constraint)
    warn(draft, file, line, "version-unresolved", stated.doubt);
}

function warn(
  { warnings }: Draft,
  { trail }: File,
  line: number,
  code: Warning["code"],
  message: string,
): void {
  warnings.push(trail.length === 0 ? { code, message, line } : { code, message });
}

function include(
  draft: Draft,
  file: File,
  { target, constraint: asked }: Include,
  line: number,
  repository: Repository,
): void {
  const constraint = asked || file.constraint;
  if (constraint && isRemote(target))
    return warn(draft, file, line, "version-unresolved", remoteConstraints(file));
  const next = locate(file, target, line);
  if (!repository.has(next)) {
    const fault = missing(file, next, line);
    // Without constraints only versions are unknown; without requirements, names.
    if (!constraint) throw fault;
    return warn(draft, file, line, fault.code, fault.message);
  }
  const reached = constraint ? draft.constraining : draft.included;
  if (reached.has(next)) return;
  reached.add(next);
  const trail = [...file.trail, file.path];
  readFile(draft, { path: next, constraint, trail }, repository.text(next), repository);
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
    `${file.path} includes ${next}, which does not exist. Fix the include line.`,
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
    "manifest-invalid",
    `${path} has a line that is neither a requirement nor an option of pip. Fix the line, or add the file to \`exclude\`.`,
    { path, line },
  );
}
