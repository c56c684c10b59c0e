import { canonicalName, comparableVersion } from "../domain/names.ts";
import type { NamedVersions, PackageType } from "../domain/package.ts";

/** Characters of a hash: six of base64url are 36 bits. */
const hashLength = 6;

/** The first 36 bits of the SHA-256 of a text, as base64url. */
export function hashOf(text: string): string {
  return sha256(text).slice(0, hashLength);
}

/** The hash of a package name, the same for every spelling of it. */
export function nameHash(packageType: PackageType, name: string): string {
  return hashOf(canonicalName(packageType, name));
}

/** The hash of one version of a name. */
export function versionHash(packageType: PackageType, name: string, version: string): string {
  const comparable = comparableVersion(packageType, version);
  return hashOf(`${canonicalName(packageType, name)}@${comparable}`);
}

/** Hashes as the state keeps them: sorted, one behind the other. */
export function packHashes(hashes: Iterable<string>): string {
  return [...new Set(hashes)].toSorted().join("");
}

/** The hashes of a packed text; `null` where it is none. */
export function unpackHashes(packed: unknown): ReadonlySet<string> | null {
  if (typeof packed !== "string" || packed.length % hashLength !== 0) return null;
  if (!/^[\w-]*$/.test(packed)) return null;
  const hashes = new Set<string>();
  for (let at = 0; at < packed.length; at += hashLength)
    hashes.add(packed.slice(at, at + hashLength));
  return hashes;
}

/** One short text for names with versions in this order: equal texts mean equal sets. */
export function digestOf(named: Iterable<NamedVersions>): string {
  let text = "";
  for (const { name, versions } of named) text += `${name}\0${versions.join("\0")}\n`;
  return sha256(text).slice(0, 16);
}

function sha256(text: string): string {
  // Imported, it would be loaded at the start of every run.
  return process.getBuiltinModule("node:crypto").hash("sha256", text, "base64url");
}
