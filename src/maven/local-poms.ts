import type { XmlElement } from "../syntax/xml-element.ts";
import { openDisk, type Disk } from "../workspace/disk.ts";
import { maxPomBytes, pomIn } from "./pom-document.ts";
import { pomPath, type PomCoordinates } from "./pom-path.ts";

/** Finds the POM of a release; `null` where there is none that can be believed. */
export type FindLocalPom = (coordinates: PomCoordinates) => Promise<XmlElement | null>;

/**
 * The POMs of a local Maven repository. Nothing outside of its directory is read, whatever the
 * coordinates and links say, and a file counts only with the root and the coordinates of what was asked.
 * @param directory an absolute path, which need not exist.
 */
export function localPoms(directory: string): FindLocalPom {
  const disk = opened(directory);
  return async (coordinates) => {
    const path = pomPath(coordinates);
    if (disk === null || path === null) return null;
    const bytes = bytesOf(disk, path);
    return bytes === null ? null : await pomIn(bytes, coordinates, path);
  };
}

function opened(directory: string): Disk | null {
  try {
    return openDisk(directory);
  } catch {
    return null;
  }
}

/** A file of a cache that cannot be read is as good as none. */
function bytesOf(disk: Disk, path: string): Uint8Array | null {
  try {
    const real = disk.realPath(path);
    if (real === null) return null;
    const size = disk.size(real);
    return size === null || size > maxPomBytes ? null : disk.bytes(real, size);
  } catch {
    return null;
  }
}
