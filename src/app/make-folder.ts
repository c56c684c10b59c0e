import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder (absolute path) and those above it that are missing. Not by `recursive` of Node's
 * `mkdir`, which tries for ever, deaf to signals, where a folder cannot be made in one that is there
 * and the system answers `ENOENT` for it, as below `/proc`
 * (`MKDirpSync` in https://github.com/nodejs/node/blob/v24.x/src/node_file.cc).
 * @throws Error of the system where one of them cannot be made.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (thrown) {
    // Another process may have made it meanwhile.
    if (!existsSync(path)) throw thrown;
  }
}
