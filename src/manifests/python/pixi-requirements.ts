import { isRecord } from "../../domain/untyped.ts";
import { namedRequirements } from "./named-requirements.ts";
import type { Requirement } from "./requirement.ts";
import { isDevelopmentName } from "./requirements-names.ts";
import { valuesAt, type Table } from "./toml-tables.ts";

/**
 * What the tables of pixi require from PyPI. A feature is for development when its name shows it.
 * https://pixi.sh/latest/reference/pixi_manifest/
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function pixiRequirements(pixi: Table, path: string): Requirement[] {
  return tablesNamed(pixi, "pypi-dependencies").flatMap(({ key, dependencies }) =>
    namedRequirements(dependencies, isOfDevelopment(key), path),
  );
}

/** The names of what the tables of pixi require from conda. */
export function condaRequirements(pixi: Table): readonly string[] {
  return tablesNamed(pixi, "dependencies").flatMap(({ dependencies }) => Object.keys(dependencies));
}

const places = ["", "target.*.", "feature.*.", "feature.*.target.*."];

function tablesNamed(
  pixi: Table,
  name: string,
): { readonly key: string; readonly dependencies: Table }[] {
  return places
    .flatMap((place) => valuesAt(pixi, `${place}${name}`))
    .flatMap(({ key, value }) => (isRecord(value) ? { key, dependencies: value } : []));
}

function isOfDevelopment(key: string): boolean {
  return isDevelopmentName(/^feature\.([^.]*)\./.exec(key)?.[1] ?? "");
}
