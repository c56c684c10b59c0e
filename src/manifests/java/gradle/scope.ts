import type { Catalog, CatalogLibrary } from "./catalog.ts";
import { accessor, catalogText } from "./catalog.ts";
import type { SourceSymbol } from "./build-logic.ts";
import type { Build } from "./build.ts";
import { catalogsFor } from "./build-catalogs.ts";
import type { Definition } from "./definitions.ts";
import { evaluate, pathOf, propertyPath, type Expression } from "./expressions.ts";
import { importedPaths } from "./imports.ts";
import type { Node } from "./nodes.ts";
import { pluginVersion, type KnownPlugin } from "./plugin-versions.ts";
import { closureOf, type SymbolBody } from "./symbols.ts";

/** What the names in a build script mean. */
export interface Scope {
  /** The text that a path stands for; `null` where the repository does not say it. */
  readonly textOf: (path: string, within?: string) => string | null;
  /** The text of an expression, with the first name in it that is not known. */
  readonly evaluate: (nodes: readonly Node[], within?: string) => Expression;
  /** What a path is defined as in a script. */
  readonly definitionOf: (path: string, within?: string) => Definition | null;
  /** The functions and types of a name, with the files that define them. */
  readonly symbolsOf: (name: string) => readonly SourceSymbol[];
  /** The libraries that an accessor of a catalog stands for; `null` for any other path. */
  readonly librariesOf: (path: string) => readonly CatalogLibrary[] | null;
  /** The library or bundle of an alias in whichever catalog has it; `null` where none has. */
  readonly aliasOf: (alias: string) => readonly CatalogLibrary[] | null;
  /** The plugin that an accessor such as `libs.plugins.a` stands for. */
  readonly pluginOf: (
    path: string,
  ) => { readonly id: string; readonly version: string | null } | null;
  /** The version of a plugin, where a script of the build says it. */
  readonly versionOf: (plugin: KnownPlugin) => string | null;
  /** The same names with some more before them. */
  readonly with: (level: ReadonlyMap<string, Definition>) => Scope;
  /** The catalogs that were looked into. */
  readonly uses: readonly string[];
}

/** Longer than any version; definitions that double each other would be longer than memory. */
const maxLength = 1_000;
const objects = /^(?:rootProject|gradle|System)\./;
/** Names that stand for each other would never end. */
const maxAliases = 8;

/** @throws Fault `manifest-invalid` for a catalog or settings that cannot be read. */
export async function scopeOf(build: Build): Promise<Scope> {
  const { catalogs, uses } = await catalogsFor(build.script.path, build.repository);
  return scopeWith(build.definitions, build, catalogs, uses);
}

function scopeWith(
  levels: Build["definitions"],
  build: Build,
  catalogs: ReadonlyMap<string, Catalog>,
  uses: readonly string[],
): Scope {
  const texts = new Map<Definition, string | null>();
  const getters = new Map<string, Definition | null>();

  function evaluated(definition: Definition): string | null {
    const known = texts.get(definition);
    if (known !== undefined) return known;
    // One that asks for itself finds this entry, and what is defined further out.
    texts.set(definition, null);
    const { text, missing } = expression(definition.nodes, definition.within);
    const value = missing === null && text.length <= maxLength ? text : null;
    texts.set(definition, value);
    return value;
  }

  function expression(nodes: readonly Node[], within = ""): Expression {
    return evaluate(nodes, (name) => textOf(name, within), functionOf);
  }

  function functionOf(name: string): SymbolBody | null {
    const own = symbolsOf(name).find(({ symbol }) => symbol.kind === "function")?.symbol;
    return own ?? closureOf(name, definitionOf(name)?.nodes ?? []);
  }

  /** What `getA()` gives, which Groovy calls for `a`. */
  function getterOf(name: string): Definition | null {
    const known = getters.get(name);
    if (known !== undefined) return known;
    const getter = `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const nodes = symbolsOf(getter).find(({ symbol }) => symbol.expression !== null)?.symbol
      .expression;
    const found = nodes == null ? null : { nodes, within: "", depth: 0 };
    getters.set(name, found);
    return found;
  }

  function* candidates(path: string, within: string): Generator<Definition> {
    if (objects.test(path)) yield* ofObject(path);
    yield* named(path, within);
    for (const imported of importedPaths(path, build.imports)) yield* named(imported, "");
  }

  /** `rootProject.a`, `gradle.ext.a` and `System.getProperty("a")` */
  function* ofObject(path: string): Generator<Definition> {
    const [, object, name = ""] = /^(rootProject|gradle)\.(?:ext(?:ra)?\.)?(.+)$/.exec(path) ?? [];
    if (object === "rootProject" || object === "gradle")
      for (const level of build.named[object]) {
        const definition = level.get(name);
        if (definition !== undefined) yield definition;
      }
    const property = /^System\.(?:properties\.)?(.+)$/.exec(path)?.[1];
    if (property !== undefined) yield* named(`systemProp.${property}`, "");
  }

  function* named(path: string, within: string): Generator<Definition> {
    const name = propertyPath(path);
    const names =
      within === "" ? [name] : [...outward(within).map((object) => `${object}.${name}`), name];
    for (const level of levels)
      for (const each of names) {
        const definition = level.get(each);
        if (definition !== undefined) yield definition;
      }
  }

  function definitionOf(path: string, within = ""): Definition | null {
    for (const definition of candidates(path, within)) return definition;
    return null;
  }

  function textOf(name: string, within = "", depth = 0): string | null {
    for (const definition of candidates(name, within)) {
      const text = evaluated(definition);
      if (text !== null) return text;
    }
    const got = getterOf(name);
    if (got !== null) return evaluated(got);
    const [catalog, rest] = inCatalog(name);
    const ofCatalog = catalog === undefined ? null : catalogText(catalog, rest);
    if (ofCatalog !== null || depth > maxAliases) return ofCatalog;
    const other = withoutAlias(name, within);
    return other === null ? null : textOf(other, "", depth + 1);
  }

  /** A path that begins with a name for another path: `a.group` where `a` is `libs.x.get()`. */
  function withoutAlias(name: string, within: string): string | null {
    const dot = name.indexOf(".");
    const definition = dot === -1 ? null : definitionOf(name.slice(0, dot), within);
    const path = definition && pathOf(definition.nodes);
    return path === null || path === name.slice(0, dot) ? null : path + name.slice(dot);
  }

  function symbolsOf(name: string): readonly SourceSymbol[] {
    const found: SourceSymbol[] = [];
    for (const { path, symbols } of build.symbols)
      for (const symbol of symbols.get(name) ?? []) found.push({ path, symbol });
    const inLogic = build.logic.symbols.get(name);
    return inLogic === undefined ? found : [...found, ...inLogic];
  }

  function librariesOf(name: string, depth = 0): readonly CatalogLibrary[] | null {
    const [catalog, alias] = inCatalog(name);
    if (catalog !== undefined) return librariesIn(catalog, alias);
    const other = depth > maxAliases ? null : withoutAlias(name, "");
    return other === null ? null : librariesOf(other, depth + 1);
  }

  function aliasOf(written: string): readonly CatalogLibrary[] | null {
    const found = catalogs.values().map((catalog) => librariesIn(catalog, accessor(written)));
    return found.find((libraries) => libraries.length > 0) ?? null;
  }

  function pluginOf(name: string): { id: string; version: string | null } | null {
    const [catalog, alias] = inCatalog(name);
    return catalog?.plugins.get(alias.replace(/^plugins\./, "")) ?? null;
  }

  function versionOf(plugin: KnownPlugin): string | null {
    const definition = definedVersion(plugin, build, pluginOf);
    return definition === null ? null : evaluated(definition);
  }

  function inCatalog(path: string): [Catalog | undefined, string] {
    const name = propertyPath(path);
    const dot = name.indexOf(".");
    return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
  }

  return {
    textOf,
    evaluate: expression,
    definitionOf,
    symbolsOf,
    librariesOf,
    aliasOf,
    pluginOf,
    versionOf,
    with: (level) => scopeWith([level, ...levels], build, catalogs, uses),
    uses,
  };
}

const versions = new WeakMap<Build, Map<KnownPlugin, Definition | null>>();

/** The version of a plugin, in the project's scripts, those above, the settings or `buildSrc`; looked for once. */
function definedVersion(
  plugin: KnownPlugin,
  build: Build,
  pluginOf: Scope["pluginOf"],
): Definition | null {
  const known = versions.get(build) ?? new Map<KnownPlugin, Definition | null>();
  versions.set(build, known);
  const before = known.get(plugin);
  if (before !== undefined) return before;
  const scripts = [...build.scripts, ...build.ancestors, ...build.logic.builds];
  const found = scripts
    .values()
    .map(({ nodes }) =>
      pluginVersion(nodes, plugin, (accessor) => pluginOf(pathOf(accessor) ?? "")),
    )
    .find((version) => version !== null);
  known.set(plugin, found ?? null);
  return found ?? null;
}

function librariesIn(catalog: Catalog, alias: string): readonly CatalogLibrary[] {
  const bundle = alias.startsWith("bundles.")
    ? catalog.bundles.get(alias.slice("bundles.".length))
    : undefined;
  return (bundle ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
}

/** `A.B` and `A` for what stands in the object `A.B`. */
function outward(within: string): string[] {
  const parts = within === "" ? [] : within.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
