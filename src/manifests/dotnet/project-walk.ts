import type { Repository, Warning } from "../format.ts";
import { xmlFile } from "../xml-file.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { evaluateCondition, type Verdict } from "./conditions.ts";
import {
  implicitTarget,
  importsBefore,
  isMissing,
  type ImplicitImport,
} from "./implicit-imports.ts";
import { importedFrom } from "./imports.ts";
import { attribute, requireProject } from "./items.ts";
import { assign } from "./properties.ts";
import type { Properties, Property, Scope } from "./scope.ts";
import { isKnownSdk, isSdkProps, sdksOf, splitSdks } from "./sdks.ts";
import { unresolvedImport, unresolvedSdk } from "./unresolved.ts";

/** A file of MSBuild. */
export interface ProjectFile {
  readonly path: string;
  readonly root: XmlElement;
}

/** An element that MSBuild evaluates after all properties and imports, such as an `ItemGroup`. */
interface FoundItem {
  readonly element: XmlElement;
  /** Whether an undecided condition or a target surrounds it. */
  readonly conditional: boolean;
  /** The file that it stands in. */
  readonly path: string;
}

/** A walk through a project and its imports, with what it has collected so far. */
export interface ProjectWalk {
  readonly project: ProjectFile;
  readonly repository: Repository;
  readonly properties: Properties;
  /** Properties that the command line of every build sets: no file overrides them. */
  readonly handed: ReadonlyMap<string, Property>;
  readonly items: FoundItem[];
  readonly warnings: Warning[];
  readonly sdks: Set<string>;
  /** The project first, then each imported file. */
  readonly seen: Set<string>;
  /** Whether the props of the SDK are still to be imported. */
  isSdkPropsDue: boolean;
}

/** What MSBuild evaluates before any item. */
const evaluatedFirst = new Set(["choose", "import", "importgroup", "propertygroup", "target"]);

/** What an expression in a file can refer to at this point of the walk. */
export function scopeAt(path: string, walk: ProjectWalk): Scope {
  const { properties, project, repository } = walk;
  return { properties, path, project: project.path, repository };
}

export async function walkFile({ path, root }: ProjectFile, walk: ProjectWalk): Promise<void> {
  requireProject(root, path);
  addSdks(sdksOf(root), path, root.line, walk);
  await walkElements(root.children, path, true, walk);
}

function addSdks(names: readonly string[], path: string, line: number, walk: ProjectWalk): void {
  const { sdks, warnings, project } = walk;
  for (const sdk of names) {
    if (!isKnownSdk(sdk) && !sdks.has(sdk))
      warnings.push(unresolvedSdk(sdk, path, line, project.path));
    sdks.add(sdk);
  }
}

/** @param outer the verdict of the conditions around the elements. */
async function walkElements(
  elements: readonly XmlElement[],
  path: string,
  outer: true | null,
  walk: ProjectWalk,
): Promise<void> {
  for (const element of elements) {
    const kind = element.name.toLowerCase();
    if (!evaluatedFirst.has(kind)) {
      walk.items.push({ element, conditional: outer === null, path });
      continue;
    }
    const own = kind === "choose" || conditionOf(element, path, walk);
    if (own === false) continue;
    const verdict = both(outer, own);
    if (kind === "choose") await walkChoose(element, path, outer, walk);
    else if (kind === "propertygroup") setProperties(element, path, verdict, walk);
    else if (kind === "import") await followImport(element, path, walk);
    // What a target adds is there once it runs.
    else await walkElements(element.children, path, kind === "target" ? null : verdict, walk);
  }
}

function conditionOf(element: XmlElement, path: string, walk: ProjectWalk): Verdict {
  return evaluateCondition(attribute(element, "Condition"), scopeAt(path, walk));
}

/** The verdict of a condition inside what another one decides. */
function both(outer: true | null, inner: true | null): true | null {
  return outer === null ? null : inner;
}

async function walkChoose(
  element: XmlElement,
  path: string,
  outer: true | null,
  walk: ProjectWalk,
): Promise<void> {
  let undecided = outer;
  for (const branch of element.children) {
    const verdict = conditionOf(branch, path, walk);
    if (verdict !== false)
      await walkElements(branch.children, path, both(undecided, verdict), walk);
    if (verdict === true) return;
    if (verdict === null) undecided = null;
  }
}

function setProperties(
  group: XmlElement,
  path: string,
  outer: true | null,
  walk: ProjectWalk,
): void {
  for (const property of group.children) {
    if (walk.handed.has(property.name.toLowerCase())) continue;
    const own = conditionOf(property, path, walk);
    if (own !== false) assign(walk.properties, property, both(outer, own), scopeAt(path, walk));
  }
}

async function followImport(element: XmlElement, path: string, walk: ProjectWalk): Promise<void> {
  const written = attribute(element, "Project");
  if (written === null) return;
  if (isSdkProps(element)) await importSdkProps(walk);
  const sdk = attribute(element, "Sdk");
  if (sdk !== null) {
    addSdks(splitSdks(sdk), path, element.line, walk);
    return;
  }
  const { paths, unresolved } = importedFrom(written, scopeAt(path, walk));
  const plain = { ...scopeAt(path, walk), plain: true };
  // A condition that only a build with further properties meets requires nothing.
  if (unresolved !== null && evaluateCondition(attribute(element, "Condition"), plain) !== false)
    walk.warnings.push(unresolvedImport(unresolved, path, element.line, walk.project.path));
  await importEach(paths, walk);
}

export async function importEach(paths: readonly string[], walk: ProjectWalk): Promise<void> {
  for (const path of paths) {
    // MSBuild skips an import of what it already has, a cycle included.
    if (walk.seen.has(path)) continue;
    walk.seen.add(path);
    await walkFile({ path, root: await xmlFile(path, walk.repository) }, walk);
  }
}

/** Imports that the SDK makes by itself, such as `Directory.Build.props`. */
export async function importImplicit(
  imports: readonly ImplicitImport[],
  walk: ProjectWalk,
): Promise<void> {
  const { path, root } = walk.project;
  for (const each of imports) {
    const scope = scopeAt(path, walk);
    const target = implicitTarget(each, scope);
    if (target === null) continue;
    const { paths, unresolved } = target.startsWith("$(")
      ? importedFrom(target, scope)
      : { paths: [target], unresolved: null };
    if (unresolved !== null && !isMissing(target, scope))
      walk.warnings.push(unresolvedImport(unresolved, path, root.line, path));
    await importEach(paths, walk);
  }
}

/** Imports the props of the SDK, once. */
export async function importSdkProps(walk: ProjectWalk): Promise<void> {
  if (!walk.isSdkPropsDue) return;
  walk.isSdkPropsDue = false;
  await importImplicit(importsBefore, walk);
}
