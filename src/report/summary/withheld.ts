import type { List, Section } from "../budget.ts";
import { listSection, priorities } from "../lists.ts";
import { code, folded, htmlCode } from "../markdown.ts";
import type { Report } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count, number } from "../../domain/wording.ts";
import type { NamedVersions } from "../../domain/package.ts";

/** Up to this many names are shown at once. */
const maxOpen = 40;

/** What would go from the types that are held. */
export function withheldSection(report: Report): readonly Section[] {
  const rows = typeRows(report).filter(({ withheld }) => withheld.length > 0);
  const lists = rows.map((row) => {
    const { withheld } = row;
    const summary = `${typeName(row)}: the ${count(withheld.length, "package")} that would go`;
    return nameList(summary, withheld, rows.length === 1 && withheld.length <= maxOpen);
  });
  return listSection(
    priorities.withheld,
    lists,
    (left) => `What would go from ${count(left, "more type")}`,
  );
}

/** `<b>storefront</b> NODE`, as HTML for a fold. */
export function typeName({ entity, packageType }: TypeRow): string {
  return entity === null ? packageType : `${htmlCode(entity)} ${packageType}`;
}

/** Names alone, one after another. */
export function nameList(summary: string, names: readonly NamedVersions[], isOpen: boolean): List {
  const { open, close } = folded(summary, isOpen);
  return {
    open,
    items: names.map(({ name }) => `${code(name)} `),
    close: `\n${close}`,
    more: (kept) => `… and ${number(names.length - kept)} more, in the JSON report`,
  };
}
