import { fit, type Section } from "../report/budget.ts";
import { changeCounts } from "../report/change-counts.ts";
import { bulletList, fixed } from "../report/lists.ts";
import { prose } from "../report/markdown.ts";
import { byText } from "../domain/order.ts";
import { count } from "../domain/wording.ts";
import type { OrganisationReport, ReportedEntity } from "./organisation-report.ts";
import {
  changesOf,
  onCallOf,
  plainView,
  shownIn,
  type OrganisationView,
  type Shown,
} from "./summary-view.ts";

/** GitHub takes 65,536 characters; some are left for the marker above the text. */
const bodyLimitBytes = 60_000;

type Drifted = ReportedEntity & { readonly repository: string };

/** The issue about drift of an organisation, by owner of the entities; `null` where there is no drift. */
export function organisationIssue(
  report: OrganisationReport,
  view: OrganisationView = plainView,
  limitBytes = bodyLimitBytes,
): { readonly title: string; readonly body: string } | null {
  const shown = shownIn(view);
  const drifted = report.repositories.flatMap(({ repository, entities }) =>
    entities.filter(({ result }) => result === "drift").map((each) => ({ repository, ...each })),
  );
  if (drifted.length === 0) return null;
  const byOwner = Map.groupBy(drifted, ({ owners }) => owners.join(", ") || "nobody");
  const sections = [...byOwner]
    .toSorted(([a], [b]) => byText(a, b))
    .map(([owner, of], at) => ownerSection(owner, of, at, shown));
  const opening = `Cortex and ${count(drifted.length, "entity", "entities")} differ. This issue is kept up to date while they do, and closed when they no longer do.\n\nTo record what the repositories declare, run with \`mode: sync\`.\n\n`;
  return {
    title: `Cortex packages: drift in ${count(drifted.length, "entity", "entities")}`,
    body: `${fit([fixed(opening), ...sections], limitBytes).trimEnd()}\n`,
  };
}

function ownerSection(
  owner: string,
  drifted: readonly Drifted[],
  priority: number,
  shown: Shown,
): Section {
  const called = onCallOf(drifted);
  const items = drifted
    .toSorted((a, b) => Number(b.isNew) - Number(a.isNew))
    .map((each) => driftLine(each, shown));
  return {
    priority,
    open: `### ${prose(owner)}\n\n${called === "" ? "" : `On call: ${called}\n\n`}`,
    lists: [bulletList(items, count(items.length, "entity", "entities"))],
    close: "",
    more: () => "All are in organisation.json.\n\n",
  };
}

function driftLine(entity: Drifted, shown: Shown): string {
  const changes = changeCounts(changesOf([entity]), "due") || "nothing to change";
  const fresh = entity.isNew ? ", new since the last sync" : "";
  return `- ${shown.entity(entity.entity)} of ${shown.repository(entity.repository)}: ${changes}${fresh}\n`;
}
