import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packageLock } from "../../src/documents/package-lock.ts";
import { maxBodyBytes } from "../../src/cortex/endpoints.ts";
import { parseJson } from "../../src/syntax/json.ts";
import { isRecord } from "../../src/domain/untyped.ts";
import type { NamedVersions } from "../../src/domain/package.ts";
import { listed, readFirst } from "../support/reading.ts";
import { anySet } from "./any-set.ts";
import { flat, shuffled } from "./support.ts";
import { formatNamed } from "../support/format-named.ts";

const npmLock = formatNamed("npm-lock");

async function read(packages: readonly NamedVersions[]): Promise<string[]> {
  return listed(await readFirst(npmLock, { "package-lock.json": packageLock(packages) }));
}

function packagesOf(lock: string): Record<string, unknown> {
  const value = parseJson(lock, "package-lock.json");
  if (!isRecord(value) || !isRecord(value["packages"])) throw new Error("no packages");
  return value["packages"];
}

describe("packageLock", () => {
  it("is a lock of version 3 without a character too many", () => {
    const lock = packageLock([
      { name: "b", versions: ["1.0.0"] },
      { name: "@acme/a", versions: ["2.0.0"] },
    ]);

    expect(lock).toMatchInlineSnapshot(
      `"{"name":"declared-packages","lockfileVersion":3,"requires":true,"packages":{"":{"name":"declared-packages"},"node_modules/@acme/a":{"version":"2.0.0"},"node_modules/b":{"version":"1.0.0"}}}"`,
    );
  });

  it("lays further versions of a name into one another", () => {
    const lock = packageLock([{ name: "ms", versions: ["1.0.0", "2.0.0", "3.0.0"] }]);

    expect(Object.entries(packagesOf(lock)).slice(1)).toEqual([
      ["node_modules/ms", { version: "1.0.0" }],
      ["node_modules/ms/node_modules/ms", { version: "2.0.0" }],
      ["node_modules/ms/node_modules/ms/node_modules/ms", { version: "3.0.0" }],
    ]);
  });

  it("leaves the version away where none is known", async () => {
    expect(packageLock([{ name: "ms", versions: [] }])).toContain('"node_modules/ms":{}');
    expect(await read([{ name: "ms", versions: [] }])).toEqual(["ms -"]);
  });

  it("may be empty", async () => {
    expect(await read([])).toEqual([]);
  });

  it("does not depend on the order of names or versions", () => {
    fc.assert(
      fc.property(anySet.NODE, (packages) => {
        expect(packageLock(shuffled(packages))).toBe(packageLock(packages));
      }),
    );
  });

  it("writes each name and version once", async () => {
    expect(await read([{ name: "ms", versions: ["1.0.0", "1.0.0"] }])).toEqual(["ms 1.0.0"]);
  });

  it("is read again as exactly the packages that went in", async () => {
    await fc.assert(
      fc.asyncProperty(anySet.NODE, async (packages) => {
        expect((await read(packages)).toSorted()).toEqual(flat(packages));
      }),
    );
  });

  it.each([
    "^1.2.3",
    ">=1 <2 || 3.x",
    "latest",
    "https://example.com/ms.tgz",
    "git+ssh://git@example.com/ms.git#v1.0.0",
    "github:acme/ms",
    "v1.0.0+build.5",
  ])("carries %j, as a package.json without a lock has it, as the version", async (version) => {
    expect(await read([{ name: "@acme/ms", versions: [version] }])).toEqual([
      `@acme/ms ${version}`,
    ]);
  });

  it("carries any text as a name or version without harm", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, version) => {
        const packages = packagesOf(packageLock([{ name, versions: [version] }]));
        expect(packages[`node_modules/${name}`]).toEqual({ version });
      }),
    );
  });

  it("is larger than the service takes, and ends soon, for thousands of versions of a name", () => {
    const versions = Array.from({ length: 50_000 }, (_, patch) => `1.0.${patch}`);
    const { length } = packageLock([{ name: "a-rather-long-name", versions }]);

    expect(length).toBeGreaterThan(maxBodyBytes);
    expect(length).toBeLessThan(maxBodyBytes * 1.5);
  });

  it("is larger than the service takes for more names than fit", () => {
    const packages = Array.from({ length: 200_000 }, (_, at) => ({
      name: `package-${at}`,
      versions: ["1.0.0"],
    }));
    const { length } = packageLock(packages);

    expect(length).toBeGreaterThan(maxBodyBytes);
    expect(length).toBeLessThan(maxBodyBytes * 1.1);
  });

  it("holds some thirty thousand packages within what the service takes", () => {
    const packages = Array.from({ length: 30_000 }, (_, at) => ({
      name: `@acme/package-${at}`,
      versions: ["10.20.30"],
    }));

    expect(packageLock(packages).length).toBeLessThan(maxBodyBytes);
  });
});
