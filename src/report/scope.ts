import { packageTypes } from "../domain/package.ts";
import { changedEntities } from "./entity-changes.ts";
import type { Report } from "./report.ts";
import { typeRows } from "./totals.ts";
import { count, enumeration, number } from "../domain/wording.ts";

/** ` in payments-api`, ` in 3 entities`; empty where no entity is known. */
export function inEntities({ entities }: Report): string {
  const [only] = entities;
  if (entities.length > 1) return ` in ${count(entities.length, "entity", "entities")}`;
  return only === undefined || only.entity === null ? "" : ` in ${only.entity}`;
}

/** The same for the entities that change, or would: ` in 2 of 3 entities`, ` in web`. */
export function inChanged(report: Report): string {
  const changed = changedEntities(report);
  const [only] = changed;
  if (report.entities.length < 2 || changed.length === report.entities.length)
    return inEntities(report);
  if (changed.length === 1 && only !== undefined && only.entity !== null)
    return ` in ${only.entity}`;
  return ` in ${number(changed.length)} of ${count(report.entities.length, "entity", "entities")}`;
}

/** `This repository declares 812 packages in 3 manifests (600 NODE and 212 PYTHON).` */
export function declaredSentence(report: Report): string {
  const rows = typeRows(report);
  const byType = packageTypes
    .map((packageType) => ({
      packageType,
      declared: rows
        .filter((row) => row.packageType === packageType)
        .reduce((sum, row) => sum + row.declared, 0),
    }))
    .filter(({ declared }) => declared > 0);
  const packages = byType.reduce((sum, { declared }) => sum + declared, 0);
  if (packages === 0) return "This repository declares no packages.";
  const used = report.manifests.filter(({ status }) => status === "used").length;
  const parts = byType.map(({ packageType, declared }) => `${number(declared)} ${packageType}`);
  const detail = parts.length > 1 ? ` (${enumeration(parts)})` : "";
  return `This repository declares ${count(packages, "package")} in ${count(used, "manifest")}${detail}.`;
}
