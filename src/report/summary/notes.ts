import type { Section } from "../budget.ts";
import { causes } from "../causes.ts";
import { bulletList, listSection, priorities } from "../lists.ts";
import type { Report } from "../report.ts";
import { typeRows } from "../totals.ts";
import type { View } from "../view.ts";
import { count } from "../../domain/wording.ts";
import { causeText } from "./boxes.ts";
import { nameList, typeName } from "./withheld.ts";

/** What is worth knowing and nothing to act upon: notices, and recorded names of unknown origin. */
export function notesSection(report: Report, view: View): readonly Section[] {
  const notices = causes(report).filter(({ problem }) => problem.severity === "notice");
  const items = notices.map((cause) => `- ℹ️ ${causeText(cause, view)}\n`);
  const unclaimed = typeRows(report).filter((row) => row.unclaimed.length > 0);
  const lists = [
    ...(items.length === 0 ? [] : [bulletList(items, count(items.length, "notice"), true)]),
    ...unclaimed.map((row) =>
      nameList(
        `${typeName(row)}: ${count(row.unclaimed.length, "package")} of unknown origin, which ${row.unclaimed.length === 1 ? "stays" : "stay"}`,
        row.unclaimed,
        false,
      ),
    ),
  ];
  return listSection(priorities.notes, lists, (left) => count(left, "more list"));
}
