import { changeSigns } from "../report/change-counts.ts";
import { nameLine, nameWidth } from "../report/name-line.ts";
import { painter } from "../report/paint.ts";
import { cutLine, wrapped, type OutputOptions } from "../report/text/medium.ts";
import { number } from "../domain/wording.ts";
import type { OrganisationReport, ReportedRepository } from "./organisation-report.ts";
import { changesOf } from "./summary-view.ts";

type Rows = readonly ReportedRepository[];

/** What is worth a line each, the most urgent first; the rest stands in the counts of the last line. */
const groups: readonly (readonly [title: string, ...results: ReportedRepository["result"][]])[] = [
  ["Failed", "failed", "crashed"],
  ["Not reported", "not-reported"],
  ["Drift", "drift"],
  ["Synced", "synced"],
  ["Conflict of names", "conflict"],
  ["Not visible", "not-visible"],
  ["Left for the next run", "postponed"],
];

const mostOfGroup = 20;

/**
 * A run over many repositories, as the command line shows it on a terminal of so many columns: a block
 * for each result with something to act upon. Everything from outside is safe to print.
 */
export function organisationText(
  { problems, repositories }: Pick<OrganisationReport, "problems" | "repositories">,
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  const medium: OutputOptions = { paint: painter(color), width: Math.max(width, 20) };
  const blocks = groups.flatMap(([title, ...results]) => {
    const rows = repositories.filter(({ result }) => results.includes(result));
    return rows.length === 0 ? [] : [block(title, rows, medium)];
  });
  const own = problems.flatMap((text) => wrapped(text, "", medium));
  return [...(own.length === 0 ? [] : [own]), ...blocks]
    .map((lines) => `${lines.join("\n")}\n\n`)
    .join("");
}

function block(title: string, rows: Rows, medium: OutputOptions): readonly string[] {
  const shown = rows.slice(0, mostOfGroup);
  const more = rows.length - shown.length;
  const named = shown.map(({ repository, entities, codes }) => ({
    name: repository,
    versions: changeSigns(changesOf(entities)) || codes.join(", "),
  }));
  const width = nameWidth(named);
  return [
    medium.paint("bold", `${title}: ${number(rows.length)}`),
    ...shown.flatMap(({ reason }, at) => [
      cutLine(nameLine("  ", named[at] ?? { name: "", versions: "" }, width), medium),
      ...(reason === null ? [] : wrapped(reason, "    ", medium)),
    ]),
    ...(more > 0 ? [`  … and ${number(more)} more, in organisation.json`] : []),
  ];
}
