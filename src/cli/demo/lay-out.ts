import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes files, by paths with `/`, into a directory. */
export function layOut(
  files: Iterable<readonly [path: string, content: string | Uint8Array]>,
  directory: string,
): void {
  for (const [path, content] of files) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
