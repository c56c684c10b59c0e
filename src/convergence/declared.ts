import type { Endpoint } from "../cortex/endpoints.ts";
import type { DeclaredPackage, PackageType } from "../domain/package.ts";

/** Why a package type was left alone. */
export interface Hold {
  readonly code:
    | "type-held"
    | "prune-limit"
    | "manifests-empty"
    | "document-too-large"
    | "entity-foreign";
  /** Names the thing, the fact and the next step. */
  readonly reason: string;
}

/** What the repository declares for one entity and one package type, and how far that can be trusted. */
export interface DeclaredType {
  readonly packageType: PackageType;
  readonly packages: readonly DeclaredPackage[];
  /** Whether the repository has a manifest of the type. */
  readonly present: boolean;
  /** The manifests that declare something, sorted. */
  readonly manifests: readonly string[];
  /** The manifests that declare packages whose names the repository does not state: while there are any, nothing is removed. */
  readonly unresolved: readonly string[];
  /** What manifests take from an index that is not read; left out where they take nothing from one. */
  readonly elsewhere?: readonly { readonly path: string; readonly names: readonly string[] }[];
  /** The one manifest that may go as it is. */
  readonly verbatim: { readonly path: string; readonly endpoint: Endpoint } | null;
  /** Set when what is declared is known only in part. */
  readonly hold: Hold | null;
  /** The SBOMs among the manifests; left out where there is none. */
  readonly sboms?: readonly string[];
  /** Set when an SBOM is missing: the hold of the type where the last sync was by one. */
  readonly missingSbom?: Hold | null;
}
