import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import { evaluateProject } from "./evaluation.ts";
import { packageReferences } from "./package-references.ts";

/** The packages, by their lower-case names, that these projects reference for development alone. */
export async function privateReferences(
  projects: readonly string[],
  repository: Repository,
): Promise<ReadonlySet<string>> {
  const privates = new Set<string>();
  for (const path of projects)
    for (const name of await privatesOf(path, repository)) privates.add(name);
  return privates;
}

async function privatesOf(path: string, repository: Repository): Promise<string[]> {
  try {
    const project = { path, root: await xmlFile(path, repository) };
    const { elements, expand } = await evaluateProject(project, repository);
    const references = packageReferences(elements, expand);
    return references.flatMap(({ name, development }) => (development ? name.toLowerCase() : []));
  } catch (thrown) {
    // The lock speaks for a project that cannot be read; what is private to it is not known.
    if (thrown instanceof Fault) return [];
    throw thrown;
  }
}
