import { parseXml } from "../syntax/xml.ts";
import type { XmlElement } from "../syntax/xml-element.ts";
import { boundedText } from "../workspace/bounded-text.ts";
import { decodeText } from "../workspace/decode-text.ts";
import { openDisk, type Disk } from "../workspace/disk.ts";
import { isPomOf } from "./pom-identity.ts";
import { pomPath, type PomCoordinates } from "./pom-path.ts";

/** The largest POM that is published has a quarter of it. */
const maxPomBytes = 5_000_000;

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
    const text = textOf(disk, path);
    const root = text === null ? null : await parsed(text, path);
    return root !== null && isPomOf(root, coordinates) ? root : null;
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
function textOf(disk: Disk, path: string): string | null {
  try {
    const real = disk.realPath(path);
    if (real === null) return null;
    const size = disk.size(real);
    if (size === null || size > maxPomBytes) return null;
    return boundedText(decodeText(disk.bytes(real, size), path), path);
  } catch {
    return null;
  }
}

async function parsed(text: string, path: string): Promise<XmlElement | null> {
  try {
    return await parseXml(text, path);
  } catch {
    return null;
  }
}
