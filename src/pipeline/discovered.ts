import type { Format, Repository } from "../manifests/format.ts";
import type { FoundManifest } from "../manifests/read.ts";
import type { Problem } from "../domain/problem.ts";
import type { Untrusted } from "./holds.ts";

export interface ExcludedManifest {
  readonly path: string;
  readonly format: Format;
  readonly reason: string;
}

/** What discovery tells of the work tree. */
export interface Discovered {
  readonly found: readonly FoundManifest[];
  readonly excluded: readonly ExcludedManifest[];
  /** Files that may describe entities, sorted. */
  readonly descriptors: readonly string[];
  /** Parts of the tree that could not be seen. */
  readonly untrusted: readonly Untrusted[];
  readonly problems: readonly Problem[];
}

/** The work tree, to be read. */
export type ReadableRepository = Repository & { readonly bytes: (path: string) => Uint8Array };
