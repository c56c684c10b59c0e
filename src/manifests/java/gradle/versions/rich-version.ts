/** A version of Gradle as one text, with whether it is exact and not a range. */
export interface GradleVersion {
  readonly version: string;
  readonly resolved: boolean;
  /** Set where no other version may be selected. */
  readonly isStrict?: true;
  /** Set where any other version that is asked for counts in its place. */
  readonly isPreferred?: true;
  /** Where it stands, if not in a script. */
  readonly managedBy?: string;
  /** What is written, where something else sets another version. */
  readonly written?: string;
  /** Set where a platform that was not found may set another. */
  readonly isOpen?: true;
}

/** What Gradle calls a rich version. https://docs.gradle.org/current/userguide/dependency_versions.html */
export interface RichVersion {
  readonly strictly?: string | null;
  readonly require?: string | null;
  readonly prefer?: string | null;
}

/** The version that a rich one comes down to: within a range, the one preferred; `null` where it has none. */
export function gradleVersion(rich: RichVersion): GradleVersion | null {
  const bound = boundVersion(rich);
  if (bound === null) return null;
  if (rich.strictly != null || rich.require?.includes("!!") === true)
    return { ...bound, isStrict: true };
  return rich.require == null ? { ...bound, isPreferred: true } : bound;
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
