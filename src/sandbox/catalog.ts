import { endpoints, type Endpoint } from "../cortex/endpoints.ts";
import type { PackageType } from "../vocabulary/package.ts";
import type { SandboxOptions } from "./options.ts";
import type { NameAndVersion } from "./readers.ts";
import { store, withoutName, type Row, type StoredRow } from "./store.ts";

/** A row to begin with; `endpoint` where it is to count as an earlier upload of that endpoint. */
export interface SeedRow extends NameAndVersion {
  readonly packageType: PackageType;
  readonly endpoint?: Endpoint;
}

/** Which names of an upload are answered as saved and yet not stored. */
export type Dropped = "nothing" | "everything" | ReadonlySet<string>;

/** What the stand-in records for its entities. */
export interface Catalog {
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
  readonly rows: readonly StoredRow[];
  readonly before: readonly StoredRow[];
  /** How many lists still show `before`. */
  readonly staleLists: number;
}

const untouched: EntityState = { rows: [], before: [], staleLists: 0 };

/** An empty catalog. Row ids count up from 1. */
export function createCatalog(
  options: Pick<SandboxOptions, "storage" | "rows" | "lag" | "now">,
): Catalog {
  const entities = new Map<string, EntityState>();
  let lastId = 0;

  function toRows(packageType: PackageType, packages: readonly NameAndVersion[]): Row[] {
    const dateCreated = options.now().toISOString();
    return packages.map(({ name, version }) => {
      lastId += 1;
      return { id: lastId, dateCreated, name, packageType, version };
    });
  }

  function write(entity: string, change: (rows: readonly StoredRow[]) => readonly StoredRow[]) {
    const before = (entities.get(entity) ?? untouched).rows;
    entities.set(entity, { rows: change(before), before, staleLists: options.lag });
  }

  return {
    list(entity) {
      const state = entities.get(entity) ?? untouched;
      if (state.staleLists === 0) return shown(state.rows);
      entities.set(entity, { ...state, staleLists: state.staleLists - 1 });
      return shown(state.before);
    },
    upload(entity, endpoint, packages, dropped) {
      const rows = toRows(endpoints[endpoint].packageType, packages);
      const saved = shown(store([], { endpoint, rows }, options));
      if (dropped === "everything") return saved;
      const kept = dropped === "nothing" ? rows : rows.filter(({ name }) => !dropped.has(name));
      write(entity, (held) => store(held, { endpoint, rows: kept }, options));
      return saved;
    },
    remove(entity, packageType, name) {
      write(entity, (held) => withoutName(held, packageType, name));
    },
    seed(entity, rows) {
      const seeded = rows.flatMap(({ packageType, endpoint = null, ...each }) =>
        toRows(packageType, [each]).map((row) => ({ row, endpoint })),
      );
      const { rows: held } = entities.get(entity) ?? untouched;
      entities.set(entity, { ...untouched, rows: [...held, ...seeded] });
    },
    state: () => new Map([...entities].map(([entity, { rows }]) => [entity, shown(rows)])),
    clear() {
      entities.clear();
      lastId = 0;
    },
  };
}

function shown(stored: readonly StoredRow[]): readonly Row[] {
  return stored.map(({ row }) => row);
}
