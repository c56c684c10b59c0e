import type { Repository } from "../format.ts";
import { parseJson } from "../../syntax/json.ts";
import { asString, isRecord } from "../../domain/untyped.ts";

export type Project = Readonly<Record<string, unknown>>;

/** The one that was read last: several questions are asked of a file one after the other. */
const last = new WeakMap<Repository, { readonly path: string; readonly value: unknown }>();

/** The value of a package.json. @throws Fault `manifest-invalid`, with the line. */
export function parseProject(text: string, path: string, repository: Repository): unknown {
  const value = parseJson(text, path);
  last.set(repository, { path, value });
  return value;
}

/** A package.json that a lock builds on; `null` where there is none that can be read. */
export function readProject(path: string, repository: Repository): Project | null {
  if (!repository.has(path)) return null;
  try {
    const known = last.get(repository);
    const project =
      known?.path === path ? known.value : parseProject(repository.text(path), path, repository);
    return isRecord(project) ? project : null;
  } catch {
    // The lock covers this file, so a fault in it loses no more than the detail it adds.
    return null;
  }
}

/** The names and ranges of one of its sections, such as `devDependencies`. */
export function dependenciesIn(project: Project, section: string): [name: string, range: string][] {
  const dependencies = project[section];
  if (!isRecord(dependencies)) return [];
  return Object.entries(dependencies).map(([name, range]) => [name, asString(range)]);
}
