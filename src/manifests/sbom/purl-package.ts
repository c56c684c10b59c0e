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
  ["npm", ["NODE", (scope, name) => only(/^(?:@[^/@]+\/)?[^/@]+$/, slashed(scope, name))]],
  // Without a group an artifact could be anybody's; cdxgen writes `_` where it knows none.
  ["maven", ["JAVA", (group, name) => only(/^(?!_:)[\w.-]+:[\w.-]+$/, `${group}:${name}`)]],
  [
    "pypi",
    ["PYTHON", (space, name) => only(/^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/, slashed(space, name))],
  ],
  // Of Go itself, or a directory, which no module requires.
  [
    "golang",
    ["GO", (path, name) => only(/^(?!(?:std|stdlib|go|toolchain)$)/, slashed(path, name))],
  ],
  ["nuget", ["NUGET", (space, name) => only(/^\w[\w.-]*$/, slashed(space, name))]],
]);

/** A name that an ecosystem can have. Names that are unsafe in any are refused elsewhere. */
function only(pattern: RegExp, name: string): string | null {
  const isDots = name.split("/").some((part) => /^\.+$/.test(part));
  return pattern.test(name) && !isDots ? name : null;
}

function slashed(namespace: string, name: string): string {
  return namespace === "" ? name : `${namespace}/${name}`;
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

/** Whether a purl names a package that Cortex records. */
export function namesPackage(purl: string): boolean {
  return typeof packageOfPurl(purl) !== "string";
}

function partsOf(purl: string): ReturnType<typeof PackageURL.parseString> | null {
  try {
    return PackageURL.parseString(purl);
  } catch {
    return null;
  }
}
