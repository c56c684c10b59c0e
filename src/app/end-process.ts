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
