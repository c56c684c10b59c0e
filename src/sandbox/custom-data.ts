import type { components } from "../cortex/catalog-schema.d.ts";
import type { SandboxOptions } from "./options.ts";

/** A value as the API shows it. */
export type CustomDatum = Readonly<components["schemas"]["CustomData"]>;

/** A value to write or to begin with. */
export interface NewDatum {
  readonly key: string;
  readonly value: unknown;
  readonly description?: string;
}

/** The custom data of all entities. */
export interface CustomData {
  /** Counts as one reading where the store lags. */
  list(entity: string): readonly CustomDatum[];
  /** The value as saved; with `isDropped` it is answered so and yet not stored. */
  set(entity: string, datum: NewDatum, isDropped: boolean): CustomDatum;
  remove(entity: string, key: string): void;
  /** Writes values that every reading shows at once. */
  seed(entity: string, data: readonly NewDatum[]): void;
  /** What is stored in truth, however the readings lag. */
  state(): ReadonlyMap<string, readonly CustomDatum[]>;
  clear(): void;
}

interface EntityState {
  data: ReadonlyMap<string, CustomDatum>;
  /** What readings show while there are stale ones left. */
  before: ReadonlyMap<string, CustomDatum>;
  staleReadings: number;
}

/** A store without custom data, in which a new value replaces the old one. */
export function createCustomData(
  options: Pick<SandboxOptions, "customDataLag" | "now">,
): CustomData {
  const entities = new Map<string, EntityState>();

  function stateOf(entity: string): EntityState {
    const state = entities.get(entity) ?? { data: new Map(), before: new Map(), staleReadings: 0 };
    entities.set(entity, state);
    return state;
  }

  function write(entity: string, data: ReadonlyMap<string, CustomDatum>): void {
    const state = stateOf(entity);
    if (state.staleReadings === 0) state.before = state.data;
    state.staleReadings = options.customDataLag;
    state.data = data;
  }

  function datumOf({ key, value, description }: NewDatum): CustomDatum {
    const dateUpdated = options.now().toISOString();
    const described = description === undefined ? {} : { description };
    return { key, value, ...described, source: "API", dateUpdated };
  }

  return {
    list(entity) {
      const state = entities.get(entity);
      if (state === undefined) return [];
      if (state.staleReadings === 0) return [...state.data.values()];
      state.staleReadings -= 1;
      return [...state.before.values()];
    },
    set(entity, datum, isDropped) {
      const saved = datumOf(datum);
      if (!isDropped) write(entity, new Map([...stateOf(entity).data, [saved.key, saved]]));
      return saved;
    },
    remove(entity, key) {
      write(entity, new Map([...stateOf(entity).data].filter(([other]) => other !== key)));
    },
    seed(entity, data) {
      const state = stateOf(entity);
      state.staleReadings = 0;
      state.data = new Map([...state.data, ...data.map(entryOf)]);
    },
    state: () =>
      new Map([...entities].map(([entity, { data }]) => [entity, [...data.values()]] as const)),
    clear: () => entities.clear(),
  };

  function entryOf(datum: NewDatum): [string, CustomDatum] {
    return [datum.key, datumOf(datum)];
  }
}
