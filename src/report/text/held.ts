import type { Report } from "../report.ts";
import { typeRows } from "../totals.ts";
import { wrapped, type Medium } from "./medium.ts";

/** What was left alone, and why. */
export function heldText(report: Report, medium: Medium): readonly string[] {
  const reasons = typeRows(report).flatMap(({ held }) => (held === null ? [] : [held]));
  if (reasons.length === 0) return [];
  return [
    medium.paint("bold", "Held"),
    ...reasons.flatMap((reason) => wrapped(reason, "  ", medium)),
  ];
}
