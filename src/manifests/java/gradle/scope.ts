import { posix } from "node:path";
import type { Repository } from "../../format.ts";
import { rootOf, settingsOf, type Build } from "./build.ts";
import { accessor, readCatalog, type Catalog, type CatalogLibrary } from "./catalog.ts";
import type { Definition } from "./definitions.ts";
import { evaluate, propertyPath } from "./expressions.ts";
import { settingsCatalogs } from "./settings-catalogs.ts";

/** What the names in a build script mean. */
export interface Scope {
  /** The text that a path stands for; `null` where the repository does not tell it. */
  readonly textOf: (path: string, within?: string) => string | null;
  /** What a path is defined as in a script. */
  readonly definitionOf: (path: string, within?: string) => Definition | null;
  /** The libraries that an accessor of a catalog stands for; `null` for any other path. */
  readonly librariesOf: (path: string) => readonly CatalogLibrary[] | null;
  /** The catalogs that were looked into. */
  readonly uses: readonly string[];
}

/** Longer than any version; definitions that double each other would be longer than memory. */
const maxLength = 1_000;

/** @throws Fault `manifest-invalid` for a catalog or settings that cannot be read. */
export async function scopeOf(path: string, build: Build, repository: Repository): Promise<Scope> {
  const { catalogs, uses } = await catalogsFor(path, repository);
  const texts = new Map<Definition, string | null>();

  function evaluated(definition: Definition): string | null {
    const known = texts.get(definition);
    if (known !== undefined) return known;
    // One that asks for itself finds this entry, and what is defined further out.
    texts.set(definition, null);
    const { text, missing } = evaluate(definition.nodes, (name) => textOf(name, definition.within));
    const value = missing === null && text.length <= maxLength ? text : null;
    texts.set(definition, value);
    return value;
  }

  function candidates(path: string, within: string): Definition[] {
    const name = propertyPath(path);
    const names = [...outward(within).map((object) => `${object}.${name}`), name];
    return build.definitions.flatMap((level) => names.flatMap((each) => level.get(each) ?? []));
  }

  function textOf(name: string, within = ""): string | null {
    for (const definition of candidates(name, within)) {
      const text = evaluated(definition);
      if (text !== null) return text;
    }
    const [catalog, rest] = inCatalog(name);
    return rest.startsWith("versions.")
      ? (catalog?.versions.get(rest.slice("versions.".length))?.version ?? null)
      : null;
  }

  function librariesOf(name: string): readonly CatalogLibrary[] | null {
    const [catalog, alias] = inCatalog(name);
    if (catalog === undefined) return null;
    const bundle = alias.startsWith("bundles.")
      ? catalog.bundles.get(alias.slice("bundles.".length))
      : undefined;
    return (bundle ?? [alias]).flatMap((each) => catalog.libraries.get(each) ?? []);
  }

  function inCatalog(path: string): [Catalog | undefined, string] {
    const name = propertyPath(path);
    const dot = name.indexOf(".");
    return [catalogs.get(name.slice(0, Math.max(dot, 0))), accessor(name.slice(dot + 1))];
  }

  return {
    textOf,
    librariesOf,
    uses,
    definitionOf: (name, within = "") => candidates(name, within).at(0) ?? null,
  };
}

interface Catalogs {
  readonly catalogs: ReadonlyMap<string, Catalog>;
  readonly uses: readonly string[];
}

/** The catalogs of the build, by the names under which scripts reach them. */
async function catalogsFor(path: string, repository: Repository): Promise<Catalogs> {
  const settings = settingsOf(path, repository);
  const declared = settings === null ? null : settingsCatalogs(settings, repository);
  const directory = posix.join(rootOf(path, repository), "gradle");
  const usual = posix.join(directory, "libs.versions.toml");
  const files = new Map(
    repository.manifests.flatMap((file): [string, string][] =>
      posix.dirname(file) === directory && file.endsWith(ending)
        ? [[posix.basename(file, ending), file]]
        : [],
    ),
  );
  if (repository.has(usual)) files.set(declared?.defaultName ?? "libs", usual);
  for (const [name, file] of declared?.files ?? []) files.set(name, file);
  const catalogs = new Map<string, Catalog>(declared?.inline);
  for (const [name, file] of files) catalogs.set(name, await readCatalog(file, repository));
  return { catalogs, uses: [...new Set(files.values())] };
}

const ending = ".versions.toml";

/** `A.B` and `A` for what stands in the object `A.B`. */
function outward(within: string): string[] {
  const parts = within === "" ? [] : within.split(".");
  return parts.map((_, index) => parts.slice(0, parts.length - index).join("."));
}
