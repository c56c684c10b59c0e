import { posix } from "node:path";
import { Fault } from "../../../domain/problem.ts";
import type { Repository } from "../../format.ts";
import { isBelow, isScript } from "./build/layout.ts";
import { readProject } from "./project-reading.ts";
import { roleOf } from "./build/script-roles.ts";
import { perRepository } from "../../per-repository.ts";

/** How the scripts of a build use the entries of its catalog, by the names of packages. */
export interface CatalogUses {
  readonly main: ReadonlySet<string>;
  /** Used for tests and development, and perhaps otherwise as well. */
  readonly test: ReadonlySet<string>;
  readonly scripts: readonly string[];
  /** Whether the scripts are there and all that they may use is known. */
  readonly isWhole: boolean;
  /** Whether the build has a lock. */
  readonly isLocked: boolean;
}

/** Looks through the scripts of the build that a catalog belongs to; once for all its catalogs. */
export function catalogUses(path: string, repository: Repository): Promise<CatalogUses> {
  return usesBelow(posix.dirname(posix.dirname(path)), repository);
}

const usesBelow = perRepository(findUses);

const lock =
  /(?:^|\/)(?:gradle\.lockfile|gradle\/dependency-locks\/[^/]+|versions\.lock|dependencies\.lock|global\.lock)$/;

async function findUses(root: string, repository: Repository): Promise<CatalogUses> {
  const below = repository.manifests.filter((path) => isBelow(path, root));
  const scripts = below.filter((path) => isScript(path) && roleOf(path, repository) === "project");
  const main = new Set<string>();
  const test = new Set<string>();
  let isWhole = scripts.length > 0;
  for (const script of scripts) {
    const findings = await findingsOf(script, repository);
    isWhole &&= findings !== null && !findings.some(({ kind }) => kind === "unknown");
    for (const finding of findings ?? [])
      if (finding.kind === "dependency") (finding.test ? test : main).add(finding.notation.name);
  }
  return { main, test, scripts, isWhole, isLocked: below.some((path) => lock.test(path)) };
}

/** `null` for a script that cannot be read, which is reported where it is itself the manifest. */
async function findingsOf(script: string, repository: Repository) {
  try {
    return (await readProject(script, repository)).findings;
  } catch (thrown) {
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
