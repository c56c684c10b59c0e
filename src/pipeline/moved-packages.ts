import { canonicalName } from "../domain/names.ts";
import type { PackageType } from "../domain/package.ts";
import { problem, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { EntityReport } from "../report/report.ts";

/**
 * Reports each entity of which nothing is left in the repository while another entity of the run declares
 * what goes from it: its directory was renamed, and its path was not. No limit holds such a removal,
 * because the same happens where packages are meant to move.
 */
export function movedPackages(entities: readonly EntityReport[]): readonly Problem[] {
  return entities.flatMap((each) => {
    const { entity, packageTypes } = each;
    if (entity === null || packageTypes.some(({ declared }) => declared > 0)) return [];
    const gone = new Set(packageTypes.flatMap((type) => type.removed.map(keyOf(type.packageType))));
    const heirs = entities.filter(({ packages }) =>
      packages.some((found) => gone.has(keyOf(found.packageType)(found))),
    );
    return heirs.length === 0 ? [] : [moved(entity, gone.size, heirs)];
  });
}

function keyOf(packageType: PackageType) {
  return ({ name }: { readonly name: string }): string =>
    `${packageType} ${canonicalName(packageType, name)}`;
}

function moved(entity: string, gone: number, heirs: readonly EntityReport[]): Problem {
  const names = some(
    heirs.map((heir) => heir.entity ?? ""),
    3,
  );
  const message = `No manifest of ${entity} is left, and of the ${count(gone, "package")} that go from it some are declared for ${names} now. Where a directory was renamed, correct the path of ${entity} in \`entity\`, in its descriptor or in Cortex: the next sync records them again.`;
  return problem("warning", "entity-path-unmatched", message, { entity });
}
