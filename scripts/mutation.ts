import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { unexplained, type Explanation, type MutationReport } from "./mutation/survivors.ts";

/**
 * Runs Stryker on what `stryker.config.json` names and holds every mutant that no
 * test kills to the reasons in `test/mutation/explained.json`. What is written behind `--` goes to
 * Stryker: `npm run test:mutation -- --incremental --mutate src/convergence/plan.ts`.
 */
const lowest = 19;
setPriority(lowest);
const { status } = spawnSync(["stryker", "run", ...process.argv.slice(2)].join(" "), {
  stdio: "inherit",
  shell: true,
});
if (status !== 0) throw new Error("Stryker did not end well.");

const report = read("reports/mutation/mutation.json") as MutationReport;
const explanations = read("test/mutation/explained.json") as readonly Explanation[];
const { counts, lines } = unexplained(report, explanations);
console.log([...counts].map(([what, times]) => `${times} ${what}`).join(", "));
if (lines.length > 0) {
  console.log(`Kill each of these by a test, or explain it:\n${lines.join("\n")}`);
  process.exitCode = 1;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, "utf8"));
}
