import { posix } from "node:path";
import type { Repository } from "../format.ts";
import { pathFrom, upward } from "../workspace-path.ts";
import { expand, type Properties } from "./properties.ts";

/** Where an import leads: to a path of the workspace, out of it, or to what only the tools know. */
export type Imported =
  | { readonly kind: "inside"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "unknown" };

/** Stands for the workspace in paths. No file that is read holds this character. */
const workspace = "\0/";

/** Longer than any path. */
const maxLength = 1_000;

/** The properties that tell the place of a file. https://learn.microsoft.com/visualstudio/msbuild/msbuild-reserved-and-well-known-properties */
export function placeProperties(path: string, prefix: "this" | "project"): [string, string[]][] {
  const base = prefix === "this" ? "msbuildthisfile" : "msbuildproject";
  const directory = `${workspace}${posix.dirname(path)}`;
  return [
    [`${base}directory`, [prefix === "this" ? `${directory}/` : directory]],
    [`${base}name`, [posix.basename(path, posix.extname(path))]],
    [prefix === "this" ? base : `${base}file`, [posix.basename(path)]],
  ];
}

/** The target of `<Import Project="…">` in the file at `path`. */
export function importedFrom(
  path: string,
  written: string,
  properties: Properties,
  repository: Repository,
): Imported {
  if (written.length > maxLength) return { kind: "unknown" };
  const above = fileAbove(path, written, repository);
  if (above !== undefined)
    return above === null ? { kind: "unknown" } : { kind: "inside", path: above };
  const { values } = expand(written, properties);
  const [value] = values;
  if (value === undefined || values.length > 1 || value.includes("*")) return { kind: "unknown" };
  const at = value.lastIndexOf(workspace);
  const target =
    at === -1 ? pathFrom(path, value) : pathFrom("", value.slice(at + workspace.length));
  return target === null ? { kind: "outside" } : { kind: "inside", path: target };
}

const pathOfFile = /\[MSBuild\]::GetPathOfFileAbove\(\s*['"]?([^'",()]+)/i;
const directoryOfFile =
  /\[MSBuild\]::GetDirectoryNameOfFileAbove\([^']*,\s*['"]?([^'",()]+)['"]?\s*\)\s*\)[\\/]*([^$()]*)$/i;

/** What MSBuild's functions that look upward find; `undefined` where the text uses none of them. */
function fileAbove(
  path: string,
  written: string,
  repository: Repository,
): string | null | undefined {
  const [, name] = pathOfFile.exec(written) ?? [];
  if (name !== undefined) return nearest(path, name, repository);
  const [, marker, rest = ""] = directoryOfFile.exec(written) ?? [];
  if (marker === undefined) return undefined;
  const found = nearest(path, marker, repository);
  return found === null ? null : pathFrom(found, rest);
}

function nearest(path: string, name: string, repository: Repository): string | null {
  const candidates = upward(path, name.trim()).filter((candidate) => candidate !== path);
  return candidates.find((candidate) => repository.has(candidate)) ?? null;
}
