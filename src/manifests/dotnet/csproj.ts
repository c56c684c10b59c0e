import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { ParseResult, Repository, Warning } from "../format.ts";
import type { XmlElement } from "../../syntax/xml-element.ts";
import { attribute, metadata, requireProject, sameName } from "./items.ts";
import { itemList } from "./item-lists.ts";
import { packagesOf, readLock } from "./locked-entries.ts";
import { isUsualLock } from "./locked-projects.ts";
import type { PackageReference } from "./package-references.ts";
import { projectAt, type Project } from "./project.ts";
import { isApp, isCentral, isProject } from "./project-kinds.ts";
import { expandValue } from "./properties.ts";

/**
 * A project with the files that MSBuild would bring in, or the central versions of such projects.
 * @throws Fault `manifest-*`, with the line where it is known.
 */
export async function parseCsproj(
  text: string,
  path: string,
  repository: Repository,
): Promise<ParseResult> {
  const central = !isProject(path);
  const project = await projectAt(path, repository, text);
  requireProject(project.root, path);
  if (central && hasProjectBelow(path, repository)) return { packages: [] };
  const references = central ? centralReferences(project) : project.references;
  const resolved = references.map((reference) => resolve(reference, project));
  const locked = await lockOfOwnName(project, repository);
  const declared = resolved.flatMap((each) => each.packages);
  const packages = locked === null ? declared : withLock(declared, locked);
  return {
    packages,
    supersedes: project.uses.filter(isCentral),
    unresolved: project.warnings.length > 0,
    uses: [...project.uses, ...(locked === null ? [] : [locked.path])],
    altered: central || isApp(path) || !declaresTheSame(project.root, packages),
    warnings: [
      ...project.warnings,
      ...resolved.flatMap(({ reference, unknown }) =>
        unknown === null || locked !== null ? [] : [versionWarning(reference, unknown, path)],
      ),
    ],
  };
}

/** Central versions set what projects may use; they count themselves where there is no project to use them. */
function hasProjectBelow(path: string, { manifests }: Repository): boolean {
  const directory = posix.dirname(path);
  const prefix = directory === "." ? "" : `${directory}/`;
  return manifests.some((manifest) => manifest.startsWith(prefix) && isProject(manifest));
}

function centralReferences({ items, references }: Project): readonly PackageReference[] {
  const updates = items.map((evaluated) => {
    const { element, type } = evaluated;
    const written = attribute(element, "Update");
    if (written === null || type !== "packagereference") return evaluated;
    const attributes = new Map([...element.attributes, ["Include", written]]);
    return { ...evaluated, element: { ...element, attributes } };
  });
  const known = new Set(references.map(({ name }) => name.toLowerCase()));
  const managed = itemList(updates, ["packageversion", "packagereference"]).items.flatMap(
    ({ name, scope, line, metadata: values }): PackageReference[] => {
      if (known.has(name.toLowerCase())) return [];
      known.add(name.toLowerCase());
      const versions = [...(values.get("version") ?? [])].filter((version) => version !== "");
      return [{ name, versions, development: false, scope, line }];
    },
  );
  return [...references, ...managed];
}

interface Locked {
  readonly path: string;
  readonly packages: readonly Package[];
}

/** The packages of a lockfile that only the project's own property names. */
async function lockOfOwnName(
  { lockfile, references, isTest }: Project,
  repository: Repository,
): Promise<Locked | null> {
  if (lockfile === null || isUsualLock(lockfile) || !repository.has(lockfile)) return null;
  const lock = readLock(repository.text(lockfile), lockfile);
  const privates = new Set(
    references.flatMap(({ name, development }) => (development ? name.toLowerCase() : [])),
  );
  return { path: lockfile, packages: packagesOf(lock, lockfile, { privates, isTest }) };
}

/** What is locked, and what the lockfile does not have as it is declared. */
function withLock(declared: readonly Package[], { packages }: Locked): readonly Package[] {
  const names = new Set(packages.map(({ name }) => name.toLowerCase()));
  return [...packages, ...declared.filter(({ name }) => !names.has(name.toLowerCase()))];
}

interface Resolved {
  readonly reference: PackageReference;
  readonly packages: readonly Package[];
  /** What would give the version; `null` where it is known. */
  readonly unknown: string | null;
}

function resolve(reference: PackageReference, { central, isTest }: Project): Resolved {
  const { name, development, scope } = reference;
  const candidates =
    reference.versions.length === 0
      ? [...(central.get(name.toLowerCase()) ?? [])]
      : reference.versions;
  const packageOf = (version: string | null): Package => ({
    name,
    version,
    development: development || isTest,
    resolved: version !== null && !/[*[\](),]/.test(version),
  });
  const plain = candidates.length === 1 ? candidates[0] : undefined;
  // Nearly all are one version, written out.
  if (plain !== undefined && plain !== "" && !plain.includes("$("))
    return { reference, packages: [packageOf(exact(plain))], unknown: null };
  const expanded = candidates.map((text) => expandValue(text, scope));
  const known = expanded.flatMap(({ values }) => values.map(exact));
  const versions = [...new Set(known)].filter((version) => version !== "");
  const property = expanded.find(({ unknown }) => unknown !== null)?.unknown;
  const missing =
    property === undefined
      ? "has no `Version`, and no Directory.Packages.props gives one"
      : `takes its version from \`${property}\`, which the repository does not set`;
  return {
    reference,
    packages: (versions.length === 0 ? [null] : versions).map(packageOf),
    unknown: versions.length === 0 || property !== undefined ? missing : null,
  };
}

/** `[1.0]` is how NuGet writes exactly 1.0. */
function exact(version: string): string {
  return /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(version)?.[1] ?? version.trim();
}

/** Whether the items of the bare file, as they are written, come to the same packages. */
function declaresTheSame(root: XmlElement, packages: readonly Package[]): boolean {
  const items = descendants(root).filter(
    (element) =>
      sameName(element.name, "PackageReference") && attribute(element, "Include") !== null,
  );
  return (
    items.length === packages.length &&
    items.every((item, at) => {
      const { name, version } = packages[at] ?? {};
      return attribute(item, "Include") === name && metadata(item, "Version") === version;
    })
  );
}

function descendants(element: XmlElement): XmlElement[] {
  return element.children.flatMap((child) => [child, ...descendants(child)]);
}

const next = "Until it is known, the package goes without a version.";

function versionWarning(
  { name, line, scope }: PackageReference,
  unknown: string,
  path: string,
): Warning {
  return {
    code: "version-unresolved",
    message: `The reference to ${name} ${unknown}. ${next}`,
    ...(scope.path === path ? { line } : {}),
    cause: { fact: `A package reference ${unknown}`, subject: name, next },
  };
}
