import type { Stage, Scene } from "../../support/scenario.ts";
import { stage } from "../../support/scenario.ts";
import type { Program } from "../../support/programs.ts";
import type { Files } from "../../support/repository.ts";

/** What a repository has, and what a later commit makes of it; `null` deletes a file. */
export interface TwoCommits {
  readonly before: Files;
  readonly change: Readonly<Record<string, string | null>>;
  readonly inputs?: Readonly<Record<string, string>>;
}

export interface SyncedTwice extends Stage {
  readonly first: Scene;
  readonly second: Scene;
}

/** Syncs a repository, changes it by a commit, and syncs it again. */
export async function syncTwice(
  { before, change, inputs = {} }: TwoCommits,
  program: Program = "action",
): Promise<SyncedTwice> {
  const there = await stage({ files: before, program });
  const first = await there.synced({ inputs });
  there.commit(change);
  const second = await there.run({ inputs });
  return { ...there, first, second };
}

/** The codes of the problems of a run, each once, in order. */
export function codesOf({ report }: Scene): readonly string[] {
  return [...new Set(report.problems.map(({ code }) => code))].toSorted();
}

/** `name-00`, `name-01`, … */
export function manyNames(howMany: number): readonly string[] {
  return Array.from({ length: howMany }, (_, index) => `name-${String(index).padStart(2, "0")}`);
}
