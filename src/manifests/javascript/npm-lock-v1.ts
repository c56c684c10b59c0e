import type { Package } from "../../domain/package.ts";
import type { Fault } from "../../domain/problem.ts";
import { asString, isRecord } from "../../domain/untyped.ts";
import { requirementOf } from "./npm-spec.ts";

/**
 * `dependencies` of version 1 and of shrinkwraps before it: packages within packages, to any depth.
 * `fault` makes the fault of an entry that cannot be one.
 */
export function nestedPackages(dependencies: unknown, fault: (fact: string) => Fault): Package[] {
  const packages: Package[] = [];
  const pending = [dependencies];
  while (pending.length > 0) {
    const level = pending.pop();
    if (!isRecord(level)) throw fault("has `dependencies` that are not an object");
    for (const key of Object.keys(level)) {
      const entry = level[key];
      if (!isRecord(entry))
        throw fault(`has an entry \`${key.slice(0, 100)}\` that is not an object`);
      const { version = null, resolved, dev, dependencies: nested } = entry;
      if (version !== null && typeof version !== "string")
        throw fault(`has an entry \`${key.slice(0, 100)}\` whose version is not text`);
      const name = nameInModules(key) ?? key;
      const found = packageOf(name, version, asString(resolved));
      if (found !== null) packages.push({ ...found, development: dev === true, resolved: true });
      if (nested !== undefined) pending.push(nested);
    }
  }
  return packages;
}

type Named = Pick<Package, "name" | "version">;

/** An archive that lies in the repository has its version elsewhere; a directory is no package. */
function packageOf(name: string, version: string | null, resolved: string): Named | null {
  const origin = resolved.startsWith("file:") ? requirementOf(name, resolved) : null;
  if (origin?.kind === "local") return null;
  const required = requirementOf(name, version ?? "");
  if (required.kind === "package") return { name: required.name, version: required.range };
  return required.kind === "archive" ? { name, version: required.version } : null;
}

const modules = "node_modules/";

/** The name at the end of a path through node_modules; `null` for a path outside of it. */
export function nameInModules(path: string): string | null {
  const at = path.lastIndexOf(modules);
  return at === 0 || path.charAt(at - 1) === "/" ? path.slice(at + modules.length) : null;
}
