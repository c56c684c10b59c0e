import type { ManifestReport, ManifestStatus } from "./report.ts";
import { joinLines } from "./shorten.ts";
import { count } from "../domain/wording.ts";

const fates: Record<ManifestStatus, (manifest: ManifestReport) => string> = {
  used: ({ packages, entity }) =>
    `${count(packages, "package")}${entity === null ? "" : ` for ${entity}`}`,
  covered: ({ reason }) => `covered by ${reason ?? "a lockfile"}`,
  excluded: ({ reason }) => (reason === null ? "excluded" : `excluded by \`${reason}\``),
  unowned: ({ reason }) => because("unowned", reason),
  failed: ({ reason }) => because("failed", reason),
};

/** One manifest and what became of it on one line. Names as they came: not yet safe to print. */
export function manifestSentence(manifest: ManifestReport): string {
  return `${manifest.path} (${manifest.format}): ${fates[manifest.status](manifest)}`;
}

function because(fate: string, reason: string | null): string {
  return reason === null ? fate : `${fate}: ${joinLines(reason)}`;
}
