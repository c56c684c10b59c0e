import type { Commit } from "../support/github-history.ts";
import { sha } from "./support.ts";

export const before = sha("b");
export const after = sha("a");
export const push = { before, after };

/** A commit whose files each have a text of their own, so that none looks moved. */
export function commit(paths: readonly string[], parents: readonly string[] = []): Commit {
  return { parents, files: Object.fromEntries(paths.map((path) => [path, `text of ${path}`])) };
}

/** Two commits, the one after the other. */
export function pushed(old: readonly string[], now: readonly string[]): Map<string, Commit> {
  return new Map([
    [before, commit(old)],
    [after, commit(now, [before])],
  ]);
}

export function manyPaths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `docs/${index}.md`);
}
