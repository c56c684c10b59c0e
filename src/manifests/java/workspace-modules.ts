import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import { interpolator } from "./interpolation.ts";
import { lineageOf } from "./pom-lineage.ts";
import { readPom } from "./pom.ts";

/** A project that a POM of the repository defines. */
export interface WorkspaceModule {
  readonly path: string;
  /** `null` where the repository does not tell it. */
  readonly version: string | null;
}

export type WorkspaceModules = ReadonlyMap<string, WorkspaceModule>;

const known = new WeakMap<Repository, Promise<WorkspaceModules>>();

/** The projects of the repository by `group:artifact`; found once for all modules. */
export function workspaceModules(repository: Repository): Promise<WorkspaceModules> {
  const modules = known.get(repository) ?? findModules(repository);
  known.set(repository, modules);
  return modules;
}

async function findModules(repository: Repository): Promise<WorkspaceModules> {
  const modules = new Map<string, WorkspaceModule>();
  for (const path of repository.manifests) {
    if (!/(?:^|\/)pom\.xml$/.test(path)) continue;
    const [name, version] = (await coordinatesAt(path, repository)) ?? [];
    if (name !== undefined) modules.set(name, { path, version: version ?? null });
  }
  return modules;
}

async function coordinatesAt(
  path: string,
  repository: Repository,
): Promise<[string, string | null] | null> {
  try {
    const pom = readPom(await xmlFile(path, repository), path);
    const interpolate = interpolator(await lineageOf(pom, repository));
    const name = interpolate("${project.groupId}:${project.artifactId}").value;
    return name === null ? null : [name, interpolate("${project.version}").value];
  } catch (thrown) {
    // A POM that cannot be read is told where it is itself the manifest.
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
