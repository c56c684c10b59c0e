import type { ManifestReport, ManifestStatus } from "./report.ts";
import { joinLines } from "./safe-text.ts";
import { count } from "../domain/wording.ts";

const statuses: Record<ManifestStatus, (manifest: ManifestReport) => string> = {
  used: ({ packages, entity }) =>
    `${count(packages, "package")}${entity === null ? "" : ` for ${entity}`}`,
  covered: ({ reason }) => `covered by ${reason ?? "a lockfile"}`,
  excluded: ({ reason }) =>
    isInput(reason) ? `excluded by \`${reason}\`` : because("excluded", reason),
  unread: ({ reason }) => because("unread", reason),
  unowned: ({ reason }) => because("unowned", reason),
  // The problem of the file has the rest.
  failed: () => "failed",
};

/** One manifest and its status on one line. Names as they came: not yet safe to print. */
export function manifestSentence(manifest: ManifestReport): string {
  return `${manifest.path} (${manifest.format}): ${statuses[manifest.status](manifest)}`;
}

/** Whether a manifest is left out by an input or a flag of the run, in whose words the reason then is. */
export function isInput(reason: string | null): reason is string {
  return reason !== null && /^(?:--)?(?:exclude:? |include$|package-types$)/.test(reason);
}

function because(status: string, reason: string | null): string {
  return reason === null ? status : `${status}: ${joinLines(reason)}`;
}
