import type { Section } from "../report/budget.ts";
import { changeSigns } from "../report/change-counts.ts";
import { tableList, type Column } from "../report/lists.ts";
import { prose } from "../report/markdown.ts";
import { byText } from "../domain/order.ts";
import { number } from "../domain/wording.ts";
import type { OrganisationReport, ReportedRepository } from "./organisation-report.ts";
import { changesOf, onCallOf, ownersOf, type Shown } from "./summary-view.ts";

type Rows = readonly ReportedRepository[];
type Cell = Column<ReportedRepository>["cell"];

/** Repositories with something to read about, under one title. */
interface Group {
  readonly title: string;
  readonly is: (repository: ReportedRepository) => boolean;
  /** The head of the column behind repository and owner. */
  readonly head: string;
  readonly cell: (shown: Shown) => Cell;
}

/** Whether the run of a repository ended without its report. */
export function isFailed({ result }: Pick<ReportedRepository, "result">): boolean {
  return result === "failed" || result === "crashed";
}

const reasons = { head: "Reason", cell: reasonOf } as const;

/** The most urgent first. */
const groups: readonly Group[] = [
  { title: "Failed", is: isFailed, ...reasons },
  { title: "Not reported", is: ({ result }) => result === "not-reported", ...reasons },
  {
    title: "Held",
    is: (repository) =>
      !isFailed(repository) && repository.entities.some(({ held }) => held.length > 0),
    head: "Left alone",
    cell: () => heldOf,
  },
  {
    title: "Drift",
    is: ({ result }) => result === "drift",
    head: "Changes",
    cell: () => driftOf,
  },
  {
    title: "Not visible",
    is: ({ result }) => result === "not-visible",
    head: "Entities",
    cell: entitiesOf,
  },
  {
    title: "Conflict of names",
    is: ({ result }) => result === "conflict",
    head: "Entities",
    cell: entitiesOf,
  },
  { title: "Left for the next run", is: ({ result }) => result === "postponed", ...reasons },
];

/** A table for each group that there is, cut last first. */
export function groupSections(
  { repositories }: OrganisationReport,
  shown: Shown,
): readonly Section[] {
  return groups.flatMap(({ title, is, head, cell }, at) => {
    const rows = repositories.filter(is);
    if (rows.length === 0) return [];
    const table = tableList(columnsOf(rows, head, cell(shown), shown), rows.toSorted(byUrgency));
    const added = rows.filter(isNew).length;
    const fresh = added === 0 ? "" : `, ${number(added)} of them new since the last sync`;
    return {
      priority: at + 1,
      open: `### ${title}: ${number(rows.length)}${fresh}\n\n`,
      lists: [table],
      close: "",
      more: () => "All are in organisation.json.\n\n",
    };
  });
}

/** What is new, then what has one cause together. */
function byUrgency(a: ReportedRepository, b: ReportedRepository): number {
  return (
    Number(isNew(b)) - Number(isNew(a)) ||
    byText(a.codes[0] ?? "", b.codes[0] ?? "") ||
    byText(a.repository, b.repository)
  );
}

function isNew({ entities }: ReportedRepository): boolean {
  return entities.some((entity) => entity.isNew);
}

/** Three at most, which fit a phone; what no row has takes no column. */
function columnsOf(
  rows: Rows,
  head: string,
  cell: Cell,
  shown: Shown,
): readonly Column<ReportedRepository>[] {
  const all: readonly (readonly [string, Cell])[] = [
    ["Repository", ({ repository }) => shown.repository(repository)],
    ["Owner", ownerCell],
    [head, cell],
  ];
  return all.flatMap(([name, of]) =>
    rows.some((row) => of(row) !== "") ? [{ head: name, align: "left", cell: of } as const] : [],
  );
}

function ownerCell(repository: ReportedRepository): string {
  const called = onCallOf(repository.entities);
  const parts = [ownersOf(repository), called === "" ? "" : `on call: ${called}`];
  return parts.filter((part) => part !== "").join(" · ");
}

function driftOf(repository: ReportedRepository): string {
  const signs = changeSigns(changesOf(repository.entities));
  return `${signs}${isNew(repository) ? " (new)" : ""}`.trim();
}

function entitiesOf(shown: Shown): Cell {
  return ({ entities }) => entities.map(({ entity }) => shown.entity(entity)).join(", ");
}

function heldOf({ entities }: ReportedRepository): string {
  const isOne = entities.length === 1;
  const held = entities.flatMap(({ entity, held: reason }) =>
    reason.map((text) => (isOne ? text : `${entity}: ${text}`)),
  );
  return inCell(held.join("; "));
}

/** The reason with the codes of what went wrong, which lead to what to do about it. */
function reasonOf(shown: Shown): Cell {
  return ({ reason, codes }) =>
    [inCell(reason ?? ""), ...codes.slice(0, maxCodes).map(shown.problem)]
      .filter((part) => part !== "")
      .join(" ");
}

const maxReason = 200;
const maxCodes = 3;

function inCell(text: string): string {
  return prose(text.length > maxReason ? `${text.slice(0, maxReason)}…` : text);
}
