import { unknownPart, type Expression } from "./expressions.ts";
import { gradleVersion, type GradleVersion } from "./rich-version.ts";

/** One dependency of a build script, or what is in its place and cannot be known. */
export type Notation =
  | {
      /** `group:artifact` */
      readonly name: string;
      readonly version: GradleVersion | null;
      /** The name that would have the version; `null` where there is none. */
      readonly missing: string | null;
    }
  | { readonly name: null; readonly missing: string };

const part = /^[\w.+-]+$/;
const coordinates = /^([^:@]+):([^:@]+)(?::([^:@]*)(?::[^:@]*)?)?(?:@[^:@]*)?$/;

/** The dependency that `group:artifact:version` is; none for another text. */
export function byCoordinates({ text, missing }: Expression): Notation[] {
  const [, group = "", artifact = "", version] = coordinates.exec(text.trim()) ?? [];
  if (group === "" || artifact === "")
    return text.includes(unknownPart) && missing !== null ? [{ name: null, missing }] : [];
  const at = (value: string): Expression => ({
    text: value,
    missing: value.includes(unknownPart) ? missing : null,
  });
  return byTexts(at(group), at(artifact), version === undefined ? null : at(version));
}

/** What refreshVersions writes for a version that stands in versions.properties. */
const placeholder = "_";

/** The dependency of a group, an artifact and a version. */
export function byTexts(
  group: Expression,
  artifact: Expression,
  version: Expression | null,
): Notation[] {
  const unknown = group.missing ?? artifact.missing;
  if (unknown !== null) return [{ name: null, missing: unknown }];
  if (!part.test(group.text) || !part.test(artifact.text)) return [];
  const missing = version === null ? null : missingIn(version);
  const required =
    version === null || missing !== null ? null : gradleVersion({ require: version.text.trim() });
  return [{ name: `${group.text}:${artifact.text}`, version: required, missing }];
}

/** The name that would have the version; the text itself where Gradle finds no such version, as it is not filled in. */
function missingIn({ text, missing }: Expression): string | null {
  if (text === placeholder) return "versions.properties";
  return missing === null && /[${}<>%]/.test(text) ? text : missing;
}
