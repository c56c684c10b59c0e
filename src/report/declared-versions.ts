import { versionList } from "./changes.ts";
import type { ReportedPackage } from "./report.ts";

/** The versions of a package with what has to be known of them: `1.2, by g:bom:3 (development)`. Not yet safe to print. */
export function declaredVersions({
  versions,
  development,
  managedBy = [],
}: Pick<ReportedPackage, "versions" | "development" | "managedBy">): string {
  const by = managedBy.length === 0 ? "" : `, by ${managedBy.join(" and ")}`;
  return `${versionList(versions)}${by}${development ? " (development)" : ""}`.trim();
}
