import { canonicalName } from "../../domain/names.ts";
import { asArray, asString, isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import type { Repository, Warning } from "../format.ts";
import { beside } from "../workspace-path.ts";
import { dynamicRequirements } from "./dynamic-requirements.ts";
import { refuseBadIncludes } from "./group-includes.ts";
import { listedRequirements } from "./listed-requirements.ts";
import { isOwnProject } from "./own-project.ts";
import { condaRequirements, pixiRequirements } from "./pixi-requirements.ts";
import { poetryRequirements } from "./poetry-requirements.ts";
import { isForOlderPython } from "./python-range.ts";
import type { Requirement } from "./requirement.ts";
import { joinFound } from "./requirements-in-files.ts";
import { table, type Table } from "./toml-tables.ts";
import { toxTableRequirements } from "./tox-requirements.ts";
import { uvSources, type Sources } from "./uv-sources.ts";

/** What a pyproject.toml declares. */
export interface Project {
  /** Without the project itself, which extras may name. */
  readonly requirements: readonly Requirement[];
  /** The groups that are for development, in canonical form, without the names of extras. */
  readonly developmentGroups: ReadonlySet<string>;
  /** Other files that were read for it. */
  readonly uses: readonly string[];
  readonly warnings: readonly Warning[];
  /** The names of what it takes from conda. */
  readonly conda: readonly string[];
}

/** @throws Fault `manifest-invalid`, or `include-*` of dependency groups and of files of requirements. */
export async function readProject(
  root: unknown,
  path: string,
  repository: Repository,
): Promise<Project> {
  const file = isRecord(root) ? root : {};
  const [project, tool] = [table(file, "project"), table(file, "tool")];
  const groups = table(file, "dependency-groups");
  refuseBadIncludes(groups, otherGroups(tool), path);
  const poetry = poetryRequirements(table(tool, "poetry"), path);
  const named = joinFound([
    dynamicRequirements(file, path, repository),
    toxTableRequirements(table(tool, "tox"), path, repository),
  ]);
  const stated = [
    ...listedRequirements(file, path),
    ...named.requirements,
    ...poetry,
    ...pixiRequirements(table(tool, "pixi"), path),
  ];
  const own = new Set([project["name"], table(tool, "poetry")["name"]].map(canonical));
  const sources = await uvSources(table(tool, "uv"), path, repository);
  const local = localNames(poetry);
  const pythons = pythonsOf(project, table(tool, "poetry"));
  const requirements = stated
    .filter(({ name }) => name === "" || !own.has(canonical(name)))
    .map((each) => placed(each, sources, local))
    .map((each) => (isForOlderPython(each.pythons, pythons) ? { ...each, unused: true } : each));
  return {
    requirements: await withOwnProjects(requirements, repository),
    developmentGroups: developmentGroups(file),
    uses: named.uses,
    warnings: named.warnings,
    conda: condaRequirements(table(tool, "pixi")),
  };
}

/** The project whose lock lies at `path`; `null` where there is none. */
export async function projectBeside(
  path: string,
  repository: Repository,
): Promise<(Project & { readonly path: string }) | null> {
  const file = beside(path, "pyproject.toml");
  if (!repository.has(file)) return null;
  const root = await parseToml(repository.text(file), file);
  return { path: file, ...(await readProject(root, file, repository)) };
}

/** The versions of Python that the project is for. */
function pythonsOf(project: Table, poetry: Table): string {
  const written = [project["requires-python"], table(poetry, "dependencies")["python"]];
  return written.find((range) => typeof range === "string") ?? "";
}

/** Whether a lock that lists these groups leaves out some that the project has for development. */
export function isPart({ developmentGroups }: Project, listed: unknown): boolean {
  const groups = new Set(asArray(listed).map(canonical));
  return Array.isArray(listed) && !developmentGroups.isSubsetOf(groups);
}

/** The requirement with the place that uv's and Poetry's tables give to its name. */
function placed(
  requirement: Requirement,
  sources: Sources,
  local: ReadonlySet<string>,
): Requirement {
  if (sources.size === 0 && local.size === 0) return requirement;
  const name = canonical(requirement.name);
  const source = sources.get(name);
  const released = source?.released ?? null;
  return {
    ...requirement,
    ...(released !== null && { version: released, resolved: true }),
    local: requirement.local || local.has(name) || source?.local === true,
    checkout: requirement.checkout ?? source?.checkout ?? null,
  };
}

/** Marks as local what is taken by version control and lies in this very repository. */
export async function withOwnProjects(
  requirements: readonly Requirement[],
  repository: Repository,
): Promise<readonly Requirement[]> {
  if (requirements.every(({ checkout }) => checkout === null)) return requirements;
  const marked: Requirement[] = [];
  for (const each of requirements) {
    const { name, checkout } = each;
    const isOwn = checkout !== null && (await isOwnProject(name, checkout, repository));
    marked.push(isOwn ? { ...each, local: true } : each);
  }
  return marked;
}

/** Groups that tools keep in tables of their own, and let dependency groups include. */
function otherGroups(tool: Table): readonly string[] {
  const tables = [
    table(table(tool, "poetry"), "group"),
    table(table(tool, "pdm"), "dev-dependencies"),
  ];
  return [...tables.flatMap(Object.keys), "dev"];
}

function developmentGroups(file: Table): ReadonlySet<string> {
  const pdm = table(table(file, "tool"), "pdm");
  const groups = [table(file, "dependency-groups"), table(pdm, "dev-dependencies")];
  const extras = Object.keys(table(table(file, "project"), "optional-dependencies"));
  return new Set(groups.flatMap(Object.keys).map(canonical)).difference(
    new Set(extras.map(canonical)),
  );
}

/** The names for which Poetry's tables have nothing but paths; `[project]` may name them as well. */
function localNames(requirements: readonly Requirement[]): ReadonlySet<string> {
  const local = requirements.filter((each) => each.local).map(({ name }) => canonical(name));
  const foreign = requirements.filter((each) => !each.local).map(({ name }) => canonical(name));
  return new Set(local).difference(new Set(foreign));
}

function canonical(name: unknown): string {
  return canonicalName("PYTHON", asString(name));
}
