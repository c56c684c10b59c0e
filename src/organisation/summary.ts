import { fit, type Section } from "../report/budget.ts";
import { code, prose } from "../report/markdown.ts";
import { fixed, tableList } from "../report/lists.ts";
import { byText } from "../domain/order.ts";
import { count, enumeration } from "../domain/wording.ts";
import type { OrganisationReport, ReportedRepository } from "./organisation-report.ts";

/** The runner drops a summary above 1 MiB. */
export const summaryLimitBytes = 900 * 1024;

const headlines: Readonly<Record<OrganisationReport["result"], string>> = {
  "in-sync": "In sync.",
  synced: "Synced.",
  drift: "Drift.",
  incomplete: "Incomplete.",
  failed: "Failed for some repositories.",
};

/** What is shown, the most urgent first, and how it is called. */
const groups: readonly {
  readonly title: string;
  readonly is: (repository: ReportedRepository) => boolean;
}[] = [
  { title: "Failed", is: ({ result }) => result === "failed" || result === "crashed" },
  { title: "Not reported", is: ({ result }) => result === "not-reported" },
  {
    title: "Held",
    is: ({ result, entities }) =>
      result !== "failed" && entities.some(({ held }) => held.length > 0),
  },
  { title: "Drift", is: ({ result }) => result === "drift" },
  { title: "Not to be seen", is: ({ result }) => result === "not-visible" },
  { title: "Left for the next run", is: ({ result }) => result === "postponed" },
];

/** The summary of a run over many repositories, never longer than `limitBytes` of UTF-8. */
export function organisationSummary(
  report: OrganisationReport,
  limitBytes = summaryLimitBytes,
): string {
  return `${fit(summarySections(report), limitBytes).trimEnd()}\n`;
}

function summarySections(report: OrganisationReport): readonly Section[] {
  const numbers = Object.entries(report.counts)
    .toSorted(([a], [b]) => byText(a, b))
    .map(([result, number]) => `${number} ${result}`);
  const total = report.repositories.length;
  const verdict = `${headlines[report.result]} ${count(total, "repository", "repositories")}: ${enumeration(numbers)}.`;
  const shown = groups.map(({ title, is }) => ({ title, rows: report.repositories.filter(is) }));
  return [
    fixed(
      `## Cortex packages: ${verdict}\n\n${report.problems
        .slice(0, maxProblems)
        .map((text) => `- ${prose(text)}\n`)
        .join("")}\n`,
    ),
    ...shown.flatMap(({ title, rows }, at) =>
      rows.length === 0 ? [] : [repositorySection(title, rows, at + 1)],
    ),
    ...names("Repositories without an entity", report.withoutEntity, groups.length + 1),
    ...names("Entities without a repository", report.withoutRepository, groups.length + 2),
  ];
}

function repositorySection(
  title: string,
  rows: readonly ReportedRepository[],
  priority: number,
): Section {
  const list = tableList<ReportedRepository>(
    [
      { head: "Repository", align: "left", cell: ({ repository }) => code(repository) },
      { head: "Changes", align: "left", cell: changesOf },
      { head: "Reason", align: "left", cell: reasonOf },
    ],
    rows,
  );
  const heading = `### ${title}: ${rows.length}\n\n`;
  return {
    priority,
    open: heading,
    lists: [list],
    close: "",
    more: () => `In organisation.json.\n\n`,
  };
}

function changesOf({ entities }: ReportedRepository): string {
  const sum = (field: "added" | "updated" | "removed"): number =>
    entities.reduce((total, entity) => total + entity[field], 0);
  const parts = [`+${sum("added")}`, `~${sum("updated")}`, `−${sum("removed")}`];
  return parts.filter((part) => !part.endsWith("0") || part.length > 2).join(" ");
}

const maxReason = 200;
const maxProblems = 20;

function reasonOf({ reason, entities }: ReportedRepository): string {
  const held = entities.flatMap((entity) => entity.held.map((text) => `${entity.entity}: ${text}`));
  const text = reason ?? held.join("; ");
  return prose(text.length > maxReason ? `${text.slice(0, maxReason)}…` : text).replaceAll(
    "\n",
    " ",
  );
}

function names(title: string, of: readonly string[], priority: number): readonly Section[] {
  if (of.length === 0) return [];
  const list = {
    open: "",
    items: of.map((name) => `- ${code(name)}\n`),
    close: "\n",
    more: (kept: number) => `- and ${of.length - kept} more, in organisation.json\n\n`,
  };
  return [
    { priority, open: `### ${title}: ${of.length}\n\n`, lists: [list], close: "", more: () => "" },
  ];
}

/** The issue about drift of an organisation, by owner of the entities; `null` where there is no drift. */
export function organisationIssue(
  report: OrganisationReport,
  limitBytes = 60_000,
): { readonly title: string; readonly body: string } | null {
  const drifted = report.repositories.flatMap(({ repository, entities }) =>
    entities
      .filter(({ result }) => result === "drift")
      .map((entity) => ({ repository, ...entity })),
  );
  if (drifted.length === 0) return null;
  const byOwner = Map.groupBy(drifted, ({ owners }) => owners.join(", ") || "nobody");
  const sections = [...byOwner]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([owner, of], at): Section => ({
      priority: at,
      open: `### ${prose(owner)}\n\n`,
      lists: [
        {
          open: "",
          items: of.map(
            ({ entity, repository, added, updated, removed }) =>
              `- ${code(entity)} of ${code(repository)}: ${added} to add, ${updated} to update, ${removed} to remove\n`,
          ),
          close: "\n",
          more: (kept) => `- and ${of.length - kept} more\n\n`,
        },
      ],
      close: "",
      more: () => "",
    }));
  const opening = `Cortex and ${count(drifted.length, "entity", "entities")} differ. This issue is kept up to date while they do, and closed when they no longer do.\n\n`;
  return {
    title: `Cortex packages: drift in ${count(drifted.length, "entity", "entities")}`,
    body: `${fit([fixed(opening), ...sections], limitBytes).trimEnd()}\n`,
  };
}
