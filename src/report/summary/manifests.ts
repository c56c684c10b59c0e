import type { Section } from "../budget.ts";
import { manifestCounts, orderedManifests } from "../manifest-order.ts";
import { isInput } from "../manifest-sentence.ts";
import { code, folded, prose } from "../markdown.ts";
import type { ManifestReport, ManifestStatus, Report } from "../report.ts";
import { count, number } from "../../domain/wording.ts";
import { tableList, type Column, priorities } from "./table-list.ts";

/** Above this many manifests the table is folded. */
const maxOpen = 12;

const symbols: Record<ManifestStatus, string> = {
  failed: "❌",
  unowned: "❔",
  used: "✅",
  unread: "❔",
  covered: "➖",
  excluded: "➖",
};

/** The manifests that were found and what became of each. */
export function manifestsSection(report: Report): readonly Section[] {
  const rows = orderedManifests(report);
  if (rows.length === 0) return [];
  const summary = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
  const around = folded(summary, rows.length <= maxOpen);
  return [
    {
      priority: priorities.manifests,
      open: "### Manifests\n\n",
      lists: [tableList(columns(report), rows, around)],
      close: "",
      more: () => `${summary}. They are listed in the JSON report.\n\n`,
    },
  ];
}

function columns({ entities }: Report): readonly Column<ManifestReport>[] {
  return [
    { head: "Manifest", align: "left", cell: ({ path }) => code(path) },
    { head: "Format", align: "left", cell: ({ format }) => code(format) },
    ...(entities.length > 1 ? [owner] : []),
    { head: "What became of it", align: "left", cell: statusOf },
    { head: "Packages", align: "right", cell: told },
  ];
}

const owner: Column<ManifestReport> = {
  head: "Entity",
  align: "left",
  cell: ({ entity }) => (entity === null ? "" : code(entity)),
};

function statusOf({ status, reason }: ManifestReport): string {
  const word = `${symbols[status]} ${status}`;
  if (reason === null) return word;
  const isCause = status === "covered" || isInput(reason);
  return isCause ? `${word} by ${code(reason)}` : `${word}: ${prose(reason)}`;
}

function told({ status, packages }: ManifestReport): string {
  return status === "used" ? number(packages) : "";
}
