import type { Format } from "../../src/manifests/format.ts";
import type { NamedVersions } from "../../src/domain/package.ts";
import { readFirst } from "../support/reading.ts";

/** Each name with each of its versions, `-` for none, sorted. */
export function flat(packages: readonly NamedVersions[]): string[] {
  return packages
    .flatMap(({ name, versions }) =>
      versions.length === 0 ? [`${name} -`] : versions.map((version) => `${name} ${version}`),
    )
    .toSorted();
}

/** What the product's own format reads from a document, in the same form. */
export async function readBack(format: Format, path: string, text: string): Promise<string[]> {
  const { packages, warnings = [] } = await readFirst(format, { [path]: text });
  if (warnings.some(({ code }) => code !== "version-unresolved"))
    throw new Error("a doubtful reading");
  return packages.map(({ name, version }) => `${name} ${version ?? "-"}`).toSorted();
}

/** The same packages in another order. */
export function shuffled(packages: readonly NamedVersions[]): NamedVersions[] {
  return packages
    .map(({ name, versions }) => ({ name, versions: versions.toReversed() }))
    .toReversed();
}
