import { manifestCounts, orderedManifests } from "../manifest-order.ts";
import { manifestSentence } from "../manifest-sentence.ts";
import type { Report } from "../report.ts";
import { count } from "../../domain/wording.ts";
import { cutLine, type Medium } from "./medium.ts";

/** What became of the manifests: of each where that was asked for (`list`), else in numbers and of those that no problem tells. */
export function manifestsText(report: Report, medium: Medium): readonly string[] {
  const rows = orderedManifests(report);
  if (rows.length === 0) return [];
  const told = rows.filter(({ status }) => report.mode === "list" || status === "unowned");
  const heading = `${count(rows.length, "manifest")}: ${manifestCounts(report)}`;
  return [
    medium.paint("bold", heading),
    ...told.map((row) => cutLine(`  ${manifestSentence(row)}`, medium)),
  ];
}
