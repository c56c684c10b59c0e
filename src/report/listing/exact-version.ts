import type { PackageType } from "../../domain/package.ts";

const number = String.raw`(?:0|[1-9]\d*)`;
const label = String.raw`(?:${number}|\d*[A-Za-z-][\dA-Za-z-]*)`;
const build = String.raw`[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*`;
// https://semver.org/#backusnaur-form-grammar-for-valid-semver-versions
const semver = String.raw`${number}(?:\.${number}){2}(?:-${label}(?:\.${label})*)?(?:\+${build})?`;

const exact: Record<PackageType, RegExp> = {
  NODE: new RegExp(`^${semver}$`),
  // Not a dynamic one of Gradle, as `1.+` or `latest.release`, nor one that moves, as Maven's `LATEST`.
  JAVA: /^(?!latest(?:\.|$)|release$)[\dA-Za-z][\w.+-]*(?<!\+)$/i,
  // https://packaging.python.org/en/latest/specifications/version-specifiers/#version-scheme
  PYTHON: /^v?\d[\dA-Za-z.!+_-]*$/i,
  GO: new RegExp(`^v${semver}$`),
  NUGET: /^\d+(?:\.\d+){0,3}(?:-[\dA-Za-z.-]+)?(?:\+[\dA-Za-z.-]+)?$/,
};

const maxLength = 256;

/** The version itself where it is one; `null` for a range, an address, a tag, and what is too long to be one. */
export function exactVersion(packageType: PackageType, version: string | null): string | null {
  return version !== null && version.length <= maxLength && exact[packageType].test(version)
    ? version
    : null;
}
