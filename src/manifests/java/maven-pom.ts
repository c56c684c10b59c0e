import { Fault } from "../../domain/problem.ts";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import { parseXml } from "../../syntax/xml.ts";
import type { EffectiveDependency } from "./effective-dependencies.ts";
import { templateMark, velocityDirective } from "./is-template.ts";
import { declaresNothing } from "./known-parents.ts";
import { groupWarning, nameWarning, parentWarning, versionWarnings } from "./maven-warnings.ts";
import { lineageOf, type FindPom, type Lineage } from "./pom-lineage.ts";
import { pomFile, readPom, type WrittenPom } from "./pom.ts";
import { resolvedDependencies } from "./resolved-dependencies.ts";
import { modulePaths, workspaceModules, type WorkspaceModules } from "./workspace-modules.ts";

/**
 * A POM with its effective versions, as far as the repository states them, and the modules of it that
 * are files of another name, which nobody else reads. https://maven.apache.org/pom.html
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseMavenPom(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const pom = await ownPom(text, path);
  if ("template" in pom) return pom;
  const modules = await workspaceModules(repository);
  const own = await readProject(pom, repository, modules);
  const others: ParseResult[] = [];
  for (const each of await otherFiles(pom, repository)) {
    const { uses = [], ...reading } = await readProject(each, repository, modules);
    others.push({ ...reading, uses: [each.path, ...uses] });
  }
  return others.length === 0 ? own : joined([own, ...others]);
}

/** What a template declares of this repository. */
type TemplateReading = ParseResult & { readonly template: string };

/** The POM of a text, or the template of one, which is none before it is filled in. */
async function ownPom(text: string, path: string): Promise<WrittenPom | TemplateReading> {
  try {
    return readPom(await parseXml(text, path), path);
  } catch (thrown) {
    const template = thrown instanceof Fault ? velocityDirective(text) : null;
    if (template === null) throw thrown;
    return { packages: [], template };
  }
}

async function readProject(
  pom: WrittenPom,
  repository: Repository,
  modules: WorkspaceModules,
): Promise<ParseResult> {
  const template = templateMark(pom);
  if (template !== null) return { packages: [], template };
  const findPom = finder(modules);
  const lineage = await lineageOf(pom, repository, findPom);
  const isForeign = (dependency: EffectiveDependency): boolean => !isOwn(dependency, modules);
  const { known, nameless, management } = await resolvedDependencies(
    lineage,
    repository,
    findPom,
    isForeign,
  );
  const foreign = known.filter(isForeign);
  const dependencies = foreign.filter(({ groupId }) => groupId !== "");
  const warnings = [
    ...openParent(lineage, repository),
    ...tiles(pom),
    ...foreign.filter(({ groupId }) => groupId === "").map((each) => groupWarning(each, pom.path)),
    ...nameless.map((each) => nameWarning(each, pom.path)),
  ];
  return {
    packages: dependencies.map(toPackage),
    uses: [...management.uses, ...lineage.config.paths],
    altered:
      pom.profiles.some((profile) => profile.dependencies.length > 0) ||
      dependencies.length < known.length + nameless.length ||
      needsOutside(lineage, dependencies) ||
      dependencies.some(({ altered }) => altered),
    ...(warnings.length > 0 ? { unresolved: true } : {}),
    warnings: [
      ...warnings,
      ...dependencies.flatMap((dependency) =>
        versionWarnings(dependency, pom.path, repository.outside),
      ),
    ],
  };
}

/** The modules below a POM that are no `pom.xml`. */
async function otherFiles(pom: WrittenPom, repository: Repository): Promise<WrittenPom[]> {
  const found = new Map<string, WrittenPom>();
  async function follow(from: WrittenPom): Promise<void> {
    for (const path of modulePaths(from, repository)) {
      if (path === pom.path || found.has(path) || /(?:^|\/)pom\.xml$/.test(path)) continue;
      const module = await pomFile(path, repository);
      found.set(path, module);
      await follow(module);
    }
  }
  await follow(pom);
  return [...found.values()];
}

function joined(readings: readonly [ParseResult, ...ParseResult[]]): ParseResult {
  const [own, ...others] = readings;
  return {
    packages: readings.flatMap(({ packages }) => packages),
    uses: readings.flatMap(({ uses = [] }) => uses),
    altered: true,
    ...(readings.some(({ unresolved }) => unresolved) ? { unresolved: true } : {}),
    warnings: [
      ...(own.warnings ?? []),
      ...others.flatMap(({ warnings = [] }) => warnings.map(withoutLine)),
    ],
  };
}

/** A line counts in the manifest that is read, and not in another file. */
function withoutLine({ code, message, cause }: Warning): Warning {
  return { code, message, ...(cause === undefined ? {} : { cause }) };
}

/** Finds a POM by its coordinates: one without a version of its own may be the intended one. */
function finder(modules: WorkspaceModules): FindPom {
  return ({ groupId, artifactId, version }) => {
    const module = modules.get(`${groupId}:${artifactId}`);
    if (module === undefined) return null;
    // Model 4.1.0 may leave the version of a project of the build out.
    const isMeant = module.version === null || version === "" || module.version === version;
    return isMeant ? module.path : null;
  };
}

function nameOf({ groupId, artifactId }: EffectiveDependency): string {
  return `${groupId}:${artifactId}`;
}

function isOwn(dependency: EffectiveDependency, modules: WorkspaceModules): boolean {
  if (dependency.groupId !== "") return modules.has(nameOf(dependency));
  return [...modules.keys()].some((name) => name.endsWith(`:${dependency.artifactId}`));
}

/**
 * Whether a POM from outside the repository decides what this one declares: found or not, so that
 * the document is the same whichever it is.
 */
function needsOutside(
  { missing, poms }: Lineage,
  dependencies: readonly EffectiveDependency[],
): boolean {
  const parent = poms.find(({ isOutside }) => isOutside)?.path ?? missing;
  if (parent !== null && !declaresNothing(parent)) return true;
  return dependencies.some(({ unknown }) =>
    unknown.some(({ kind }) => kind === "parent" || kind === "imported BOM"),
  );
}

function openParent({ missing, poms }: Lineage, { outside }: Repository): Warning[] {
  if (missing === null || declaresNothing(missing)) return [];
  const [{ path, parent }] = poms;
  return [parentWarning(missing, parent, path, outside)];
}

function tiles({ path, plugins }: WrittenPom): Warning[] {
  if (!plugins.includes("io.repaint.maven:tiles-maven-plugin")) return [];
  const fact = "The plugin tiles-maven-plugin adds what its tiles declare";
  const next = "Write the dependencies in the POM.";
  const message = `${fact}, so dependencies of ${path} are unknown. ${next}`;
  return [{ code: "names-unresolved", message, cause: { fact, subject: path, next } }];
}

function toPackage(dependency: EffectiveDependency): Package {
  const { version, scope, managedBy } = dependency;
  return {
    name: nameOf(dependency),
    version,
    // Model 4.1.0 has `test-only` and `test-runtime` beside `test`.
    development: /^test(?:-only|-runtime)?$/.test(scope ?? ""),
    resolved: version !== null && !isRange(version),
    ...(managedBy !== null && { managedBy }),
  };
}

// https://maven.apache.org/pom.html#dependency-version-requirement-specification
function isRange(version: string): boolean {
  return /[[\](),]/.test(version) || version === "LATEST" || version === "RELEASE";
}
