import type { Severity } from "../domain/problem.ts";
import type { ChangeKind } from "./changes.ts";
import type { Style } from "./paint.ts";
import type { Verdict } from "./verdict.ts";

/** The colours of what terminal and log show alike. */
export const verdictStyles: Readonly<Record<Verdict["headline"], Style>> = {
  "In sync.": "green",
  "Synced.": "green",
  "Drift.": "yellow",
  "Failed.": "red",
  "Skipped.": "cyan",
  "Listed.": "cyan",
};

export const severityStyles: Readonly<Record<Severity, Style>> = {
  error: "red",
  warning: "yellow",
  notice: "cyan",
};

export const changeStyles: Readonly<Record<ChangeKind, Style>> = {
  removed: "red",
  updated: "yellow",
  added: "green",
};
