import type { Package } from "../../domain/package.ts";
import type { Fault } from "../../domain/problem.ts";
import { isRecord } from "../../syntax/json.ts";
import { nameInModules } from "./node-modules.ts";
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
    if (!isRecord(level)) throw fault("has `dependencies` that are no object");
    for (const key of Object.keys(level)) {
      const entry = level[key];
      if (!isRecord(entry)) throw fault(`has an entry \`${key.slice(0, 100)}\` that is no object`);
      const { version = null, resolved, dev, dependencies: nested } = entry;
      if (version !== null && typeof version !== "string")
        throw fault(`has an entry \`${key.slice(0, 100)}\` whose version is no text`);
      const isLocal = typeof resolved === "string" && resolved.startsWith("file:");
      const name = nameInModules(key) ?? key;
      const required = requirementOf(name, isLocal ? resolved : (version ?? ""));
      if (required.kind === "package")
        packages.push({
          name: required.name,
          version: required.range,
          development: dev === true,
          resolved: true,
        });
      if (nested !== undefined) pending.push(nested);
    }
  }
  return packages;
}
