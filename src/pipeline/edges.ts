import type { Cortex } from "../cortex/cortex.ts";
import type { FileChanges } from "../domain/file-changes.ts";
import type { Answer } from "../domain/answer.ts";
import type { Discovered, ReadableRepository } from "./discovered.ts";

/** Everything a run touches outside itself. */
export interface Edges {
  readonly discover: () => Promise<{
    readonly discovered: Discovered;
    readonly repository: ReadableRepository;
  }>;
  readonly cortex: Cortex;
  /** Asked once, before the first write: why this run is late and must not write; `null` when it is not. */
  readonly overtaken: () => Promise<Answer<string | null>>;
  /** Asked once, where it matters: what the push or pull request is proven to do to files of the workspace. */
  readonly deletedFiles: () => Promise<Answer<FileChanges>>;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Told at each step, for a progress line. */
  readonly step: (text: string) => void;
}
