import type { PackageTypeReport, Report, Result } from "./report.ts";

export type ResultWord =
  | "in sync"
  | "synced"
  | "drift"
  | "held"
  | "failed"
  | "left alone"
  | "declared";

const words: Record<Exclude<Result, "skipped">, ResultWord> = {
  "in-sync": "in sync",
  synced: "synced",
  drift: "drift",
  failed: "failed",
};

/** The outcome of one package type, in the words of every table. */
export function resultWord(
  mode: Report["mode"],
  { result, held }: Pick<PackageTypeReport, "result" | "held">,
): ResultWord {
  if (held !== null) return "held";
  if (result === "skipped") return mode === "list" ? "declared" : "left alone";
  return words[result];
}
