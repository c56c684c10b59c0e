import {
  accessor,
  catalogText,
  type Catalog,
  type CatalogLibrary,
  type CatalogPlugin,
} from "./catalog.ts";
import { propertyPath } from "../language/paths.ts";

/** The catalogs of a build by their names, such as `libs`. */
export type Catalogs = ReadonlyMap<string, Catalog>;

/** The libraries of an accessor such as `libs.a` or `libs.bundles.a`; `null` where no catalog has its name. */
export function librariesAt(path: string, catalogs: Catalogs): readonly CatalogLibrary[] | null {
  const [catalog, alias] = splitAccessor(path, catalogs);
  return catalog === undefined ? null : librariesIn(catalog, alias);
}

/** The library or bundle of an alias in whichever catalog has it; `null` where none has. */
export function librariesByAlias(
  alias: string,
  catalogs: Catalogs,
): readonly CatalogLibrary[] | null {
  const found = catalogs.values().map((catalog) => librariesIn(catalog, accessor(alias)));
  return found.find((libraries) => libraries.length > 0) ?? null;
}

/** The plugin of an accessor such as `libs.plugins.a`. */
export function pluginAt(path: string, catalogs: Catalogs): CatalogPlugin | null {
  const [catalog, alias] = splitAccessor(path, catalogs);
  return catalog?.plugins.get(alias.replace(/^plugins\./, "")) ?? null;
}

/** The text of an accessor such as `libs.versions.a`; `null` where it has none. */
export function textAt(path: string, catalogs: Catalogs): string | null {
  const [catalog, alias] = splitAccessor(path, catalogs);
  return catalog === undefined ? null : catalogText(catalog, alias);
}

function splitAccessor(path: string, catalogs: Catalogs): [Catalog | undefined, string] {
  const name = propertyPath(path);
  const dot = name.indexOf(".");
  return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
}

function librariesIn(catalog: Catalog, alias: string): readonly CatalogLibrary[] {
  const bundle = alias.startsWith("bundles.")
    ? catalog.bundles.get(alias.slice("bundles.".length))
    : undefined;
  return (bundle ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
}
