import type { Style } from "../paint.ts";
import type { Report } from "../report.ts";
import { verdict, type Verdict } from "../verdict.ts";
import { wrapped, type Medium } from "./medium.ts";

const styles: Record<Verdict["headline"], Style> = {
  "In sync.": "green",
  "Synced.": "green",
  "Drift.": "yellow",
  "Failed.": "red",
  "Skipped.": "cyan",
  "Listed.": "cyan",
};

export function verdictText(report: Report, medium: Medium): readonly string[] {
  const { headline, sentence } = verdict(report);
  const [first = "", ...others] = wrapped(`${headline} ${sentence}`, "", medium);
  return [medium.paint(styles[headline], headline) + first.slice(headline.length), ...others];
}
