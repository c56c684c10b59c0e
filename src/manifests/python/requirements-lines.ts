import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { unbounded } from "../bounds.ts";
import { pathFrom } from "../workspace-path.ts";
import type { UnresolvedCause } from "./unresolved-cause.ts";
import { LogicalLines } from "./logical-lines.ts";
import { perRepository } from "../per-repository.ts";
import { readUnusual, readUsual, type RequirementLine } from "./requirement-line.ts";
import { shownUrl } from "./requirement-url.ts";

/** The lines of a requirements file that mean something: two lists, because there are many. */
export interface FileLines {
  readonly meanings: readonly FileMeaning[];
  /** Of the first physical line of each, counted from one. */
  readonly numbers: readonly number[];
}

/** What a line means, with all that the file itself can show about it. */
export type FileMeaning =
  | Exclude<RequirementLine, { readonly kind: "include" | "option" | "stray" }>
  | ResolvedInclude
  /** A version of no package. */
  | { readonly kind: "stray"; readonly cause: UnresolvedCause };

/** An include whose place in the repository is known. */
export interface ResolvedInclude {
  readonly kind: "include";
  readonly constraint: boolean;
  /** `null` for a file that is not in the repository. */
  readonly target: string | null;
  readonly exists: boolean;
  readonly cause: UnresolvedCause;
}

/** The lines of a requirements file, which are read once however many files include it. */
export const linesOfFile = perRepository((path: string, repository: Repository, text?: string) =>
  readLines(text ?? repository.text(path), path, repository),
);

/**
 * The lines of a text that stands at `path`.
 * @throws Fault `manifest-invalid` with the line.
 */
export function readLines(text: string, path: string, repository: Repository): FileLines {
  const meanings: FileMeaning[] = [];
  const { bounds = unbounded } = repository;
  const includes = includesWrittenIn(posix.dirname(path), repository);
  const numbers: number[] = [];
  const lines = new LogicalLines(text);
  while (lines.next()) {
    const { number, written } = lines;
    const known = written.charCodeAt(0) === dash ? includes.get(lines.line) : readUsual(written);
    if (known != null) {
      meanings.push(known);
      numbers.push(number);
      continue;
    }
    const { line } = lines;
    const meaning = readUnusual(line);
    if (meaning === null) throw notUnderstood(path, number);
    if (meaning.kind === "option") continue;
    numbers.push(number);
    if (meaning.kind === "include") {
      bounds.check();
      const include = resolved(meaning, path, repository);
      includes.set(line, include);
      meanings.push(include);
    } else if (meaning.kind === "stray")
      meanings.push({ kind: "stray", cause: strayVersion(path) });
    else meanings.push(meaning);
  }
  return { meanings, numbers };
}

const dash = 45;

/** Includes by their line: in one directory they mean the same wherever they stand, and many files may have many. */
const includesWrittenIn = perRepository(() => new Map<string, ResolvedInclude>());

function resolved(
  { target: written, constraint }: { readonly target: string; readonly constraint: boolean },
  path: string,
  repository: Pick<Repository, "has">,
): ResolvedInclude {
  const target = written.includes("${") ? null : pathFrom(path, written);
  return {
    kind: "include",
    constraint,
    target,
    exists: target !== null && repository.has(target),
    cause: constraint ? foreignConstraints(written) : foreignRequirements(written),
  };
}

function foreignRequirements(written: string): UnresolvedCause {
  return {
    code: "names-unresolved",
    fact: "Included requirements are outside the repository",
    subject: shownUrl(written),
    next: "Move the file into the repository.",
  };
}

function foreignConstraints(written: string): UnresolvedCause {
  return {
    code: "version-unresolved",
    fact: "Constraints are outside the repository",
    subject: shownUrl(written),
    next: "Keep them in the repository, or write versions; a package without a version of its own counts without one.",
  };
}

function strayVersion(path: string): UnresolvedCause {
  return {
    code: "version-unresolved",
    fact: "A line has a version and no package",
    subject: path,
    next: "Write it behind its package.",
  };
}

function notUnderstood(path: string, line: number): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} has a line that is neither a requirement nor an option of pip. Fix the line, or add the file to \`exclude\`.`,
    { path, line },
  );
}
