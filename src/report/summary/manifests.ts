import type { Section } from "../budget.ts";
import { listSection, priorities, tableList, type Column } from "../lists.ts";
import { manifestCounts, orderedManifests } from "../manifest-order.ts";
import { isInput } from "../manifest-sentence.ts";
import { breakableCode, folded, link, prose } from "../markdown.ts";
import type { ManifestReport, ManifestStatus, Report } from "../report.ts";
import type { View } from "../view.ts";
import { count } from "../../domain/wording.ts";

/** Above this many manifests the table is folded whatever their status is. */
const maxOpen = 12;

const symbols: Record<ManifestStatus, string> = {
  failed: "❌",
  unowned: "❔",
  used: "✅",
  unread: "❔",
  covered: "⚪",
  excluded: "⚪",
};

const notable: ReadonlySet<ManifestStatus> = new Set(["failed", "unowned", "unread"]);

/**
 * The manifests that were found with the status of each, folded where none needs attention.
 * @param end stands below the table, in its fold.
 */
export function manifestsSection(report: Report, view: View, end = ""): readonly Section[] {
  const rows = orderedManifests(report);
  if (rows.length === 0) return [];
  const summary = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
  const isOpen = rows.length <= maxOpen && rows.some(({ status }) => notable.has(status));
  const { open, close } = folded(summary, isOpen);
  const around = { open, close: end === "" ? close : `\n${end}${close}` };
  return listSection(
    priorities.manifests,
    [tableList(columns(report, view), rows, around)],
    () => summary,
  );
}

function columns(
  { entities, problems }: Report,
  { links }: View,
): readonly Column<ManifestReport>[] {
  const hasOwners = entities.length > 1;
  const shown = new Set(problems.map(({ message }) => message));
  return [
    { head: "", align: "center", cell: ({ status }) => symbols[status] },
    {
      head: "Manifest",
      align: "left",
      cell: ({ path, format }) =>
        `${link(breakableCode(path), links.file(path))}<br><sub>${prose(format)}</sub>`,
    },
    {
      head: "Status",
      align: "left",
      cell: (manifest) => statusOf(manifest, shown) + (hasOwners ? ownerOf(manifest) : ""),
    },
  ];
}

function ownerOf({ entity }: ManifestReport): string {
  return entity === null ? "" : `<br>for ${breakableCode(entity)}`;
}

/** What a problem states already is not repeated. */
function statusOf(manifest: ManifestReport, shown: ReadonlySet<string>): string {
  const { status, reason, packages } = manifest;
  if (status === "used") return count(packages, "package");
  if (reason === null || shown.has(reason)) return status;
  const isCause = status === "covered" || isInput(reason);
  return isCause ? `${status} by ${breakableCode(reason)}` : `${status}: ${prose(reason)}`;
}
