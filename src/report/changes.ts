import { updateLevel, updateLevels, type UpdateLevel } from "../domain/versions/update-level.ts";
import type { PackageTypeReport, ReportedPackage, UpdatedPackage } from "./report.ts";

export type ChangeKind = "removed" | "updated" | "added";

/** One name that changed, or would. Text as it came: not yet safe to print. */
export interface Change {
  readonly kind: ChangeKind;
  /** `null` for what is no update. */
  readonly level: UpdateLevel | null;
  readonly name: string;
  /** The versions before; empty for what is added. */
  readonly from: readonly string[];
  /** The versions after; empty for what is removed. */
  readonly to: readonly string[];
  /** `1.3.0`, `4.3.3 → 4.3.4`; empty where no version is known. */
  readonly versions: string;
}

type ChangedType = Pick<PackageTypeReport, ChangeKind | "packageType">;

/** The changes of one package type, what goes first, then the updates by their level: what a reader must not miss. */
export function changes({ packageType, removed, updated, added }: ChangedType): readonly Change[] {
  const updates = updated.map((update) => updateChange(packageType, update));
  return [
    ...removed.map(({ name, versions }) => plainChange("removed", name, versions)),
    ...updateLevels.flatMap((level) => updates.filter((update) => update.level === level)),
    ...added.map(({ name, versions }) => plainChange("added", name, versions)),
  ];
}

const maxVersions = 6;

/** The first few versions of a name, with a count of the rest. */
export function versionList(versions: readonly string[]): string {
  const more = versions.length - maxVersions;
  const first = versions.slice(0, maxVersions).join(", ");
  return more > 0 ? `${first} and ${more} more` : first;
}

function plainChange(kind: "removed" | "added", name: string, versions: readonly string[]): Change {
  const [from, to] = kind === "removed" ? [versions, []] : [[], versions];
  return { kind, level: null, name, from, to, versions: versionList(versions) };
}

/** Every part of every text asks for the levels, and to compare versions is what takes longest. */
const levels = new WeakMap<UpdatedPackage, UpdateLevel>();

function updateChange(
  packageType: PackageTypeReport["packageType"],
  update: UpdatedPackage,
): Change {
  const { name, from, to } = update;
  const level = levels.get(update) ?? updateLevel(packageType, from, to);
  levels.set(update, level);
  const versions = `${versionList(from) || "none"} → ${versionList(to) || "none"}`;
  return { kind: "updated", level, name, from, to, versions };
}

/** The versions of a package with what has to be known of them: `1.2, by g:bom:3 (development)`. Not yet safe to print. */
export function declaredVersions({
  versions,
  development,
  managedBy = [],
}: Pick<ReportedPackage, "versions" | "development" | "managedBy">): string {
  const by = managedBy.length === 0 ? "" : `, by ${managedBy.join(" and ")}`;
  return `${versionList(versions)}${by}${development ? " (development)" : ""}`.trim();
}
