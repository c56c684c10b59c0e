import { problem, type Problem } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { TypePlan } from "./plan.ts";

/** As npm, pip, NuGet, Maven and Gradle write it; `1!2.0` is a version of pip with an epoch. */
const range = /^[\^~<>=![(]|[*,|\s]|\.[xX](?:\.|$)/;

/**
 * What there is to report where ranges take the place of recorded versions: a lockfile that is gone, so
 * that its transitive packages go as well.
 */
export function unlockedProblems(entity: string, plans: readonly TypePlan[]): readonly Problem[] {
  return plans.flatMap(({ type: { packageType }, difference, hold }) => {
    // The reason to hold the type names a lockfile that cannot be read.
    if (hold !== null) return [];
    const unlocked = difference.updated.filter(
      ({ from, to }) =>
        !from.some((version) => range.test(version)) && to.every((version) => range.test(version)),
    );
    if (unlocked.length === 0) return [];
    const shown = unlocked.map(
      ({ name, from, to }) => `${name} ${from.join(", ")} → ${to.join(", ")}`,
    );
    const message = `Of ${count(unlocked.length, `${packageType} package`)} of ${entity} the repository gives a range in place of the version that is recorded (${some(shown)}). Where a lockfile was deleted, or no longer covers its manifest, commit it again: without it transitive packages go, too.`;
    return [problem("warning", "versions-unlocked", message, { entity, packageType })];
  });
}
