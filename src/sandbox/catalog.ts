import { endpoints, type Endpoint } from "../cortex/endpoints.ts";
import type { PackageType } from "../domain/package.ts";
import { createCustomData, type CustomData } from "./custom-data.ts";
import { createEntities, type Entities } from "./entities.ts";
import type { NameAndVersion, SandboxOptions } from "./options.ts";
import { createStore, type Row, type Store } from "./store.ts";

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

interface EntityState {
  readonly store: Store;
  /** What lists show while there are stale ones left. */
  before: readonly Row[];
  staleLists: number;
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
  const entities = new Map<string, EntityState>();
  let lastId = 0;

  function toRows(packageType: PackageType, packages: readonly NameAndVersion[]): readonly Row[] {
    const dateCreated = options.now().toISOString();
    return packages.map(({ name, version }) => {
      lastId += 1;
      return { id: lastId, dateCreated, name, packageType, version };
    });
  }

  function stateOf(entity: string): EntityState {
    const state = entities.get(entity) ?? {
      store: createStore(options),
      before: [],
      staleLists: 0,
    };
    entities.set(entity, state);
    known.know(entity);
    return state;
  }

  function write(entity: string, change: (store: Store) => void): void {
    const state = stateOf(entity);
    if (options.lag > 0 && state.staleLists === 0) state.before = state.store.rows();
    state.staleLists = options.lag;
    change(state.store);
  }

  return {
    entities: known,
    customData,
    list(entity) {
      const state = entities.get(entity);
      if (state === undefined) return [];
      if (state.staleLists === 0) return state.store.rows();
      state.staleLists -= 1;
      return state.before;
    },
    upload(entity, endpoint, packages, dropped) {
      const rows = toRows(endpoints[endpoint].packageType, packages);
      const kept =
        dropped === "everything" || dropped === "nothing"
          ? rows
          : rows.filter(({ name }) => !dropped.has(name));
      if (dropped !== "everything")
        write(entity, (store) => store.upload({ endpoint, rows: kept }));
      const alone = createStore(options);
      alone.upload({ endpoint, rows });
      return alone.rows();
    },
    remove(entity, packageType, name) {
      write(entity, (store) => store.remove(packageType, name));
    },
    seed(entity, packages) {
      const state = stateOf(entity);
      state.staleLists = 0;
      for (const { packageType, endpoint = null, ...each } of packages)
        for (const row of toRows(packageType, [each])) state.store.seed(row, endpoint);
    },
    state: () => new Map([...entities].map(([entity, { store }]) => [entity, store.rows()])),
    clear() {
      entities.clear();
      known.clear();
      customData.clear();
      lastId = 0;
    },
  };
}
