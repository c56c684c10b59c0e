import { goingOn } from "../../../domain/wording.ts";
import type { Repository, Warning } from "../../format.ts";
import type { Reason } from "../effective-dependencies.ts";
import { causeOf } from "../maven-warnings.ts";
import type { Finding } from "./findings.ts";
import type { Entry } from "./selected-versions.ts";
import type { ProjectReading } from "./project-reading.ts";
import { lineOf, lock } from "./warnings.ts";

/** The warnings about a package without a version: one for each thing that has to be known, else one. */
export function unknownVersions(
  finding: Entry,
  unknown: readonly Reason[],
  { build, findings }: ProjectReading,
  { outside }: Repository,
): Warning[] {
  const { path } = build.script;
  if (unknown.length > 0 && outside !== undefined)
    return unknown.map((reason) => {
      const { fact, next } = causeOf(reason, outside);
      return warning(finding, path, { fact, next });
    });
  const fact = versionFact(finding.notation.missing, bomsIn(findings));
  return [warning(finding, path, { fact, next: `Write the version, or ${lock}.` })];
}

function warning(
  finding: Entry,
  path: string,
  { fact, next }: { readonly fact: string; readonly next: string },
): Warning {
  const { name } = finding.notation;
  return {
    code: "version-unresolved",
    message: `The version of ${name} is unknown: ${goingOn(fact)}. Without it the package is left out, because Cortex accepts no coordinate without a version. ${next}`,
    ...lineOf(finding, path),
    cause: { fact, subject: name, next },
  };
}

/** The platforms of other repositories, which may set the versions. */
function bomsIn(findings: readonly Finding[]): string[] {
  const boms = findings.flatMap((finding) =>
    finding.kind === "dependency" && finding.isPlatform ? finding.notation.name : [],
  );
  return [...new Set(boms)];
}

function versionFact(missing: string | null, boms: readonly string[]): string {
  if (missing === "an expression") return "Code in a script makes it";
  if (missing !== null) return `\`${missing}\` is not defined in the repository as a text`;
  if (boms.length === 0) return "Gradle scripts declare it without a version";
  return `The versions that ${boms.map((bom) => `\`${bom}\``).join(" and ")} manages are not in the repository`;
}
