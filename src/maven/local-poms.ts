import type { XmlElement } from "../syntax/xml-element.ts";
import { cachedBytes, openCache } from "./cache-directory.ts";
import { pomIn } from "./pom-document.ts";
import { pomPath, type PomCoordinates } from "./pom-path.ts";

/** Finds the POM of a release; `null` where there is none that can be believed. */
export type FindLocalPom = (coordinates: PomCoordinates) => Promise<XmlElement | null>;

/**
 * The POMs of a local Maven repository. Nothing outside of its directory is read, whatever the
 * coordinates and links state, and a file counts only with the root and the coordinates of what was asked.
 * @param directory an absolute path, which need not exist.
 */
export function localPoms(directory: string): FindLocalPom {
  const disk = openCache(directory);
  return async (coordinates) => {
    const path = pomPath(coordinates);
    if (disk === null || path === null) return null;
    const bytes = cachedBytes(disk, path);
    return bytes === null ? null : await pomIn(bytes, coordinates, path);
  };
}
