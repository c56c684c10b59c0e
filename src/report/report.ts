import type { DeclaredPackage, NamedVersions, PackageType } from "../domain/package.ts";
import type { Problem } from "../domain/problem.ts";

export const results = ["in-sync", "synced", "drift", "failed", "skipped"] as const;

/** `in-sync` nothing to do · `synced` changed and read back · `drift` check found differences · `failed` · `skipped` deliberately not run */
export type Result = (typeof results)[number];

export type RunMode = "sync" | "check" | "list";

export interface UpdatedPackage {
  readonly name: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** A recorded name that other sources declare. */
export interface ClaimedPackage extends NamedVersions {
  readonly sources: readonly string[];
}

/** The body of one upload, as it was (sync) or would be (check) sent. */
export interface DocumentReport {
  readonly endpoint: string;
  /** Whether it is the manifest itself, byte for byte. */
  readonly verbatim: boolean;
  readonly bytes: number;
  readonly manifests: readonly string[];
}

export interface PackageTypeReport {
  readonly packageType: PackageType;
  readonly result: Result;
  /** Why the type was left alone; `null` where it was not. */
  readonly held: string | null;
  /** Names declared. */
  readonly declared: number;
  /** Names that Cortex records, as last read; `null` where it could not be read. */
  readonly recorded: number | null;
  readonly added: readonly NamedVersions[];
  readonly updated: readonly UpdatedPackage[];
  readonly removed: readonly NamedVersions[];
  /** What would go if the type were not held. */
  readonly withheld: readonly NamedVersions[];
  /** Recorded names that are not declared and that no source is known to have declared: they stay. */
  readonly unclaimed: readonly NamedVersions[];
  /** Recorded names that are not declared here and that stay for another source. */
  readonly claimedElsewhere: readonly ClaimedPackage[];
  /** `null` where nothing was, or would be, uploaded. */
  readonly document: DocumentReport | null;
}

export interface ReportedPackage extends Omit<DeclaredPackage, "outranked" | "open"> {
  readonly packageType: PackageType;
}

export interface EntityReport {
  /** `null` where none is known (`list`). */
  readonly entity: string | null;
  readonly result: Result;
  /** The sources that report to it, as its state has them; empty where that was not read. */
  readonly sources: readonly string[];
  readonly packageTypes: readonly PackageTypeReport[];
  readonly packages: readonly ReportedPackage[];
}

export const manifestStatuses = [
  "used",
  "covered",
  "excluded",
  "unowned",
  "unread",
  "failed",
] as const;

export type ManifestStatus = (typeof manifestStatuses)[number];

export interface ManifestReport {
  readonly path: string;
  readonly format: string;
  readonly packageType: PackageType;
  readonly entity: string | null;
  readonly status: ManifestStatus;
  /** What covers or excludes it, or why it failed or is not read; `null` where it is used. */
  readonly reason: string | null;
  /** How many names it declares. */
  readonly packages: number;
}

/** What a run found, planned, did and read back. Every output is a pure rendering of it. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: "cortex-dependency-report"; readonly version: string };
  readonly mode: RunMode;
  readonly result: Result;
  /** Why the run was skipped, failed as a whole, or only checked where a sync could be expected; `null` otherwise. */
  readonly reason: string | null;
  readonly repository: string | null;
  readonly ref: string | null;
  readonly commit: string | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly entities: readonly EntityReport[];
  readonly manifests: readonly ManifestReport[];
  readonly problems: readonly Problem[];
  readonly requests: {
    readonly total: number;
    readonly retried: number;
    /** Uploads that Cortex took (docs/adr/0012). */
    readonly uploads: number;
  };
}
