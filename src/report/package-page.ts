import type { PackageType } from "../domain/package.ts";
import { canonicalName } from "../domain/names.ts";

interface Registry {
  /** The names that the registry can have. */
  readonly name: RegExp;
  /** The page of a package, or of a version of it where that is given. */
  readonly page: (name: string, version: string | null) => string;
}

/** A version that stands for itself: no range, no branch and nothing that an address would be ended by. */
const exact = /^v?\d[\da-z]*(?:[.+-][\da-z]+)*$/i;

/** A version that names the source of the package: an address, a path or another name. */
const elsewhere = /[@:/\\]/;

const registries: Record<PackageType, Registry> = {
  NODE: {
    name: /^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/i,
    page: (name, version) =>
      `https://www.npmjs.com/package/${name}${version === null ? "" : `/v/${version.replace(/^v/, "")}`}`,
  },
  JAVA: {
    name: /^[\w.-]+:[\w.-]+$/,
    page: (name, version) =>
      `https://central.sonatype.com/artifact/${name.replace(":", "/")}${below(version)}`,
  },
  PYTHON: {
    name: /^[a-z\d](?:[\w.-]*[a-z\d])?$/i,
    page: (name, version) =>
      `https://pypi.org/project/${canonicalName("PYTHON", name)}/${version === null ? "" : `${version}/`}`,
  },
  GO: {
    name: /^[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w.-]+)*$/i,
    page: (name, version) =>
      `https://pkg.go.dev/${name}${version === null ? "" : `@v${version.replace(/^v/, "")}`}`,
  },
  NUGET: {
    name: /^[\w.-]+$/,
    page: (name, version) => `https://www.nuget.org/packages/${name}${below(version)}`,
  },
};

/**
 * The page of a package at the public registry of its ecosystem, and of the version where there is
 * one that is exact; `null` for a name that the registry cannot have, and for a package that a version
 * takes from elsewhere: the registry may have another one of that name.
 */
export function packagePage(
  packageType: PackageType,
  name: string,
  versions: readonly string[],
): string | null {
  if (versions.some((version) => elsewhere.test(version))) return null;
  const { name: pattern, page } = registries[packageType];
  if (name.length > 214 || !pattern.test(name) || /(?:^|[/:])\.{1,2}(?:$|[/:])/.test(name))
    return null;
  const [version = "", ...others] = versions;
  const isExact = others.length === 0 && version.length <= 128 && exact.test(version);
  return page(name, isExact ? version : null)
    .replaceAll("+", "%2B")
    .replaceAll("_", "%5F");
}

function below(version: string | null): string {
  return version === null ? "" : `/${version}`;
}
