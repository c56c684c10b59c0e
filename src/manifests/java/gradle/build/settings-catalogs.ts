import type { Repository } from "../../../format.ts";
import { beside, pathFrom } from "../../../workspace-path.ts";
import { appliedScripts } from "./applied-scripts.ts";
import { accessor, type Catalog, type CatalogLibrary, type CatalogPlugin } from "./catalog.ts";
import { listedIn } from "../language/definitions.ts";
import { evaluate } from "../language/expressions.ts";
import { literalOf, propertyPath } from "../language/paths.ts";
import { contentOf, type Node } from "../language/nodes.ts";
import { readProperties } from "../../../../syntax/lines.ts";
import { gradleVersion, type GradleVersion } from "../versions/rich-version.ts";
import { readableScript, scriptAt, type Script } from "./script-files.ts";
import { blocksOf, splitAt, statementsOf, type Statement } from "../language/statements.ts";

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
  const applied = appliedScripts(script, path, repository).flatMap(({ paths }) =>
    paths.flatMap((each) => readableScript(each, repository) ?? []),
  );
  const scripts = [script, ...applied];
  const properties = beside(path, "gradle.properties");
  const texts = repository.has(properties) ? readProperties(repository.text(properties)) : null;
  const lookup = (name: string): string | null => {
    const nodes = scripts.flatMap(({ definitions }) => definitions.get(propertyPath(name)) ?? [])[0]
      ?.nodes;
    return (
      (nodes === undefined ? null : literalOf(nodes)) ?? texts?.get(propertyPath(name)) ?? null
    );
  };
  const textOf: TextOf = (nodes) => {
    const { text, missing } = evaluate(nodes, lookup);
    return missing === null ? text : null;
  };
  const files = new Map<string, string>();
  const inline = new Map<string, Catalog>();
  for (const { name, statements } of scripts.flatMap(({ nodes }) => catalogBlocks(nodes))) {
    const from = statements.flatMap((statement) => importedFile(statement) ?? []).at(0);
    const file = from === undefined ? null : pathFrom(path, from.replace(/^\//, ""));
    if (file !== null && repository.has(file)) files.set(name, file);
    inline.set(name, inlineCatalog(statements, textOf));
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
  if (files?.kind !== "group") return null;
  // `files("$rootDir/gradle/other.versions.toml")`, and `new File(rootDir, "…")` in it
  const inner = files.nodes.at(-1);
  const nodes = inner?.kind === "group" ? (splitAt(inner.nodes, ",").at(-1) ?? []) : files.nodes;
  const { text, missing } = evaluate(nodes, here);
  return missing === null ? text : null;
}

function here(name: string): string | null {
  return /(?:root|settings)Dir$/.test(name) ? "" : null;
}

function inlineCatalog(statements: readonly Statement[], textOf: TextOf): Catalog {
  const versions = new Map<string, GradleVersion>();
  const libraries = new Map<string, CatalogLibrary>();
  const bundles = new Map<string, string[]>();
  const plugins = new Map<string, CatalogPlugin>();
  for (const statement of statements) {
    const [name, parameters] = callAt(statement, 0, textOf) ?? ["", []];
    const [alias, ...rest] = parameters;
    if (alias === undefined) continue;
    const key = accessor(alias);
    const rich = richVersionIn(blocksOf(statement)[0] ?? [], textOf);
    if (name === "version") {
      const version = rich ?? gradleVersion({ require: rest[0] ?? null });
      if (version !== null) versions.set(key, version);
    }
    if (name === "bundle") bundles.set(key, rest.map(accessor));
    if (name !== "library" && name !== "plugin") continue;
    const [next, [reference = null]] = callAt(statement, 3, textOf) ?? ["", []];
    const missing = next === "versionRef" ? reference : null;
    const written = next === "version" ? reference : null;
    const referred = missing === null ? null : (versions.get(accessor(missing)) ?? null);
    const short = rest.length === 1 ? (rest[0] ?? "").split(":") : rest;
    const version = rich ?? referred ?? gradleVersion({ require: written ?? short[2] ?? null });
    const [group = "", artifact = ""] = short;
    if (name === "plugin")
      plugins.set(key, { id: rest[0] ?? "", version: version?.version ?? null });
    else if (group !== "" && artifact !== "")
      libraries.set(key, {
        name: `${group}:${artifact}`,
        version,
        missing: version === null ? missing : null,
      });
  }
  return { versions, libraries, bundles, plugins };
}

type TextOf = (nodes: readonly Node[]) => string | null;

/** `name("a", listOf("b", "c"))` at a place of a statement, as its name and the texts of its parameters. */
function callAt(statement: Statement, at: number, textOf: TextOf): [string, string[]] | null {
  const name = statement[at];
  const group = statement[at + 1];
  if (name?.kind !== "word") return null;
  const parameters = contentOf(group, "(") ?? statement.slice(at + 1);
  return [name.text, textsIn(parameters, textOf)];
}

function textsIn(parameters: readonly Node[], textOf: TextOf): string[] {
  return splitAt(parameters, ",").flatMap((nodes) => {
    const list = listedIn(nodes);
    return list === null ? (textOf(nodes) ?? []) : textsIn(list, textOf);
  });
}

/** `strictly("[1, 2["); prefer("1.5")` */
function richVersionIn(block: readonly Node[], textOf: TextOf): GradleVersion | null {
  const parts = new Map(
    statementsOf(block).flatMap((statement): [string, string][] => {
      const [name, [value]] = callAt(statement, 0, textOf) ?? ["", []];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return gradleVersion({
    strictly: parts.get("strictly") ?? null,
    require: parts.get("require") ?? null,
    prefer: parts.get("prefer") ?? null,
  });
}
