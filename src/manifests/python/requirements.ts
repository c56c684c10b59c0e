import type { ParseResult, Repository } from "../format.ts";
import { compiledFrom } from "./compiled-requirements.ts";
import { constrain } from "./constraints.ts";
import { isAlone, isConstraintsOnly } from "./constraints-only.ts";
import { withUnresolved } from "./unresolved-cause.ts";
import { readRequirements, withoutOwn } from "./requirements-files.ts";
import { linesOfFile, readLines } from "./requirements-lines.ts";
import { isNamedConstraints } from "./requirements-names.ts";

/**
 * What pip installs. https://pip.pypa.io/en/stable/reference/requirements-file-format/
 * @throws Fault `manifest-invalid`, `include-missing` or `include-cycle` with the line.
 */
export async function parseRequirements(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const lines = isAlone(repository)
    ? readLines(text, path, repository)
    : linesOfFile(path, repository, text);
  if (isConstraintsOnly(path, text, repository)) return { packages: [] };
  const files = readRequirements(lines, path, repository);
  const { packages, addressed, constraints, included, constraining, warnings, filtered } = files;
  const foreign = await withoutOwn(files, repository);
  const uses = [...new Set([...included, ...constraining])];
  const superseded = [...included, ...constraining.filter(isNamedConstraints)];
  const sources = compiledFrom(text, path, repository);
  return withUnresolved({
    packages: constrain(foreign, constraints),
    supersedes: [...new Set(superseded)],
    // What is compiled is so for one environment.
    ...(sources.length > 0 && { covers: sources, partial: true }),
    uses,
    altered:
      uses.length > 0 ||
      filtered ||
      warnings.length > 0 ||
      foreign.length < packages.length ||
      (addressed && foreign.some(({ direct, package: { resolved } }) => direct && resolved)),
    warnings,
  });
}
