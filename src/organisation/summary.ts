import { fit, type Section } from "../report/budget.ts";
import { changeCounts } from "../report/change-counts.ts";
import { bulletList, fixed, listSection, tableList } from "../report/lists.ts";
import { code, prose } from "../report/markdown.ts";
import { byText } from "../domain/order.ts";
import { count, number } from "../domain/wording.ts";
import { isSeen } from "./empty-plan.ts";
import type { OrganisationReport } from "./organisation-report.ts";
import { groupSections, isFailed } from "./summary-groups.ts";
import { meanings } from "./summary-results.ts";
import {
  changesOf,
  plainView,
  shownIn,
  type OrganisationView,
  type Shown,
} from "./summary-view.ts";

/** The runner drops a summary above 1 MiB. */
export const summaryLimitBytes = 900 * 1024;

/** The summary of a run over many repositories, never longer than `limitBytes` of UTF-8. */
export function organisationSummary(
  report: OrganisationReport,
  view: OrganisationView = plainView,
  limitBytes = summaryLimitBytes,
): string {
  const shown = shownIn(view);
  const sections = [
    openingSection(report),
    ...groupSections(report, shown),
    ...renamedSection(report, shown),
    ...noticesSection(report, shown),
    ...namesSection("Repositories without an entity", report.withoutEntity, shown.repository),
    ...namesSection("Entities without a repository", report.withoutRepository, shown.entity),
    countsSection(report, shown),
    fixed(factsLine(report)),
  ];
  return `${fit(sections, limitBytes).trimEnd()}\n`;
}

const maxProblems = 20;

/** The verdict, what it is made of, the next step, and the problems of the run itself. */
function openingSection(report: OrganisationReport): Section {
  const problems = report.problems.slice(0, maxProblems).map((text) => `- ${prose(text)}\n`);
  const left = report.problems.length - problems.length;
  const rest = left > 0 ? `- … and ${number(left)} more, in organisation.json\n` : "";
  const notes = problems.length === 0 ? "" : `${problems.join("")}${rest}\n`;
  return fixed(`## ${heading(report)}\n\n${nextStep(report)}\n\n${notes}`);
}

/** What inputs leave out is not what the run is about. */
const outOfScope: ReadonlySet<string> = new Set(["excluded", "other-owner", "other-provider"]);

/** Results of repositories of which Cortex is known to record what they declare. */
const recorded = ["in-sync", "synced", "unchanged"] as const;

/** The repositories that the run is about, and how many of them came to some results. */
function coverageOf({ repositories }: Pick<OrganisationReport, "repositories">) {
  const covered = repositories.filter(({ result }) => !outOfScope.has(result));
  return {
    total: covered.length,
    of: (...results: readonly string[]): number =>
      covered.filter(({ result }) => results.includes(result)).length,
  };
}

function heading(report: OrganisationReport): string {
  const { result } = report;
  const { total, of } = coverageOf(report);
  const all = count(total, "repository", "repositories");
  const some = (value: number): string => `${number(value)} of ${all}`;
  const inSync = of(...recorded);
  const [symbol, verdict] = {
    failed: ["❌", `${some(of("failed", "crashed"))} failed`],
    incomplete: ["⚠️", lostVerdict(of("not-reported", "postponed"), report)],
    drift: ["⚠️", `drift in ${some(of("drift"))}`],
    synced: ["✅", `${some(of("synced"))} synced`],
    "in-sync": ["✅", `${inSync === total ? all : some(inSync)} in sync`],
  }[result];
  return `${symbol} Cortex packages: ${verdict}`;
}

/** A shard can be lost after its last repository. */
function lostVerdict(left: number, { lostShards, repositories }: OrganisationReport): string {
  const all = count(repositories.length, "repository", "repositories");
  if (left > 0) return `${number(left)} of ${all} not looked at`;
  return lostShards.length > 0
    ? `${count(lostShards.length, "shard")} did not report`
    : `none of ${all} can be seen`;
}

/** "Nothing to change" is reported only of repositories of which it is known. */
function nothingToChange(report: OrganisationReport): string {
  if (report.result !== "in-sync" && report.result !== "synced") return "";
  const { total, of } = coverageOf(report);
  return of(...recorded) === total ? "Nothing to change." : "Nothing to change in these.";
}

function nextStep(report: OrganisationReport): string {
  const { mode, result, lostShards, repositories } = report;
  const changes = changeCounts(
    changesOf(repositories.flatMap(({ entities }) => entities)),
    mode === "check" ? "due" : "done",
  );
  const made = changes === "" ? nothingToChange(report) : `**${changes}.**`;
  const written = mode === "check" ? "Nothing was written: this is a check." : "";
  const next = {
    failed: "Fix what the reasons below name: the next run reads those repositories again.",
    incomplete:
      lostShards.length > 0
        ? "Run the jobs of the shards that did not report again."
        : repositories.some(isSeen)
          ? "The next run takes what was left first."
          : "Correct what the results below name, and plan again.",
    drift: "To record what the repositories declare, run with `mode: sync`.",
    synced: "",
    "in-sync": "",
  }[result];
  return [made, written, next].filter((part) => part !== "").join(" ");
}

/** Repositories that go on under another name than the catalog has. */
function renamedSection({ repositories }: OrganisationReport, shown: Shown): readonly Section[] {
  const renamed = repositories.flatMap(({ repository, formerly }) =>
    formerly === null ? [] : [`- ${code(formerly)} is ${shown.repository(repository)} now\n`],
  );
  return bullets("Renamed: correct the entity in the catalog", renamed);
}

/** What else runs have reported: each code with the repositories it is of. Those that failed have a table. */
function noticesSection({ repositories }: OrganisationReport, shown: Shown): readonly Section[] {
  const noticed = repositories.flatMap(({ repository, result, codes, notices }) =>
    [...(isFailed({ result }) ? [] : codes), ...notices].map((notice) => ({ repository, notice })),
  );
  const byNotice = [...Map.groupBy(noticed, ({ notice }) => notice)].toSorted(
    ([a, some], [b, others]) => others.length - some.length || byText(a, b),
  );
  return bullets(
    "Warnings and notices",
    byNotice.map(([notice, of]) => {
      const first = of.slice(0, maxNoticed).map(({ repository }) => shown.repository(repository));
      const rest = of.length > maxNoticed ? ` and ${number(of.length - maxNoticed)} more` : "";
      return `- ${shown.problem(notice)}: ${first.join(", ")}${rest}\n`;
    }),
  );
}

const maxNoticed = 3;

function namesSection(
  title: string,
  names: readonly string[],
  show: (name: string) => string,
): readonly Section[] {
  return bullets(
    title,
    names.map((name) => `- ${show(name)}\n`),
  );
}

/** Below every repository that something is wrong with. */
const namesPriority = 20;

function bullets(title: string, items: readonly string[]): readonly Section[] {
  if (items.length === 0) return [];
  const list = bulletList(items, `${title}: ${number(items.length)}`, true);
  return listSection(namesPriority, [list], () => title);
}

/** How many repositories came to each result, and what that means. */
function countsSection({ counts }: OrganisationReport, shown: Shown): Section {
  const rows = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  const columns = [
    { head: "Result", align: "left", cell: ([result]: Row) => shown.result(result) },
    { head: "Repositories", align: "right", cell: ([, value]: Row) => number(value) },
    { head: "Meaning", align: "left", cell: ([result]: Row) => meanings[result] ?? "" },
  ] as const;
  const { open, items, close } = tableList<Row>(columns, rows);
  return fixed(`### All repositories\n\n${open}${items.join("")}${close}\n`);
}

type Row = readonly [result: string, repositories: number];

function factsLine({ mode, plannedAt, requests, tool }: OrganisationReport): string {
  const retried = requests.retried === 0 ? "" : ` (${number(requests.retried)} retried)`;
  const requested = `${count(requests.total, "request")} to Cortex${retried}`;
  return `<sub>${mode} · planned ${plannedAt} · ${requested} · version ${tool.version}</sub>\n`;
}
