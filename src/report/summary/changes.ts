import type { List, Section } from "../budget.ts";
import { changeCounts } from "../change-counts.ts";
import { legend, markOf } from "../change-marks.ts";
import {
  changedEntities,
  changeTotals,
  entityChanges,
  hasChanges,
  rankOf,
  type TypedChange,
} from "../entity-changes.ts";
import { listSection, priorities, tableList, type Column } from "../lists.ts";
import { breakableCode, code, folded, htmlCode, link } from "../markdown.ts";
import type { EntityReport, Report } from "../report.ts";
import { versionText } from "../version-text.ts";
import type { View } from "../view.ts";
import { count } from "../../domain/wording.ts";

/** Up to this many changes of this many entities are shown at once; more are folded. */
const maxOpen = { changes: 40, entities: 4 };

/** What changed, or would: a fold for each entity, those of which something goes first. */
export function changesSection(report: Report, view: View): readonly Section[] {
  const found = changedEntities(report).map((entity) => ({ entity, all: entityChanges(entity) }));
  const ordered = [true, false].flatMap((goes) =>
    found.filter(({ all }) => (all[0]?.kind === "removed") === goes),
  );
  const total = found.reduce((sum, { all }) => sum + all.length, 0);
  const isOpen = total <= maxOpen.changes && found.length <= maxOpen.entities;
  const lists = ordered.map(({ entity, all }) => entityFold(report, view, entity, all, isOpen));
  return listSection(
    priorities.changes,
    lists,
    (left) => `… and the changes of ${count(left, "more entity", "more entities")}`,
  );
}

function entityFold(
  report: Report,
  view: View,
  entity: EntityReport,
  all: readonly TypedChange[],
  isOpen: boolean,
): List {
  const types = entity.packageTypes.filter(hasChanges);
  const tense = report.mode === "check" ? "due" : "done";
  const counts = changeCounts(changeTotals({ entities: [entity] }), tense);
  const name = entity.entity === null ? "" : `${htmlCode(entity.entity)} `;
  const names = types.map(({ packageType }) => packageType).join(", ");
  const around = folded(`${name}${names}: ${counts}`, isOpen);
  const notes = [legend(all, tense), ...sources(entity, view)].join(" · ");
  return {
    ...tableList(columns(view, types.length > 1), all, around),
    ranks: all.map(rankOf),
    close: `\n<sub>${notes}</sub>\n${around.close}`,
  };
}

function columns({ links }: View, hasTypes: boolean): readonly Column<TypedChange>[] {
  return [
    { head: "", align: "center", cell: (change) => markOf(change).symbol },
    {
      head: "Package",
      align: "left",
      cell: ({ packageType, name, from, to, kind }) => {
        const page = links.package(packageType, name, kind === "removed" ? from : to);
        const type = hasTypes ? `<br><sub>${packageType}</sub>` : "";
        return link(breakableCode(name), page) + type;
      },
    },
    { head: "Version", align: "left", cell: versionText },
  ];
}

const maxSources = 3;

/** From where the packages come: the manifests of the uploads. */
function sources({ packageTypes }: EntityReport, { links }: View): readonly string[] {
  const paths = [...new Set(packageTypes.flatMap(({ document }) => document?.manifests ?? []))];
  if (paths.length === 0) return [];
  if (paths.length > maxSources) return [`from ${count(paths.length, "manifest")}`];
  return [`from ${paths.map((path) => link(code(path), links.file(path))).join(", ")}`];
}
