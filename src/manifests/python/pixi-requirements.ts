import { isRecord } from "../../domain/untyped.ts";
import { condaCause, mayBringPython } from "./conda-packages.ts";
import { namedRequirements } from "./named-requirements.ts";
import { requirementOf, type Requirement } from "./requirement.ts";
import { saysDevelopment } from "./requirements-names.ts";
import { valuesAt, type Table } from "./toml-tables.ts";

/**
 * What the tables of pixi require from PyPI; what they require from conda is one requirement without
 * a name. A feature is for development when its name says so.
 * https://pixi.sh/latest/reference/pixi_manifest/
 * @throws Fault `manifest-invalid`, naming the dependency.
 */
export function pixiRequirements(pixi: Table, path: string): Requirement[] {
  const fromPypi = tablesNamed(pixi, "pypi-dependencies").flatMap(({ key, dependencies }) =>
    namedRequirements(dependencies, isOfDevelopment(key), path),
  );
  const fromConda = condaCause(
    tablesNamed(pixi, "dependencies")
      .flatMap(({ dependencies }) => Object.keys(dependencies))
      .filter(mayBringPython),
  );
  return fromConda === null ? fromPypi : [...fromPypi, requirementOf("", { cause: fromConda })];
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
  return saysDevelopment(/^feature\.([^.]*)\./.exec(key)?.[1] ?? "");
}
