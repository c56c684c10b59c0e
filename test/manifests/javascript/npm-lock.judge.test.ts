import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFirst } from "../../support/reading.ts";
import { temporaryDirectory, writeFiles } from "../../support/repository.ts";
import { directoryOf, locksOf, workspaces } from "./workspace-locks.ts";
import { formatNamed } from "../../support/format-named.ts";

const npmLock = formatNamed("npm-lock");

const registry = "https://registry.npmjs.org";

function entry(name: string, version: string, more: object = {}) {
  return { version, resolved: `${registry}/${name}/-/${name}-${version}.tgz`, ...more };
}

const flat = {
  name: "shop",
  lockfileVersion: 3,
  packages: {
    "": { dependencies: { debug: "^4.0.0", alias: "npm:chalk@^5.0.0" }, workspaces: ["cart"] },
    cart: { name: "cart", version: "1.0.0", dependencies: { ms: "2.0.0" } },
    "cart/node_modules/ms": entry("ms", "2.0.0"),
    "node_modules/cart": { resolved: "cart", link: true },
    "node_modules/debug": entry("debug", "4.3.4", { dependencies: { ms: "2.1.2" } }),
    "node_modules/ms": entry("ms", "2.1.2"),
    "node_modules/alias": { ...entry("chalk", "5.3.0"), name: "chalk" },
  },
};

const nested = {
  name: "shop",
  lockfileVersion: 1,
  requires: true,
  dependencies: {
    debug: {
      ...entry("debug", "2.6.9"),
      requires: { ms: "2.0.0" },
      dependencies: { ms: entry("ms", "2.0.0") },
    },
    ms: entry("ms", "2.1.3", { dev: true }),
  },
};

/** The third-party packages that npm's own reader finds: no root, no links, nothing outside node_modules. */
async function byArborist(lock: object): Promise<string[]> {
  const { default: Arborist } = await import("@npmcli/arborist");
  const path = temporaryDirectory();
  writeFiles(path, { "package-lock.json": JSON.stringify(lock), "package.json": "{}" });
  const { inventory } = await new Arborist({ path }).loadVirtual();
  return [...inventory]
    .filter(([location, { isLink }]) => location.includes("node_modules/") && !isLink)
    .map(([, { packageName, version }]) => `${packageName} ${version}`)
    .toSorted();
}

async function byNpmLock(lock: object): Promise<string[]> {
  const { packages } = await readFirst(npmLock, { "package-lock.json": JSON.stringify(lock) });
  return packages.map(({ name, version }) => `${name} ${version}`).toSorted();
}

/** The third-party packages that npm's own reader reaches from a workspace member over its edges. */
async function closureByArborist(
  files: Readonly<Record<string, string>>,
  member: string,
): Promise<string[]> {
  const { default: Arborist } = await import("@npmcli/arborist");
  const path = temporaryDirectory();
  writeFiles(path, files);
  const { inventory } = await new Arborist({ path }).loadVirtual();
  const start = inventory.get(member);
  const reached = new Set(start === undefined ? [] : [start]);
  for (const node of reached) {
    if (node.isLink) reached.add(node.target);
    for (const { to } of node.edgesOut.values()) if (to !== null) reached.add(to);
  }
  return [...reached]
    .filter(({ location, isLink }) => location.includes("node_modules/") && !isLink)
    .map(({ packageName, version }) => `${packageName} ${version}`)
    .toSorted();
}

describe("npm's own reader", () => {
  it("reaches the same packages from each member of any workspace", async () => {
    await fc.assert(
      fc.asyncProperty(workspaces(), async (workspace) => {
        const { npm = {} } = locksOf(workspace);
        const { slice } = await readFirst(npmLock, npm);
        // The root also gets what nothing needs, by a rule of our own.
        for (const member of [...workspace.members.keys()].slice(1)) {
          const directory = directoryOf(member);
          const found = slice?.([directory]).map(({ name, version }) => `${name} ${version}`);

          expect(found?.toSorted()).toEqual(await closureByArborist(npm, directory));
        }
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["version 1", nested],
    ["version 3", flat],
  ])("finds the same packages in a lock of %s", async (_, lock) => {
    const found = await byArborist(lock);

    expect(found).not.toEqual([]);
    expect(await byNpmLock(lock)).toEqual(found);
  });
});
