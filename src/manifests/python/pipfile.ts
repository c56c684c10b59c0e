import { isRecord } from "../../domain/untyped.ts";
import { namedRequirements } from "./named-requirements.ts";
import type { Requirement } from "./requirement.ts";
import type { Table } from "./toml-tables.ts";

/** Tables that set Pipenv up. */
const settings = new Set(["source", "requires", "pipenv", "pipfile", "scripts"]);

/**
 * What a Pipfile requires: `packages`, `dev-packages`, and categories of any name.
 * https://pipenv.pypa.io/en/latest/pipfile.html
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function pipfileRequirements(file: Table, path: string): Requirement[] {
  return Object.entries(file).flatMap(([category, dependencies]) =>
    !settings.has(category) && isRecord(dependencies)
      ? namedRequirements(dependencies, category === "dev-packages", path)
      : [],
  );
}
