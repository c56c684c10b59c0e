import type { List, Section } from "../budget.ts";
import { declaredVersions } from "../changes.ts";
import { listSection, priorities } from "../lists.ts";
import { fence, folded, htmlCode } from "../markdown.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import type { EntityReport, Report } from "../report.ts";
import { count, number } from "../../domain/wording.ts";

/** What the repository declares, where that is all that a run reports (`list`): a fold for each entity. */
export function declaredSection({ mode, entities }: Report): readonly Section[] {
  if (mode !== "list") return [];
  const lists = entities.filter(({ packages }) => packages.length > 0).map(entityFold);
  return listSection(
    priorities.declared,
    lists,
    (left) => `… and the packages of ${count(left, "more entity", "more entities")}`,
  );
}

function entityFold({ entity, packages }: EntityReport): List {
  const byType = Map.groupBy(packages, ({ packageType }) => packageType);
  const counts = [...byType].map(([packageType, { length }]) => `${number(length)} ${packageType}`);
  const name = entity === null ? "Declared" : htmlCode(entity);
  const around = folded(`${name}: ${counts.join(", ")}`);
  const named = packages.map((each) => ({
    name: each.name,
    versions: declaredVersions(each),
  }));
  const width = nameWidth(named);
  const items = named.map((each) => `${nameLine("", each, width)}\n`);
  const marks = fence(items);
  return {
    open: `${around.open}${marks}text\n`,
    items,
    close: `${marks}\n${around.close}`,
    more: (kept) => `… and ${number(items.length - kept)} more, in the JSON report\n`,
  };
}
