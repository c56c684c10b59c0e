// To be loaded with --import into the process that is measured: prints its peak when it ends.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  writeFileSync(process.env["PEAK_MEMORY_FILE"], String(process.resourceUsage().maxRSS));
});
