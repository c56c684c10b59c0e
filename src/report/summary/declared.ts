import type { List, Section } from "../budget.ts";
import { versionList } from "../changes.ts";
import { fence, folded, htmlCode } from "../markdown.ts";
import type { EntityReport, Report, ReportedPackage } from "../report.ts";
import { count, number } from "../../domain/wording.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import { priorities } from "./table-list.ts";

/** What the repository declares, where that is all that a run reports (`list`). */
export function declaredSection({ mode, entities }: Report): readonly Section[] {
  if (mode !== "list") return [];
  const lists = entities.flatMap(entityLists);
  if (lists.length === 0) return [];
  return [
    {
      priority: priorities.declared,
      open: "### What is declared\n\n",
      lists,
      close: "",
      more: (kept) =>
        `… and the packages of ${count(lists.length - kept, "more package type")}, in the JSON report.\n\n`,
    },
  ];
}

function entityLists({ entity, packages }: EntityReport): readonly List[] {
  const byType = Map.groupBy(packages, ({ packageType }) => packageType);
  return [...byType].map(([packageType, ofType]) => {
    const name = entity === null ? "" : `${htmlCode(entity)} `;
    return packageList(`${name}${packageType}: ${count(ofType.length, "package")}`, ofType);
  });
}

function packageList(summary: string, packages: readonly ReportedPackage[]): List {
  const around = folded(summary);
  const named = packages.map(({ name, versions, development }) => ({
    name,
    versions: `${versionList(versions)}${development ? " (development)" : ""}`.trim(),
  }));
  const width = nameWidth(named);
  const items = named.map((told) => `${nameLine("", told, width)}\n`);
  const marks = fence(items);
  return {
    open: `${around.open}${marks}text\n`,
    items,
    close: `${marks}\n${around.close}`,
    more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}
