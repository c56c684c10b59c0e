import { upward } from "../workspace-path.ts";
import { firstOf } from "./any-case.ts";
import { expand } from "./properties.ts";
import { lookUp, type Scope } from "./scope.ts";

/** A file that the SDK imports without being asked. */
export interface ImplicitImport {
  /** Names the file in the nearest directory, from the project's up; missing where only a property names one. */
  readonly nearest?: string;
  /** The property that names another file. */
  readonly property?: string;
  /** The property that switches the import off. */
  readonly unless?: string;
}

/** Imported before a project's own text. https://learn.microsoft.com/visualstudio/msbuild/customize-by-directory */
export const importsBefore: readonly ImplicitImport[] = [
  { property: "CustomBeforeDirectoryBuildProps" },
  {
    nearest: "Directory.Build.props",
    property: "DirectoryBuildPropsPath",
    unless: "ImportDirectoryBuildProps",
  },
  { property: "CustomAfterDirectoryBuildProps" },
  {
    nearest: "Directory.Packages.props",
    property: "DirectoryPackagesPropsPath",
    unless: "ImportDirectoryPackagesProps",
  },
  { property: "CustomAfterMicrosoftCommonProps" },
];

/** Imported after it. */
export const importsAfter: readonly ImplicitImport[] = [
  { property: "BeforeMicrosoftNETSdkTargets" },
  { property: "CustomBeforeMicrosoftCommonTargets" },
  { property: "CustomBeforeMicrosoftCSharpTargets" },
  { property: "CustomBeforeDirectoryBuildTargets" },
  {
    nearest: "Directory.Build.targets",
    property: "DirectoryBuildTargetsPath",
    unless: "ImportDirectoryBuildTargets",
  },
  { property: "CustomAfterDirectoryBuildTargets" },
  { property: "CustomAfterMicrosoftCommonTargets" },
  { property: "CustomAfterMicrosoftCSharpTargets" },
  { property: "AfterMicrosoftNETSdkTargets" },
  // Of the SDK Microsoft.Build.CentralPackageVersions.
  { nearest: "Packages.props", property: "CentralPackagesFile" },
];

/**
 * The text by which the import is written out, `null` where it is none. The SDK passes over a file that
 * does not exist.
 */
export function implicitTarget(
  { nearest, property = "", unless = "" }: ImplicitImport,
  scope: Scope,
): string | null {
  const switched = lookUp(unless, scope)?.values ?? [];
  if (switched.length === 1 && switched[0]?.toLowerCase() === "false") return null;
  const set = scope.properties.get(property.toLowerCase());
  if (set !== undefined && (set.values.length === 0 || set.values.some((value) => value !== "")))
    return `$(${property})`;
  if (nearest === undefined) return null;
  const found = firstOf(upward(scope.project, nearest), scope.repository);
  return found === scope.project ? null : found;
}

/** The files that a property names may be missing; a value that is not known is not. */
export function isMissing(target: string, scope: Scope): boolean {
  return expand(target, scope).unknown === null;
}
