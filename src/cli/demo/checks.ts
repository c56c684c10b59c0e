import type { ReportedPackage, Result } from "../../report/report.ts";
import { count, enumeration } from "../../domain/wording.ts";
import { canonicalName, canRepresent } from "../../domain/names.ts";
import type { StepResult } from "./run-step.ts";

/** Something that has to be so after an act, and whether it is. */
export interface Check {
  readonly claim: string;
  readonly holds: boolean;
}

export function reports(result: Result, { report }: StepResult): Check {
  return { claim: `The run reports \`${result}\``, holds: report.result === result };
}

interface RecordedName {
  readonly packageType: ReportedPackage["packageType"];
  readonly name: string;
}

/**
 * The sandbox is asked, and not the report. Names that no upload can carry need not be there.
 * @param others what stays beside what is declared
 */
export function recordsWhatIsDeclared(
  { report, recorded }: StepResult,
  others: readonly RecordedName[] = [],
): Check {
  const declared = report.entities.flatMap(({ packages }) => packages);
  const sent = declared.filter(({ packageType, versions }) => canRepresent(packageType, versions));
  const expected = new Set([...sent, ...others].map(key));
  const declaredOnes = count(sent.length, "package");
  return {
    claim:
      others.length === 0
        ? `The sandbox holds exactly what is declared: ${declaredOnes}`
        : `The sandbox holds what is declared (${declaredOnes}), and ${enumeration(others.map(({ name }) => name))} beside it`,
    holds: new Set(recorded.map(key)).symmetricDifference(expected).size === 0,
  };
}

/** That what was recorded before is all still there. */
export function keepsForOthers({ recorded }: StepResult, before: StepResult): Check {
  const there = new Set(recorded.map(key));
  return {
    claim: `All ${count(before.recorded.length, "package")} that were recorded before are still there`,
    holds: before.recorded.every((each) => there.has(key(each))),
  };
}

export function writesNoPackage({ requests }: StepResult): Check {
  const packages = requests.filter(({ path }) => path.includes("/packages"));
  return {
    claim: `${count(requests.length, "request")}, and none of them writes a package`,
    holds: packages.length > 0 && packages.every(({ method }) => method === "GET"),
  };
}

/** As removed, or as what would be. */
export function removes(names: readonly ReportedPackage[], { report }: StepResult): Check {
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

function key({ packageType, name }: RecordedName): string {
  return `${packageType} ${canonicalName(packageType, name)}`;
}
