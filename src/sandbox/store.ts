import { endpoints, type Endpoint } from "../cortex/endpoints.ts";
import type { components } from "../cortex/schema.d.ts";
import type { PackageType } from "../vocabulary/package.ts";
import type { SandboxOptions, Storage } from "./options.ts";

/** A row as the list shows it. */
export type Row = Readonly<components["schemas"]["Package"]>;

/** A row with the upload it came from; `null` where it was seeded. */
export interface StoredRow {
  readonly row: Row;
  readonly endpoint: Endpoint | null;
}

export interface Upload {
  readonly endpoint: Endpoint;
  readonly rows: readonly Row[];
}

/** The rows of an entity after an upload, under a storage behaviour. Pure; linear in the rows. */
export function store(
  held: readonly StoredRow[],
  upload: Upload,
  options: Pick<SandboxOptions, "storage" | "rows">,
): readonly StoredRow[] {
  const { endpoint } = upload;
  const keyOf = options.rows === "per-name" ? nameKey : versionKey;
  const incoming = new Map(upload.rows.map((row) => [keyOf(row), { row, endpoint }]));
  const replaced = replaces[ruleOf(endpoint, options.storage)](upload);
  const kept = held.filter(
    (stored) =>
      !replaced(stored) && !(options.rows === "per-name" && incoming.has(nameKey(stored.row))),
  );
  return [...kept, ...incoming.values()];
}

/** The rows of an entity without a name: every version of it goes. */
export function withoutName(
  held: readonly StoredRow[],
  packageType: PackageType,
  name: string,
): readonly StoredRow[] {
  return held.filter(({ row }) => row.name !== name || row.packageType !== packageType);
}

/** Which of the rows held an upload takes away. */
const replaces: Record<Storage, (upload: Upload) => (stored: StoredRow) => boolean> = {
  "replace-by-type": (upload) => {
    const { packageType } = endpoints[upload.endpoint];
    return ({ row }) => row.packageType === packageType;
  },
  "replace-by-endpoint": (upload) => (stored) => stored.endpoint === upload.endpoint,
  "overwrite-by-name": (upload) => {
    const names = new Set(upload.rows.map(nameKey));
    return ({ row }) => names.has(nameKey(row));
  },
  "add-by-version": (upload) => {
    const versions = new Set(upload.rows.map(versionKey));
    return ({ row }) => versions.has(versionKey(row));
  },
};

function ruleOf(endpoint: Endpoint, storage: Storage): Storage {
  const coordinates = endpoint === "java" || endpoint === "java/bulk";
  return coordinates && storage.startsWith("replace") ? "add-by-version" : storage;
}

function nameKey({ packageType, name }: Row): string {
  return `${packageType} ${name}`;
}

function versionKey({ packageType, name, version }: Row): string {
  return JSON.stringify([packageType, name, version]);
}
