import type { Repository, Warning } from "../format.ts";
import { itemsOf, type Evaluated } from "./evaluated-items.ts";
import { importsAfter } from "./implicit-imports.ts";
import {
<<<<<<< HEAD
  importEach,
  importImplicit,
  importSdkProps,
  scopeAt,
  walkFile,
  type ProjectFile,
  type ProjectWalk,
} from "./project-walk.ts";
import { lookUp, type Property } from "./scope.ts";
import { isSdkProps, usesSdk } from "./sdks.ts";
=======
  implicitTarget,
  importsAfter,
  importsBefore,
  isMissing,
  type ImplicitImport,
} from "./implicit-imports.ts";
import { importedFrom } from "./imports.ts";
import { attribute, requireProject } from "./items.ts";
import { assign } from "./properties.ts";
import { lookUp, type Properties, type Property, type Scope } from "./scope.ts";
import { responseProperties } from "./response-file.ts";
import { isKnownSdk, isSdkProps, sdksOf, splitSdks, usesSdk } from "./sdks.ts";
import { unresolvedImport, unresolvedSdk } from "./unresolved.ts";

/** A file of MSBuild. */
export interface ProjectFile {
  readonly path: string;
  readonly root: XmlElement;
}
>>>>>>> rest

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
<<<<<<< HEAD
  const hasSdk = usesSdk(project.path, project.root);
  const walk: ProjectWalk = {
    project,
    repository,
    properties: new Map(given),
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
=======
  const handed = responseProperties(project.path, repository);
  const properties: Properties = new Map([...given, ...handed]);
  const found: Found[] = [];
  const warnings: Warning[] = [];
  const sdks = new Set<string>();
  const seen = new Set([project.path]);
  let sdkPropsDue = usesSdk(project.path, project.root);

  function scopeAt(path: string): Scope {
    return { properties, path, project: project.path, repository };
  }

  async function visitFile({ path, root }: ProjectFile): Promise<void> {
    requireProject(root, path);
    addSdks(sdksOf(root), path, root.line);
    await visit(root.children, path, true);
  }

  function addSdks(names: readonly string[], path: string, line: number): void {
    for (const sdk of names) {
      if (!isKnownSdk(sdk) && !sdks.has(sdk))
        warnings.push(unresolvedSdk(sdk, path, line, project.path));
      sdks.add(sdk);
    }
  }

  async function visit(
    elements: readonly XmlElement[],
    path: string,
    outer: true | null,
  ): Promise<void> {
    for (const element of elements) {
      const kind = element.name.toLowerCase();
      if (!evaluatedFirst.has(kind)) {
        found.push({ element, conditional: outer === null, path });
        continue;
      }
      const own = kind === "choose" || conditionOf(element, path);
      if (own === false) continue;
      const verdict = both(outer, own);
      if (kind === "choose") await choose(element, path, outer);
      else if (kind === "propertygroup") setProperties(element, path, verdict);
      else if (kind === "import") await follow(element, path);
      // What a target adds is there once it runs.
      else await visit(element.children, path, kind === "target" ? null : verdict);
    }
  }

  function conditionOf(element: XmlElement, path: string): Verdict {
    return evaluateCondition(attribute(element, "Condition"), scopeAt(path));
  }

  async function choose(element: XmlElement, path: string, outer: true | null): Promise<void> {
    let undecided = outer;
    for (const branch of element.children) {
      const verdict = conditionOf(branch, path);
      if (verdict !== false) await visit(branch.children, path, both(undecided, verdict));
      if (verdict === true) return;
      if (verdict === null) undecided = null;
    }
  }

  function setProperties(group: XmlElement, path: string, outer: true | null): void {
    for (const property of group.children) {
      if (handed.has(property.name.toLowerCase())) continue;
      const own = conditionOf(property, path);
      if (own !== false) assign(properties, property, both(outer, own), scopeAt(path));
    }
  }

  async function follow(element: XmlElement, path: string): Promise<void> {
    const written = attribute(element, "Project");
    if (written === null) return;
    if (isSdkProps(element)) await visitSdkProps();
    const sdk = attribute(element, "Sdk");
    if (sdk !== null) {
      addSdks(splitSdks(sdk), path, element.line);
      return;
    }
    const { paths, unresolved } = importedFrom(written, scopeAt(path));
    const plain = { ...scopeAt(path), plain: true };
    // A condition that no build without further properties meets asks for nothing.
    if (unresolved !== null && evaluateCondition(attribute(element, "Condition"), plain) !== false)
      warnings.push(unresolvedImport(unresolved, path, element.line, project.path));
    await visitEach(paths);
  }

  async function visitEach(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      // MSBuild passes over an import of what it already has, a cycle included.
      if (seen.has(path)) continue;
      seen.add(path);
      await visitFile({ path, root: await xmlFile(path, repository) });
    }
  }

  async function visitImplicit(imports: readonly ImplicitImport[]): Promise<void> {
    for (const each of imports) {
      const scope = scopeAt(project.path);
      const target = implicitTarget(each, scope);
      if (target === null) continue;
      const { paths, unresolved } = target.startsWith("$(")
        ? importedFrom(target, scope)
        : { paths: [target], unresolved: null };
      if (unresolved !== null && !isMissing(target, scope))
        warnings.push(unresolvedImport(unresolved, project.path, project.root.line, project.path));
      await visitEach(paths);
    }
  }

  async function visitSdkProps(): Promise<void> {
    if (!sdkPropsDue) return;
    sdkPropsDue = false;
    await visitImplicit(importsBefore);
  }

  const hasSdk = sdkPropsDue;
  if (!project.root.children.some(isSdkProps)) await visitSdkProps();
  await visitFile(project);
  await visitSdkProps();
  if (hasSdk) {
    const user = `${project.path}.user`;
    if (repository.has(user)) await visitEach([user]);
    await visitImplicit(importsAfter);
  }
>>>>>>> rest
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
