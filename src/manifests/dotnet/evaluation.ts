import type { Repository, Warning } from "../format.ts";
import { itemsOf, type Evaluated } from "./evaluated-items.ts";
import { importsAfter } from "./implicit-imports.ts";
import {
  importEach,
  importImplicit,
  importSdkProps,
  scopeAt,
  walkFile,
  type ProjectFile,
  type ProjectWalk,
} from "./project-walk.ts";
import { responseProperties } from "./response-file.ts";
import { lookUp, type Property } from "./scope.ts";
import { isSdkProps, usesSdk } from "./sdks.ts";

/** A project with all that the repository imports into it. */
export interface Evaluation {
  /** The items of all files, in the order of their evaluation. */
  readonly items: readonly Evaluated[];
  /** The final values of a property; none where it is not known. */
  readonly valuesOf: (property: string) => readonly string[];
  /** The SDKs of all files. */
  readonly sdks: readonly string[];
  /** The other files that were read. */
  readonly uses: readonly string[];
  /** What could bring packages and cannot be followed. */
  readonly warnings: readonly Warning[];
}

/**
 * Evaluates a project as MSBuild does, as far as the repository has the files: properties and imports
 * first, then items.
 * https://learn.microsoft.com/visualstudio/msbuild/build-process-overview#evaluation-phase
 * @param given properties as they are before the first file.
 * @throws Fault `manifest-*` for a file that cannot be read.
 */
export async function evaluateProject(
  project: ProjectFile,
  repository: Repository,
  given: ReadonlyMap<string, Property> = new Map(),
): Promise<Evaluation> {
  const hasSdk = usesSdk(project.path, project.root);
  const handed = responseProperties(project.path, repository);
  const walk: ProjectWalk = {
    project,
    repository,
    properties: new Map([...given, ...handed]),
    handed,
    items: [],
    warnings: [],
    sdks: new Set(),
    seen: new Set([project.path]),
    isSdkPropsDue: hasSdk,
  };
  if (!project.root.children.some(isSdkProps)) await importSdkProps(walk);
  await walkFile(project, walk);
  await importSdkProps(walk);
  if (hasSdk) await importUserFileAndTargets(walk);
  return {
    items: walk.items.flatMap((item) =>
      itemsOf(item, { ...scopeAt(item.path, walk), settled: true }),
    ),
    valuesOf: (name) => lookUp(name, scopeAt(project.path, walk))?.values ?? [],
    sdks: [...walk.sdks],
    uses: [...walk.seen].slice(1),
    warnings: walk.warnings,
  };
}

/** What the targets of the SDK import behind a project: its `.user` file, then `Directory.Build.targets`. */
async function importUserFileAndTargets(walk: ProjectWalk): Promise<void> {
  const userFile = `${walk.project.path}.user`;
  if (walk.repository.has(userFile)) await importEach([userFile], walk);
  await importImplicit(importsAfter, walk);
}
