import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageLock } from "../../src/documents/package-lock.ts";
import type { NamedVersions } from "../../src/domain/package.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";
import { anySet } from "./any-set.ts";
import { flat } from "./support.ts";

async function readByNpm(packages: readonly NamedVersions[]): Promise<string[]> {
  const { default: Arborist } = await import("@npmcli/arborist");
  const path = temporaryDirectory();
  writeFiles(path, { "package-lock.json": packageLock(packages), "package.json": "{}" });
  const tree = await new Arborist({ path }).loadVirtual();
  return [...tree.inventory.values()]
    .filter((node) => !node.isRoot)
    .map(({ name, version }) => `${name} ${version || "-"}`)
    .toSorted();
}

describe("npm itself", () => {
  it("reads a combined package-lock as exactly what went in", async () => {
    await fc.assert(
      fc.asyncProperty(anySet.NODE, async (packages) => {
        expect(await readByNpm(packages)).toEqual(flat(packages));
      }),
      { numRuns: 30 },
    );
  });

  it("takes a name that objects have of themselves", async () => {
    const packages = [{ name: "__proto__", versions: ["1.0.0"] }];

    expect(await readByNpm(packages)).toEqual(["__proto__ 1.0.0"]);
  });
});
