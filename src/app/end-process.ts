import type { Report } from "../report/report.ts";
import type { FailOn } from "../settings/settings.ts";

/** 0 in sync, synced or skipped; 1 failed; 2 drift under `drift`; always 0 under `never`. */
export function exitCode({ result }: Pick<Report, "result">, failOn: FailOn): 0 | 1 | 2 {
  if (failOn === "never") return 0;
  if (result === "failed") return 1;
  return result === "drift" && failOn === "drift" ? 2 : 0;
}

/** As much of a process as ending it needs. */
interface Endable {
  readonly stdout: Flushable;
  readonly stderr: Flushable;
  exit(code: number): unknown;
}

interface Flushable {
  write(text: string, written: () => void): unknown;
}

/**
 * Ends the process as soon as all that was printed has gone out. Requests under way, pauses and
 * connections kept alive would hold it open for minutes.
 */
export function endProcess(code: number, process: Endable): void {
  process.stdout.write("", () => {
    process.stderr.write("", () => {
      process.exit(code);
    });
  });
}
