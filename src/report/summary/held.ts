import type { Section } from "../budget.ts";
import { prose } from "../markdown.ts";
import type { Report } from "../report.ts";
import { typeRows } from "../totals.ts";
import { bulletList, priorities } from "./table-list.ts";

/** What was left alone, and why. */
export function heldSection(report: Report): readonly Section[] {
  const reasons = typeRows(report).flatMap(({ held }) => (held === null ? [] : [held]));
  if (reasons.length === 0) return [];
  const items = reasons.map((reason) => `- ⏸️ ${prose(reason)}\n`);
  return [
    {
      priority: priorities.held,
      open: "### Held\n\n",
      lists: [bulletList(items, `⏸️ ${items.length} package types`)],
      close: "",
      more: () => `${items.length} reasons left out, in the JSON report.\n\n`,
    },
  ];
}
