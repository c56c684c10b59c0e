import { Fault } from "../domain/problem.ts";
import { getArray, getProperty, getString } from "../domain/untyped.ts";
import { isRecord } from "../domain/untyped.ts";
import { jsonValue } from "../http/json-body.ts";
import type { Api } from "./api.ts";
import { entityOf } from "./catalog.ts";
import type { CatalogEntity } from "./cortex.ts";
import { catalogOperation, estateQuery, setManyCustomDataOperation } from "./operation.ts";
import { maxPages } from "./pages.ts";

/** An entity with what the list of the whole catalog has beside it. */
export interface EstateEntity extends CatalogEntity {
  readonly owners: readonly string[];
  /** Names, without `#`. */
  readonly slackChannels: readonly string[];
  /** Custom data by key. */
  readonly data: ReadonlyMap<string, unknown>;
}

/** Which entities of the catalog; all of services, resources and domains where a list is empty. */
export interface EstateFilter {
  readonly types: readonly string[];
  readonly groups: readonly string[];
  readonly owners: readonly string[];
}

/** The operations over many entities at once. Every failure is a `Fault`. */
export interface Estate {
  /**
   * All entities that match, archived ones too. A list that is not whole is a Fault
   * `catalog-unavailable`: what is missing in it would look as if it were gone.
   */
  readonly entities: (filter: EstateFilter) => Promise<readonly EstateEntity[]>;
  /**
   * One key of the entities that the catalog has for these repositories (`owner/name` on GitHub), by
   * tag; `null` where an entity has none. An entity that is not in the answer may have one all the same.
   */
  readonly values: (
    key: string,
    repositories: readonly string[],
  ) => Promise<ReadonlyMap<string, unknown>>;
  /** Writes one key of many entities. @returns the entities that Cortex does not have. */
  readonly keep: (
    key: string,
    values: ReadonlyMap<string, unknown>,
    description: string,
  ) => Promise<readonly string[]>;
}

export function createEstate(api: Api): Estate {
  async function page(
    filter: EstateFilter | { readonly gitRepositories: readonly string[] },
    number: number,
  ) {
    const operation = catalogOperation(estateQuery({ ...filter }), number);
    const sent = await api.send(operation);
    const value = jsonValue(api.answerOf(operation, sent).body);
    const rows = getArray(value, "entities").map(estateEntityOf);
    const whole = rows.filter((row) => row !== null);
    const { total, totalPages } = isRecord(value) ? value : {};
    if (typeof total !== "number" || typeof totalPages !== "number" || totalPages > maxPages)
      throw api.unexpected(operation, sent, "JSON that is not a list of entities");
    if (whole.length < rows.length)
      throw api.unexpected(operation, sent, "a list with an item that is not an entity");
    return { rows: whole, total, totalPages };
  }

  return {
    async entities(filter) {
      const first = await page(filter, 0);
      const byTag = new Map(first.rows.map((row) => [row.tag, row]));
      for (let number = 1; number < first.totalPages; number += 1)
        for (const row of (await page(filter, number)).rows) byTag.set(row.tag, row);
      if (byTag.size !== first.total) throw incomplete(byTag.size, first.total);
      return [...byTag.values()];
    },
    async values(key, repositories) {
      const { rows } = await page({ gitRepositories: repositories }, 0);
      return new Map(rows.map(({ tag, data }) => [tag, data.get(key) ?? null]));
    },
    async keep(key, values, description) {
      const operation = setManyCustomDataOperation();
      const data = [...values].map(
        ([tag, value]) => [tag, [{ key, value, description }] as unknown] as const,
      );
      const body = JSON.stringify({ values: Object.fromEntries(data) });
      const sent = await api.send(operation, new TextEncoder().encode(body), "due");
      const answer = jsonValue(api.answerOf(operation, sent).body);
      const errors = isRecord(answer) ? answer["errors"] : null;
      return isRecord(errors) ? Object.keys(errors) : [];
    },
  };
}

function estateEntityOf(value: unknown): EstateEntity | null {
  const entity = entityOf(value);
  if (entity === null || !isRecord(value)) return null;
  const data = getArray(value, "metadata").map(
    (datum) => [getString(datum, "key"), getProperty(datum, "value") ?? null] as const,
  );
  const { owners } = value;
  const teams = getArray(owners, "teams").map((team) => getString(team, "tag"));
  const people = getArray(owners, "individuals").map((person) => getString(person, "email"));
  const known = [...teams, ...people].filter((owner) => owner !== "");
  const channels = getArray(value, "slackChannels").map((channel) => getString(channel, "name"));
  const slackChannels = channels.filter((channel) => channel !== "");
  return { ...entity, owners: known, slackChannels, data: new Map(data) };
}

function incomplete(seen: number, total: number): Fault {
  return new Fault(
    "catalog-unavailable",
    `Cortex reports that its catalog has ${total} entities, and its list has ${seen} of them. Nothing was planned, because the others would look as if they were gone. Run again later.`,
  );
}
