import { count, enumeration, number } from "../domain/wording.ts";
import type { OrganisationReport } from "./organisation-report.ts";

/** What a report came to, in a line of a log, with the most frequent result first. */
export function outcomeLine({
  result,
  repositories,
  counts,
}: Pick<OrganisationReport, "result" | "repositories" | "counts">): string {
  const parts = Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([name, value]) => `${number(value)} ${words(name)}`);
  const of = parts.length === 0 ? "" : `: ${enumeration(parts)}`;
  const all = count(repositories.length, "repository", "repositories");
  return `Result: ${words(result)}. ${all}${of}.`;
}

/** A result in plain words: `not visible`. */
function words(name: string): string {
  return name.replaceAll("-", " ");
}
