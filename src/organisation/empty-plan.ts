import { Fault } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { OrganisationPlan, Verdict } from "./plan.ts";

/** Why nobody looked at a repository, the gravest first, with the fact of several and the next step. */
const unseen = [
  ["not-visible", "not visible", "Install the app for them, or give a token that may read them"],
  ["conflict", "of a name that two hosts have", "Plan for one `provider` at a time"],
  ["excluded", "left out", "Correct `only`, `except` or `topics`"],
  ["other-provider", "on another host", "Correct `provider`"],
  ["other-owner", "of another owner", "Correct `organisation`"],
] as const satisfies readonly (readonly [Verdict, string, string])[];

const unseenVerdicts: ReadonlySet<string> = new Set(unseen.map(([verdict]) => verdict));

/** Whether a run has seen a repository of this result, were it only to leave it as it is. */
export function isSeen({ result }: { readonly result: string }): boolean {
  return !unseenVerdicts.has(result);
}

/**
 * The fault of a plan in which no repository can be seen, so that nothing would be done on any night;
 * `null` for one in which all are unchanged.
 * @param owner empty where every owner counts.
 */
export function emptyPlanFault(plan: OrganisationPlan, owner: string): Fault | null {
  const { shards, aside, withoutRepository } = plan;
  const left = aside.map(({ verdict }) => ({ result: verdict }));
  if (shards.flat().length > 0 || left.some(isSeen)) return null;
  const found = unseen.flatMap(([verdict, fact, next]) => {
    const of = aside.filter((each) => each.verdict === verdict);
    return of.length === 0 ? [] : { names: of.map(({ repository }) => repository), fact, next };
  });
  const of = owner === "" ? "" : ` of ${owner}`;
  const known = count(aside.length, "repository", "repositories");
  const facts = found.map(({ names, fact }) => `${names.length} ${fact} (${some(names)})`);
  const without = count(withoutRepository.length, "entity", "entities");
  const [gravest] = found;
  return new Fault(
    "plan-empty",
    gravest === undefined
      ? `There is nothing to do: the catalog gives no entity that names a repository, and ${without} without one. Give the entities their repository in the catalog, or correct \`entity-types\`, \`groups\` or \`owners\`, and plan again.`
      : `There is nothing to do: no repository${of} can be seen. Of ${known} that the catalog names, ${facts.join(", ")}. ${gravest.next}, and plan again.`,
  );
}
