import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { perRepository } from "../per-repository.ts";
import { linesOfFile, type FileMeaning } from "./requirements-lines.ts";
import { isCompiled, isNamedConstraints, isNamedRequirements } from "./requirements-names.ts";

/**
 * Whether the requirements file at `path` requires nothing: it is called constraints, or other
 * requirements files name it with `-c` and none with `-r`. What is compiled, or has a name that
 * contains only “requirements”, is installed as well: layered requirements constrain one another.
 * https://pip.pypa.io/en/stable/user_guide/#constraints-files
 */
export function isConstraintsOnly(path: string, text: string, repository: Repository): boolean {
  if (isNamedConstraints(path)) return true;
  if (isAlone(repository)) return false;
  const { required, constraining } = linksOf(".", repository);
  if (!constraining.has(path) || required.has(path)) return false;
  return !isInstalled(path, text, repository);
}

/** Whether no other requirements file can name one, so that its lines need not be kept for others. */
export function isAlone(repository: Repository): boolean {
  return requirementsIn(".", repository).length <= 1;
}

function isInstalled(path: string, text: string, repository: Repository): boolean {
  return (
    isCompiled(text) ||
    repository.has(path.replace(/\.txt$/, ".in")) ||
    installed.test(posix.basename(path))
  );
}

/** `requirements.txt`, `requirements-dev.txt`, `base.txt`: names of what is installed, not of limits. */
const installed =
  /^(?:[a-z]*[-_.]?requirements(?:[-_.](?:base|ci|common|core|dev\w*|docs?|extras?|lint|main|prod\w*|runtime|tests?))?|base|common|core|default|dev\w*|docs?|lint|main|prod\w*|runtime|tests?)\.(?:txt|in)$/i;

interface Links {
  /** Files that some requirements file names with `-r`. */
  readonly required: ReadonlySet<string>;
  /** Files that some requirements file names with `-c`. */
  readonly constraining: ReadonlySet<string>;
}

const requirementsIn = perRepository((_, { manifests }) => manifests.filter(isNamedRequirements));

const linksOf = perRepository((_, repository): Links => {
  const required = new Set<string>();
  const constraining = new Set<string>();
  for (const manifest of requirementsIn(".", repository))
    for (const meaning of linesOrNone(manifest, repository))
      if (meaning.kind === "include" && meaning.target !== null)
        (meaning.constraint ? constraining : required).add(meaning.target);
  return { required, constraining };
});

/** A file that cannot be read fails by itself, and has no effect on others. */
function linesOrNone(path: string, repository: Repository): readonly FileMeaning[] {
  try {
    return linesOfFile(path, repository).meanings;
  } catch {
    return [];
  }
}
