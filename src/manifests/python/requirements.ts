import type { Format, Reading, Repository } from "../format.ts";
import { constrain } from "./constraints.ts";
import { readRequirements } from "./requirements-files.ts";

/** What pip installs. https://pip.pypa.io/en/stable/reference/requirements-file-format/ */
export const requirements: Format = {
  id: "requirements",
  packageType: "PYTHON",
  files: ["requirements*.txt", "requirements/*.txt"],
  lockfile: false,
  endpoint: "python/requirements",
  parse,
};

function parse(text: string, path: string, repository: Repository): Reading {
  const { packages, constraints, included, constraining, warnings, filtered } = readRequirements(
    text,
    path,
    repository,
  );
  const uses = [...new Set([...included, ...constraining])];
  const covered = [...included, ...constraining.filter(isConstraintsOnly)];
  return {
    packages: constrain(packages, constraints),
    supersedes: [...new Set(covered)].filter((file) => repository.manifests.includes(file)),
    uses,
    altered: uses.length > 0 || filtered || warnings.length > 0,
    warnings,
  };
}

/**
 * A constraint may also be some other real manifest (`-c requirements.txt` in the one for
 * development), which has to go on speaking for itself. Only the name tells them apart.
 */
function isConstraintsOnly(path: string): boolean {
  return /constraints?[^/]*$/i.test(path);
}
