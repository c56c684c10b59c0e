// To be loaded with --import into the process that is measured: writes what it took when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { cpuMs: (userCPUTime + systemCPUTime) / 1_000, peakMb: maxRSS / 1_024 };
  writeFileSync(process.env["USAGE_FILE"], JSON.stringify(usage));
});
