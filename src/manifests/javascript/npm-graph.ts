import { isRecord } from "../../domain/untyped.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { nameInModules } from "./npm-lock-v1.ts";
import { dependenciesIn, type Project } from "./project.ts";

/**
 * `packages` of a package-lock.json as a graph of its keys: a package is found in the nearest
 * `node_modules` upward. https://docs.npmjs.com/cli/configuring-npm/package-lock-json#packages
 * @param directoryOf The directory of a member by its key.
 */
export function npmGraph(
  flat: Readonly<Record<string, unknown>>,
  directoryOf: (key: string) => string,
): LockGraph<string> {
  const requirementsIn = (key: string, entry: Project, section: string): Requirements<string> =>
    dependenciesIn(entry, section).flatMap(([name]) => {
      const found = locate(key, name, flat);
      // npm installs no optional package that fails and no optional peer that nothing else needs.
      return found === null && section !== "dependencies" ? [] : [found];
    });
  const needs = (key: string): Requirements<string> => {
    const entry = flat[key];
    if (!isRecord(entry)) return [];
    const { link, resolved } = entry;
    if (link === true) return typeof resolved === "string" ? [resolved] : [];
    return needed.flatMap((section) => requirementsIn(key, entry, section));
  };
  const members = new Map([[directoryOf(""), ""]]);
  for (const [key, entry] of Object.entries(flat))
    if (isRecord(entry) && isMember(key, entry)) members.set(directoryOf(key), key);
  return {
    members,
    needs,
    develops: (key) => {
      const entry = flat[key];
      return isRecord(entry) && isMember(key, entry)
        ? requirementsIn(key, entry, "devDependencies")
        : [];
    },
  };
}

/**
 * Whether an entry is a directory of the repository. npm leaves one behind that is not a member any more,
 * and what was fetched is a package wherever it lies.
 */
export function isMember(key: string, { extraneous, resolved }: Project): boolean {
  if (extraneous === true || nameInModules(key) !== null) return false;
  return !(typeof resolved === "string" && /^https?:/.test(resolved));
}

const needed = ["dependencies", "optionalDependencies", "peerDependencies"];

function locate(from: string, name: string, flat: Project): string | null {
  for (
    let place = from;
    place !== "";
    place = place.slice(0, Math.max(0, place.lastIndexOf("/")))
  ) {
    const key = `${place}/node_modules/${name}`;
    if (Object.hasOwn(flat, key)) return key;
  }
  const key = `node_modules/${name}`;
  return Object.hasOwn(flat, key) ? key : null;
}
