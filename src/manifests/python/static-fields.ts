import { getArray, isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import type { Repository } from "../format.ts";
import type { Table } from "./toml-tables.ts";

/** The fields of `[project]` that can hold dependencies. */
export const dependencyFields = ["dependencies", "optional-dependencies"] as const;

export type DependencyField = (typeof dependencyFields)[number];

/** The fields that `[project]` leaves to the tool that builds the project. */
export function dynamicFields(project: Table): ReadonlySet<DependencyField> {
  const names = new Set(getArray(project, "dynamic"));
  return new Set(dependencyFields.filter((field) => names.has(field)));
}

/** The fields that the `[project]` of a pyproject.toml has to itself; none where it has no such table. */
export async function ownFields(
  path: string,
  repository: Repository,
): Promise<ReadonlySet<DependencyField>> {
  if (!repository.has(path)) return new Set();
  // A file that is no TOML fails as a manifest of its own.
  const root = await parseToml(repository.text(path), path).catch(() => null);
  if (!isRecord(root) || !isRecord(root["project"])) return new Set();
  return new Set(dependencyFields).difference(dynamicFields(root["project"]));
}
