import type { CatalogEntity, Cortex } from "../cortex/cortex.ts";
import type { Deadline } from "../domain/deadline.ts";
import type { Answer } from "../domain/problem.ts";
import type { Permission } from "../domain/policy.ts";
import type { Discovery } from "../manifests/discovery/discover.ts";
import type { WorkTree } from "../manifests/discovery/repository.ts";
import type { FoundSboms } from "./sboms.ts";

/** An entity of the catalog; its state where it was read already and is young enough to compare by. */
export type AssignedEntity = CatalogEntity & { readonly state?: unknown };

/** How far a run is with its entities. */
export interface EntityProgress {
  readonly done: number;
  readonly of: number;
  /** The last one that was begun. */
  readonly entity: string;
}

/** The files of a run, and what was found among them. */
export interface FoundTree {
  readonly discovered: Discovery;
  readonly repository: WorkTree;
  /** Where the working directory lies in no checkout, those in it that were read, relative to the workspace. */
  readonly checkouts?: readonly string[];
  /** The files that `sbom` names; left out where it names none. */
  readonly sboms?: FoundSboms;
}

/** Everything a run touches outside itself. */
export interface Ports {
  readonly discover: () => Promise<FoundTree>;
  readonly cortex: Cortex;
  /** The entities of the repository, where the catalog was asked ahead for many: then nothing else names any. */
  readonly assigned?: readonly AssignedEntity[];
  /** A text that two commits share only when they are read alike; asked after reading. */
  readonly tree?: () => string | undefined;
  /** Asked once, before the first write: whether this run may write at all what it read in `checkouts`. */
  readonly permission: (checkouts: readonly string[]) => Promise<Answer<Permission>>;
  /** The end of the time that the run has; none where it is left out. */
  readonly deadline?: Deadline;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Reports each step, for a progress line. */
  readonly step: (text: string) => void;
  /** Learns when an entity is begun and when it is done; nobody does where it is left out. */
  readonly progress?: (progress: EntityProgress) => void;
}
