import type { Endpoint } from "../cortex/endpoints.ts";
import type { PackageType } from "../domain/package.ts";

/** What an upload does to what the entity already holds. Java coordinates only ever add. */
export const storages = [
  "replace-by-type",
  "replace-by-endpoint",
  "overwrite-by-name",
  "add-by-version",
] as const;

export type Storage = (typeof storages)[number];

/** The behaviours that the Packages API leaves open, as far as a word names each. */
export const choices = {
  storage: storages,
  rows: ["per-version", "per-name"],
  page: ["honoured", "ignored"],
  bodies: ["raw", "json-string"],
  rawRefusal: [400, 415, 422],
  javaNames: ["colon", "dot"],
  nested: ["all", "top-level"],
  goVersions: ["written", "bare"],
  goModLines: ["stripped", "written", "ignored"],
  customData: ["served", 403, 404],
  catalog: ["served", 403, 404],
} as const;

type Choice<Name extends keyof typeof choices> = (typeof choices)[Name][number];

/** A package as an upload names it; one without a version has the version "". */
export interface NameAndVersion {
  readonly name: string;
  readonly version: string;
}

/** The uploads whose body is a whole file. The other two carry coordinates. */
export type FileEndpoint = Exclude<Endpoint, "java" | "java/bulk">;

/**
 * Reads the file of an upload. A package without a version has the version "".
 * @throws Fault `manifest-invalid` for what is not such a file.
 */
export type ReadFile = (endpoint: FileEndpoint, text: string) => Promise<readonly NameAndVersion[]>;

/** How the stand-in behaves where the Packages API leaves it open. */
export interface SandboxOptions {
  /** 0 for any free port. */
  readonly port: number;
  readonly storage: Choice<"storage">;
  /** Package types whose uploads add, where `storage` would have them replace. */
  readonly adds: readonly PackageType[];
  /** How many rows a name with several versions has. */
  readonly rows: Choice<"rows">;
  /** The most rows of one list; `null` for no limit. */
  readonly pageSize: number | null;
  /** Whether `page` and `pageSize` of a list are looked at. */
  readonly page: Choice<"page">;
  /** How many list requests of an entity still show the state before it was written to. */
  readonly lag: number;
  /** `json-string` takes files only as the JSON string that the API document literally asks for. */
  readonly bodies: Choice<"bodies">;
  /** The status with which `json-string` refuses raw text. */
  readonly rawRefusal: Choice<"rawRefusal">;
  /** How `java/maven-pom` writes a name: `group:artifact` or `group.artifact`. */
  readonly javaNames: Choice<"javaNames">;
  /** Whether a package-lock's packages inside other packages are recorded. */
  readonly nested: Choice<"nested">;
  /** Whether `v4.5.6+incompatible` of a go.sum is recorded so, or as `4.5.6`. */
  readonly goVersions: Choice<"goVersions">;
  /** Whether a line `v4.5.6/go.mod` of a go.sum is recorded without `/go.mod`, with it, or not. */
  readonly goModLines: Choice<"goModLines">;
  /** Whether custom data is served, or the status that refuses it. */
  readonly customData: Choice<"customData">;
  /** How many readings of an entity's custom data still show it as before a write. */
  readonly customDataLag: number;
  /** The largest body of a custom data write. */
  readonly maxCustomDataBytes: number;
  /** Whether the list of entities is served, or the status that refuses it. */
  readonly catalog: Choice<"catalog">;
  /** The entities that exist; `null` for any. */
  readonly entities: readonly string[] | null;
  /** The one key that is let in; `null` for any. */
  readonly key: string | null;
  readonly maxBodyBytes: number;
  /** `null` for no limit. */
  readonly requestsPerMinute: number | null;
  readonly now: () => Date;
  /** Reads uploads in place of this tool's own parsers, so that a test sees what these misread; `null` for them. */
  readonly readFile: ReadFile | null;
}

/** What the vendor's own tests show of the live service; elsewhere the simplest that fits them. */
export const defaultOptions: SandboxOptions = {
  port: 0,
  storage: "replace-by-type",
  adds: [],
  rows: "per-version",
  pageSize: null,
  page: "honoured",
  lag: 0,
  bodies: "raw",
  rawRefusal: 400,
  javaNames: "colon",
  nested: "all",
  goVersions: "written",
  goModLines: "stripped",
  customData: "served",
  customDataLag: 0,
  maxCustomDataBytes: 2_000_000,
  catalog: "served",
  entities: null,
  key: null,
  maxBodyBytes: 2_000_000,
  requestsPerMinute: null,
  now: () => new Date(),
  readFile: null,
};
