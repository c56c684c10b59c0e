import { posix } from "node:path";
import type { Repository, Warning } from "../format.ts";
import { warningOf, withoutLine, type UnresolvedCause } from "./unresolved-cause.ts";
import { requirementOf, type Requirement } from "./requirement.ts";
import { readRequirements } from "./requirements-files.ts";
import { linesOfFile } from "./requirements-lines.ts";

/** Requirements with what had to be read for them and what they left open. */
export interface FoundRequirements {
  readonly requirements: readonly Requirement[];
  readonly uses: readonly string[];
  readonly warnings: readonly Warning[];
}

export const nothingFound: FoundRequirements = { requirements: [], uses: [], warnings: [] };

/**
 * The requirements in files that the project at `path` names. A file that is not in the repository may
 * be made when the project is built.
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle` with the line.
 */
export function requirementsInFiles(
  files: readonly string[],
  path: string,
  repository: Repository,
  development = false,
): FoundRequirements {
  const found = files.map((written): FoundRequirements => {
    const file = posix.join(posix.dirname(path), written);
    if (file.startsWith("../") || !repository.has(file))
      return { ...nothingFound, warnings: [warningOf(path, missingFile(written))] };
    const { packages, included, warnings } = readRequirements(
      linesOfFile(file, repository),
      file,
      repository,
    );
    return {
      requirements: packages.map(({ package: entry, checkout }) =>
        requirementOf(entry.name, {
          ...entry,
          checkout,
          development: development || entry.development,
        }),
      ),
      uses: [file, ...included],
      warnings: warnings.map(withoutLine),
    };
  });
  return joinFound(found);
}

export function joinFound(found: readonly FoundRequirements[]): FoundRequirements {
  return {
    requirements: found.flatMap(({ requirements }) => requirements),
    uses: found.flatMap(({ uses }) => uses),
    warnings: found.flatMap(({ warnings }) => warnings),
  };
}

function missingFile(written: string): UnresolvedCause {
  return {
    code: "names-unresolved",
    fact: "A file of requirements is not in the repository",
    subject: written.slice(0, 100),
    next: "Add the file, or correct its name.",
  };
}
