import { posix } from "node:path";
import { beside } from "../workspace-path.ts";

/** Not deeper than one directory: whole trees of TypeScript without a package.json are other tools'. */
const isLooseScript = /^(?:[^/]+\/)?[^/]+\.m?tsx?$/;

type Has = (path: string) => boolean;

interface Around {
  readonly isDeno: boolean;
  readonly isNode: boolean;
}

const known = new WeakMap<Has, Map<string, Around>>();

/**
 * Whether code at a path may be for Deno, as Node knows no `npm:` in code: below a deno.json, among the
 * functions of Supabase, or TypeScript at the top with no package.json around. JavaScript there is for
 * browsers.
 */
export function isOfDeno(path: string, has: Has): boolean {
  if (/(?:^|\/)supabase\/functions\//.test(path)) return true;
  const { isDeno, isNode } = around(path, has);
  return isDeno || (!isNode && isLooseScript.test(path));
}

/** What lies in the directory of a path or above it; each directory is looked at once. */
function around(path: string, has: Has): Around {
  const directories = known.get(has) ?? new Map<string, Around>();
  known.set(has, directories);
  const directory = posix.dirname(path);
  const found = directories.get(directory);
  if (found !== undefined) return found;
  const above = directory === "." ? { isDeno: false, isNode: false } : around(directory, has);
  const own = {
    isDeno: above.isDeno || has(beside(path, "deno.json")) || has(beside(path, "deno.jsonc")),
    isNode: above.isNode || has(beside(path, "package.json")),
  };
  directories.set(directory, own);
  return own;
}
