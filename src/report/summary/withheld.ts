import type { List, Section } from "../budget.ts";
import { waitingTypes } from "../causes.ts";
import { listSection, priorities } from "../lists.ts";
import { code, folded, htmlCode } from "../markdown.ts";
import type { Report } from "../report.ts";
import { typeRows, type TypeRow } from "../totals.ts";
import { count, number } from "../../domain/wording.ts";
import type { NamedVersions } from "../../domain/package.ts";

/** Up to this many names are shown at once. */
const maxOpen = 40;

/** What would go from the types that are held, or what cannot be judged because a manifest failed. */
export function withheldSection(report: Report): readonly Section[] {
  const rows = typeRows(report).filter(({ withheld }) => withheld.length > 0);
  const waiting = new Set(waitingTypes(report).map(({ held }) => held));
  const lists = rows.map((row) => {
    const { withheld, held } = row;
    const isWaiting = waiting.has(held);
    const isOpen = isWaiting && rows.length === 1 && withheld.length <= maxOpen;
    return nameList(`${typeName(row)}: ${titleOf(withheld.length, isWaiting)}`, withheld, isOpen);
  });
  return listSection(
    priorities.withheld,
    lists,
    (left) => `What would go from ${count(left, "more type")}`,
  );
}

function titleOf(names: number, isWaiting: boolean): string {
  if (!isWaiting) return `${count(names, "package")} kept that nothing read declares`;
  return names === 1 ? "the package that would go" : `the ${number(names)} packages that would go`;
}

/** `<code>storefront</code> NODE`, as HTML for a fold. */
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
