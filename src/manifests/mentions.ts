import { canonicalName } from "../domain/names.ts";
import { noDeadline, type Deadline } from "../domain/deadline.ts";
import type { PackageType } from "../domain/package.ts";
import { withoutComments } from "./comments.ts";

/** Patterns that have to stand close to each other: Maven's coordinates may be split. */
type Parts = readonly [RegExp, ...RegExp[]];

/** A name that is looked for. */
interface Wanted {
  readonly key: string;
  /** The ways in which its ecosystem writes it. */
  readonly writings: readonly Parts[];
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
  { check }: Deadline = noDeadline,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const likely = likelyIn(packageType, names, text, check);
  if (likely.length === 0) return found;
  const lines = withoutComments(text).split("\n");
  for (const { key, writings } of likely.map((name) => wanted(packageType, name))) {
    check();
    const at = lines.findIndex((line, index) =>
      writings.some((parts) => isNamed(line, index, lines, parts)),
    );
    if (at !== -1) found.set(key, at + 1);
  }
  return found;
}

/** The names of which a text has the rarest part: all that it may name, whatever reads it. */
export function likelyIn(
  packageType: PackageType,
  names: readonly string[],
  text: string,
  check: Deadline["check"] = noDeadline.check,
): readonly string[] {
  const lower = text.toLowerCase();
  return names.filter((name) => {
    check();
    return lower.includes(rarestPart(packageType, name));
  });
}

function isNamed(
  line: string,
  index: number,
  lines: readonly string[],
  [first, ...others]: Parts,
): boolean {
  if (!first.test(line)) return false;
  const adjacent = lines.slice(Math.max(0, index - closeLines), index + closeLines + 1);
  return others.every((part) => adjacent.some((each) => part.test(each)));
}

/** A part that stands in every writing of a name, in lower case. */
function rarestPart(packageType: PackageType, name: string): string {
  if (packageType === "JAVA") return (/[^:.]+$/.exec(withoutScala(name))?.[0] ?? "").toLowerCase();
  if (packageType === "PYTHON") return longestPart(name.toLowerCase().split(/[-_.]/));
  return name.replace(majorVersion, "").toLowerCase();
}

function longestPart(parts: readonly string[]): string {
  return parts.toSorted((a, b) => b.length - a.length)[0] ?? "";
}

const majorVersion = /\/v(?:[2-9]|[1-9]\d+)$/;

function wanted(packageType: PackageType, name: string): Wanted {
  return { key: canonicalName(packageType, name), writings: writingsOf[packageType](name) };
}

const writingsOf: Readonly<Record<PackageType, (name: string) => readonly Parts[]>> = {
  JAVA: (name) => coordinates(withoutScala(name)).map(javaParts),
  // https://packaging.python.org/en/latest/specifications/name-normalization/
  PYTHON: (name) => [[token(escaped(name).replaceAll(/(?:[-_]|\\\.)+/g, "[-_.]+"), "i")]],
  NUGET: (name) => [[token(escaped(name), "i")]],
  // A command names a package of the module, `path/cmd/x@v1.0.0`.
  GO: (name) => [[token(goPath(name), "")], [token(`${escaped(name)}(?:/[\\w.-]+)+@[^\\s]+`, "")]],
  NODE: (name) => [[token(escaped(name), "")]],
};

/** Files from before modules name the path without its major version. */
function goPath(name: string): string {
  const major = majorVersion.exec(name)?.[0];
  if (major === undefined) return `${escaped(name)}(?!/v\\d)`;
  return `${escaped(name.slice(0, -major.length))}(?:${escaped(major)}|(?=["'\\s]))`;
}

interface Coordinate {
  readonly group: string;
  readonly artifact: string;
}

/** sbt adds the version of Scala to the names of artifacts: `core_2.13`. */
function withoutScala(name: string): string {
  return name.replace(/_\d+(?:\.\d+)?$/, "");
}

/** Cortex may write the colon as a dot, and both parts may hold dots themselves. */
function coordinates(name: string): readonly Coordinate[] {
  const separators = [...name.matchAll(name.includes(":") ? /:/g : /\./g)];
  if (separators.length === 0) return [{ group: "", artifact: name }];
  return separators.map(({ index }) => ({
    group: name.slice(0, index),
    artifact: name.slice(index + 1),
  }));
}

/** `group:artifact` in one text, or the two of them apart. */
function javaParts({ group, artifact }: Coordinate): Parts {
  const artifactPart = token(`${escaped(artifact)}(?:_\\d+(?:\\.\\d+)?)?`, "");
  return group === "" ? [artifactPart] : [artifactPart, token(escaped(group), "")];
}

/** The pattern as a word of its own: neither a longer name begins with it nor one ends in it. */
function token(pattern: string, flags: string): RegExp {
  return new RegExp(`(?<![\\w@/.-])(?:${pattern})(?![\\w/-]|\\.\\w)`, flags);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
