import { standIn } from "../../stand-ins.ts";
import { unknownPart, type Expression } from "./language/expressions.ts";
import { gradleVersion, type GradleVersion } from "./versions/rich-version.ts";

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
export function byCoordinates(written: Expression): Notation[] {
  const { text, missing } = withoutStandIns(written);
  const [, group = "", artifact = "", version] = coordinates.exec(text.trim()) ?? [];
  if (group === "" || artifact === "")
    return text.includes(unknownPart) && missing !== null ? [{ name: null, missing }] : [];
  const at = (value: string): Expression => ({
    text: value,
    missing: value.includes(unknownPart) ? missing : null,
  });
  return byTexts(at(group), at(artifact), version === undefined ? null : at(version));
}

/** What nobody has filled in, as `'g:a:${v}'` in Groovy's single quotes, is not known. */
function withoutStandIns(written: Expression): Expression {
  const found = standIn(written.text);
  if (found === null) return written;
  return withoutStandIns({
    text: written.text.replaceAll(found, unknownPart),
    missing: written.missing ?? found,
  });
}

/** What refreshVersions writes for a version that stands in versions.properties. */
const placeholder = "_";

/** The dependency of a group, an artifact and a version. */
export function byTexts(
  ...written: readonly [Expression, Expression, Expression | null]
): Notation[] {
  const [group, artifact] = [withoutStandIns(written[0]), withoutStandIns(written[1])];
  const version = written[2] && withoutStandIns(written[2]);
  const unknown = group.missing ?? artifact.missing;
  if (unknown !== null) return [{ name: null, missing: unknown }];
  if (!part.test(group.text) || !part.test(artifact.text)) return [];
  const missing = version === null ? null : missingIn(version);
  const required =
    version === null || missing !== null ? null : gradleVersion({ require: version.text.trim() });
  return [{ name: `${group.text}:${artifact.text}`, version: required, missing }];
}

/** The name that would have the version; the text itself where Gradle finds no such version. */
function missingIn({ text, missing }: Expression): string | null {
  if (text === placeholder) return "versions.properties";
  return missing === null && /[${}<>%]/.test(text) ? text : missing;
}
