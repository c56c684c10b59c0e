import { asArray, getArray, getProperty, getString } from "../domain/untyped.ts";
import { jsonValue } from "../http/json-body.ts";
import type { Api } from "./api.ts";
import { onCallOperation } from "./operation.ts";

/** Somebody who is on call. */
export interface OnCallPerson {
  readonly name: string;
  /** `null` where it is not known. */
  readonly email: string | null;
}

/** Who is on call for an entity now, each once; nobody where no schedule names anyone. */
export type AskOnCall = (entity: string) => Promise<readonly OnCallPerson[]>;

/**
 * Asks Cortex who is on call for an entity: of each provider those of the first escalation level, whom
 * it would call first. Faults are `cortex-rejected` for a key that may not ask, `entity-not-found`
 * where Cortex has no such entity or no schedule for it, and those of every request.
 */
export function createOnCall(api: Api): AskOnCall {
  return async (entity) => {
    const operation = onCallOperation(entity);
    const sent = await api.send(operation);
    const answer = jsonValue(api.answerOf(operation, sent).body);
    if (!Array.isArray(answer))
      throw api.unexpected(operation, sent, "JSON that is not a list of who is on call");
    const people = answer.flatMap((row) => getArray(row, "current")).flatMap(firstLevel);
    return [
      ...new Map(people.map((person) => [`${person.name}\0${person.email}`, person])).values(),
    ];
  };
}

function firstLevel(details: unknown): readonly OnCallPerson[] {
  const escalations = getArray(details, "escalations");
  const first = Math.min(...escalations.map(levelOf));
  return escalations
    .filter((escalation) => levelOf(escalation) === first)
    .flatMap((escalation) => asArray(getProperty(escalation, "schedules")))
    .flatMap((schedule) => {
      const user = getProperty(schedule, "user");
      const name = getString(user, "name");
      return name === "" ? [] : [{ name, email: getString(user, "email") || null }];
    });
}

function levelOf(escalation: unknown): number {
  const level = getProperty(escalation, "escalationLevel");
  return typeof level === "number" ? level : Number.POSITIVE_INFINITY;
}
