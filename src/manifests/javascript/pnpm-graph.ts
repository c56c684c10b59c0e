import { posix } from "node:path";
import { isMapping, mappingOf, type YamlMapping } from "../../syntax/yaml-mapping.ts";
import { reachableFrom } from "../reachable-from.ts";
import type { Requirements, LockGraph } from "./closure.ts";
import { withoutPeers } from "./pnpm-key.ts";

/** One document of a pnpm-lock.yaml. */
export interface PnpmDocument {
  readonly root: YamlMapping;
  readonly version: number;
}

/** Versions before 9 keep in `packages` what later ones have in `snapshots`. */
const firstWithSnapshots = 9;
const production = ["dependencies", "optionalDependencies"];
const development = ["devDependencies"];
const ofProject = [...production, ...development];
/** What pnpm installs for itself, which it counts among no project's packages. https://pnpm.io/config-dependencies */
const ofEnvironment = ["configDependencies", "packageManagerDependencies"];
const link = "link:";

/** The importers by path; a lock of a single project has none and is itself the one. */
export function importersOf({ root }: PnpmDocument): ReadonlyMap<string, YamlMapping> {
  const importers = new Map<string, YamlMapping>();
  for (const [path, importer] of mappingIn(root, "importers"))
    if (isMapping(importer)) importers.set(path, importer);
  return importers.size > 0 ? importers : new Map([[".", root]]);
}

/** Whether a document locks pnpm's own environment and no project. */
export function isEnvironment(document: PnpmDocument): boolean {
  const importers = [...importersOf(document).values()];
  return (
    importers.some((importer) => ofEnvironment.some((section) => importer.has(section))) &&
    !importers.some((importer) => ofProject.some((section) => importer.has(section)))
  );
}

/** The keys of `packages` that only pnpm's own environment needs. */
export function environmentKeys(document: PnpmDocument): ReadonlySet<string> {
  const follow = follower(document);
  const importers = [...importersOf(document)];
  const reached = (sections: readonly string[]): Set<string> => {
    const starts = importers.flatMap(([path, importer]) =>
      follow.requirementsIn(importer, sections, path),
    );
    const keys = new Set<string>();
    for (const key of reachableFrom(starts, (each) =>
      each === null ? [] : [...follow.needs(each), ...follow.uses(each)],
    ))
      if (key !== null) keys.add(follow.entryOf(key));
    return keys;
  };
  const environment = reached(ofEnvironment);
  return environment.size === 0 ? environment : environment.difference(reached(ofProject));
}

/**
 * A document as a graph of its snapshots, and of its importers as `link:` and their path.
 * @param directoryOf The directory of an importer by its path.
 */
export function pnpmGraph(
  document: PnpmDocument,
  directoryOf: (importer: string) => string,
): LockGraph<string> {
  const { needs, develops, uses, entryOf } = follower(document);
  const members = new Map<string, string>();
  for (const path of importersOf(document).keys()) members.set(directoryOf(path), `${link}${path}`);
  return { members, needs, develops, uses, entryOf };
}

/** Ways through a document. */
export interface PnpmFollower {
  /** What sections of a mapping ask for; links are relative to `from`. */
  readonly requirementsIn: (
    mapping: YamlMapping,
    sections: readonly string[],
    from: string,
  ) => Requirements<string>;
  readonly needs: (key: string) => Requirements<string>;
  readonly develops: (key: string) => Requirements<string>;
  readonly uses: (key: string) => Requirements<string>;
  readonly entryOf: (key: string) => string;
  /** What an entry of the lock asks for. */
  readonly entry: (key: string) => YamlMapping | null;
}

export function follower(document: PnpmDocument): PnpmFollower {
  const { root, version } = document;
  const packages = mappingIn(root, "packages");
  const hasSnapshots = version >= firstWithSnapshots;
  const snapshots = hasSnapshots ? mappingIn(root, "snapshots") : packages;
  const importers = importersOf(document);
  const entryOf = hasSnapshots ? withoutPeers : (key: string) => key;

  const requirementsIn: PnpmFollower["requirementsIn"] = (mapping, sections, from) =>
    sections.flatMap((section) =>
      [...mappingIn(mapping, section)].flatMap(([name, value]) => {
        const written = isMapping(value) ? value.get("version") : value;
        if (typeof written !== "string") return [];
        if (written.startsWith(link)) {
          const path = posix.join(from, written.slice(link.length));
          return importers.has(path) ? [`${link}${path}`] : [];
        }
        const key = keyOf(name, written, version);
        return [snapshots.has(key) ? key : null];
      }),
    );

  function needs(key: string): Requirements<string> {
    const importer = importerAt(key, importers);
    if (importer !== null) return requirementsIn(importer, production, key.slice(link.length));
    const snapshot = snapshotOf(key);
    if (snapshot === null) return [null];
    const peers = optionalPeers(packages.get(entryOf(key)));
    const required = peers === null ? snapshot : selected(snapshot, (name) => !peers.has(name));
    return requirementsIn(required, production, ".");
  }

  function uses(key: string): Requirements<string> {
    const snapshot = snapshotOf(key);
    const peers = optionalPeers(packages.get(entryOf(key)));
    if (peers === null || snapshot === null) return [];
    const optional = selected(snapshot, (name) => peers.has(name));
    return requirementsIn(optional, production, ".");
  }

  function develops(key: string): Requirements<string> {
    const importer = importerAt(key, importers);
    return importer === null ? [] : requirementsIn(importer, development, key.slice(link.length));
  }

  function snapshotOf(key: string): YamlMapping | null {
    const snapshot = snapshots.get(key);
    return isMapping(snapshot) ? snapshot : null;
  }

  return {
    requirementsIn,
    needs,
    develops,
    uses,
    entryOf,
    entry: snapshotOf,
  };
}

function importerAt(key: string, importers: ReadonlyMap<string, YamlMapping>): YamlMapping | null {
  return key.startsWith(link) ? (importers.get(key.slice(link.length)) ?? null) : null;
}

/** The production sections of a mapping with some of their names. */
function selected(mapping: YamlMapping, isWanted: (name: string) => boolean): YamlMapping {
  return new Map(
    production.map((section) => {
      const entries = [...mappingIn(mapping, section)];
      return [section, new Map(entries.filter(([name]) => isWanted(name)))];
    }),
  );
}

/** The names of the optional peers of an entry; `null` for none. */
function optionalPeers(entry: unknown): ReadonlySet<string> | null {
  if (!isMapping(entry) || !entry.has("peerDependenciesMeta")) return null;
  const names = new Set<string>();
  for (const [name, meta] of mappingIn(entry, "peerDependenciesMeta"))
    if (isMapping(meta) && meta.get("optional") === "true") names.add(name);
  return names.size > 0 ? names : null;
}

/** A reference is the version of its own name, or the whole key of another one (an alias, an address). */
function keyOf(name: string, reference: string, version: number): string {
  if (version >= firstWithSnapshots) return isKey(reference) ? reference : `${name}@${reference}`;
  if (reference.startsWith("file:") || withoutPeers(reference).includes("/")) return reference;
  return version < 6 ? `/${name}/${reference}` : `/${name}@${reference}`;
}

function isKey(reference: string): boolean {
  const at = reference.indexOf("@");
  if (at <= 0) return at === 0;
  const before = reference.slice(0, at);
  return !before.includes(":") && !before.includes("(");
}

function mappingIn(mapping: YamlMapping, key: string): YamlMapping {
  return mappingOf(mapping.get(key));
}
