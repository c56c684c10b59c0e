import type { components } from "../cortex/catalog-schema.d.ts";
import { failure, json, type Answer } from "./answer.ts";
import type { Catalog } from "./catalog.ts";
import { createEntities, type EntityDetails } from "./entities.ts";
import type { OtherKind, ServiceRequest } from "./operations.ts";
import type { SandboxOptions } from "./options.ts";

type Schemas = components["schemas"];
type Summary = Schemas["EntityDetailsSummary"];

type EntitiesKind = Extract<OtherKind, "list-entities" | "read-entity" | "read-on-call">;

/** Answers a valid request on entities: their list, one of them, or who is on call for it. */
export function serveEntities(
  kind: EntitiesKind,
  { entity, query, requestId }: ServiceRequest,
  catalog: Catalog,
  options: SandboxOptions,
): Answer {
  const tag = entity ?? "";
  if (kind === "read-on-call") return json(200, onCall(catalog.entities.all().get(tag)));
  if (options.catalog !== "served")
    return failure(options.catalog, "The catalog is refused.", requestId);
  if (kind === "read-entity") return json(200, detailsOf(tag, catalog, options));
  const entities = [...catalog.entities.all()].filter(([, details]) => fits(details, query));
  const shown = entities.map(([each, details]) => summaryOf(each, details, options));
  const page = pageOf(shown, query, options);
  const size = Math.max(1, Math.min(options.pageSize ?? mostRows, Number(query.get("pageSize"))));
  const withData = query.get("includeMetadata") === "true";
  const list: Schemas["ListCatalogEntities"] = {
    entities: page.map((each) =>
      withData ? { ...each, metadata: metadataOf(each.tag, catalog) } : each,
    ),
    page: Number(query.get("page")),
    total: shown.length,
    totalPages: Math.ceil(shown.length / size),
  };
  return json(200, list);
}

const mostRows = 1000;

/** By default the list has services, resources and domains; teams are none of them. */
function fits({ type, isArchived, git }: EntityDetails, query: URLSearchParams): boolean {
  const types = listed(query, "types");
  const repositories = listed(query, "gitRepositories").map(repositoryName);
  return (
    (types.length === 0 ? type !== "team" : types.includes(type)) &&
    (repositories.length === 0 ||
      (git !== null && repositories.includes(repositoryName(git.repository)))) &&
    (!isArchived || query.get("includeArchived") === "true") &&
    [...listed(query, "groups"), ...listed(query, "owners")].length === 0
  );
}

function listed(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(","))
    .filter((value) => value !== "");
}

/** A provider may stand before it. */
function repositoryName(text: string): string {
  return text.replace(/^[\w-]+:/, "").toLowerCase();
}

function summaryOf(
  tag: string,
  { id, type, isArchived, git }: EntityDetails,
  { now }: SandboxOptions,
): Summary {
  return {
    tag,
    id,
    name: tag,
    type,
    isArchived,
    lastUpdated: now().toISOString(),
    groups: [],
    links: [],
    slackChannels: [],
    hierarchy: { children: [], parents: [] },
    ...(git === null ? {} : { git: gitOf(git) }),
  };
}

function detailsOf(
  tag: string,
  catalog: Catalog,
  options: SandboxOptions,
): Schemas["DetailsResponse"] {
  const known = catalog.entities.all().get(tag) ?? createEntities([tag]).all().get(tag);
  if (known === undefined) throw new Error(`no entity ${tag}`);
  return {
    ...summaryOf(tag, known, options),
    metadata: metadataOf(tag, catalog),
    ownership: { emails: [], groups: [], slackChannels: [] },
  };
}

function metadataOf(tag: string, catalog: Catalog): Schemas["Metadata"][] {
  const data = catalog.customData.state().get(tag) ?? [];
  return data.map(({ key, value }) => ({ key, value }));
}

function gitOf({
  repository,
  basepath,
  provider = "github",
}: NonNullable<EntityDetails["git"]>): Schemas["GitDetails"] {
  return {
    provider,
    repository,
    repositoryUrl: `https://${provider}.com/${repository}`,
    ...(basepath === undefined ? {} : { basepath }),
  };
}

function onCall(details: EntityDetails | undefined): Schemas["CurrentOncallDetails"][] {
  const schedules = (details?.onCall ?? []).map((user) => ({ user }));
  if (schedules.length === 0) return [];
  const escalations = [{ escalationLevel: 1, schedules }];
  return [{ current: [{ provider: "PAGERDUTY", escalations }] }];
}

/** What of a list one request shows. Pages count from 0; one after the last is empty. */
export function pageOf<Item>(
  items: readonly Item[],
  query: URLSearchParams,
  { pageSize, page }: Pick<SandboxOptions, "pageSize" | "page">,
): readonly Item[] {
  const most = pageSize ?? items.length;
  if (page === "ignored") return items.slice(0, most);
  const size = Math.min(most, Number(query.get("pageSize") ?? most));
  const number = Number(query.get("page") ?? 0);
  return number === 0 ? items.slice(0, size) : items.slice(number * size, (number + 1) * size);
}
