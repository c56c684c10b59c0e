import { posix } from "node:path";
import type { Package } from "../../domain/package.ts";
import type { Reading, Repository, Warning } from "../format.ts";
import { parseXml, type XmlElement } from "../../syntax/xml.ts";
import { centralVersions, type CentralVersions } from "./central-versions.ts";
import { evaluateProject, type Evaluation, type ProjectFile } from "./evaluation.ts";
import { attribute, metadata, requireProject, sameName } from "./items.ts";
import { packageReferences, type PackageReference } from "./package-references.ts";
import { packageNames } from "./package-names.ts";
import type { Expand } from "./properties.ts";

/**
 * A project with the files that MSBuild would bring in.
 * @throws Fault `manifest-*` or `include-*`, with the line where it is known.
 */
export async function parseCsproj(
  text: string,
  path: string,
  repository: Repository,
): Promise<Reading> {
  const project = { path, root: await parseXml(text, path) };
  requireProject(project.root, path);
  const central = !isProject(path);
  if (central && hasProjectBelow(path, repository)) return { packages: [] };
  const evaluation = await evaluateProject(project, repository);
  const { elements, expand } = evaluation;
  const versions = centralVersions(elements, expand);
  const references = central
    ? centralReferences(evaluation, versions)
    : packageReferences(elements, expand);
  const resolved = references.map((reference) => resolve(reference, versions, expand));
  const packages = resolved.flatMap((each) => each.packages);
  return {
    packages,
    supersedes: evaluation.uses.filter(
      (used) => posix.basename(used) === "Directory.Packages.props",
    ),
    // What is imported from a file that is not there may be packages.
    unresolved: evaluation.warnings.length > 0,
    uses: evaluation.uses,
    altered: central || !saysTheSame(project, packages),
    warnings: [
      ...evaluation.warnings,
      ...resolved.flatMap(({ reference, unknown }) =>
        unknown === null ? [] : [versionWarning(reference, unknown, path)],
      ),
    ],
  };
}

function isProject(path: string): boolean {
  return /\.(?:cs|fs|vb)proj$/i.test(path);
}

/** Central versions tell what projects may use; they speak themselves where there is no project to. */
function hasProjectBelow(path: string, { manifests }: Repository): boolean {
  const directory = posix.dirname(path);
  const prefix = directory === "." ? "" : `${directory}/`;
  return manifests.some((manifest) => manifest.startsWith(prefix) && isProject(manifest));
}

function centralReferences(
  { elements, expand }: Evaluation,
  versions: CentralVersions,
): PackageReference[] {
  const own = packageReferences(elements, expand);
  const known = new Set(own.map(({ name }) => name.toLowerCase()));
  const managed = elements.flatMap(({ element, path }) => {
    const isManaged =
      sameName(element.name, "PackageVersion") || sameName(element.name, "PackageReference");
    const written = attribute(element, "Include") ?? attribute(element, "Update");
    if (!isManaged || written === null) return [];
    const version = metadata(element, "Version");
    return packageNames(written, expand).flatMap((name): PackageReference[] => {
      const key = name.toLowerCase();
      if (known.has(key)) return [];
      known.add(key);
      const told = versions.get(key) ?? (version === null ? [] : [version]);
      return [{ name, versions: [...told], development: false, path, line: element.line }];
    });
  });
  return [...own, ...managed];
}

interface Resolved {
  readonly reference: PackageReference;
  readonly packages: readonly Package[];
  /** What would tell the version; `null` where it is told. */
  readonly unknown: string | null;
}

function resolve(reference: PackageReference, central: CentralVersions, expand: Expand): Resolved {
  const { name, development } = reference;
  const candidates =
    reference.versions.length === 0
      ? [...(central.get(name.toLowerCase()) ?? [])]
      : reference.versions;
  const expanded = candidates.map(expand);
  const told = expanded.flatMap(({ values }) => values.map(exact));
  const versions = [...new Set(told)].filter((version) => version !== "");
  const property = expanded.find(({ unknown }) => unknown !== null)?.unknown;
  const missing =
    property === undefined
      ? "it has no `Version`, and no Directory.Packages.props gives one"
      : `the property \`${property}\` is set nowhere in the repository`;
  return {
    reference,
    packages: (versions.length === 0 ? [null] : versions).map((version) => ({
      name,
      version,
      development,
      resolved: version !== null && !/[*[\](),]/.test(version),
    })),
    unknown: versions.length === 0 || property !== undefined ? missing : null,
  };
}

/** `[1.0]` is NuGet's way to say 1.0 and nothing else. */
function exact(version: string): string {
  return /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(version)?.[1] ?? version.trim();
}

/** Whether the items of the bare file, as they are written, come to the same packages. */
function saysTheSame({ root }: ProjectFile, packages: readonly Package[]): boolean {
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

function versionWarning(
  { name, line, path: where }: PackageReference,
  unknown: string,
  path: string,
): Warning {
  const warning = {
    code: "version-unresolved",
    message: `The version of ${name} is not told: ${unknown}. Until it is, the package goes without a version.`,
  } as const;
  return where === path ? { ...warning, line } : warning;
}
