import type { Format, Repository } from "../manifests/format.ts";
import type { FoundManifest } from "../manifests/read.ts";
import type { FoundCarrier } from "../manifests/carriers.ts";
import type { Problem } from "../domain/problem.ts";
import type { IncompleteArea } from "./holds.ts";

export interface ExcludedManifest {
  readonly path: string;
  readonly format: Format;
  readonly reason: string;
}

/** What discovery tells of the work tree. */
export interface Discovered {
  readonly found: readonly FoundManifest[];
  readonly excluded: readonly ExcludedManifest[];
  /** Files that can declare packages by their name and have no reader, sorted by path. */
  readonly carriers: readonly FoundCarrier[];
  /** Files that may describe entities, sorted. */
  readonly descriptors: readonly string[];
  /** Parts of the tree that could not be seen. */
  readonly untrusted: readonly IncompleteArea[];
  readonly problems: readonly Problem[];
  /** Descriptors that do not count, and so own nothing, with the reason; sorted. */
  readonly idleDescriptors: readonly { readonly path: string; readonly reason: string }[];
  /** Every file of the repository in the workspace that is in the work tree, whatever it is. */
  readonly files: () => readonly string[];
  /** By which rule a file does not count, whatever its type; `null` where it does. */
  readonly exclusionOf: (path: string) => { readonly rule: string } | null;
}

/** The work tree, to be read; `bytes` gives a manifest as it was parsed, `null` where it may not be sent so. */
export type ReadableRepository = Repository & {
  readonly bytes: (path: string) => Uint8Array | null;
};
