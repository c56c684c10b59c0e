import { posix } from "node:path";
import { notAllowed, type Parsed } from "./scalars.ts";

/**
 * A directory as the user writes it, relative to the workspace, in the form all paths have here:
 * with `/`, without `./` and without a slash at the end; `.` for the workspace itself.
 * `null` for what is absolute or leaves the workspace.
 */
export function relativeDirectory(text: string): string | null {
  const written = text.replaceAll("\\", "/");
  // oxlint-disable-next-line no-control-regex -- no file has such a name
  if (/^(?:\/|~|[A-Za-z]:)|[\u0000-\u001f]/.test(written)) return null;
  const path = posix.normalize(written).replace(/\/+$/, "");
  return path === ".." || path.startsWith("../") ? null : path;
}

/** The `working-directory` input. */
export function parseWorkingDirectory(text: string): Parsed<string> {
  const value = relativeDirectory(text);
  return value === null
    ? notAllowed(text, "a directory in the workspace, relative to it")
    : { value };
}
