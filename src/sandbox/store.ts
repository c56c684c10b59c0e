import { endpoints, type Endpoint } from "../cortex/endpoints.ts";
import type { components } from "../cortex/schema.d.ts";
import { packageTypes, type PackageType } from "../domain/package.ts";
import type { SandboxOptions, Storage } from "./options.ts";

/** A row as the list shows it. */
export type Row = Readonly<components["schemas"]["Package"]>;

export interface Upload {
  readonly endpoint: Endpoint;
  readonly rows: readonly Row[];
}

/** The rows of one entity under a storage behaviour. Each name is found without looking at the others. */
export interface Store {
  /** By package type, and within it in the order in which names came. */
  rows(): readonly Row[];
  upload(upload: Upload): void;
  /** Every version of the name goes. */
  remove(packageType: PackageType, name: string): void;
  /** Adds a row; `endpoint` where it is to count as an earlier upload of that endpoint. */
  seed(row: Row, endpoint: Endpoint | null): void;
}

/** A row stays as long as one of the endpoints that sent it still does. */
interface Held {
  readonly row: Row;
  readonly endpoints: Set<Endpoint | null>;
}

/** Of one package type: by name, then by version (or once for all of them). */
type Names = Map<string, Map<string, Held>>;

export function createStore(options: Pick<SandboxOptions, "storage" | "rows" | "adds">): Store {
  const types = new Map<PackageType, Names>(packageTypes.map((type) => [type, new Map()]));

  function namesOf(type: PackageType): Names {
    return types.get(type) ?? new Map();
  }

  function hold(row: Row, endpoint: Endpoint | null): void {
    const names = namesOf(row.packageType);
    const versions = names.get(row.name) ?? new Map<string, Held>();
    const key = options.rows === "per-name" ? "" : row.version;
    const held = versions.get(key);
    const others = held?.row.version === row.version ? held.endpoints : [];
    versions.set(key, { row, endpoints: new Set([...others, endpoint]) });
    names.set(row.name, versions);
  }

  return {
    rows: () =>
      [...types.values()].flatMap((names) =>
        [...names.values()].flatMap((versions) => [...versions.values()].map(({ row }) => row)),
      ),
    upload(upload) {
      const names = namesOf(endpoints[upload.endpoint].packageType);
      makeRoom[ruleOf(upload.endpoint, options)](names, upload);
      for (const row of upload.rows) hold(row, upload.endpoint);
    },
    remove(packageType, name) {
      namesOf(packageType).delete(name);
    },
    seed: hold,
  };
}

/** What an upload takes away before its own rows come. */
const makeRoom: Record<Storage, (names: Names, upload: Upload) => void> = {
  "replace-by-type": (names) => names.clear(),
  "replace-by-endpoint"(names, { endpoint }) {
    for (const [name, versions] of names) {
      for (const [key, held] of versions)
        if (held.endpoints.delete(endpoint) && held.endpoints.size === 0) versions.delete(key);
      if (versions.size === 0) names.delete(name);
    }
  },
  "overwrite-by-name"(names, { rows }) {
    for (const { name } of rows) names.delete(name);
  },
  "add-by-version": () => {},
};

function ruleOf(
  endpoint: Endpoint,
  { storage, adds }: Pick<SandboxOptions, "storage" | "adds">,
): Storage {
  const isCoordinates = endpoint === "java" || endpoint === "java/bulk";
  const isAdditive = isCoordinates || adds.includes(endpoints[endpoint].packageType);
  return isAdditive && storage.startsWith("replace") ? "add-by-version" : storage;
}
