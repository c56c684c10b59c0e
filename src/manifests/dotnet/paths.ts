import { posix } from "node:path";
import { pathFrom } from "../workspace-path.ts";

/** Begins the absolute paths of the workspace in values of properties. No file that is read holds this character. */
export const workspaceRoot = "\0/";

/** Begins paths of the machine: what MSBuild, the SDK and restored packages bring along. */
export const machineRoot = "\u0001/";

/** Where a path leads: into the workspace, out of it, or to the tools and restored packages of the machine. */
export type Place =
  | { readonly kind: "inside"; readonly path: string }
  | { readonly kind: "outside" }
  | { readonly kind: "machine"; readonly path: string };

/** Where a path leads that a file writes whose directory is `directory`, relative to the workspace. */
export function placeOf(written: string, directory: string): Place {
  const value = written.replaceAll("\\", "/");
  const machine = value.lastIndexOf(machineRoot);
  if (machine !== -1) return { kind: "machine", path: value.slice(machine + machineRoot.length) };
  const workspace = value.lastIndexOf(workspaceRoot);
  const path =
    workspace === -1
      ? pathFrom(posix.join(directory, "file"), value)
      : pathFrom("", value.slice(workspace + workspaceRoot.length).replace(/^\/+/, ""));
  return path === null ? { kind: "outside" } : { kind: "inside", path };
}

/** A directory of the workspace as properties write it, with the slash behind it. */
export function absoluteDirectory(directory: string): string {
  return directory === "." || directory === "" ? workspaceRoot : `${workspaceRoot}${directory}/`;
}

/** Joins paths as `Path.Combine` does: one that is absolute drops those before it. */
export function combine(parts: readonly string[]): string {
  let joined = "";
  for (const part of parts) {
    const next = part.replaceAll("\\", "/");
    if (joined === "" || rooted.test(next)) joined = next;
    else if (next !== "") joined = `${joined.replace(/\/$/, "")}/${next}`;
  }
  return joined;
}

// oxlint-disable-next-line no-control-regex -- the marks of the two roots
const rooted = /^(?:[\0\u0001]?\/|[A-Za-z]:)/;

/** The path without `.` and `..`, absolute: as `Path.GetFullPath` gives it for a file in `directory`. */
export function fullPath(written: string, directory: string): string {
  const place = placeOf(written, directory);
  if (place.kind === "outside") return written;
  if (place.kind === "machine") return `${machineRoot}${posix.normalize(place.path)}`;
  return `${workspaceRoot}${place.path === "." ? "" : place.path}`;
}

/** The directory of a path, as `Path.GetDirectoryName` gives it: of `a/` it is `a`. */
export function directoryName(path: string): string {
  const written = path.replaceAll("\\", "/");
  const slash = written.lastIndexOf("/");
  if (slash === -1) return "";
  return written.slice(0, slash) === workspaceRoot.slice(0, 1)
    ? absoluteDirectory(".")
    : written.slice(0, slash);
}
