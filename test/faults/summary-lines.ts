import type { Summary } from "./matrix.ts";

/** What was tried and found, to be printed. */
export function summaryLines(name: string, summary: Summary): readonly string[] {
  const { cases, failed, missing, longestMs, byFault, byBehaviour, broken } = summary;
  return [
    `${name}: ${cases} cells, ${byFault.size} faults, ${byBehaviour.size} behaviours`,
    `${cases - failed} converged at once, ${failed} failed with the reason, all of them healed by the next run but ${broken.length}`,
    `${missing} ended between the removal of an old version and the upload of the new one`,
    `the longest run took ${longestMs / 1000} s of its own time`,
    `by fault: ${listed(byFault)}`,
    `by behaviour: ${listed(byBehaviour)}`,
  ];
}

function listed(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([name, number]) => `${name} ${number}`).join(", ");
}
