/** What an upload does to what the entity already holds. Java coordinates only ever add. */
export const storages = [
  "replace-by-type",
  "replace-by-endpoint",
  "overwrite-by-name",
  "add-by-version",
] as const;

export type Storage = (typeof storages)[number];

/** How many rows a name with several versions has. */
export type RowsOfName = "per-version" | "per-name";

/** How the stand-in behaves where the Packages API leaves it open. */
export interface SandboxOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly storage: Storage;
  readonly rows: RowsOfName;
  /** `null`: the list is not paginated, and `page` is ignored. */
  readonly pageSize: number | null;
  /** How many list requests of an entity still show the state before its last write. */
  readonly lag: number;
  /** `json-string` takes files only as the JSON string that the API document literally asks for. */
  readonly bodies: "raw" | "json-string";
  /** The status with which `json-string` refuses raw text. */
  readonly rawRefusal: 400 | 415 | 422;
  /** How `java/maven-pom` writes a name: `group:artifact` or `group.artifact`. */
  readonly javaNames: "colon" | "dot";
  /** Whether `v4.5.6+incompatible` of a go.sum is recorded so, or as `4.5.6`. */
  readonly goVersions: "written" | "bare";
  /** The entities that exist; `null` for any. */
  readonly entities: readonly string[] | null;
  /** The one key that is let in; `null` for any. */
  readonly key: string | null;
  readonly maxBodyBytes: number;
  readonly requestsPerMinute: number | null;
  readonly now: () => Date;
}

/** What the vendor's own tests show of the live service; elsewhere the simplest that fits them. */
export const defaultOptions: SandboxOptions = {
  port: 0,
  storage: "replace-by-type",
  rows: "per-version",
  pageSize: null,
  lag: 0,
  bodies: "raw",
  rawRefusal: 400,
  javaNames: "colon",
  goVersions: "written",
  entities: null,
  key: null,
  maxBodyBytes: 2_000_000,
  requestsPerMinute: null,
  now: () => new Date(),
};
