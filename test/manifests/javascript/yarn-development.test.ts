import { describe, expect, it } from "vitest";
import { listed, readFirst } from "../../support/reading.ts";
import { formatNamed } from "../../support/format-named.ts";

const yarnLock = formatNamed("yarn-lock");

/** A classic lock of `name@range version` lines, each with the dependencies it is given. */
function classic(entries: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const blocks = Object.entries(entries).map(([key, dependencies]) => {
    const [spec = "", version = ""] = key.split(" ");
    const lines = Object.entries(dependencies).map(([name, range]) => `    "${name}" "${range}"\n`);
    const block = lines.length === 0 ? "" : `  dependencies:\n${lines.join("")}`;
    return `"${spec}":\n  version "${version}"\n${block}`;
  });
  return `# yarn lockfile v1\n\n${blocks.join("\n")}`;
}

function read(lock: string, manifests: Readonly<Record<string, unknown>>) {
  const files: Record<string, string> = { "yarn.lock": lock };
  for (const [path, content] of Object.entries(manifests)) files[path] = JSON.stringify(content);
  return readFirst(yarnLock, files);
}

async function developmentOf(lock: string, manifests: Readonly<Record<string, unknown>>) {
  const { packages } = await read(lock, manifests);
  return packages.filter(({ development }) => development).map(({ name }) => name);
}

const lock = classic({
  "app@^1 1.0.0": { shared: "^1" },
  "tool@^1 1.0.0": { shared: "^1", helper: "^1" },
  "shared@^1 1.0.0": {},
  "helper@^1 1.0.0": { deep: "^1" },
  "deep@^1 1.0.0": { helper: "^1" },
});

describe("what only development needs, by a classic lock", () => {
  it("is what devDependencies reach and dependencies do not", async () => {
    const manifest = { dependencies: { app: "^1" }, devDependencies: { tool: "^1" } };

    expect(await developmentOf(lock, { "package.json": manifest })).toEqual([
      "tool",
      "helper",
      "deep",
    ]);
  });

  it.each(["dependencies", "optionalDependencies", "peerDependencies"])(
    "is not what %s name as well",
    async (section) => {
      const manifest = { [section]: { tool: "^1" }, devDependencies: { tool: "^1", app: "^1" } };

      expect(await developmentOf(lock, { "package.json": manifest })).toEqual(["app"]);
    },
  );

  it("is not what a workspace member needs", async () => {
    const manifests = {
      "package.json": { workspaces: ["packages/*"], devDependencies: { tool: "^1", app: "^1" } },
      "packages/cart/package.json": { name: "cart", dependencies: { helper: "^1" } },
      "packages/pay/package.json": { name: "pay", dependencies: { cart: "1.0.0" } },
    };

    expect(await developmentOf(lock, manifests)).toEqual(["app", "tool", "shared"]);
  });

  it("is not what nothing reaches", async () => {
    const manifest = { dependencies: { app: "^1" }, devDependencies: {} };

    expect(await developmentOf(lock, { "package.json": manifest })).toEqual([]);
  });

  it("is nothing without a package.json, or with one that cannot be read", async () => {
    expect(await developmentOf(lock, {})).toEqual([]);
    expect(await developmentOf(lock, { "package.json": [] })).toEqual([]);
  });

  it("is nothing where a dependency leads nowhere, since that could be any", async () => {
    const manifest = {
      dependencies: { app: "^1", missing: "^1" },
      devDependencies: { tool: "^1" },
    };

    expect(await developmentOf(lock, { "package.json": manifest })).toEqual([]);
  });

  it("counts every version of a name whose range is not in the lock, as `resolutions` leave it", async () => {
    const resolved = classic({
      "app@^1 1.0.0": { shared: "^9" },
      "shared@^1 1.0.0": {},
      "tool@^1 1.0.0": {},
    });
    const manifest = {
      dependencies: { app: "^1" },
      devDependencies: { shared: "^1", tool: "^1" },
      resolutions: { shared: "^1" },
    };

    expect(await developmentOf(resolved, { "package.json": manifest })).toEqual(["tool"]);
  });

  it("names the package.json files that gave it", async () => {
    const { uses } = await read(lock, {
      "package.json": { workspaces: ["packages/*"] },
      "packages/cart/package.json": {},
    });

    expect(uses).toEqual(["package.json", "packages/cart/package.json"]);
  });
});

describe("what only development needs, by a berry lock", () => {
  const berry = [
    "__metadata:\n  version: 8\n",
    entry("app@npm:^1", "app@npm:1.0.0", 'dependencies:\n    fsevents: "npm:~2.3.2"'),
    entry("fsevents@npm:~2.3.2", "fsevents@npm:2.3.3"),
    entry(
      "fsevents@patch:fsevents@npm%3A~2.3.2#optional!builtin<compat/fsevents>",
      "fsevents@patch:fsevents@npm%3A2.3.3#optional!builtin<compat/fsevents>::version=2.3.3&hash=1",
    ),
    entry("react@npm:^19", "react@npm:19.0.0"),
    entry("tool@npm:^1", "tool@npm:1.0.0", 'dependencies:\n    old: "npm:^1"'),
    entry("old@npm:^1", "old@npm:1.0.0"),
    entry("needs-react@npm:^1", "needs-react@npm:1.0.0", "peerDependencies:\n    react: ^19"),
    entry(
      "cart@workspace:*, cart@workspace:packages/cart",
      "cart@workspace:packages/cart",
      'dependencies:\n    tool: "npm:^1"',
    ),
    entry("shop@workspace:.", "shop@workspace:."),
  ].join("\n");

  it("follows ranges with and without their protocol, and into the patched package", async () => {
    const { packages } = await read(berry, {
      "package.json": { dependencies: { tool: "npm:^1" }, devDependencies: { app: "^1" } },
      "packages/cart/package.json": { name: "cart" },
    });

    expect(listed({ packages })).toEqual([
      "app 1.0.0 dev",
      "fsevents 2.3.3 dev",
      "fsevents 2.3.3 dev",
      "react 19.0.0",
      "tool 1.0.0",
      "old 1.0.0",
      "needs-react 1.0.0",
    ]);
  });

  it("takes what a member needs from its package.json, since the lock mixes it", async () => {
    const manifests = {
      "package.json": { dependencies: { cart: "workspace:*" } },
      "packages/cart/package.json": { name: "cart", devDependencies: { tool: "^1" } },
    };

    expect(await developmentOf(berry, manifests)).toEqual(["tool", "old"]);
  });

  it("needs what a needed package asks its user to bring", async () => {
    const manifests = {
      "package.json": {
        dependencies: { "needs-react": "^1" },
        devDependencies: { react: "^19", tool: "^1" },
      },
      "packages/cart/package.json": {},
    };

    expect(await developmentOf(berry, manifests)).toEqual(["tool", "old"]);
  });

  it("is nothing where the package.json of a member is missing", async () => {
    expect(
      await developmentOf(berry, { "package.json": { devDependencies: { tool: "^1" } } }),
    ).toEqual([]);
  });
});

/** An entry of a berry lock, with one more field or block of fields. */
function entry(key: string, resolution: string, more = "linkType: hard"): string {
  return `"${key}":\n  version: 1.0.0\n  resolution: "${resolution}"\n  ${more}\n`;
}
