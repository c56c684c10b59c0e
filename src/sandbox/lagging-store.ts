import type { SandboxOptions } from "./options.ts";
import { createStore, type Row, type Store } from "./store.ts";

/** The rows of one entity, whose lists show a write only after so many requests. */
export interface LaggingStore extends Store {
  /** The rows as a list shows them. Counts as one list request. */
  list(): readonly Row[];
  /** Has the next list show everything. */
  catchUp(): void;
}

/** A store in which `rows` is the truth and `list` lags behind it. */
export function createLaggingStore(
  options: Pick<SandboxOptions, "storage" | "adds" | "rows" | "lag">,
): LaggingStore {
  const store = createStore(options);
  /** What lists show while there are stale ones left. */
  let before: readonly Row[] = [];
  let staleLists = 0;

  function lag(): void {
    if (options.lag > 0 && staleLists === 0) before = store.rows();
    staleLists = options.lag;
  }

  return {
    ...store,
    list() {
      if (staleLists === 0) return store.rows();
      staleLists -= 1;
      return before;
    },
    upload(upload) {
      lag();
      store.upload(upload);
    },
    remove(packageType, name) {
      lag();
      store.remove(packageType, name);
    },
    catchUp() {
      staleLists = 0;
    },
  };
}
