import { describe, expect, it } from "vitest";
import { packageLock } from "../../src/documents/package-lock.ts";
import { temporaryDirectory, writeFiles } from "../support/repository.ts";

describe("npm itself", () => {
  it("reads a packageLock as the same packages", async () => {
    const { default: Arborist } = await import("@npmcli/arborist");
    const packages = [
      { name: "@acme/a", versions: ["1.0.0", "2.0.0", "3.0.0-rc.1"] },
      { name: "__proto__", versions: ["1.0.0"] },
      { name: "chalk", versions: ["5.3.0"] },
      { name: "ms", versions: ["2.0.0", "2.1.3"] },
    ];
    const path = temporaryDirectory();
    writeFiles(path, { "package-lock.json": packageLock(packages), "package.json": "{}" });

    const tree = await new Arborist({ path }).loadVirtual();

    const found = [...tree.inventory.values()].filter((node) => !node.isRoot);
    expect(found.map(({ name, version }) => `${name} ${version}`).toSorted()).toEqual(
      packages.flatMap(({ name, versions }) => versions.map((version) => `${name} ${version}`)),
    );
  });
});
