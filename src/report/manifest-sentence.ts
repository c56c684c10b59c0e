import type { ManifestReport, ManifestStatus } from "./report.ts";
import { joinLines } from "./shorten.ts";
import { count } from "./wording.ts";

const fates: Record<ManifestStatus, (manifest: ManifestReport) => string> = {
  used: ({ packages, entity }) =>
    `${count(packages, "package")}${entity === null ? "" : ` for ${entity}`}`,
  covered: ({ reason }) => `covered by ${reason ?? "a lockfile"}`,
  excluded: ({ reason }) =>
    reason !== null && isByInput(reason)
      ? `excluded by \`${reason}\``
      : because("excluded", reason),
  unowned: ({ reason }) => because("unowned", reason),
  failed: ({ reason }) => because("failed", reason),
};

/** One manifest and what became of it on one line. Names as they came: not yet safe to print. */
export function manifestSentence(manifest: ManifestReport): string {
  return `${manifest.path} (${manifest.format}): ${fates[manifest.status](manifest)}`;
}

/** Whether the reason for leaving a manifest out is an input, and not a sentence. */
export function isByInput(reason: string): boolean {
  return /^(?:exclude: |include$|package-types$)/.test(reason);
}

function because(fate: string, reason: string | null): string {
  return reason === null ? fate : `${fate}: ${joinLines(reason)}`;
}
