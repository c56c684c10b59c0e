/** A version of Gradle as one text, with whether it is the one meant and not a range. */
export interface GradleVersion {
  readonly version: string;
  readonly resolved: boolean;
  /** Set where no other version may be selected. */
  readonly isStrict?: true;
  /** Set where any other version that is asked for counts in its place. */
  readonly isPreferred?: true;
  /** What says it, where no script does. */
  readonly managedBy?: string;
  /** What is written, where something else says another version. */
  readonly written?: string;
  /** Set where a platform that was looked for in vain may say another. */
  readonly isOpen?: true;
}

/** What Gradle calls a rich version. https://docs.gradle.org/current/userguide/dependency_versions.html */
export interface RichVersion {
  readonly strictly?: string | null;
  readonly require?: string | null;
  readonly prefer?: string | null;
}

/** The version that a rich one comes down to: within a range, the one preferred; `null` where it says none. */
export function meantVersion(rich: RichVersion): GradleVersion | null {
  const meant = boundVersion(rich);
  if (meant === null) return null;
  if (rich.strictly != null || rich.require?.includes("!!") === true)
    return { ...meant, isStrict: true };
  return rich.require == null ? { ...meant, isPreferred: true } : meant;
}

function boundVersion({ strictly, require, prefer }: RichVersion): GradleVersion | null {
  const bound = strictly ?? require ?? prefer ?? null;
  if (bound === null) return null;
  if (plain.test(bound)) return { version: bound, resolved: true };
  const [range = "", preferred = ""] = bound.split("!!", 2).map((part) => part.trim());
  const choice = preferred || prefer;
  if (isRange(range) && choice) return { version: choice, resolved: !isRange(choice) };
  const exact = /^\[\s*([^\s,()[\]]+)\s*\]$/.exec(range)?.[1] ?? range;
  return exact === "" ? null : { version: exact, resolved: !isRange(exact) };
}

/** What nearly every version is. */
const plain = /^\d[\w.-]*$/;

function isRange(version: string): boolean {
  return /[[\](),]|\+$|^latest\./.test(version);
}
