import { join, resolve } from "node:path";
import type { GitHubContext } from "./github-context.ts";

/**
 * The absolute path of the JSON report: as `report-path` says, relative to the workspace; else in
 * the runner's folder for temporary files, under the name of the step, so that the reports of two
 * steps stand side by side.
 */
export function reportFile(
  reportPath: string | null,
  { workspace, temp, step }: Pick<GitHubContext, "workspace" | "temp" | "step">,
): string {
  if (reportPath !== null) return resolve(workspace, reportPath);
  return resolve(join(temp, `cortex-dependency-report-${step.replace(/[^\w.-]+/g, "_")}.json`));
}
