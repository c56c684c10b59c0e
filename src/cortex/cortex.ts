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

/** The Packages API of Cortex as convergence uses it. Every failure is a `Fault` with a `cortex-*` code or its kin. */
export interface Cortex {
  /**
   * All packages recorded for the entity, of every type and page. `steady`, for right after a write,
   * reads what comes in several pages until it stays the same.
   */
  list(entity: string, reading?: "once" | "steady"): Promise<readonly RecordedPackage[]>;
  /** `until` says how long it may go on when the run is cancelled: as anything else until that is asked for, or until it is due. */
  upload(entity: string, document: Document, until?: keyof Cancellation): Promise<void>;
  /** Removes every version of a name; a name that is already gone is no fault. */
  remove(entity: string, packageType: PackageType, name: string): Promise<void>;
  /** Requests made so far, how many of them repeated an earlier one, and the uploads that Cortex took. */
  requests(): { readonly total: number; readonly retried: number; readonly uploads: number };
}
