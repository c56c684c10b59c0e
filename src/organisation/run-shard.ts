import { readJournal, type Journal, type JournalLine } from "./journal.ts";
import type { PlannedRepository } from "./plan.ts";
import { crashed } from "./work-shard.ts";

/** What the parent of a shard's process touches. */
export interface ParentPorts {
  /** Runs the process that works on the shard to its end. @returns how it ended, in words. */
  readonly work: () => Promise<string>;
  readonly read: () => string;
  readonly write: (line: JournalLine) => void;
  /** Whether the run was cancelled: then no process is started again. */
  readonly isCancelled: () => boolean;
}

/** A process that ends with nothing in hand is started again so often. */
const mostIdleEnds = 2;

/**
 * Sees a shard through in a process of its own: one repository that kills it costs that repository.
 * @returns the journal at the end; without an `end` where the process could not work at all.
 */
export async function runShard(
  repositories: readonly PlannedRepository[],
  ports: ParentPorts,
): Promise<Journal> {
  let idleEnds = 0;
  for (;;) {
    const ended = await ports.work();
    const journal = readJournal(ports.read());
    if (journal.end !== null || ports.isCancelled()) return journal;
    if (journal.inHand.length === 0) idleEnds += 1;
    if (idleEnds >= mostIdleEnds) return journal;
    const culprit = journal.inHand.find(({ alone }, _, all) => alone || all.length === 1);
    const planned = repositories.find(({ repository }) => repository === culprit?.repository);
    if (planned !== undefined)
      ports.write({
        done: crashed(
          planned,
          `The process that read it ended by ${ended}, and continued without it.`,
        ),
      });
  }
}
