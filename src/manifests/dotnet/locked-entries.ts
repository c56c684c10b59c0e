import type { Package } from "../../domain/package.ts";
import { lockError } from "../lock-tool.ts";
import { reachableFrom } from "../reachable-from.ts";
import { parseJson } from "../../syntax/json.ts";
import { isRecord } from "../../domain/untyped.ts";

/** What NuGet locked for one package of one target. */
export interface Entry {
  readonly name: string;
  readonly entry: Record<string, unknown>;
}

/** A lockfile of NuGet, its entries for each target. */
export interface Lock {
  readonly version: number;
  readonly targets: readonly (readonly Entry[])[];
  /** Whether it has nothing that is not known of lockfiles. */
  readonly isKnown: boolean;
}

const tool = { name: "NuGet", command: "dotnet restore --force-evaluate" };

const knownKeys = new Set(["version", "dependencies"]);
const knownTypes = new Set(["direct", "transitive", "centraltransitive", "project"]);

/**
 * Reads a lockfile of NuGet. https://learn.microsoft.com/nuget/consume-packages/package-references-in-project-files#locking-dependencies
 * @throws Fault `manifest-invalid` for any other text.
 */
export function readLock(text: string, path: string): Lock {
  const lock = parseJson(text, path);
  if (!isRecord(lock) || !isRecord(lock["dependencies"]) || typeof lock["version"] !== "number")
    throw lockError(path, "has no `version` and `dependencies`", tool);
  const targets = Object.entries(lock["dependencies"]).map(([target, members]) =>
    entriesOf(target, members, path),
  );
  return {
    version: lock["version"],
    targets,
    isKnown:
      Object.keys(lock).every((key) => knownKeys.has(key)) &&
      targets.flat().every(({ entry: { type } }) => knownTypes.has(typeOf(type))),
  };
}

function entriesOf(target: string, members: unknown, path: string): Entry[] {
  if (!isRecord(members))
    throw lockError(path, `has a target \`${target}\` that is not an object`, tool);
  return Object.entries(members).map(([name, entry]) => {
    if (!isRecord(entry))
      throw lockError(path, `has an entry \`${name}\` that is not an object`, tool);
    return { name, entry };
  });
}

function typeOf(type: unknown): string {
  return typeof type === "string" ? type.toLowerCase() : "";
}

/** Whether an entry is another project of the repository. */
export function isProjectEntry({ entry: { type } }: Entry): boolean {
  return typeOf(type) === "project";
}

export function isDirect({ entry: { type } }: Entry): boolean {
  return typeOf(type) === "direct";
}

/**
 * The packages of a lockfile, each version once.
 * @param privates the names, in lower case, that are referenced for development alone.
 * @throws Fault `manifest-invalid` where an entry has no version.
 */
export function packagesOf(
  { targets }: Lock,
  path: string,
  { privates, isTest }: { readonly privates: ReadonlySet<string>; readonly isTest: boolean },
): readonly Package[] {
  const packages = new Map<string, Package>();
  for (const entries of targets) {
    const development = privateOnly(entries, privates);
    for (const each of entries) {
      if (isProjectEntry(each)) continue;
      const { name, entry } = each;
      const version = entry["resolved"];
      if (typeof version !== "string" || version === "")
        throw lockError(path, `has no resolved version of ${name}`, tool);
      const key = `${name}\n${version}`;
      // Most packages are the same for every target.
      if (packages.get(key)?.development === false) continue;
      packages.set(key, {
        name,
        version,
        development: isTest || (development.size > 0 && development.has(name.toLowerCase())),
        resolved: true,
      });
    }
  }
  return [...packages.values()];
}

/** The packages, by their lower-case names, that only private references lead to. */
function privateOnly(
  entries: readonly Entry[],
  privates: ReadonlySet<string>,
): ReadonlySet<string> {
  if (privates.size === 0) return privates;
  const byName = new Map(entries.map(({ name, entry }) => [name.toLowerCase(), entry]));
  function dependenciesOf(name: string): string[] {
    const dependencies = byName.get(name)?.["dependencies"];
    if (!isRecord(dependencies)) return [];
    return Object.keys(dependencies).map((dependency) => dependency.toLowerCase());
  }
  const others = entries.filter(
    (each) => isProjectEntry(each) || (isDirect(each) && !privates.has(each.name.toLowerCase())),
  );
  const starts = others.map(({ name }) => name.toLowerCase());
  return reachableFrom(privates, dependenciesOf).difference(reachableFrom(starts, dependenciesOf));
}
