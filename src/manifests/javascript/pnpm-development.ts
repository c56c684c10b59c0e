import { isMapping, type YamlMapping } from "../../syntax/yaml.ts";
import { withoutPeers } from "./pnpm-key.ts";
import { reach } from "../reach.ts";

/**
 * The keys of `packages` that only `devDependencies` of the importers reach, through `snapshots`.
 * None where something cannot be followed, since that might need any of them. For version 9 and up;
 * before it the entries tell it themselves.
 */
export function developmentKeys(lock: YamlMapping): ReadonlySet<string> {
  const snapshots = mappingIn(lock, "snapshots");
  const importers = [...mappingIn(lock, "importers").values()].filter(isMapping);
  let complete = true;
  const next = (key: string): string[] => {
    const snapshot = snapshots.get(key);
    if (isMapping(snapshot)) return references(snapshot, "dependencies", "optionalDependencies");
    complete = false;
    return [];
  };
  const starts = (...sections: readonly string[]): string[] =>
    importers.flatMap((importer) => references(importer, ...sections));
  const ofDevelopment = starts("devDependencies");
  if (ofDevelopment.length === 0) return new Set();
  const needed = reach(starts(...production), next);
  if (!complete) return new Set();
  const development = reach(ofDevelopment, (key) => (needed.has(key) ? [] : next(key)));
  return withoutAnyPeers(development).difference(withoutAnyPeers(needed));
}

const production = [
  "dependencies",
  "optionalDependencies",
  "configDependencies",
  "packageManagerDependencies",
];

function references(mapping: YamlMapping, ...sections: readonly string[]): string[] {
  const keys: string[] = [];
  for (const section of sections)
    for (const [name, value] of mappingIn(mapping, section)) {
      const written = isMapping(value) ? value.get("version") : value;
      if (typeof written === "string" && !written.startsWith("link:"))
        keys.push(isKey(written) ? written : `${name}@${written}`);
    }
  return keys;
}

/** A reference is the version of its own name, or the whole key of another one (an alias). */
function isKey(reference: string): boolean {
  const at = reference.indexOf("@");
  if (at <= 0) return at === 0;
  const before = reference.slice(0, at);
  return !before.includes(":") && !before.includes("(");
}

function withoutAnyPeers(keys: ReadonlySet<string>): Set<string> {
  const bare = new Set<string>();
  for (const key of keys) bare.add(withoutPeers(key));
  return bare;
}

const none: YamlMapping = new Map();

function mappingIn(mapping: YamlMapping, key: string): YamlMapping {
  const value = mapping.get(key);
  return isMapping(value) ? value : none;
}
