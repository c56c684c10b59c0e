import { writeFileSync } from "node:fs";

/** As much of a process as may write down what it holds in memory. */
interface Dumpable {
  readonly report: { excludeEnv: boolean };
}

/** On Linux, which parts of the memory a core dump has (https://man7.org/linux/man-pages/man5/core.5.html). */
const coreDumpFilter = "/proc/self/coredump_filter";

/**
 * Keeps the secrets out of what Node and the system write down when the process crashes: the variables
 * out of Node's diagnostic report, and all memory out of a core dump, which may come to lie in the workspace.
 */
export function protectMemory(process: Dumpable, filter = coreDumpFilter): void {
  process.report.excludeEnv = true;
  try {
    writeFileSync(filter, "0", { flag: "r+" });
  } catch {
    // Only Linux has the file, and a hardened one may refuse to have it changed.
  }
}
