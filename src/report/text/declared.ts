import { versionList } from "../changes.ts";
import { nameLine, nameWidth } from "../name-line.ts";
import type { EntityReport, Report } from "../report.ts";
import { cutLine, type Medium } from "./medium.ts";

/** Every package that the repository declares, where that is what was asked for (`list`). */
export function declaredText({ mode, entities }: Report, medium: Medium): readonly string[] {
  return mode === "list" ? entities.flatMap((entity) => entityLines(entity, medium)) : [];
}

function entityLines({ entity, packages }: EntityReport, medium: Medium): readonly string[] {
  const byType = Map.groupBy(packages, ({ packageType }) => packageType);
  return [...byType].flatMap(([packageType, ofType]) => {
    const title = entity === null ? packageType : `${entity} ${packageType}`;
    const named = ofType.map(({ name, versions, development }) => ({
      name,
      versions: `${versionList(versions)}${development ? " (development)" : ""}`.trim(),
    }));
    const width = nameWidth(named);
    return [
      medium.paint("bold", cutLine(title, medium)),
      ...named.map((each) => cutLine(nameLine("  ", each, width), medium)),
    ];
  });
}
