import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createOnCall } from "../../cortex/on-call.ts";
import type { Environment } from "../../domain/program.ts";
import { getProperty } from "../../domain/untyped.ts";
import { onCallEntries, withOnCall } from "../../organisation/on-call.ts";
import type { OrganisationReport } from "../../organisation/organisation-report.ts";
import { cortexApi, type Step } from "./step.ts";

const onlyNames =
  "Addresses of those on call are not shown, because the calling repository is public: only their names are.";

/** Asks who is on call where that is wanted, and writes `on-call.json` for a next step. */
export async function askOnCall(
  report: OrganisationReport,
  directory: string,
  step: Step,
): Promise<OrganisationReport> {
  const { settings, common, invocation } = step;
  if (settings.onCall === "off") return report;
  const isHidden = settings.onCall === "emails" && isPublic(invocation.env);
  const known = await withOnCall(
    isHidden ? { ...report, problems: [...report.problems, onlyNames] } : report,
    isHidden ? "names" : settings.onCall,
    createOnCall(cortexApi(step, common.requestsPerMinute)),
  );
  const file = join(directory, "on-call.json");
  writeFileSync(file, `${JSON.stringify(onCallEntries(known), null, 2)}\n`);
  return known;
}

/** Whether the event shows that everybody can read the log of the run. */
function isPublic(env: Environment): boolean {
  try {
    const event: unknown = JSON.parse(readFileSync(env["GITHUB_EVENT_PATH"] ?? "", "utf8"));
    return getProperty(getProperty(event, "repository"), "private") === false;
  } catch {
    return false;
  }
}
