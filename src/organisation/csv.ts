import type { OrganisationReport } from "./organisation-report.ts";

const columns = [
  "repository",
  "result",
  "entity",
  "owners",
  "declared",
  "added",
  "updated",
  "removed",
  "unclaimed",
  "held",
  "reason",
] as const;

/** A row for each entity of each repository (RFC 4180). */
export function organisationCsv({ repositories }: OrganisationReport): string {
  const rows = repositories.flatMap(({ repository, result, reason, entities }) =>
    entities.map((each) => [
      repository,
      result,
      each.entity,
      each.owners.join(" "),
      ...[each.declared, each.added, each.updated, each.removed, each.unclaimed].map(String),
      each.held.join("; "),
      reason ?? "",
    ]),
  );
  return [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A spreadsheet takes what begins with one of these signs for a formula. */
const formula = /^[=+\-@\t\r]/;

function field(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
