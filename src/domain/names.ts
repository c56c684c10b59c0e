import type { PackageType } from "./package.ts";
import { canonicalPythonVersion } from "./python-version.ts";

/** What tools write, and most people. */
const normalized = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const canonical: Record<PackageType, (name: string) => string> = {
  NODE: (name) => name,
  GO: (name) => name,
  // https://packaging.python.org/en/latest/specifications/name-normalization/
  PYTHON: (name) => (normalized.test(name) ? name : name.replace(/[-_.]+/g, "-").toLowerCase()),
  NUGET: (name) => name.toLowerCase(),
  // Cortex may write `group:artifact` or `group.artifact`, so both spell one name.
  JAVA: (name) => (name.includes(":") ? name.replaceAll(":", ".") : name),
};

/**
 * The form under which two spellings of a package name are one name.
 * Never sent to Cortex: requests use the name as recorded.
 */
export function canonicalName(packageType: PackageType, name: string): string {
  return canonical[packageType](name);
}

const goMod = "/go.mod";

/** The form under which two spellings of a version are one version (`/go.mod` lines of go.sum). */
export function canonicalVersion(packageType: PackageType, version: string): string {
  return packageType === "GO" && version.endsWith(goMod)
    ? version.slice(0, -goMod.length)
    : version;
}

/** The form under which versions are compared, which is not how they are shown. */
export function comparableVersion(packageType: PackageType, version: string): string {
  if (packageType === "GO") return bareGoVersion(version);
  return packageType === "PYTHON" ? canonicalPythonVersion(version) : version;
}

/**
 * A Go version without what Cortex may omit (docs/packages-api.md): of a module path there is never
 * a version with and the same one without `+incompatible`.
 */
export function bareGoVersion(version: string): string {
  return version.replace(/^v/, "").replace(/\+incompatible$/, "");
}

/** Whether an upload of the type can carry a name of which these versions are known. */
export function canRepresent(packageType: PackageType, versions: readonly string[]): boolean {
  // A Java coordinate and a line of go.sum have no form without a version, and nothing shows that a
  // pom.xml as it is would do (docs/adr/0014-a-pom-without-a-known-version-stays.md).
  return versions.length > 0 || (packageType !== "JAVA" && packageType !== "GO");
}
