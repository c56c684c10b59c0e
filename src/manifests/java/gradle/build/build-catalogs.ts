import { posix } from "node:path";
import type { Repository } from "../../../format.ts";
import { parseCatalog, readCatalog, type Catalog } from "./catalog.ts";
import { rootOf, settingsOf } from "./layout.ts";
import { settingsCatalogs } from "./settings-catalogs.ts";
import { perRepository } from "../../../per-repository.ts";

/** The catalogs of a build, by the names under which scripts reach them. */
export interface Catalogs {
  readonly catalogs: ReadonlyMap<string, Catalog>;
  readonly uses: readonly string[];
}

/**
 * The catalogs that a script of a build sees; found once for all scripts of it.
 * @throws Fault `manifest-invalid` for a catalog or settings that cannot be read.
 */
export function catalogsFor(path: string, repository: Repository): Promise<Catalogs> {
  const settings = settingsOf(path, repository);
  const root = rootOf(path, repository);
  return catalogsIn(`${root}\0${settings}`, repository, root, settings);
}

const catalogsIn = perRepository(readCatalogs);

const ending = ".versions.toml";

async function readCatalogs(
  _: string,
  repository: Repository,
  root: string,
  settings: string | null,
): Promise<Catalogs> {
  const declared = settings === null ? null : settingsCatalogs(settings, repository);
  const directory = posix.join(root, "gradle");
  const usual = posix.join(directory, `libs${ending}`);
  const files = new Map(
    repository.manifests.flatMap((file): [string, string][] =>
      posix.dirname(file) === directory && file.endsWith(ending)
        ? [[posix.basename(file, ending), file]]
        : [],
    ),
  );
  if (repository.has(usual)) files.set(declared?.defaultName ?? "libs", usual);
  for (const [name, file] of declared?.files ?? []) files.set(name, file);
  const catalogs = new Map<string, Catalog>();
  for (const [name, file] of files) {
    const versions = declared?.inline.get(name)?.versions;
    const isPlain = versions === undefined || versions.size === 0;
    const catalog = isPlain
      ? await readCatalog(file, repository)
      : await parseCatalog(repository.text(file), file, versions);
    catalogs.set(name, catalog);
  }
  for (const [name, own] of declared?.inline ?? [])
    catalogs.set(name, merged(catalogs.get(name), own));
  return { catalogs, uses: [...new Set(files.values())] };
}

/** What the settings write out comes on top of what they import. */
function merged(imported: Catalog | undefined, own: Catalog): Catalog {
  if (imported === undefined) return own;
  return {
    versions: new Map([...imported.versions, ...own.versions]),
    libraries: new Map([...imported.libraries, ...own.libraries]),
    bundles: new Map([...imported.bundles, ...own.bundles]),
    plugins: new Map([...imported.plugins, ...own.plugins]),
  };
}
