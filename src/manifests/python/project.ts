import { canonicalName } from "../../domain/names.ts";
import type { Repository } from "../format.ts";
import { isRecord } from "../../syntax/json.ts";
import { parseToml } from "../../syntax/toml.ts";
import { beside } from "../workspace-path.ts";
import { refuseCycle } from "./group-includes.ts";
import { listedNeeds } from "./listed-needs.ts";
import type { Need } from "./need.ts";
import { poetryNeeds } from "./poetry-needs.ts";
import { table, tables, type Table } from "./toml-tables.ts";

/** What a pyproject.toml says. */
export interface Project {
  /** Without the project itself, which extras may name. */
  readonly needs: readonly Need[];
  /** The groups that are for development, in canonical form, without the names of extras. */
  readonly developmentGroups: ReadonlySet<string>;
}

/** @throws Fault `manifest-invalid`, or `include-cycle` of dependency groups. */
export function readProject(root: unknown, path: string): Project {
  const file = isRecord(root) ? root : {};
  const { project, tool, groups } = {
    project: table(file, "project"),
    tool: table(file, "tool"),
    groups: table(file, "dependency-groups"),
  };
  refuseCycle(groups, path);
  const poetry = poetryNeeds(table(tool, "poetry"), path);
  const local = new Set([...localSources(table(tool, "uv")), ...localNames(poetry)]);
  const own = new Set([project["name"], table(tool, "poetry")["name"]].map(canonical));
  const needs = [...listedNeeds(file, path), ...poetry].filter(
    ({ name }) => name === "" || !own.has(canonical(name)),
  );
  const extras = Object.keys(table(project, "optional-dependencies")).map(canonical);
  const forDevelopment = [groups, table(table(tool, "pdm"), "dev-dependencies")].flatMap(
    Object.keys,
  );
  return {
    needs: needs.map((need) => ({ ...need, local: need.local || local.has(canonical(need.name)) })),
    developmentGroups: new Set(forDevelopment.map(canonical)).difference(new Set(extras)),
  };
}

/** The project whose lock lies at `path`; `null` where there is none. */
export async function projectBeside(
  path: string,
  repository: Repository,
): Promise<(Project & { readonly path: string }) | null> {
  const file = beside(path, "pyproject.toml");
  if (!repository.has(file)) return null;
  return { path: file, ...readProject(await parseToml(repository.text(file), file), file) };
}

/**
 * The names that uv takes from the workspace or from a path.
 * https://docs.astral.sh/uv/concepts/projects/dependencies/#dependency-sources
 */
function localSources(uv: Table): string[] {
  return Object.entries(table(uv, "sources")).flatMap(([name, written]) => {
    const sources = tables(written);
    const local = sources.every(
      ({ workspace, path }) => workspace === true || typeof path === "string",
    );
    return local && sources.length > 0 ? [canonical(name)] : [];
  });
}

/** The names of which Poetry's tables tell nothing but paths; `[project]` may name them as well. */
function localNames(needs: readonly Need[]): ReadonlySet<string> {
  const local = needs.filter((need) => need.local).map(({ name }) => canonical(name));
  const foreign = needs.filter((need) => !need.local).map(({ name }) => canonical(name));
  return new Set(local).difference(new Set(foreign));
}

function canonical(name: unknown): string {
  return canonicalName("PYTHON", typeof name === "string" ? name : "");
}
