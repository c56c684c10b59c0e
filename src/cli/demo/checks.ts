import type { ReportedPackage, Result } from "../../report/report.ts";
import { count } from "../../domain/wording.ts";
import { canonicalName, carries } from "../../domain/names.ts";
import type { Act } from "./act.ts";

/** Something that has to be so after an act, and whether it is. */
export interface Check {
  readonly claim: string;
  readonly holds: boolean;
}

export function reports(result: Result, { report }: Act): Check {
  return { claim: `The run reports \`${result}\``, holds: report.result === result };
}

/** The sandbox is asked, and not the report. Names that no upload can carry need not be there. */
export function recordsWhatIsDeclared({ report, recorded }: Act): Check {
  const declared = report.entities.flatMap(({ packages }) => packages);
  const sent = declared.filter(({ packageType, versions }) => carries(packageType, versions));
  return {
    claim: `The sandbox holds exactly what is declared: ${count(sent.length, "package")}`,
    holds: new Set(recorded.map(key)).symmetricDifference(new Set(sent.map(key))).size === 0,
  };
}

export function writesNothing({ requests }: Act): Check {
  return {
    claim: `${count(requests.length, "request")}, and none of them writes`,
    holds: requests.length > 0 && requests.every(({ method }) => method === "GET"),
  };
}

/** As removed, or as what would be. */
export function removes(names: readonly ReportedPackage[], { report }: Act): Check {
  const removed = report.entities.flatMap(({ packageTypes }) =>
    packageTypes.flatMap(({ packageType, removed: gone }) =>
      gone.map(({ name }) => key({ packageType, name })),
    ),
  );
  const expected = new Set(names.map(key));
  return {
    claim: `${count(names.length, "package")} ${report.mode === "sync" ? "removed" : "to remove"}, and no other`,
    holds: new Set(removed).symmetricDifference(expected).size === 0,
  };
}

function key({ packageType, name }: Pick<ReportedPackage, "packageType" | "name">): string {
  return `${packageType} ${canonicalName(packageType, name)}`;
}
