import type { SourceSymbol } from "./build/build-logic.ts";
import type { Build } from "./build/build.ts";
import { catalogsFor } from "./build/build-catalogs.ts";
import {
  librariesAt,
  librariesByAlias,
  pluginAt,
  textAt,
  type Catalogs,
} from "./build/catalog-accessors.ts";
import type { CatalogLibrary, CatalogPlugin } from "./build/catalog.ts";
import {
  candidates,
  functionOf,
  getterOf,
  symbolsIn,
  withoutAlias,
  type FindDefinition,
} from "./definition-lookup.ts";
import type { Definition } from "./language/definitions.ts";
import { evaluate, type Expression } from "./language/expressions.ts";
import { pathOf } from "./language/paths.ts";
import type { Node } from "./language/nodes.ts";
import { pluginVersion, type KnownPlugin } from "./plugin-versions.ts";

/** What the names in a build script mean. */
export interface Scope {
  /** The text that a path stands for; `null` where the repository does not state it. */
  readonly textOf: (path: string, within?: string) => string | null;
  /** The text of an expression, with the first name in it that is not known. */
  readonly evaluate: (nodes: readonly Node[], within?: string) => Expression;
  /** What a path is defined as in a script. */
  readonly definitionOf: FindDefinition;
  /** The functions and types of a name, with the files that define them. */
  readonly symbolsOf: (name: string) => readonly SourceSymbol[];
  /** The libraries that an accessor of a catalog stands for; `null` for any other path. */
  readonly librariesOf: (path: string) => readonly CatalogLibrary[] | null;
  /** The library or bundle of an alias in whichever catalog has it; `null` where none has. */
  readonly aliasOf: (alias: string) => readonly CatalogLibrary[] | null;
  /** The plugin that an accessor such as `libs.plugins.a` stands for. */
  readonly pluginOf: (path: string) => CatalogPlugin | null;
  /** The version of a plugin, where a script of the build states it. */
  readonly versionOf: (plugin: KnownPlugin) => string | null;
  /** The same names with some more before them. */
  readonly with: (level: ReadonlyMap<string, Definition>) => Scope;
  /** The catalogs that were looked into. */
  readonly uses: readonly string[];
}

/** Longer than any version; definitions that double each other would be longer than memory. */
const maxLength = 1_000;
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
  catalogs: Catalogs,
  uses: readonly string[],
): Scope {
  const texts = new Map<Definition, string | null>();
  const getters = new Map<string, Definition | null>();

  function evaluated(definition: Definition): string | null {
    const known = texts.get(definition);
    if (known !== undefined) return known;
    // A definition that refers to itself finds this entry, and then what is defined further out.
    texts.set(definition, null);
    const { text, missing } = expression(definition.nodes, definition.within);
    const value = missing === null && text.length <= maxLength ? text : null;
    texts.set(definition, value);
    return value;
  }

  function expression(nodes: readonly Node[], within = ""): Expression {
    return evaluate(
      nodes,
      (name) => textOf(name, within),
      (name) => functionOf(name, build, definitionOf),
    );
  }

  const definitionOf: FindDefinition = (path, within = "") =>
    candidates(path, within, levels, build).find(() => true) ?? null;

  function textOf(name: string, within = "", depth = 0): string | null {
    for (const definition of candidates(name, within, levels, build)) {
      const text = evaluated(definition);
      if (text !== null) return text;
    }
    const getter = memoized(getters, name, () => getterOf(name, build));
    if (getter !== null) return evaluated(getter);
    const ofCatalog = textAt(name, catalogs);
    if (ofCatalog !== null || depth > maxAliases) return ofCatalog;
    const other = withoutAlias(name, within, definitionOf);
    return other === null ? null : textOf(other, "", depth + 1);
  }

  return {
    textOf,
    evaluate: expression,
    definitionOf,
    symbolsOf: (name) => symbolsIn(build, name),
    librariesOf: (path) => librariesBehind(path, catalogs, definitionOf),
    aliasOf: (alias) => librariesByAlias(alias, catalogs),
    pluginOf: (path) => pluginAt(path, catalogs),
    versionOf(plugin) {
      const definition = definedVersion(plugin, build, catalogs);
      return definition === null ? null : evaluated(definition);
    },
    with: (level) => scopeWith([level, ...levels], build, catalogs, uses),
    uses,
  };
}

function librariesBehind(
  path: string,
  catalogs: Catalogs,
  definitionOf: FindDefinition,
  depth = 0,
): readonly CatalogLibrary[] | null {
  const libraries = librariesAt(path, catalogs);
  if (libraries !== null || depth > maxAliases) return libraries;
  const target = withoutAlias(path, "", definitionOf);
  return target === null ? null : librariesBehind(target, catalogs, definitionOf, depth + 1);
}

const versions = new WeakMap<Build, Map<KnownPlugin, Definition | null>>();

/** The version of a plugin, in the project's scripts, those above, the settings or `buildSrc`; looked for once. */
function definedVersion(plugin: KnownPlugin, build: Build, catalogs: Catalogs): Definition | null {
  const known = versions.get(build) ?? new Map<KnownPlugin, Definition | null>();
  versions.set(build, known);
  return memoized(known, plugin, () => {
    const scripts = [...build.scripts, ...build.ancestors, ...build.logic.builds];
    const found = scripts
      .values()
      .map(({ nodes }) =>
        pluginVersion(nodes, plugin, (accessor) => pluginAt(pathOf(accessor) ?? "", catalogs)),
      )
      .find((version) => version !== null);
    return found ?? null;
  });
}

function memoized<Key, Value>(
  values: Map<Key, Value | null>,
  key: Key,
  find: () => Value | null,
): Value | null {
  const known = values.get(key);
  if (known !== undefined) return known;
  const found = find();
  values.set(key, found);
  return found;
}
