/** What the SDK makes of a target framework such as `net8.0-windows10.0`. */
interface Framework {
  readonly identifier: string;
  readonly version: readonly number[];
  /** Without its version; empty for none. */
  readonly platform: string;
}

/** Properties of the SDK by their lower-case names, each from a framework. */
const derived: ReadonlyMap<string, (framework: Framework) => string> = new Map([
  ["targetframeworkidentifier", ({ identifier }) => identifier],
  ["targetframeworkversion", versionOf],
  [
    "targetframeworkmoniker",
    (framework) => `${framework.identifier},Version=${versionOf(framework)}`,
  ],
  ["targetplatformidentifier", ({ platform }) => platform],
]);

/** Whether the SDK gives the property, by its name in lower case, a value of the target framework. */
export function isDerived(key: string): boolean {
  return derived.has(key);
}

/**
 * The value that the SDK gives to a property for a target framework; `null` where the framework is not
 * known. https://learn.microsoft.com/dotnet/standard/frameworks
 */
export function derivedProperty(key: string, framework: string): string | null {
  const found = frameworkOf(framework);
  return found === null ? null : (derived.get(key)?.(found) ?? null);
}

/**
 * Whether a project for one framework can use a package for another; `null` where one is not known.
 * https://learn.microsoft.com/visualstudio/msbuild/property-functions#msbuild-targetframework-and-targetplatform-functions
 */
export function isCompatible(target: string, candidate: string): boolean | null {
  const [own, other] = [target, candidate].map(frameworkOf);
  if (own === undefined || other === undefined || own === null || other === null) return null;
  if (own.identifier !== other.identifier)
    return other.identifier === standard && ordered(other.version, standardOf(own)) <= 0;
  const isOfPlatform = other.platform === "" || other.platform === own.platform;
  return isOfPlatform && ordered(other.version, own.version) <= 0;
}

const [classic, core, standard] = [".NETFramework", ".NETCoreApp", ".NETStandard"];
const short = /^(net|netcoreapp|netstandard)(\d+(?:\.\d+)*)(?:-([a-z]+)[\d.]*)?$/;

function frameworkOf(written: string): Framework | null {
  const [, name, number = "", platform = ""] = short.exec(written.trim().toLowerCase()) ?? [];
  if (name === undefined) return null;
  // Without dots each digit is a part: `net472`.
  const isShort = name === "net" && !number.includes(".") && Number(number.charAt(0)) < 5;
  const parts = numbers(isShort ? Array.from(number).join(".") : number);
  const version = parts.length === 1 ? [...parts, 0] : parts;
  const isClassic = name === "net" && (version[0] ?? 0) < 5;
  const identifier = isClassic ? classic : name === "netstandard" ? standard : core;
  return { identifier, version, platform };
}

function versionOf({ version }: Framework): string {
  return `v${version.join(".")}`;
}

/** The version of .NET Standard that a framework has since one of its versions, the highest first. */
const standards: Readonly<Record<string, readonly (readonly [since: string, has: string])[]>> = {
  [core]: [
    ["3.0", "2.1"],
    ["2.0", "2.0"],
    ["1.0", "1.6"],
  ],
  [classic]: [
    ["4.6.1", "2.0"],
    ["4.6", "1.3"],
    ["4.5.1", "1.2"],
    ["4.5", "1.1"],
  ],
};

/** The highest .NET Standard that a framework has; zero for none. */
function standardOf({ identifier, version }: Framework): readonly number[] {
  const found = standards[identifier]?.find(([since]) => ordered(numbers(since), version) <= 0);
  return numbers(found?.[1] ?? "0");
}

function ordered(one: readonly number[], other: readonly number[]): number {
  const at = [0, 1, 2, 3].find((index) => (one[index] ?? 0) !== (other[index] ?? 0));
  return at === undefined ? 0 : (one[at] ?? 0) - (other[at] ?? 0);
}

function numbers(version: string): readonly number[] {
  return version.split(".").map(Number);
}
