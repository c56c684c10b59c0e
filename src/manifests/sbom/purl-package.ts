import { PackageURL } from "packageurl-js";
import type { PackageType } from "../../domain/package.ts";

/** A purl in the words of Cortex. */
export interface PurlPackage {
  readonly packageType: PackageType;
  readonly name: string;
  /** `null` where the purl has none. */
  readonly version: string | null;
  /** Whether it is a project of the build itself, as the plugin of Gradle marks it. */
  readonly isProject: boolean;
}

/** How the two parts of a purl make the name of a package; `null` where they make none. */
type Name = (namespace: string, name: string) => string | null;

// https://github.com/package-url/purl-spec/tree/main/types
const types: ReadonlyMap<string, readonly [PackageType, Name]> = new Map<
  string,
  readonly [PackageType, Name]
>([
  ["npm", ["NODE", slashed]],
  // Without a group an artifact could be anybody's; cdxgen writes `_` where it knows none.
  ["maven", ["JAVA", (group, name) => (["", "_"].includes(group) ? null : `${group}:${name}`)]],
  ["pypi", ["PYTHON", slashed]],
  // Of Go itself, which no module requires.
  ["golang", ["GO", (path, name) => (isGoItself(path, name) ? null : slashed(path, name))]],
  ["nuget", ["NUGET", slashed]],
]);

function slashed(namespace: string, name: string): string {
  return namespace === "" ? name : `${namespace}/${name}`;
}

function isGoItself(path: string, name: string): boolean {
  return path === "" && ["std", "stdlib", "go"].includes(name);
}

/**
 * What a purl names; where it names no package that Cortex records, the type that it has, and
 * `invalid` for what is no purl. Names keep their case: the canonical form of a purl is lower-cased
 * for npm and Go, whose older packages differ by case alone.
 */
export function packageOfPurl(purl: string): PurlPackage | string {
  const parts = partsOf(purl);
  if (parts === null) return "invalid";
  const [type = "", namespace = "", name = "", version] = parts;
  const known = types.get(type.toLowerCase());
  if (known === undefined) return type.toLowerCase();
  const [packageType, nameOf] = known;
  const whole = name === "" ? null : nameOf(namespace, name);
  if (whole === null) return type.toLowerCase();
  const isProject = /[?&]project_path=/.test(purl);
  return { packageType, name: whole, version: version || null, isProject };
}

function partsOf(purl: string): ReturnType<typeof PackageURL.parseString> | null {
  try {
    return PackageURL.parseString(purl);
  } catch {
    return null;
  }
}
