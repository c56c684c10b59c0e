import type { Repository } from "../format.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/members.ts";

export type Project = Readonly<Record<string, unknown>>;

/** A package.json that a lock builds on; `null` where there is none that can be read. */
export function readProject(path: string, repository: Repository): Project | null {
  if (!repository.has(path)) return null;
  try {
    const project = parseJson(repository.text(path), path);
    return isRecord(project) ? project : null;
  } catch {
    // The lock speaks for this file, so what is wrong with it costs no more than the detail it adds.
    return null;
  }
}

/** The names and ranges of one of its sections, such as `devDependencies`. */
export function dependenciesIn(project: Project, section: string): [name: string, range: string][] {
  const dependencies = project[section];
  if (!isRecord(dependencies)) return [];
  return Object.entries(dependencies).map(([name, range]) => [
    name,
    typeof range === "string" ? range : "",
  ]);
}
