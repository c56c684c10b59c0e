import type { Cancellation } from "../domain/cancellation.ts";
import type { PackageType, RecordedPackage } from "../domain/package.ts";
import type { Endpoint } from "./endpoints.ts";

/** The body of one upload. */
export interface Document {
  readonly endpoint: Endpoint;
  readonly body: Uint8Array;
  /** Whether `body` is the one manifest itself, byte for byte. */
  readonly verbatim: boolean;
  /** The manifests whose packages it carries, sorted. */
  readonly manifests: readonly string[];
}

/** An entity as the catalog lists it. */
export interface CatalogEntity {
  readonly tag: string;
  /** The CID. */
  readonly id: string;
  readonly type: string;
  readonly isArchived: boolean;
  /** `null` without git details. */
  readonly git: {
    readonly repository: string;
    readonly basepath: string | null;
    readonly provider: string | null;
  } | null;
}

/** Which entities the catalog is asked for; all of it where nothing is given. */
export interface CatalogFilter {
  /** `owner/name`; the answer has entities of this repository only, without case, and none that are archived. */
  readonly repository?: string;
  /** Tags or CIDs: one request each, whatever the type; those that do not exist are left out. */
  readonly tags?: readonly string[];
}

/** The API of Cortex as a run uses it. Every failure is a `Fault` with a `cortex-*` code or its kin. */
export interface Cortex {
  /**
   * All packages recorded for the entity, of every type and page. `steady`, for right after a write,
   * reads what comes in several pages until it stays the same.
   */
  list(entity: string, reading?: "once" | "steady"): Promise<readonly RecordedPackage[]>;
  /** `until` sets how long it may go on when the run is cancelled: as anything else until that is asked for, or until it is due. */
  upload(entity: string, document: Document, until?: keyof Cancellation): Promise<void>;
  /** Removes every version of a name; a name that is already gone is not a fault. */
  remove(entity: string, packageType: PackageType, name: string): Promise<void>;
  /**
   * The entities that match. Without a filter: services, resources and domains, archived ones too,
   * by 1,000 a request. A key that may not list the catalog is a Fault `cortex-rejected`.
   */
  catalog(filter: CatalogFilter): Promise<readonly CatalogEntity[]>;
  /**
   * One custom data value, of any JSON; `null` where the entity has none of that key. A key that may
   * not read it is a Fault `cortex-rejected`; `entity-not-found` comes only where Cortex reports it.
   */
  customData(entity: string, key: string, until?: keyof Cancellation): Promise<unknown>;
  /** Writes one custom data value, in place of the old one. Faults as of `customData`. */
  setCustomData(
    entity: string,
    key: string,
    value: unknown,
    description: string,
    until?: keyof Cancellation,
  ): Promise<void>;
  /** Requests made so far, how many of them repeated an earlier one, and the uploads that Cortex took. */
  requests(): { readonly total: number; readonly retried: number; readonly uploads: number };
}
