import { Fault } from "../../domain/problem.ts";
import { isRecord } from "../../syntax/json.ts";
import type { YarnDependency, YarnEntry } from "./yarn-entry.ts";

type Tree = ReadonlyMap<string, unknown>;

/**
 * The entries of a parsed yarn.lock, as a map or an object of each level.
 * @throws Fault `manifest-invalid` for what is no entry.
 */
export function entriesOf(tree: unknown, path: string): YarnEntry[] {
  const entries: YarnEntry[] = [];
  for (const [key, value] of level(tree) ?? []) {
    if (key === "__metadata") continue;
    const fields = level(value);
    if (fields === null || !key.includes("@", 1))
      throw new Fault(
        "manifest-invalid",
        `${path} has an entry \`${key.slice(0, 100)}\` that is none of Yarn's. Run \`yarn install\` to have it written anew.`,
        { path },
      );
    entries.push({
      specs: key.split(",").map((spec) => spec.trim()),
      line: null,
      version: textOf(fields, "version"),
      resolution: textOf(fields, "resolution"),
      name: textOf(fields, "name"),
      dependencies: [
        ...dependenciesOf(fields, "dependencies"),
        ...dependenciesOf(fields, "optionalDependencies"),
      ],
      peers: dependenciesOf(fields, "peerDependencies").map(([name]) => name),
    });
  }
  return entries;
}

/** The `version` of a berry lock's `__metadata`; `null` where there is none. */
export function metadataVersion(tree: unknown): number | null {
  const metadata = level(level(tree)?.get("__metadata"));
  return metadata === null ? null : Number(textOf(metadata, "version") ?? Number.NaN);
}

function level(value: unknown): Tree | null {
  if (value instanceof Map) return value;
  return isRecord(value) ? new Map(Object.entries(value)) : null;
}

function textOf(fields: Tree, field: string): string | null {
  const value = fields.get(field);
  return typeof value === "string" && value !== "" ? value : null;
}

function dependenciesOf(fields: Tree, field: string): YarnDependency[] {
  return [...(level(fields.get(field)) ?? [])].map(([name, range]) => [
    name,
    typeof range === "string" ? range : "",
  ]);
}
