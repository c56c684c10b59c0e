import type { NamedVersions } from "../domain/package.ts";
import { sortedUnique } from "../domain/order.ts";

/**
 * A project file of exactly these packages, one item for each name and version. A version that means
 * something else to MSBuild is left away, and so is a name that is none.
 * https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files
 */
export function csproj(packages: readonly NamedVersions[]): string {
  const items = packages
    .filter(({ name }) => isPackageId(name))
    .flatMap(({ name, versions }) => {
      const include = `<PackageReference Include="${name}"`;
      const written = versions.map((version) => version.trim()).filter(isVersion);
      return written.length === 0
        ? [`${include}/>\n`]
        : written.map((version) => `${include} Version="${escape(version)}"/>\n`);
    });
  return `<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n${sortedUnique(items).join("")}</ItemGroup>\n</Project>\n`;
}

/** Whether items carry a name with every one of its versions. */
export function isReference({ name, versions }: NamedVersions): boolean {
  return isPackageId(name) && versions.every((version) => isVersion(version.trim()));
}

/** As NuGet's own PackageIdValidator has it. */
export function isPackageId(name: string): boolean {
  return /^[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*$/u.test(name);
}

/** Without what XML cannot carry, and without properties, lists, metadata and escapes of MSBuild. */
function isVersion(version: string): boolean {
  return /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF$@%;]+$/u.test(version);
}

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities.get(character) ?? character);
}
