import { jsonValue } from "../http/json-body.ts";
import { isRecord } from "../domain/untyped.ts";
import type { Api } from "./api.ts";
import type { CatalogEntity, CatalogFilter, Cortex } from "./cortex.ts";
import { catalogOperation, entityOperation, repositoryQuery, type Operation } from "./operation.ts";
import { maxPages } from "./pages.ts";

interface Page {
  readonly entities: readonly CatalogEntity[];
  readonly totalPages: number;
}

/** Reads the catalog: the pages of its list, or single entities. */
export function createCatalogReader(api: Api): Cortex["catalog"] {
  async function read<Found>(
    operation: Operation,
    understand: (value: unknown) => Found | string,
    answerOf: Api["answerOf"],
  ): Promise<Found> {
    const sent = await api.send(operation);
    const found = understand(jsonValue(answerOf(operation, sent).body));
    if (typeof found === "string") throw api.unexpected(operation, sent, found);
    return found;
  }

  async function listed(query: string): Promise<readonly CatalogEntity[]> {
    const answerOf = api.answersOfList();
    const first = await read(catalogOperation(query, 0), pageOf, answerOf);
    const behind = Array.from({ length: first.totalPages - 1 }, (_, at) =>
      read(catalogOperation(query, at + 1), pageOf, answerOf),
    );
    const entities = [first, ...(await Promise.all(behind))].flatMap((page) => page.entities);
    // A server that ignores the page gives the same ones again.
    return [...new Map(entities.map((entity) => [entity.tag, entity])).values()];
  }

  async function single(tag: string): Promise<readonly CatalogEntity[]> {
    const operation = entityOperation(tag);
    const sent = await api.send(operation);
    if (api.faultOf(operation, sent)?.code === "entity-not-found") return [];
    const found = entityOf(jsonValue(api.answerOf(operation, sent).body));
    if (found === null) throw api.unexpected(operation, sent, "JSON that is not an entity");
    return [found];
  }

  return async ({ repository, tags }: CatalogFilter) => {
    if (tags !== undefined) {
      const found = (await Promise.all(tags.map(single))).flat();
      return repository === undefined ? found : found.filter(isOf(repository));
    }
    if (repository === undefined) return listed("includeArchived=true");
    // A server that does not know the filter gives every entity.
    return (await listed(repositoryQuery(repository))).filter(isOf(repository));
  };
}

/** Whether an entity is of a repository, which a provider and a colon may precede. */
function isOf(repository: string): (entity: CatalogEntity) => boolean {
  const wanted = repository.replace(/^[\w-]+:/, "").toLowerCase();
  return ({ git }) => git?.repository.toLowerCase() === wanted;
}

/** A page of the list, or what keeps it from being one, as the end of a sentence. */
function pageOf(value: unknown): Page | string {
  if (value === undefined) return "a body that is not JSON";
  if (!isRecord(value) || !Array.isArray(value["entities"]))
    return "JSON that is not a list of entities";
  const { totalPages } = value;
  if (typeof totalPages !== "number" || totalPages > maxPages)
    return `a list of entities whose number of pages is ${JSON.stringify(totalPages)}`;
  const items: readonly unknown[] = value["entities"];
  const entities = items.map(entityOf);
  const broken = entities.indexOf(null);
  if (broken !== -1) return `a list whose item ${broken + 1} is not an entity`;
  return { entities: entities.filter((entity) => entity !== null), totalPages };
}

export function entityOf(value: unknown): CatalogEntity | null {
  if (!isRecord(value)) return null;
  const { tag, id, type, isArchived, git } = value;
  if (typeof tag !== "string" || typeof id !== "string" || typeof type !== "string") return null;
  return { tag, id, type, isArchived: isArchived === true, git: gitOf(git) };
}

function gitOf(value: unknown): CatalogEntity["git"] {
  if (!isRecord(value) || typeof value["repository"] !== "string") return null;
  const { repository, basepath, provider } = value;
  return { repository, basepath: textOrNull(basepath), provider: textOrNull(provider) };
}

function textOrNull(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
