import { canonicalName } from "../domain/names.ts";
import type { PackageType } from "../domain/package.ts";

/** A name that is looked for, and a pattern for each way in which its ecosystem writes it. */
interface Wanted {
  readonly key: string;
  /** All of them have to stand close to each other: Maven's coordinates may be split. */
  readonly parts: readonly RegExp[];
}

/** Lines between the parts of a split coordinate: an element each, or a block of Gradle's. */
const closeLines = 4;

/**
 * Where a text that is not read as a manifest names packages, outside of comments.
 * @param names as recorded
 * @returns the line, from one, by canonical name; only of those that it names
 */
export function mentions(
  packageType: PackageType,
  names: readonly string[],
  text: string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const lower = text.toLowerCase();
  const likely = names.filter((name) => lower.includes(rarestPart(packageType, name)));
  if (likely.length === 0) return found;
  const lines = withoutComments(text).split("\n");
  for (const { key, parts } of likely.map((name) => wanted(packageType, name))) {
    const at = lines.findIndex((line, index) => isNamed(line, index, lines, parts));
    if (at !== -1) found.set(key, at + 1);
  }
  return found;
}

function isNamed(
  line: string,
  index: number,
  lines: readonly string[],
  [first, ...others]: readonly RegExp[],
): boolean {
  if (first?.test(line) !== true) return false;
  const near = lines.slice(Math.max(0, index - closeLines), index + closeLines + 1);
  return others.every((part) => near.some((each) => part.test(each)));
}

/** A part that stands in every writing of a name, in lower case. */
function rarestPart(packageType: PackageType, name: string): string {
  if (packageType === "JAVA") return artifactOf(name).toLowerCase();
  if (packageType === "PYTHON") return longestPart(name.toLowerCase().split(/[-_.]+/));
  return packageType === "GO" ? name.replace(majorVersion, "").toLowerCase() : name.toLowerCase();
}

function longestPart(parts: readonly string[]): string {
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

const majorVersion = /\/v[2-9]\d*$/;

function wanted(packageType: PackageType, name: string): Wanted {
  return { key: canonicalName(packageType, name), parts: partsOf[packageType](name) };
}

const partsOf: Readonly<Record<PackageType, (name: string) => readonly RegExp[]>> = {
  NODE: (name) => [token(escaped(name), "")],
  JAVA: javaParts,
  // https://packaging.python.org/en/latest/specifications/name-normalization/
  PYTHON: (name) => [
    token(
      name
        .split(/[-_.]+/)
        .map(escaped)
        .join("[-_.]+"),
      "i",
    ),
  ],
  // Files from before modules name the path without its major version.
  GO: (name) => [token(goPath(name), "")],
  NUGET: (name) => [token(escaped(name), "i")],
};

function goPath(name: string): string {
  const major = majorVersion.exec(name)?.[0];
  if (major === undefined) return `${escaped(name)}(?!/v[2-9])`;
  return `${escaped(name.slice(0, -major.length))}(?:${escaped(major)}|(?=["'\\s]))`;
}

/** `group:artifact` in one text, or the two of them apart; `_2.13` is Scala's. */
function javaParts(name: string): readonly RegExp[] {
  const artifact = artifactOf(name);
  const group = name.slice(0, Math.max(0, name.length - artifact.length - 1));
  const plain = escaped(artifact.replace(/_\d+(?:\.\d+)?$/, ""));
  const artifactPart = token(`${plain}(?:_\\d+(?:\\.\\d+)?)?`, "");
  return group === "" ? [artifactPart] : [artifactPart, token(escaped(group), "")];
}

/** Cortex may write the colon as a dot, and then an artifact may hold dots itself. */
function artifactOf(name: string): string {
  return name.slice(
    Math.max(name.lastIndexOf(":"), name.includes(":") ? -1 : name.lastIndexOf(".")) + 1,
  );
}

/** The pattern as a word of its own: neither a longer name begins with it nor one ends in it. */
function token(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\w@/.-])(?:${pattern})(?![\\w/-]|\\.\\w)`, flags);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** Blanks in the place of comments, so that lines keep their numbers. */
function withoutComments(text: string): string {
  return text
    .replaceAll(/<!--[^]*?-->|\/\*[^]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
    .replaceAll(/(?<=^|[\s,;{}()[\]])(?:\/\/|#(?!:))[^\n]*/gm, "");
}
