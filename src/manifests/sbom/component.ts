import type { PackageType } from "../../domain/package.ts";

/** One component of an SBOM that stands for a package, whatever the form of the document. */
export interface SbomComponent {
  /** As the document writes it; `null` where it has none. */
  readonly purl: string | null;
  /** Its name beside the purl, with its group where it has one. It may be anything. */
  readonly name: string;
  /** What the document states beside the purl; `null` where it states nothing. */
  readonly version: string | null;
  readonly development: boolean;
  /** Of a package for which there is no purl, in a listing of this tool. */
  readonly listed?: { readonly packageType: PackageType; readonly name: string };
}

/** The components of a document without its root. */
export interface SbomDocument {
  /** As messages name it: `CycloneDX 1.6`. */
  readonly form: string;
  readonly components: readonly SbomComponent[];
}
