import type { Package } from "../../vocabulary/package.ts";
import type { Format, Reading, Repository, Warning } from "../format.ts";
import { parseXml } from "../syntax/xml.ts";
import { centralVersions, type CentralVersions } from "./central-versions.ts";
import { changesOthers, packageReferences, type PackageReference } from "./package-references.ts";
import { directoryFiles, requireProject } from "./project-files.ts";
import { evaluateProperties, type Expand } from "./properties.ts";

/** A project of MSBuild with `<PackageReference>` items. */
export const csproj: Format = {
  id: "csproj",
  packageType: "NUGET",
  files: ["*.csproj", "*.fsproj", "*.vbproj"],
  lockfile: false,
  endpoint: "dotnet/nuget/csproj",
  parse,
};

async function parse(text: string, path: string, repository: Repository): Promise<Reading> {
  const project = { path, root: await parseXml(text, path) };
  requireProject(project);
  const directory = await directoryFiles(path, repository);
  const files = [...directory, project];
  const expand = evaluateProperties(files);
  const central = centralVersions(files);
  const references = files.flatMap((file) => [
    ...packageReferences(file, "PackageReference", expand),
    ...(file === project ? [] : packageReferences(file, "GlobalPackageReference", expand)),
  ]);
  const versioned = references.map((reference) => resolve(reference, central, expand));
  return {
    packages: versioned.flatMap(({ packages }) => packages),
    uses: directory.map((file) => file.path),
    altered:
      changesOthers(project) ||
      references.some(({ file }) => file !== project) ||
      versioned.some(({ altered }) => altered),
    warnings: versioned.flatMap(({ reference, unknown }) =>
      unknown === null ? [] : versionWarning(reference, unknown, path),
    ),
  };
}

interface Versioned {
  readonly reference: PackageReference;
  readonly packages: readonly Package[];
  /** What would tell the version; `null` where it is told. */
  readonly unknown: string | null;
  readonly altered: boolean;
}

function resolve(reference: PackageReference, central: CentralVersions, expand: Expand): Versioned {
  const { name, development, version: written } = reference;
  const candidates = written === null ? (central.get(name.toLowerCase()) ?? []) : [written];
  const expanded = candidates.map(expand);
  const versions = [...new Set(expanded.flatMap(({ values }) => values))].filter((v) => v !== "");
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
    altered: reference.altered || versions.some((version) => version !== written),
  };
}

function versionWarning(
  { name, line, file }: PackageReference,
  unknown: string,
  path: string,
): Warning {
  const warning = {
    code: "version-unknown",
    message: `The version of ${name} is not told: ${unknown}. Until it is, the package goes without a version.`,
  } as const;
  return file.path === path ? { ...warning, line } : warning;
}
