import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Hands a new, empty directory to `work`, and removes it with all that is in it when that ends.
 * @param prefix how its name begins.
 * @param parent absolute; the system's own place for temporary files where it is left out.
 * @throws Error of the system where it cannot be made, and whatever `work` throws.
 */
export async function inTemporaryDirectory<Value>(
  prefix: string,
  work: (directory: string) => Promise<Value>,
  parent: string = tmpdir(),
): Promise<Value> {
  const directory = mkdtempSync(join(parent, prefix));
  try {
    return await work(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
