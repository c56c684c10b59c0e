import type { Repository } from "../../format.ts";
import { pathFrom } from "../../workspace-path.ts";
import { scriptAt, type Script } from "./build.ts";
import { accessor, type Catalog, type CatalogLibrary } from "./catalog.ts";
import { literalOf } from "./expressions.ts";
import { meantVersion, type GradleVersion } from "./rich-version.ts";
import type { Node } from "./nodes.ts";
import { splitAt, statementsOf, type Statement } from "./statements.ts";

/** The catalogs that the settings of a build declare. */
export interface SettingsCatalogs {
  /** The name under which scripts reach `gradle/libs.versions.toml`. */
  readonly defaultName: string;
  /** Catalogs read from other files, by their names. */
  readonly files: ReadonlyMap<string, string>;
  /** Catalogs written out in the settings, by their names. */
  readonly inline: ReadonlyMap<string, Catalog>;
}

/** Reads `versionCatalogs { … }` of a settings script. @throws Fault `manifest-invalid` */
export function settingsCatalogs(path: string, repository: Repository): SettingsCatalogs {
  const script = scriptAt(path, repository);
  const files = new Map<string, string>();
  const inline = new Map<string, Catalog>();
  for (const { name, statements } of catalogBlocks(script.nodes)) {
    const from = statements.flatMap((statement) => importedFile(statement) ?? []).at(0);
    const file = from === undefined ? null : pathFrom(path, from);
    if (file !== null && repository.has(file)) files.set(name, file);
    inline.set(name, inlineCatalog(statements));
  }
  return { defaultName: defaultName(script), files, inline };
}

function defaultName({ definitions }: Script): string {
  for (const [path, { nodes }] of definitions)
    if (/(?:^|\.)defaultLibrariesExtensionName$/.test(path)) return literalOf(nodes) ?? "libs";
  return "libs";
}

interface CatalogBlock {
  readonly name: string;
  readonly statements: readonly Statement[];
}

function catalogBlocks(nodes: readonly Node[], within = false): CatalogBlock[] {
  return statementsOf(nodes).flatMap((statement) => {
    const block = statement.at(-1);
    if (block?.kind !== "group" || block.open !== "{") return [];
    const [first, parameters] = statement;
    if (!within || first?.kind !== "word")
      return catalogBlocks(block.nodes, first?.kind === "word" && first.text === "versionCatalogs");
    // `create("libs") { … }` and `libs { … }`
    const created = parameters?.kind === "group" ? literalOf(parameters.nodes) : null;
    return [{ name: created ?? first.text, statements: statementsOf(block.nodes) }];
  });
}

/** `from(files("gradle/other.versions.toml"))` */
function importedFile([first, parameters]: Statement): string | null {
  if (first?.kind !== "word" || first.text !== "from" || parameters?.kind !== "group") return null;
  const files = parameters.nodes.at(-1);
  return files?.kind === "group" ? literalOf(files.nodes) : null;
}

function inlineCatalog(statements: readonly Statement[]): Catalog {
  const versions = new Map<string, GradleVersion>();
  const libraries = new Map<string, CatalogLibrary>();
  for (const statement of statements) {
    const [call = "", ...parameters] = callOf(statement, 0) ?? [];
    const [alias, ...rest] = parameters;
    if (alias === undefined) continue;
    if (call === "version") {
      const version = meantVersion({ require: rest[0] ?? null });
      if (version !== null) versions.set(accessor(alias), version);
    }
    if (call !== "library") continue;
    const [group, name, version] = rest.length === 1 ? (rest[0] ?? "").split(":") : rest;
    const [next, reference] = callOf(statement, 3) ?? [];
    const missing = next === "versionRef" ? (reference ?? null) : null;
    const referred = missing === null ? null : (versions.get(accessor(missing)) ?? null);
    const written = next === "version" ? reference : version;
    const told = referred ?? meantVersion({ require: written ?? null });
    if (group && name)
      libraries.set(accessor(alias), { name: `${group}:${name}`, version: told, missing });
  }
  return { versions, libraries, bundles: new Map() };
}

/** `name("a", "b")` at a place of a statement, as its name and its literal parameters. */
function callOf(statement: Statement, at: number): string[] | null {
  const name = statement[at];
  const group = statement[at + 1];
  if (name?.kind !== "word") return null;
  const parameters = group?.kind === "group" ? group.nodes : statement.slice(at + 1);
  return [name.text, ...splitAt(parameters, ",").flatMap((nodes) => literalOf(nodes) ?? [])];
}
