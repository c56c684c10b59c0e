import type { PackageTypeReport } from "./report.ts";

export type ChangeKind = "removed" | "updated" | "added";

/** One name that changed, or would. Text as it came: not yet safe to print. */
export interface Change {
  readonly kind: ChangeKind;
  readonly name: string;
  /** `1.3.0`, `4.3.3 → 4.3.4`; empty where no version is known. */
  readonly versions: string;
}

/** The changes of one package type, what goes first: it is what a reader must not miss. */
export function changes({
  removed,
  updated,
  added,
}: Pick<PackageTypeReport, ChangeKind>): readonly Change[] {
  return [
    ...removed.map(({ name, versions }) => change("removed", name, versionList(versions))),
    ...updated.map(({ name, from, to }) =>
      change("updated", name, `${versionList(from) || "none"} → ${versionList(to) || "none"}`),
    ),
    ...added.map(({ name, versions }) => change("added", name, versionList(versions))),
  ];
}

const maxVersions = 6;

/** The first few versions of a name, with a count of the rest. */
export function versionList(versions: readonly string[]): string {
  const more = versions.length - maxVersions;
  const told = versions.slice(0, maxVersions).join(", ");
  return more > 0 ? `${told} and ${more} more` : told;
}

function change(kind: ChangeKind, name: string, versions: string): Change {
  return { kind, name, versions };
}
