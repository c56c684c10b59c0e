import { posix } from "node:path";
import { isRecord } from "../../domain/untyped.ts";
import { parseYaml } from "../../syntax/yaml.ts";
import { isMapping } from "../../syntax/yaml-mapping.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { readProject } from "./project.ts";
import { perRepository } from "../per-repository.ts";

/** Ranges by name, by the name of their catalog; `default` is the one without a name. */
export type Catalogs = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A range of a catalog and the file that has it. */
export interface CatalogEntry {
  readonly range: string;
  readonly path: string;
}

/** What `catalog:` stands for; `null` where no catalog has the name. */
export type FindInCatalog = (name: string, catalog: string | null) => CatalogEntry | null;

/**
 * The catalogs that hold for a package.json: of `pnpm-workspace.yaml`, `.yarnrc.yml`, `vlt.json` and the
 * package.json of a Bun workspace, in its directory and above, the nearest first.
 * https://pnpm.io/catalogs, https://yarnpkg.com/features/catalogs, https://bun.com/docs/pm/catalogs,
 * https://docs.vlt.sh/cli/catalogs
 */
export async function catalogsFor(path: string, repository: Repository): Promise<FindInCatalog> {
  const files = upward(path, "").flatMap((directory) =>
    sources.map((source) => posix.join(directory, source)),
  );
  const found = await Promise.all(files.map((file) => catalogsIn(file, repository)));
  return (name, catalog) => {
    for (const [index, catalogs] of found.entries()) {
      const range = catalogs.get(catalog ?? unnamed)?.get(name);
      if (range !== undefined) return { range, path: files[index] ?? "" };
    }
    return null;
  };
}

const unnamed = "default";
const sources = ["pnpm-workspace.yaml", ".yarnrc.yml", "vlt.json", "package.json"];

/** The catalogs of a file, which is read once however many members ask. */
const catalogsIn = perRepository(readCatalogs);

async function readCatalogs(file: string, repository: Repository): Promise<Catalogs> {
  if (!repository.has(file)) return none;
  if (!file.endsWith(".json")) return catalogsOf(await readYaml(file, repository));
  const project = readProject(file, repository) ?? {};
  const { workspaces } = project;
  const ofWorkspaces = catalogsOf(level(workspaces));
  return ofWorkspaces.size > 0 ? ofWorkspaces : catalogsOf(level(project));
}

async function readYaml(file: string, repository: Repository): Promise<Level | null> {
  try {
    const [document] = await parseYaml(repository.text(file), file);
    return level(document);
  } catch {
    // Each name without a range is reported where it stands.
    return null;
  }
}

type Level = ReadonlyMap<string, unknown>;

function level(value: unknown): Level | null {
  if (isMapping(value)) return value;
  return isRecord(value) ? new Map(Object.entries(value)) : null;
}

function catalogsOf(settings: Level | null): Catalogs {
  const catalogs = new Map<string, ReadonlyMap<string, string>>();
  for (const [name, catalog] of level(settings?.get("catalogs")) ?? none)
    catalogs.set(name, rangesOf(catalog));
  const ofNone = rangesOf(settings?.get("catalog"));
  if (ofNone.size > 0) catalogs.set(unnamed, ofNone);
  return catalogs;
}

function rangesOf(catalog: unknown): ReadonlyMap<string, string> {
  const ranges = new Map<string, string>();
  for (const [name, range] of level(catalog) ?? none)
    if (typeof range === "string") ranges.set(name, range);
  return ranges;
}

const none: ReadonlyMap<string, never> = new Map<string, never>();
