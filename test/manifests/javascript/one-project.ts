/**
 * One project in the lock of every package manager. It needs `a` and, for development, `b`; both need
 * `both`; `b` alone needs `deep`; and the workspace member `cart` needs `c` for development.
 */
const shop = {
  name: "shop",
  workspaces: ["cart"],
  dependencies: { a: "^1.0.0" },
  devDependencies: { b: "^1.0.0", cart: "*" },
};
const cart = { name: "cart", version: "1.0.0", devDependencies: { c: "^1.0.0" } };
export const projects = {
  "package.json": JSON.stringify(shop),
  "cart/package.json": JSON.stringify(cart),
};

export const npmLock = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    "": shop,
    cart,
    "node_modules/cart": { resolved: "cart", link: true },
    "node_modules/a": { version: "1.0.0", dependencies: { both: "^1.0.0" } },
    "node_modules/b": { version: "1.0.0", dev: true, dependencies: { both: "1", deep: "1" } },
    "node_modules/both": { version: "1.0.0" },
    "node_modules/deep": { version: "1.0.0", dev: true },
    "node_modules/c": { version: "1.0.0", dev: true },
  },
});

export const yarnClassic = `# yarn lockfile v1


a@^1.0.0:
  version "1.0.0"
  dependencies:
    both "^1.0.0"

b@^1.0.0:
  version "1.0.0"
  dependencies:
    both "^1.0.0"
    deep "^1.0.0"

both@^1.0.0:
  version "1.0.0"

c@^1.0.0:
  version "1.0.0"

deep@^1.0.0:
  version "1.0.0"
`;

function berryEntry(name: string, needs: readonly string[] = []): string {
  const dependencies = needs.map((need) => `    ${need}: "npm:^1.0.0"\n`).join("");
  return `"${name}@npm:^1.0.0":
  version: 1.0.0
  resolution: "${name}@npm:1.0.0"
${needs.length === 0 ? "" : `  dependencies:\n${dependencies}`}  languageName: node
  linkType: hard

`;
}

export const yarnBerry = `__metadata:
  version: 8
  cacheKey: 10c0

${berryEntry("a", ["both"])}${berryEntry("b", ["both", "deep"])}${berryEntry("both")}${berryEntry("c")}"cart@npm:*, cart@workspace:cart":
  version: 0.0.0-use.local
  resolution: "cart@workspace:cart"
  dependencies:
    c: "npm:^1.0.0"
  languageName: unknown
  linkType: soft

${berryEntry("deep")}"shop@workspace:.":
  version: 0.0.0-use.local
  resolution: "shop@workspace:."
  dependencies:
    a: "npm:^1.0.0"
    b: "npm:^1.0.0"
    cart: "npm:*"
  languageName: unknown
  linkType: soft
`;

export const pnpmNine = `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      a:
        specifier: ^1.0.0
        version: 1.0.0
    devDependencies:
      b:
        specifier: ^1.0.0
        version: 1.0.0
      cart:
        specifier: '*'
        version: link:cart

  cart:
    devDependencies:
      c:
        specifier: ^1.0.0
        version: 1.0.0

packages:

  a@1.0.0: {}

  b@1.0.0: {}

  both@1.0.0: {}

  c@1.0.0: {}

  deep@1.0.0: {}

snapshots:

  a@1.0.0:
    dependencies:
      both: 1.0.0

  b@1.0.0:
    dependencies:
      both: 1.0.0
      deep: 1.0.0

  both@1.0.0: {}

  c@1.0.0: {}

  deep@1.0.0: {}
`;

export const pnpmSix = `lockfileVersion: '6.0'

packages:

  /a@1.0.0:
    dev: false

  /b@1.0.0:
    dev: true

  /both@1.0.0: {}

  /c@1.0.0:
    dev: true

  /deep@1.0.0:
    dev: true
`;

export const bunLock = `{
  "lockfileVersion": 1,
  "workspaces": {
    "": {
      "name": "shop",
      "dependencies": { "a": "^1.0.0", },
      "devDependencies": { "b": "^1.0.0", "cart": "*", },
    },
    "cart": { "name": "cart", "devDependencies": { "c": "^1.0.0", }, },
  },
  "packages": {
    "a": ["a@1.0.0", "", { "dependencies": { "both": "^1.0.0" } }, "sha512-aaaa"],
    "b": ["b@1.0.0", "", { "dependencies": { "both": "^1.0.0", "deep": "^1.0.0" } }, "sha512-aaaa"],
    "both": ["both@1.0.0", "", {}, "sha512-aaaa"],
    "c": ["c@1.0.0", "", {}, "sha512-aaaa"],
    "cart": ["cart@workspace:cart"],
    "deep": ["deep@1.0.0", "", {}, "sha512-aaaa"],
  }
}
`;
