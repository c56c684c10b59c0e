import { createHash } from "node:crypto";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../domain/program.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { cachedBytes, openCache } from "./cache-directory.ts";
import type { FindLocalPom } from "./local-poms.ts";
import { pomIn } from "./pom-document.ts";
import { pomPath } from "./pom-path.ts";

/**
 * The caches of Gradle on this machine: the user's, and one that is only read.
 * https://docs.gradle.org/current/userguide/dependency_caching.html
 */
export function gradleCaches(env: Environment): readonly string[] {
  const home = env["HOME"] ?? env["USERPROFILE"] ?? "";
  const user = env["GRADLE_USER_HOME"] ?? (home === "" ? "" : join(home, ".gradle"));
  const shared = env["GRADLE_RO_DEP_CACHE"] ?? "";
  return [
    ...(isAbsolute(user) ? [join(user, "caches")] : []),
    ...(isAbsolute(shared) ? [shared] : []),
  ].map((directory) => join(directory, "modules-2", "files-2.1"));
}

/**
 * The POMs of a cache of Gradle, each in a directory that is named by its hash. One whose hash is
 * another is broken, and several that could each be intended prove nothing.
 * @param directory an absolute path, which need not exist.
 */
export function gradlePoms(directory: string): FindLocalPom {
  const disk = openCache(directory);
  return async (coordinates) => {
    const path = pomPath(coordinates);
    if (disk === null || path === null) return null;
    const { groupId, artifactId, version } = coordinates;
    const place = `${groupId}/${artifactId}/${version}`;
    const found = new Map<string, XmlElement>();
    for (const name of disk.list(place)) {
      const bytes = cachedBytes(disk, `${place}/${name}${artifactId}-${version}.pom`);
      if (bytes === null || !isHash(name, bytes)) continue;
      const root = await pomIn(bytes, coordinates, path);
      if (root !== null) found.set(name, root);
    }
    const [only = null, another] = found.values();
    return another === undefined ? only : null;
  };
}

/** Gradle leaves out the zeros at the beginning. */
function isHash(directory: string, bytes: Uint8Array): boolean {
  const hash = createHash("sha1").update(bytes).digest("hex");
  return directory.replace(/\/$/, "").padStart(hash.length, "0") === hash;
}
