import { Fault } from "../../vocabulary/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../syntax/xml-file.ts";
import { interpolator } from "./interpolation.ts";
import { lineageOf } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";

const known = new WeakMap<Repository, Promise<ReadonlySet<string>>>();

/** The projects that the POMs of the repository define, as `group:artifact`; found once for all modules. */
export function workspaceModules(repository: Repository): Promise<ReadonlySet<string>> {
  const modules = known.get(repository) ?? findModules(repository);
  known.set(repository, modules);
  return modules;
}

async function findModules(repository: Repository): Promise<ReadonlySet<string>> {
  const modules = new Set<string>();
  for (const path of repository.manifests) {
    if (!/(?:^|\/)pom\.xml$/.test(path)) continue;
    const module = await moduleAt(path, repository);
    if (module !== null) modules.add(module);
  }
  return modules;
}

async function moduleAt(path: string, repository: Repository): Promise<string | null> {
  try {
    const pom = readPom(await xmlFile(path, repository), path);
    const interpolate = interpolator(await lineageOf(pom, repository));
    return interpolate("${project.groupId}:${project.artifactId}").value;
  } catch (thrown) {
    // A POM that cannot be read is told where it is itself the manifest.
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
