import { directoryOf } from "../workspace-path.ts";

type Has = (path: string) => boolean;

/** What lies in a directory or above it. */
interface Surroundings {
  /** A deno.json, or the functions of Supabase. */
  readonly isDeno: boolean;
  readonly isNode: boolean;
  /** In how many directories of the workspace its files lie. */
  readonly depth: number;
}

const top: Surroundings = { isDeno: false, isNode: false, depth: 0 };
const known = new WeakMap<Has, Map<string, Surroundings>>();

/**
 * Whether code at a path may be for Deno, as Node knows no `npm:` in code: below a deno.json, among the
 * functions of Supabase, or TypeScript at the top with no package.json around. JavaScript there is for
 * browsers, and whole trees of TypeScript without a package.json are other tools'.
 */
export function isOfDeno(path: string, has: Has): boolean {
  const { isDeno, isNode, depth } = surroundingsOf(directoryOf(path), has);
  return isDeno || (!isNode && depth <= deepestLoose && /\.m?tsx?$/.test(path));
}

const deepestLoose = 1;

/** Each directory is looked at once. */
function surroundingsOf(directory: string, has: Has): Surroundings {
  const directories = known.get(has) ?? new Map<string, Surroundings>();
  known.set(has, directories);
  const found = directories.get(directory);
  if (found !== undefined) return found;
  const above = directory === "." ? top : surroundingsOf(directoryOf(directory), has);
  const isThere = (name: string): boolean => has(directory === "." ? name : `${directory}/${name}`);
  const own = {
    isDeno:
      above.isDeno ||
      /(?:^|\/)supabase\/functions$/.test(directory) ||
      isThere("deno.json") ||
      isThere("deno.jsonc"),
    isNode: above.isNode || isThere("package.json"),
    depth: directory === "." ? 0 : above.depth + 1,
  };
  directories.set(directory, own);
  return own;
}
