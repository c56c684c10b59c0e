import type { NamedVersions } from "../domain/package.ts";
import { sortedUnique } from "../domain/order.ts";

/**
 * A requirements file of exactly these packages, one line for each name and version. A version that
 * no line can carry is left away, and so is a name that is none: pip would refuse the whole file.
 * https://pip.pypa.io/en/stable/reference/requirements-file-format/
 */
export function requirements(packages: readonly NamedVersions[]): string {
  const lines = packages
    .filter(({ name }) => isRequirementName(name))
    .flatMap(({ name, versions }) => {
      const specifiers = versions.flatMap((version) => specifier(version) ?? []);
      return specifiers.length === 0 ? [name] : specifiers.map((written) => name + written);
    });
  return sortedUnique(lines)
    .map((line) => `${line}\n`)
    .join("");
}

/** Whether lines carry a name with every one of its versions. */
export function isRequirement({ name, versions }: NamedVersions): boolean {
  return isRequirementName(name) && versions.every((version) => specifier(version) !== null);
}

/** https://packaging.python.org/en/latest/specifications/name-normalization/#name-format */
export function isRequirementName(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(name);
}

// https://packaging.python.org/en/latest/specifications/version-specifiers/
const release = "v?(?:\\d+!)?\\d+(?:\\.\\d+)*";
const pre = "(?:[._-]?(?:alpha|a|beta|b|preview|pre|rc|c)[._-]?\\d*)?";
const post = "(?:-\\d+|[._-]?(?:post|rev|r)[._-]?\\d*)?";
const open = `${release}${pre}${post}(?:[._-]?dev[._-]?\\d*)?`;
const local = "(?:\\+[a-z0-9]+(?:[._-][a-z0-9]+)*)?";
const plain = new RegExp(`^${open}${local}$`, "i");
const clause = new RegExp(
  `^(?:[=!]=(?:${open}${local}|${release}${pre}${post}\\.\\*)|~=(?=[^.]*\\.\\d)${open}|[<>]=?${open})$`,
  "i",
);
/** What `===` takes and pip does not read as a comment, a marker, an extra, a variable or the end of the line. */
const arbitrary = /^[^\s=,;#()[\]$\\][^\s,;#()[\]$\\]*$/;
/** pip takes any line that ends so for a file. */
const archive = /\.(?:whl|zip|tar|tgz|tbz|tar\.(?:gz|bz2|xz|lz|lzma))$/i;

/** `===` takes almost any text, so a version that no other operator takes, as Poetry's `^1.2`, has a place too. */
function specifier(version: string): string | null {
  const [first = "", ...others] = version.split(",").map((part) => part.trim());
  if (!others.every((other) => clause.test(other)) || archive.test(version)) return null;
  if (clause.test(first)) return [first, ...others].join(",");
  if (plain.test(first) && others.length === 0) return `==${first}`;
  return arbitrary.test(first) ? [`===${first}`, ...others].join(",") : null;
}
