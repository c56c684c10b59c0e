import { posix } from "node:path";
import { canonicalName } from "../../domain/names.ts";
import { getArray, isRecord } from "../../domain/untyped.ts";
import { parseToml } from "../../syntax/toml.ts";
import { compileGlobs } from "../../workspace/globs.ts";
import type { Repository } from "../format.ts";
import { upward } from "../workspace-path.ts";
import { perRepository } from "../per-repository.ts";
import { checkoutOf, releaseIn } from "./poetry-requirements.ts";
import { table, tables, type Table } from "./toml-tables.ts";

/** Where uv takes a package from. */
interface Source {
  /** Whether it is the workspace or a path, everywhere. */
  readonly local: boolean;
  /** The directory of its project in another repository. */
  readonly checkout: string | null;
  /** The version in the name of its wheel. */
  readonly released: string | null;
}

export type Sources = ReadonlyMap<string, Source>;

/**
 * The sources of a project, by canonical name: its own, and for a member of a workspace those of the
 * root as well.
 * https://docs.astral.sh/uv/concepts/projects/workspaces/#workspace-sources
 */
export async function uvSources(uv: Table, path: string, repository: Repository): Promise<Sources> {
  const inherited = isRecord(uv["workspace"]) ? null : await rootOf(path, repository);
  return new Map([...(inherited === null ? [] : sourcesIn(inherited)), ...sourcesIn(uv)]);
}

function sourcesIn(uv: Table): [string, Source][] {
  return Object.entries(table(uv, "sources")).flatMap(([name, written]) => {
    const sources = tables(written);
    if (sources.length === 0) return [];
    const local = sources.every(
      ({ workspace, path }) => workspace === true || typeof path === "string",
    );
    const checkout = sources.map(checkoutOf).find((place) => place !== null) ?? null;
    const [released = null] = sources.length === 1 ? sources.map(releaseIn) : [];
    const source = { local: local && released === null, checkout, released };
    return [[canonicalName("PYTHON", name), source]];
  });
}

/** The table of uv in the root of the workspace that has the project as a member. */
async function rootOf(path: string, repository: Repository): Promise<Table | null> {
  for (const candidate of upward(path, "pyproject.toml").slice(1)) {
    const workspace = await workspaceAt(candidate, repository);
    if (workspace !== null) return workspace.isMember(path) ? workspace.uv : null;
  }
  return null;
}

interface Workspace {
  readonly uv: Table;
  readonly isMember: (path: string) => boolean;
}

const workspaceAt = perRepository(async (path, repository): Promise<Workspace | null> => {
  if (!repository.has(path)) return null;
  const text = repository.text(path);
  if (!text.includes("workspace")) return null;
  // A root that is no TOML fails as a manifest of its own.
  const root = await parseToml(text, path).catch(() => null);
  const uv = table(table(isRecord(root) ? root : {}, "tool"), "uv");
  if (!isRecord(uv["workspace"])) return null;
  const directory = posix.dirname(path);
  const members = compileGlobs(globsIn(uv["workspace"], "members", directory), directory);
  const exclude = compileGlobs(globsIn(uv["workspace"], "exclude", directory), directory);
  return { uv, isMember: (member) => members(member) !== null && exclude(member) === null };
});

function globsIn(workspace: unknown, key: string, directory: string): string[] {
  return getArray(workspace, key).flatMap((glob) =>
    typeof glob === "string" ? posix.join(directory, glob) : [],
  );
}
