import type { Report } from "./report.ts";

/** What lets a run fail: errors, errors and drift, or nothing. */
type FailOn = "error" | "drift" | "never";

/** 0 in sync, synced or skipped; 1 failed; 2 drift under `drift`; always 0 under `never`. */
export function exitCode({ result }: Pick<Report, "result">, failOn: FailOn): 0 | 1 | 2 {
  if (failOn === "never") return 0;
  if (result === "failed") return 1;
  return result === "drift" && failOn === "drift" ? 2 : 0;
}
