import { Fault } from "../../../../domain/problem.ts";
import { asArray, asString, isRecord } from "../../../../domain/untyped.ts";
import { parseToml } from "../../../../syntax/toml.ts";
import { gradleVersion, type GradleVersion } from "../versions/rich-version.ts";
import { perRepository } from "../../../per-repository.ts";

/** A version catalog by its accessors: `junit-jupiter_api` is reached as `junit.jupiter.api`. */
export interface Catalog {
  readonly versions: ReadonlyMap<string, GradleVersion>;
  readonly libraries: ReadonlyMap<string, CatalogLibrary>;
  readonly bundles: ReadonlyMap<string, readonly string[]>;
  readonly plugins: ReadonlyMap<string, CatalogPlugin>;
}

export interface CatalogPlugin {
  readonly id: string;
  readonly version: string | null;
}

export interface CatalogLibrary {
  /** `group:artifact` */
  readonly name: string;
  readonly version: GradleVersion | null;
  /** The version reference that leads nowhere; `null` where there is none. */
  readonly missing: string | null;
}

/** Reads a catalog once for the many scripts that use it. @throws Fault `manifest-invalid` */
export const readCatalog = perRepository(
  async (path, repository): Promise<Catalog> => await parseCatalog(repository.text(path), path),
);

/** How an alias is reached in a script. https://docs.gradle.org/current/userguide/version_catalogs.html#sec:mapping-aliases-to-accessors */
export function accessor(alias: string): string {
  return alias.replace(/[-_]/g, ".");
}

/** What follows the accessor of a library in `libs.a.get().module.group`, and what of its coordinates that is. */
const ofLibrary =
  /^(.+?)(?:\.(?:module\.)?(group|name)|\.(version)(?:Constraint(?:\.\w+)?)?|\.(module))$/;

/** The text that a path below a catalog stands for: of a version, or of a part of a library. */
export function catalogText({ versions, libraries }: Catalog, path: string): string | null {
  if (path.startsWith("versions."))
    return versions.get(path.slice("versions.".length))?.version ?? null;
  const [, alias = path, part, version, module] = ofLibrary.exec(path) ?? [];
  const library = libraries.get(path) ?? libraries.get(alias);
  if (library === undefined) return null;
  const [group = "", artifact = ""] = library.name.split(":");
  const number = library.version?.version ?? null;
  if (libraries.has(path)) return number === null ? null : `${library.name}:${number}`;
  if (module !== undefined) return library.name;
  return version === undefined ? (part === "group" ? group : artifact) : number;
}

/**
 * Reads the text of a catalog; versions that the settings write override its own.
 * @throws Fault `manifest-invalid`
 */
export async function parseCatalog(
  text: string,
  path: string,
  overriding: Catalog["versions"] = new Map(),
): Promise<Catalog> {
  const toml = await parseToml(text, path);
  const tables = isRecord(toml) ? toml : {};
  const versions = new Map<string, GradleVersion>();
  for (const [alias, written] of entries(tables["versions"], path)) {
    const version = richVersion(written);
    if (version !== null) versions.set(accessor(alias), version);
  }
  for (const [alias, version] of overriding) versions.set(alias, version);
  return {
    versions,
    libraries: new Map(
      entries(tables["libraries"], path).map(([alias, written]) => [
        accessor(alias),
        libraryOf(written, alias, versions, path),
      ]),
    ),
    bundles: new Map(
      entries(tables["bundles"], path).map(([alias, written]) => [
        accessor(alias),
        asArray(written).filter(isText).map(accessor),
      ]),
    ),
    plugins: new Map(
      entries(tables["plugins"], path).map(([alias, written]) => [
        accessor(alias),
        pluginOf(written, versions),
      ]),
    ),
  };
}

function entries(table: unknown, path: string): [string, unknown][] {
  if (table === undefined) return [];
  if (isRecord(table)) return Object.entries(table);
  throw notCatalog(path, "has a value where one of its tables belongs");
}

function libraryOf(
  written: unknown,
  alias: string,
  versions: Catalog["versions"],
  path: string,
): CatalogLibrary {
  const library = typeof written === "string" ? shortForm(written) : written;
  if (!isRecord(library))
    throw notCatalog(path, `has a library \`${alias}\` that is not a library`);
  const { module, group, name, version } = library;
  const coordinates = typeof module === "string" ? module : `${asString(group)}:${asString(name)}`;
  if (!/^[^\s:]+:[^\s:]+$/.test(coordinates))
    throw notCatalog(path, `has a library \`${alias}\` without group or name`);
  const reference = isRecord(version) && typeof version["ref"] === "string" ? version["ref"] : null;
  const stated =
    reference === null ? richVersion(version) : (versions.get(accessor(reference)) ?? null);
  return { name: coordinates, version: stated, missing: stated === null ? reference : null };
}

/** `id:version`, or a table; a plugin names no package, so nothing about it is a fault. */
function pluginOf(written: unknown, versions: Catalog["versions"]): CatalogPlugin {
  const [short = "", shortVersion] = asString(written).split(":");
  const table = isRecord(written) ? written : { id: short, version: shortVersion };
  const { id, version } = table;
  const reference = isRecord(version) ? asString(version["ref"]) : "";
  const found = reference === "" ? richVersion(version) : versions.get(accessor(reference));
  return { id: asString(id), version: found?.version ?? null };
}

/** `group:name:version`, all in one text. */
function shortForm(written: string): Record<string, unknown> {
  const [group, name, version] = written.split(":");
  return { group, name, version };
}

function richVersion(written: unknown): GradleVersion | null {
  if (typeof written === "string") return gradleVersion({ require: written });
  if (!isRecord(written)) return null;
  const { strictly, require, prefer } = written;
  return gradleVersion({
    strictly: asString(strictly) || null,
    require: asString(require) || null,
    prefer: asString(prefer) || null,
  });
}

function notCatalog(path: string, fact: string): Fault {
  return new Fault(
    "manifest-invalid",
    `${path} ${fact}. Fix the file, or add it to \`exclude\` when it is not a version catalog.`,
    { path },
  );
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
