import { isRecord } from "../../domain/untyped.ts";
import { isMapping } from "../../syntax/yaml-mapping.ts";
import type { Project } from "./project.ts";

/** What the root of a workspace replaces a dependency with. */
export interface OverrideRule {
  /** The package or project whose dependency it is; `null` for every one. */
  readonly parent: string | null;
  readonly name: string;
  /** The range that the dependency has to ask for; `null` for any. */
  readonly range: string | null;
  /** How that is compared: as text, or by the versions that both have. */
  readonly isText: boolean;
  /** Whether it holds for the project of the root itself: npm refuses it there. */
  readonly isForRoot: boolean;
  readonly value: string;
}

/**
 * The rules that hold for the direct dependencies of a workspace, the first one that fits going first.
 * Each package manager has its own field; where none is named, all count.
 * https://docs.npmjs.com/cli/configuring-npm/package-json#overrides,
 * https://yarnpkg.com/configuration/manifest#resolutions, https://pnpm.io/settings#overrides,
 * https://bun.com/docs/pm/overrides
 * @param settings What pnpm has in settings outside of package.json.
 * @param manager The package manager that the project names; `null` for none.
 */
export function overrideRules(
  { overrides, resolutions, pnpm }: Project,
  settings: readonly unknown[],
  manager: string | null,
): readonly OverrideRule[] {
  const reads = (...managers: string[]) => manager === null || managers.includes(manager);
  const rules = [
    ...(reads("pnpm") ? settings.flatMap((each) => flat(each, ">")) : []),
    ...(reads("pnpm") && isRecord(pnpm) ? flat(pnpm["overrides"], ">") : []),
    ...(reads("yarn", "pnpm", "bun") ? flat(resolutions, "/") : []),
    ...(reads("npm", "bun") ? nested(overrides, manager === "bun") : []),
  ];
  return [
    ...rules.filter(({ parent }) => parent !== null),
    ...rules.filter(({ parent }) => parent === null),
  ];
}

const bare = String.raw`(?:@[^/@>\s]+\/)?[^/@>\s]+`;
const keys = {
  ">": new RegExp(`^(?:(${bare})(?:@[^>]*[^\\s|@>])?>)?(${bare})(?:@(.+))?$`),
  "/": new RegExp(`^(?:\\*\\*/)?(?:(${bare})(?:@[^/]+)?/)?(?:\\*\\*/)?(${bare})(?:@(.+))?$`),
} as const;

/** `name`, `name@range`, and behind a parent. */
function flat(written: unknown, separator: keyof typeof keys): OverrideRule[] {
  const entries = isMapping(written)
    ? [...written]
    : isRecord(written)
      ? Object.entries(written)
      : [];
  return entries.flatMap(([key, value]) => {
    const [, parent = null, name, range = null] = keys[separator].exec(key) ?? [];
    if (name === undefined || typeof value !== "string") return [];
    return { parent, name, range, isText: separator === "/", isForRoot: true, value };
  });
}

/** npm's, each a text or an object of rules for what it needs itself, with `.` for its own. */
function nested(
  written: unknown,
  isForRoot: boolean,
  parent: string | null = null,
): OverrideRule[] {
  if (!isRecord(written)) return [];
  return Object.entries(written).flatMap(([key, value]) => {
    const [, , name, range = null] = keys[">"].exec(key) ?? [];
    if (name === undefined) return [];
    const own = isRecord(value) ? value["."] : value;
    const below = parent === null && isRecord(value) ? nested(value, isForRoot, name) : [];
    if (typeof own !== "string" || own === "") return below;
    return [...below, { parent, name, range, isText: false, isForRoot, value: own }];
  });
}
