import { endpoints, type Endpoint } from "../cortex/endpoints.ts";
import type { PackageType } from "../domain/package.ts";
import { createCustomData, type CustomData } from "./custom-data.ts";
import { createEntities, type Entities } from "./entities.ts";
import type { NameAndVersion, SandboxOptions } from "./options.ts";
import { createLaggingStore, type LaggingStore } from "./lagging-store.ts";
import { createStore, type Row } from "./store.ts";

/** A row to begin with; `endpoint` where it is to count as an earlier upload of that endpoint. */
export interface SeedRow extends NameAndVersion {
  readonly packageType: PackageType;
  readonly endpoint?: Endpoint;
}

/** Which names of an upload are answered as saved and yet not stored. */
export type Dropped = "nothing" | "everything" | ReadonlySet<string>;

/** What the stand-in records for its entities. */
export interface Catalog {
  readonly entities: Entities;
  readonly customData: CustomData;
  /** Counts as one list request where the store lags. */
  list(entity: string): readonly Row[];
  /** The rows saved. */
  upload(
    entity: string,
    endpoint: Endpoint,
    packages: readonly NameAndVersion[],
    dropped: Dropped,
  ): readonly Row[];
  remove(entity: string, packageType: PackageType, name: string): void;
  /** Adds rows that every list shows at once. */
  seed(entity: string, rows: readonly SeedRow[]): void;
  /** What is recorded in truth, however the list lags. */
  state(): ReadonlyMap<string, readonly Row[]>;
  clear(): void;
}

/** An empty catalog. Row ids count up from 1. */
export function createCatalog(
  options: Pick<
    SandboxOptions,
    "storage" | "adds" | "rows" | "lag" | "customDataLag" | "entities" | "now"
  >,
): Catalog {
  const known = createEntities(options.entities ?? []);
  const customData = createCustomData(options);
  const stores = new Map<string, LaggingStore>();
  let lastId = 0;

  function toRows(packageType: PackageType, packages: readonly NameAndVersion[]): readonly Row[] {
    const dateCreated = options.now().toISOString();
    return packages.map(({ name, version }) => {
      lastId += 1;
      return { id: lastId, dateCreated, name, packageType, version };
    });
  }

  function storeOf(entity: string): LaggingStore {
    const store = stores.get(entity) ?? createLaggingStore(options);
    stores.set(entity, store);
    known.know(entity);
    return store;
  }

  return {
    entities: known,
    customData,
    list: (entity) => stores.get(entity)?.list() ?? [],
    upload(entity, endpoint, packages, dropped) {
      const rows = toRows(endpoints[endpoint].packageType, packages);
      if (dropped !== "everything")
        storeOf(entity).upload({ endpoint, rows: rows.filter(isKeptDespite(dropped)) });
      const alone = createStore(options);
      alone.upload({ endpoint, rows });
      return alone.rows();
    },
    remove: (entity, packageType, name) => storeOf(entity).remove(packageType, name),
    seed(entity, packages) {
      const store = storeOf(entity);
      store.catchUp();
      for (const { packageType, endpoint = null, ...each } of packages)
        for (const row of toRows(packageType, [each])) store.seed(row, endpoint);
    },
    state: () => new Map([...stores].map(([entity, store]) => [entity, store.rows()])),
    clear() {
      stores.clear();
      known.clear();
      customData.clear();
      lastId = 0;
    },
  };
}

function isKeptDespite(dropped: Exclude<Dropped, "everything">): (row: Row) => boolean {
  return ({ name }) => dropped === "nothing" || !dropped.has(name);
}
