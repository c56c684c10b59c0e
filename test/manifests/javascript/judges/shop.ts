import type { Published } from "./registry.ts";

export type Manifest = Readonly<Record<string, unknown>> & { readonly name: string };

/** A workspace and the registry that it is installed from. */
export interface Project {
  readonly published: readonly Published[];
  /** By directory, the root's at `.`. */
  readonly manifests: Readonly<Record<string, Manifest>>;
}

/** Two versions of a name, an alias, a scope, peers that are needed and optional, cycles. */
const published: readonly Published[] = [
  { name: "a", version: "1.2.0", dependencies: { both: "^1.0.0" } },
  { name: "b", version: "1.0.0", dependencies: { both: "^1.0.0", deep: "^1.0.0" } },
  { name: "both", version: "1.0.0" },
  { name: "both", version: "2.0.0" },
  { name: "deep", version: "1.0.0", dependencies: { both: "^2.0.0", cycle: "^1.0.0" } },
  { name: "cycle", version: "1.0.0", dependencies: { deep: "^1.0.0" } },
  { name: "c", version: "1.0.0" },
  { name: "plug", version: "1.0.0", peerDependencies: { host: "^1.0.0" } },
  { name: "host", version: "1.0.1" },
  {
    name: "shy",
    version: "1.0.0",
    peerDependencies: { host: "^1.0.0", absent: "^1.0.0" },
    peerDependenciesMeta: { host: { optional: true }, absent: { optional: true } },
  },
  { name: "absent", version: "1.0.0" },
  { name: "real", version: "3.0.0-rc.1", dependencies: { "@acme/scoped": "^1.0.0" } },
  { name: "@acme/scoped", version: "1.0.0" },
  { name: "maybe", version: "1.0.0", optionalDependencies: { c: "^1.0.0" } },
];

/** @param sibling how one member asks for another. */
export function shop(sibling: string): Project {
  return {
    published,
    manifests: {
      ".": {
        name: "shop",
        version: "1.0.0",
        private: true,
        workspaces: ["packages/*"],
        dependencies: { a: "^1.0.0", nick: "npm:real@3.0.0-rc.1" },
        devDependencies: { b: "^1.0.0", plug: "^1.0.0" },
      },
      "packages/cart": {
        name: "cart",
        version: "1.0.0",
        dependencies: { both: "^2.0.0", "@acme/scoped": "^1.0.0" },
        devDependencies: { c: "^1.0.0" },
      },
      "packages/till": {
        name: "till",
        version: "1.0.0",
        dependencies: { cart: sibling, shy: "^1.0.0" },
        optionalDependencies: { maybe: "^1.0.0" },
        devDependencies: { host: "^1.0.0", deep: "^1.0.0" },
      },
    },
  };
}
