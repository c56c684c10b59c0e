import { openDisk, type Disk } from "../workspace/disk.ts";
import { maxPomBytes } from "./pom-document.ts";

/** A directory of a local cache; `null` where there is none. */
export function openCache(directory: string): Disk | null {
  try {
    return openDisk(directory);
  } catch {
    return null;
  }
}

/** The bytes of a POM in a cache, behind no link that leaves it. One that cannot be read is as good as none. */
export function cachedBytes(disk: Disk, path: string): Uint8Array | null {
  try {
    const real = disk.realPath(path);
    if (real === null) return null;
    const size = disk.size(real);
    return size === null || size > maxPomBytes ? null : disk.bytes(real, size);
  } catch {
    return null;
  }
}
