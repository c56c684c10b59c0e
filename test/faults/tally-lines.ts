import type { Tally } from "./matrix.ts";

/** What was tried and found, to be printed. */
export function tallyLines(name: string, tally: Tally): readonly string[] {
  const { cells, failed, missing, longestMs, byFault, byBehaviour, broken } = tally;
  return [
    `${name}: ${cells} cells, ${byFault.size} faults, ${byBehaviour.size} behaviours`,
    `${cells - failed} converged at once, ${failed} failed and told why, all of them healed by the next run but ${broken.length}`,
    `${missing} ended between the removal of an old version and the upload of the new one`,
    `the longest run took ${longestMs / 1000} s of its own time`,
    `by fault: ${told(byFault)}`,
    `by behaviour: ${told(byBehaviour)}`,
  ];
}

function told(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, number]) => `${name} ${number}`).join(", ");
}
