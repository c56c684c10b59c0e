import type { GradleVersion } from "./rich-version.ts";
import { compareGradleVersions } from "./version-order.ts";

/**
 * The version that Gradle selects where several are asked for: the highest, unless a range asks for a
 * higher one. A version that is only preferred counts where no other is written, and within a range.
 * `null` where several ranges are left, which no one text stands for.
 * https://docs.gradle.org/current/userguide/dependency_constraints_conflicts.html
 */
export function agreedVersion(versions: readonly GradleVersion[]): GradleVersion | null {
  const different = [...new Map(versions.map((each) => [each.version, each])).values()];
  const exact = different.filter(({ resolved }) => resolved);
  const ranges = different.filter(({ resolved }) => !resolved);
  const required = exact.filter(({ isPreferred }) => isPreferred !== true);
  const preferred = exact.filter(({ version }) =>
    ranges.every((range) => sideOf(range.version, version) === "within"),
  );
  const best = highest(required.length > 0 ? required : preferred);
  const above =
    best === null
      ? ranges
      : ranges.filter(({ version }) => sideOf(version, best.version) === "below");
  const [range, another] = above;
  if (another !== undefined) return null;
  return range ?? best;
}

function highest(versions: readonly GradleVersion[]): GradleVersion | null {
  const [first = null, ...more] = versions;
  return more.reduce(
    (best, each) =>
      best === null || compareGradleVersions(each.version, best.version) > 0 ? each : best,
    first,
  );
}

const interval = /^\s*([[\](])\s*([^,\s]*)\s*,\s*([^,\s]*)\s*([[\])])\s*$/;

/** Where a version lies, seen from a range such as `[1.0, 2.0)`, `]1.0, 2.0]`, `1.+` or `latest.release`. */
function sideOf(range: string, version: string): "below" | "within" | "above" {
  const [, open = "", lower = "", upper = "", close = ""] = interval.exec(range) ?? [];
  if (open === "") return sideOfPrefix(range, version);
  const fromLower = lower === "" ? 1 : compareGradleVersions(version, lower);
  if (fromLower < 0 || (fromLower === 0 && open !== "[")) return "below";
  const fromUpper = upper === "" ? -1 : compareGradleVersions(version, upper);
  return fromUpper > 0 || (fromUpper === 0 && close !== "]") ? "above" : "within";
}

function sideOfPrefix(range: string, version: string): "below" | "within" | "above" {
  // Only a repository knows the latest version.
  if (!range.endsWith("+")) return "below";
  const prefix = range.slice(0, -1).replace(/[.-]$/, "");
  if (
    prefix === "" ||
    version === prefix ||
    (/^[.-]/.test(version.slice(prefix.length)) && version.startsWith(prefix))
  )
    return "within";
  return compareGradleVersions(version, prefix) < 0 ? "below" : "above";
}
