import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import { uncommented } from "../carriers/uncommented.ts";
import type { Repository, Warning } from "../format.ts";
import { packageManagerAround } from "./package-manager.ts";

const files = [".pnpmfile.mjs", ".pnpmfile.cjs"];
const changing = /\b(?:readPackage|updateConfig)\b/;

/**
 * The warning about a script that may change what the projects of a workspace ask for, which only a
 * lockfile has the outcome; `null` where there is none. https://pnpm.io/pnpmfile
 * @param root The package.json at the root of the workspace.
 */
export function hooksWarning(root: string, repository: Repository): Warning | null {
  const manager = packageManagerAround(root, repository);
  if (manager !== null && manager !== "pnpm") return null;
  const script = files
    .map((file) => posix.join(posix.dirname(root), file))
    .find((file) => repository.has(file) && changes(file, repository));
  if (script === undefined) return null;
  const fact = `${script} may change what is asked for`;
  const next =
    "Until a lockfile has the outcome, no recorded package of the type is removed. Commit pnpm-lock.yaml.";
  return {
    code: "names-unresolved",
    message: `${fact}. ${next}`,
    cause: { fact, subject: script, next },
  };
}

function changes(file: string, repository: Repository): boolean {
  try {
    return changing.test(uncommented("//", repository.text(file)));
  } catch (thrown) {
    if (thrown instanceof Fault) return true;
    throw thrown;
  }
}
