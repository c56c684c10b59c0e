import type { Scope } from "../convergence/source.ts";
import { hashOf } from "../convergence/name-hash.ts";
import type { Settings } from "../settings/settings.ts";

type ScopeSettings = Pick<
  Settings,
  "entities" | "workingDirectory" | "include" | "exclude" | "defaultExclude"
>;

/** What of the repository an entity is given by the inputs: two runs with another scope are two sources. */
export function scopeOf(entity: string, settings: ScopeSettings): Scope {
  const { entities, workingDirectory, include, exclude, defaultExclude } = settings;
  const lines = entities.filter((line) => line.entity === entity).map(({ path }) => path);
  const directories = lines.length === 0 ? ["."] : lines;
  const isDefault = exclude.length === 0 && defaultExclude.length > 0;
  return {
    directories: [...new Set(directories.map((path) => within(path, workingDirectory)))],
    include,
    exclude: isDefault ? null : [...exclude, ...(defaultExclude.length > 0 ? ["defaults"] : [])],
  };
}

/** The part of a directory that lies in the working directory: one of the two lies in the other. */
function within(path: string, workingDirectory: string): string {
  if (path === "." || workingDirectory.startsWith(`${path}/`)) return workingDirectory;
  return path;
}

/** A text that two runs share only when what they count as declared is decided alike. */
export function settingsHash(settings: Pick<Settings, "developmentDependencies">): string {
  return hashOf(JSON.stringify([settings.developmentDependencies]));
}
