import type { ManifestReport, ManifestStatus, Report } from "./report.ts";
import { enumeration, number } from "../domain/wording.ts";

/** What a reader must not miss comes first. */
const order: readonly ManifestStatus[] = [
  "failed",
  "unowned",
  "unread",
  "used",
  "covered",
  "excluded",
];

/** The manifests by status, the failed ones first, and by path among those. */
export function orderedManifests({ manifests }: Report): readonly ManifestReport[] {
  const byStatus = Map.groupBy(manifests, ({ status }) => status);
  return order.flatMap((status) => byStatus.get(status) ?? []);
}

/** `1 failed, 3 used and 8 covered`. */
export function manifestCounts({ manifests }: Report): string {
  const byStatus = Map.groupBy(manifests, ({ status }) => status);
  return enumeration(
    order.flatMap((status) => {
      const found = byStatus.get(status)?.length ?? 0;
      return found === 0 ? [] : [`${number(found)} ${status}`];
    }),
  );
}
