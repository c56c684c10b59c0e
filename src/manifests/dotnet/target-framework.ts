/** What the SDK makes of a target framework. */
interface Framework {
  readonly identifier: string;
  /** As in `v4.7.2`. */
  readonly version: string;
}

/** Properties of the SDK by their lower-case names, each from a framework. */
const derived: ReadonlyMap<string, (framework: Framework) => string> = new Map([
  ["targetframeworkidentifier", ({ identifier }) => identifier],
  ["targetframeworkversion", ({ version }) => version],
  ["targetframeworkmoniker", ({ identifier, version }) => `${identifier},Version=${version}`],
]);

export function isDerived(key: string): boolean {
  return derived.has(key);
}

/**
 * The value that the SDK gives to a property for a target framework such as `net8.0-windows`; `null`
 * where the framework is not known. https://learn.microsoft.com/dotnet/standard/frameworks
 */
export function derivedProperty(key: string, framework: string): string | null {
  const found = frameworkOf(framework.toLowerCase());
  return found === null ? null : (derived.get(key)?.(found) ?? null);
}

const short = /^(net|netcoreapp|netstandard)(\d+(?:\.\d+)*)(?:-[a-z\d.]+)?$/;

function frameworkOf(text: string): Framework | null {
  const [, name, number = ""] = short.exec(text) ?? [];
  if (name === undefined) return null;
  const isClassic = name === "net" && !number.includes(".") && Number(number.charAt(0)) < 5;
  if (isClassic)
    return { identifier: ".NETFramework", version: `v${number.replaceAll(/\B/g, ".")}` };
  const identifier = name === "netstandard" ? ".NETStandard" : ".NETCoreApp";
  return { identifier, version: `v${number.includes(".") ? number : `${number}.0`}` };
}
