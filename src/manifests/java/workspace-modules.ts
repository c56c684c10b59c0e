import { posix } from "node:path";
import { Fault } from "../../domain/problem.ts";
import type { Repository } from "../format.ts";
import { pathFrom } from "../workspace-path.ts";
import { interpolator } from "./interpolation.ts";
import { templateMark } from "./is-template.ts";
import { lineageOf } from "./pom-lineage.ts";
import { pomFile, type WrittenPom } from "./pom.ts";

/** A project that a POM of the repository defines. */
export interface WorkspaceModule {
  readonly path: string;
  /** `null` where the repository does not state it. */
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

/** The POMs that a POM names as modules, as far as they exist. */
export function modulePaths(pom: WrittenPom, repository: Repository): string[] {
  return pom.modules.flatMap((module) => {
    const written = pathFrom(pom.path, module);
    if (written === null) return [];
    const path = /\.(?:xml|pom)$/.test(written) ? written : posix.join(written, "pom.xml");
    return repository.has(path) ? [path] : [];
  });
}

/** A module is a project of the repository also where it is excluded, or its POM has another name. */
async function findModules(repository: Repository): Promise<WorkspaceModules> {
  const modules = new Map<string, WorkspaceModule>();
  const paths = new Set(repository.manifests.filter((path) => /(?:^|\/)pom\.xml$/.test(path)));
  // The loop goes on to what is added to the set meanwhile.
  for (const path of paths) {
    const project = await projectAt(path, repository);
    if (project === null) continue;
    if (project.name !== null) modules.set(project.name, { path, version: project.version });
    for (const each of project.modules) paths.add(each);
  }
  return modules;
}

interface Project {
  readonly name: string | null;
  readonly version: string | null;
  readonly modules: readonly string[];
}

async function projectAt(path: string, repository: Repository): Promise<Project | null> {
  try {
    const pom = await pomFile(path, repository);
    if (templateMark(pom) !== null) return null;
    const interpolate = interpolator(await lineageOf(pom, repository));
    return {
      name: interpolate("${project.groupId}:${project.artifactId}").value,
      version: interpolate("${project.version}").value,
      modules: modulePaths(pom, repository),
    };
  } catch (thrown) {
    // A POM that cannot be read is reported where it is itself the manifest.
    if (thrown instanceof Fault) return null;
    throw thrown;
  }
}
