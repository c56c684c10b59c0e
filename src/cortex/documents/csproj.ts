import type { NamedVersions } from "../../vocabulary/package.ts";
import { sortedUnique } from "../../vocabulary/order.ts";

/** A project file of exactly these packages, one item for each name and version. */
export function csproj(packages: readonly NamedVersions[]): string {
  const items = packages.flatMap(({ name, versions }) => {
    const include = `<PackageReference Include="${escape(name)}"`;
    return versions.length === 0
      ? [`${include}/>\n`]
      : versions.map((version) => `${include} Version="${escape(version)}"/>\n`);
  });
  return `<Project Sdk="Microsoft.NET.Sdk">\n<ItemGroup>\n${sortedUnique(items).join("")}</ItemGroup>\n</Project>\n`;
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
