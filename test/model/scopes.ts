import { entities, type Entity } from "./manifest-places.ts";

/** What of a repository a run looks at, and for which entity, by its inputs. */
export interface Scope {
  readonly inputs: Readonly<Record<string, string>>;
  /** The entity that a file counts for; `null` where it is not read or has none. */
  readonly entityOf: (path: string) => Entity | null;
}

const both = ".: shop\napi: api";

/** Runs of one repository under two of these are two sources of each entity. */
export const scopes = {
  everything: { inputs: { entity: both }, entityOf: ownerOf },
  "without svc": {
    inputs: { entity: both, exclude: "defaults\nsvc/**" },
    entityOf: (path) => (path.startsWith("svc/") ? null : ownerOf(path)),
  },
  "lib and api alone": {
    inputs: { entity: both, include: "lib/**\napi/**" },
    entityOf: (path) => (/^(?:lib|api)\//.test(path) ? ownerOf(path) : null),
  },
  "below api": {
    inputs: { entity: both, "working-directory": "api" },
    entityOf: (path) => (path.startsWith("api/") ? "api" : null),
  },
  "web as the shop": {
    inputs: { entity: "web: shop\napi: api" },
    entityOf: (path) => (path.startsWith("web/") ? "shop" : path.startsWith("api/") ? "api" : null),
  },
  "the entities exchanged": {
    inputs: { entity: ".: api\napi: shop" },
    entityOf: (path) => entities.find((entity) => entity !== ownerOf(path)) ?? null,
  },
} as const satisfies Record<string, Scope>;

export type ScopeName = keyof typeof scopes;

function ownerOf(path: string): Entity {
  return path.startsWith("api/") ? "api" : "shop";
}
