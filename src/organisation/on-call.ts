import type { AskOnCall, OnCallPerson } from "../cortex/on-call.ts";
import { mapAtMost } from "../domain/concurrency.ts";
import { faultOf, type Fault } from "../domain/problem.ts";
import { count, some } from "../domain/wording.ts";
import type { OrganisationReport } from "./organisation-report.ts";

/** Whether it is asked who is on call, and whether addresses are shown beside names. */
export const onCallModes = ["off", "names", "emails"] as const;

export type OnCallMode = (typeof onCallModes)[number];

/** So many entities are asked about in a run: drift of more has one cause, which nobody is called for. */
const maxEntities = 100;
const concurrency = 8;

/**
 * The report with who is on call for each entity whose drift is new. What cannot be known is one
 * notice; a key that may not ask, and a service that does not answer, is asked once.
 */
export async function withOnCall(
  report: OrganisationReport,
  mode: OnCallMode,
  ask: AskOnCall,
): Promise<OrganisationReport> {
  if (mode === "off") return report;
  const drifted = report.repositories.flatMap(({ entities }) =>
    entities.flatMap(({ entity, isNew }) => (isNew ? entity : [])),
  );
  const tags = [...new Set(drifted)];
  const unknown: string[] = [];
  let first: Fault | null = null;
  let isOver = false;
  const answers = await mapAtMost(concurrency, tags.slice(0, maxEntities), async (tag) => {
    if (isOver) return [tag, []] as const;
    try {
      return [tag, shown(await ask(tag), mode)] as const;
    } catch (thrown) {
      const fault = faultOf(thrown);
      first ??= fault;
      unknown.push(tag);
      isOver ||= fault.code !== "entity-not-found";
      return [tag, []] as const;
    }
  });
  const known = new Map<string, readonly OnCallPerson[]>(answers);
  return {
    ...report,
    problems: [...report.problems, ...unknownProblem(unknown, first), ...limitProblem(tags)],
    repositories: report.repositories.map((repository) => ({
      ...repository,
      entities: repository.entities.map((each) => ({
        ...each,
        onCall: known.get(each.entity) ?? [],
      })),
    })),
  };
}

function shown(people: readonly OnCallPerson[], mode: OnCallMode): readonly OnCallPerson[] {
  return mode === "emails" ? people : people.map(({ name }) => ({ name, email: null }));
}

function unknownProblem(tags: readonly string[], fault: Fault | null): readonly string[] {
  return fault === null ? [] : [`Who is on call for ${some(tags)} is not known. ${fault.message}`];
}

function limitProblem({ length }: readonly string[]): readonly string[] {
  const left = count(length - maxEntities, "entity", "entities");
  return length > maxEntities
    ? [`Who is on call was not asked for ${left} more: a run asks for ${maxEntities} at most.`]
    : [];
}

/** What `on-call.json` has for a next step, which posts or calls: entities whose drift is new. */
export function onCallEntries({ repositories }: OrganisationReport) {
  return repositories.flatMap(({ repository, entities }) =>
    entities.flatMap(({ entity, isNew, owners, slackChannels, onCall }) =>
      isNew ? [{ repository, entity, owners, slackChannels, onCall }] : [],
    ),
  );
}
