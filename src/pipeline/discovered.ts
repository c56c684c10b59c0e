import type { Format } from "../manifests/format.ts";
import type { FoundManifest } from "../manifests/read.ts";
import type { Problem } from "../vocabulary/problem.ts";
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
  /** Parts of the tree that could not be seen. */
  readonly untrusted: readonly Untrusted[];
  readonly problems: readonly Problem[];
}
