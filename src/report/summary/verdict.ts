import type { Section } from "../budget.ts";
import { prose } from "../markdown.ts";
import type { Report } from "../report.ts";
import { verdict, type Verdict } from "../verdict.ts";
import { fixed } from "./table-list.ts";

// The colour of the alert is the verdict before a word is read.
const alerts: Record<Verdict["headline"], string> = {
  "In sync.": "TIP",
  "Synced.": "TIP",
  "Drift.": "WARNING",
  "Failed.": "CAUTION",
  "Skipped.": "NOTE",
  "Listed.": "NOTE",
};

export function verdictSection(report: Report): Section {
  const { headline, sentence } = verdict(report);
  return fixed(
    `## Cortex packages\n\n> [!${alerts[headline]}]\n> **${headline}** ${prose(sentence)}\n\n`,
  );
}
