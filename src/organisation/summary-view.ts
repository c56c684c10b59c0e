import type { ChangeCounts } from "../report/change-counts.ts";
import { createLinks, noFacts, type LinkFacts } from "../report/links.ts";
import { breakableCode, code, link, prose } from "../report/markdown.ts";
import type { EntityLine } from "./journal.ts";
import type { ReportedEntity, ReportedRepository } from "./organisation-report.ts";

/** What links are made of: `serverUrl` of the repositories, the address of an entity's page, and where this tool is. */
export type OrganisationView = Pick<LinkFacts, "serverUrl" | "appUrl" | "action">;

export const plainView: OrganisationView = { serverUrl: null, appUrl: null, action: null };

/** Things of a report as Markdown, linked where the view has an address. */
export interface Shown {
  readonly repository: (name: string) => string;
  readonly entity: (tag: string) => string;
  readonly problem: (problem: string) => string;
  /** Where docs/organisation.md has a result. */
  readonly result: (result: string) => string;
}

export function shownIn(view: OrganisationView): Shown {
  const links = createLinks({ ...noFacts, ...view });
  const results = links.document("organisation.md", "when-something-is-wrong");
  return {
    repository: (repository) =>
      link(nameOf(repository), createLinks({ ...noFacts, ...view, repository }).repository),
    entity: (tag) => link(code(tag), links.entity(tag)),
    problem: (problem) => link(code(problem), links.problem(problem)),
    result: (result) => link(code(result), results),
  };
}

/** In a table on a phone, a name that is longer has to go on in the next line. */
const longestName = 24;

function nameOf(repository: string): string {
  return repository.length > longestName ? breakableCode(repository) : code(repository);
}

/** The owners of all entities, each once. */
export function ownersOf({ entities }: Pick<ReportedRepository, "entities">): string {
  return [...new Set(entities.flatMap(({ owners }) => owners))]
    .map((name) => prose(name))
    .join(", ");
}

/** Who is on call for any of the entities, each once. */
export function onCallOf(entities: readonly Pick<ReportedEntity, "onCall">[]): string {
  const people = entities.flatMap(({ onCall }) =>
    onCall.map(({ name, email }) => (email === null ? name : `${name} (${email})`)),
  );
  return [...new Set(people)].map((person) => prose(person)).join(", ");
}

/** How many names were or would be changed for entities. */
export function changesOf(entities: readonly EntityLine[]): ChangeCounts {
  const sum = (field: "added" | "updated" | "removed"): number =>
    entities.reduce((total, entity) => total + entity[field], 0);
  return { removed: sum("removed"), updated: sum("updated"), added: sum("added") };
}
