import { declaredVersions } from "../changes.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import type { EntityReport, Report } from "../report.ts";
import { cutLine, type OutputOptions } from "./medium.ts";

/** Every package that the repository declares, where that is what was asked for (`list`). */
export function declaredText({ mode, entities }: Report, medium: OutputOptions): readonly string[] {
  return mode === "list" ? entities.flatMap((entity) => entityLines(entity, medium)) : [];
}

function entityLines({ entity, packages }: EntityReport, medium: OutputOptions): readonly string[] {
  const byType = Map.groupBy(packages, ({ packageType }) => packageType);
  return [...byType].flatMap(([packageType, ofType]) => {
    const title = entity === null ? packageType : `${entity} ${packageType}`;
    const named = ofType.map((each) => ({
      name: each.name,
      versions: declaredVersions(each),
    }));
    const width = nameWidth(named);
    return [
      medium.paint("bold", cutLine(title, medium)),
      ...named.map((each) => cutLine(nameLine("  ", each, width), medium)),
    ];
  });
}
