import type { PackageTypeReport, Report } from "../report.ts";
import { resultWord, type ResultWord } from "../result-word.ts";

const symbols: Record<ResultWord, string> = {
  "in sync": "✅",
  synced: "✅",
  drift: "⚠️",
  held: "⏸️",
  failed: "❌",
  "left alone": "➖",
  declared: "📄",
};

/** `✅ in sync`: seen from afar, still told in words, and never broken in two. */
export function resultLabel(mode: Report["mode"], row: PackageTypeReport): string {
  const word = resultWord(mode, row);
  return `${symbols[word]} ${word}`.replaceAll(" ", "&nbsp;");
}
